/** Every mistake of the catalogue has a case: its code, the exact text it points at, its sentence and its fix are the golden's. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { CompileOptions } from "../transformer/compile.js";
import { catalogue, nearest } from "../transformer/diagnostics/catalogue.js";
import type { LocatedDiagnostic } from "../transformer/host/report.js";
import { CaseCompiler, casesDirectory, compareGolden, isChosen, loadTypeScript, sourcesOf, typescripts } from "./harness/cases.js";

const directory = join(casesDirectory, "errors");
const names = readdirSync(directory).filter(isChosen).sort();
const compilers = typescripts.map((name) => ({ name, compiler: new CaseCompiler(loadTypeScript(name)) }));

/** Cases that are about the project's own settings. */
const settings: Readonly<Record<string, CaseCompiler>> = {
  "SQM1024-not-strict": new CaseCompiler(loadTypeScript("typescript"), {}, join(casesDirectory, "loose")),
  "SQM1026-bad-option": new CaseCompiler(loadTypeScript("typescript"), { dialects: ["oracle"], tables: "upper", columns: "camel" } as unknown as CompileOptions),
  "SQM1050-model-limit": new CaseCompiler(loadTypeScript("typescript"), { dialects: ["sqlite", "postgres", "mysql"] }),
  "SQM2033-feature-missing": new CaseCompiler(loadTypeScript("typescript"), { dialects: ["sqlite", "mysql"] }),
};

for (const name of names) {
  test(name, () => {
    const folder = join(directory, name);
    const { diagnostics, edits } = (settings[name] ?? compilers[0]!.compiler).compile(folder);
    assert.ok(diagnostics.some(({ code }) => name.startsWith(`${code}-`)), `reports ${diagnostics.map(({ code }) => code).join(" ") || "nothing"}`);
    compareGolden(join(folder, "diagnostics.txt"), diagnostics.map(show).join("\n"));
    const failed = diagnostics.some(({ severity }) => severity === "error");
    if (failed) assert.is(edits.length, 0, "code is emitted for a file with errors");
    if (settings[name] !== undefined) return;
    for (const older of compilers.slice(1)) {
      assert.equal(older.compiler.compile(folder).diagnostics.map(show), diagnostics.map(show), older.name);
    }
  });
}

test("every mistake of the catalogue has a case, and every case is of a mistake", () => {
  const codes = Object.values(catalogue).map(({ code }) => code);
  assert.equal(new Set(codes).size, codes.length, "two mistakes share a code");
  const cases = new Set(readdirSync(directory).map((name) => name.slice(0, "SQM1001".length)));
  assert.equal(codes.filter((code) => !cases.has(code)), []);
  assert.equal([...cases].filter((code) => !(codes as string[]).includes(code)), []);
});

test("a sentence is one, and the fix says what to write", () => {
  for (const name of readdirSync(directory)) {
    for (const file of sourcesOf(join(directory, name))) assert.not.match(readFileSync(file, "utf8"), "TO" + "DO");
    for (const { text, fix, code } of (settings[name] ?? compilers[0]!.compiler).compile(join(directory, name)).diagnostics) {
      assert.match(text, /[.]$/, `${code}: ${text}`);
      assert.match(fix, /[.?…]$/, `${code}: ${fix}`);
      assert.not.match(text + fix, /\[object|NaN|\$\{/, `${code}: ${text} ${fix}`);
    }
  }
});

test("the nearest names come first, and a guess is none", () => {
  assert.equal(nearest("nmae", ["name", "same", "note"]), ["name"]);
  assert.equal(nearest("maxLenght", ["minLength", "maxLength", "length"]), ["maxLength", "minLength"]);
  assert.equal(nearest("x", ["completely", "different"]), []);
  assert.is(nearest("a".repeat(10_000), ["a".repeat(9_999)]).length, 1);
});

test.run();

/** Place, code, the exact text under the mark, the sentence and the fix. */
function show({ line, column, length, severity, code, text, fix, source, span }: LocatedDiagnostic): string {
  const marked = source.slice(span.start, span.end);
  const first = marked.split("\n", 1)[0]!;
  return `${line}:${column}+${length} ${severity} ${code}\n  at   ${first}${first.length < marked.length ? " …" : ""}\n  says ${text}\n  fix  ${fix}\n`;
}
