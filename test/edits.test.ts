/** Edits with holes become text whose map leads every kept character back to where the user wrote it. */
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Edit, FileEdits } from "../transformer/edits.js";
import { applyEdits } from "../transformer/host/text.js";

/** The one place of `part` in `text`, as a range. */
function rangeOf(text: string, part: string): { start: number; end: number } {
  const start = text.indexOf(part);
  assert.is(text.indexOf(part, start + 1), -1, `"${part}" stands more than once`);
  return { start, end: start + part.length };
}

function fileEdits(edits: readonly Edit[], rest: Partial<FileEdits> = {}): FileEdits {
  return { imports: [], hoisted: [], hoistAt: 0, edits, dependencies: [], ...rest };
}

/** Where the map leads from the first character of `part` in the edited text, written as in the original. */
function traced(text: string, result: ReturnType<typeof applyEdits>, part: string): string {
  const before = result.code.slice(0, rangeOf(result.code, part).start).split("\n");
  const { line, column } = originalPositionFor(new TraceMap(JSON.stringify(result.map)), {
    line: before.length,
    column: before.at(-1)?.length ?? 0,
  });
  return line === null ? "nowhere" : (text.split("\n")[line - 1]?.slice(column, column + part.length) ?? "");
}

test("holes keep their text and their place, over lines and after characters of any width", () => {
  const text = "/* é 😀 */ outer(first, () => {\n\treturn second;\n}); rest();\n";
  const edit: Edit = {
    ...rangeOf(text, "outer(first, () => {\n\treturn second;\n})"),
    parts: ["run(\n  [", rangeOf(text, "first"), ", ", rangeOf(text, "second"), "])"],
  };
  const result = applyEdits(text, "file.ts", fileEdits([edit]), "esm");
  assert.is(result.code, "/* é 😀 */ run(\n  [first, second]); rest();\n");
  for (const part of ["first", "second", "rest"]) assert.is(traced(text, result, part), part);
  assert.is(traced(text, result, "run("), "oute");
});

test("edits nest inside holes, even where they share a start or an end", () => {
  const text = "inner(a) + b + inner2(c)";
  const outer: Edit = { start: 0, end: text.length, parts: ["<", { start: 0, end: text.length }, ">"] };
  const inner: Edit = { ...rangeOf(text, "inner(a)"), parts: ["[", rangeOf(text, "inner(a)"), "]"] };
  const last: Edit = { ...rangeOf(text, "inner2(c)"), parts: [rangeOf(text, "inner2"), "{}"] };
  const result = applyEdits(text, "file.ts", fileEdits([outer, inner, last]), "esm");
  assert.is(result.code, "<[inner(a)] + b + inner2{}>");
});

test("hoisted statements stand before an edit that starts at the same place, and never continue the statement before", () => {
  const text = 'import x from "x"; call(x)';
  const { start, end } = rangeOf(text, "call(x)");
  const edit: Edit = { start, end, parts: ["made(", { start, end }, ")"] };
  const edits = fileEdits([edit], { hoistAt: start, hoisted: ["const constant = 1;"], imports: [{ local: "__sqm", specifier: "sqlmodel/emitted" }] });
  assert.is(
    applyEdits(text, "file.ts", edits, "esm").code,
    'import x from "x"; \nimport * as __sqm from "sqlmodel/emitted";\nconst constant = 1;\nmade(call(x))',
  );
  assert.match(applyEdits(text, "file.ts", edits, "commonjs").code, '\nconst __sqm = require("sqlmodel/emitted");\n');
});

test("a block behind the last statement is put at the end, and at the very start without a blank line", () => {
  const hoisted = ["const constant = 1;"];
  assert.is(applyEdits("import x", "file.ts", fileEdits([], { hoisted, hoistAt: 8 }), "esm").code, "import x\nconst constant = 1;\n");
  assert.is(applyEdits("x()", "file.ts", fileEdits([], { hoisted }), "esm").code, "const constant = 1;\nx()");
});

test("every byte outside of the edits stays, Windows line ends included", () => {
  const text = "one();\r\n// note\r\ntwo(x);\r\n";
  const edit: Edit = { ...rangeOf(text, "two(x)"), parts: ["three(", rangeOf(text, "x"), ")"] };
  assert.is(applyEdits(text, "file.ts", fileEdits([edit]), "esm").code, "one();\r\n// note\r\nthree(x);\r\n");
});

test.run();
