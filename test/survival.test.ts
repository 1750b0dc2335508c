/** The compiler survives any input: it never throws, never hangs, and never emits for a file that has mistakes. */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { suite, test } from "uvu";
import * as assert from "uvu/assert";
import { CaseCompiler, casesDirectory, type CompiledCase, listCases, loadTypeScript, sourcesOf } from "./harness/cases.js";

const typescript = loadTypeScript("typescript");
const compiler = new CaseCompiler(typescript);
const directory = join(casesDirectory, "survival");
const input = join(directory, "input.ts");
/** Of one file, in which the processor worked for it: a machine under load gives it longer waits, not more work. */
const milliseconds = 1_000;

interface Survived extends CompiledCase {
  readonly output: string;
}

/** Compiles a text and asserts all that holds for every text. */
function survive(text: string, label = text.slice(0, 200), limit = milliseconds): Survived {
  compiler.compileTexts(new Map([[input, "export {};"]]), directory, false);
  const [started, worked] = [performance.now(), process.cpuUsage()];
  let result: CompiledCase;
  try {
    result = compiler.compileTexts(new Map([[input, text]]), directory, false);
  } catch (error) {
    // What TypeScript's own recursion cannot read, nobody compiles: tsc ends the same way.
    if (overflowsTypeScript(error)) return { code: new Map(), edits: [], diagnostics: [], typeErrors: [], output: text };
    throw new assert.Assertion({ message: `${label}\n${(error as Error).stack ?? ""}`, generated: false, operator: "throws", expects: undefined, actual: undefined } as never);
  }
  const { user, system } = process.cpuUsage(worked);
  // Other threads collect garbage: what is theirs is not longer than the time itself.
  const took = Math.min(performance.now() - started, (user + system) / 1000);
  assert.ok(took < limit, `took ${took.toFixed(0)} ms: ${label}`);
  const failed = result.diagnostics.some(({ severity }) => severity === "error");
  assert.ok(!failed || result.edits.length === 0, `code for a file with errors: ${label}`);
  for (const { line, column, length, span, text: sentence, fix } of result.diagnostics) {
    assert.ok(line >= 1 && column >= 1 && length >= 1 && span.start <= span.end && span.end <= Math.max(text.length, 1), `a place outside of the file: ${label}`);
    assert.ok(sentence.length + fix.length < 5_000, `a sentence of ${sentence.length} characters: ${label}`);
  }
  const output = result.code.get("input.ts")!;
  if (result.edits.length > 0) {
    const errors = typescript.transpileModule(output, { reportDiagnostics: true, compilerOptions: { target: typescript.ScriptTarget.ES2022 } }).diagnostics ?? [];
    assert.equal(errors.map(({ messageText }) => messageText), [], `output that does not parse: ${label}`);
  }
  return { ...result, output };
}

/** TypeScript's own recursion went too deep, with no step of ours among the innermost: tsc ends in the same way. */
function overflowsTypeScript(error: unknown): boolean {
  const frames = error instanceof RangeError ? (error.stack ?? "").split("\n").slice(1) : [];
  return frames.length > 0 && frames.every((frame) => frame.includes("typescript/lib/"));
}

const codes = ({ diagnostics }: CompiledCase): readonly string[] => diagnostics.map(({ code }) => code);

/** The cases of one file: programs that are right, and ones full of mistakes. */
const programs = listCases()
  .map((name) => ({ name, files: sourcesOf(join(casesDirectory, name)) }))
  .filter(({ files }) => files.length === 1)
  .map(({ name, files }) => ({ name, text: readFileSync(files[0]!, "utf8") }));

// Half of a file

const halves = suite("half-typed");
for (const { name, text } of programs.filter((_, index) => index % 4 === 0)) {
  halves(name, () => {
    const step = Math.max(7, Math.floor(text.length / 12));
    for (let end = step; end < text.length; end += step) survive(text.slice(0, end), `${name} up to ${end}`);
  });
}
halves("a file without its beginning", () => {
  const { text } = programs[0]!;
  for (let start = 50; start < text.length; start += Math.floor(text.length / 15)) survive(text.slice(start), `from ${start}`);
});
halves("every character of a small program", () => {
  const text = `import { select } from "sqlmodel";
/** @sqlmodel table=t */
export interface T { /** @sqlmodel primaryKey default="x" */ id: string; a: number | null }
export const q = (x: number) => select<T>().filter(t => t.a! > x && t.id.startsWith(\`\${x}\`)).map(t => ({ a: t.a })).toSQL();
`;
  for (let end = 0; end <= text.length; end += 3) survive(text.slice(0, end), `up to ${end}`);
});
halves.run();

// Mutants

/** A generator of its own, so that a failure can be repeated: mulberry32. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const mutantCount = Number(process.env["SQLMODEL_MUTANTS"] ?? 400);
const mutants = suite("mutants");
for (let batch = 0; batch < 8; batch += 1) {
  mutants(`seed ${batch}`, () => {
    const random = randomFrom(batch);
    for (let count = 0; count < mutantCount / 8; count += 1) {
      const { name, text } = programs[random(programs.length)]!;
      const tokens = text.split(/(\s+|[A-Za-z0-9_$]+|[^\sA-Za-z0-9_$])/).filter((token) => token !== "");
      const done: string[] = [];
      for (let times = 1 + random(3); times > 0; times -= 1) {
        const [at, other] = [random(tokens.length), random(tokens.length)];
        const kind = random(4);
        if (kind === 0) done.push(`delete ${JSON.stringify(tokens.splice(at, 1)[0])}`);
        else if (kind === 1) done.push(`duplicate ${JSON.stringify(tokens[at])}`), tokens.splice(at, 0, tokens[at]!);
        else if (kind === 2) done.push(`swap ${JSON.stringify(tokens[at])} ${JSON.stringify(tokens[other])}`), ([tokens[at], tokens[other]] = [tokens[other]!, tokens[at]!]);
        else done.push(`insert ${JSON.stringify(tokens[other])}`), tokens.splice(at, 0, tokens[other]!);
      }
      survive(tokens.join(""), `${name}, seed ${batch}, number ${count}: ${done.join(", ")}`);
    }
  });
}
mutants.run();

// Sizes

const model = `/** @sqlmodel table */\nexport interface T { id?: number; a: number; b: string; f: boolean }\n`;
const header = `import { type Database, select } from "sqlmodel";\n${model}declare const db: Database;\n`;
const reading = (arrow: string): string => `${header}export const rows = select<T>().filter(t => ${arrow}).all(db);\n`;

test("a tag of a million characters", () => {
  survive(`/** @sqlmodel table=${"x".repeat(1_000_000)} */\nexport interface T { id: number }`);
  survive(`/** @sqlmodel ${"y".repeat(1_000_000)} */\nexport interface T { id: number }`);
  survive(`/** @sqlmodel table check="${"z ".repeat(500_000)} */\nexport interface T { id: number }`);
  survive(`/** ${"@sqlmodel ".repeat(100_000)} */\nexport interface T { id: number }`);
  survive(`/** ${"* ".repeat(500_000)} @sqlmodel table */\nexport interface T { id: number }`);
});

test("a comment with a hundred thousand attributes", () => {
  const { diagnostics } = survive(`/** @sqlmodel table ${"nonsense ".repeat(100_000)} */\nexport interface T { id: number }`, "nonsense", 5_000);
  assert.ok(diagnostics.length >= 1);
  survive(`/** @sqlmodel table ${"unique=[id] ".repeat(100_000)} */\nexport interface T { id: number }`);
  survive(`/** @sqlmodel table */\nexport interface T { /** @sqlmodel primaryKey @validate pattern="${"(".repeat(10_000)}" min=${"9".repeat(10_000)} */ id: number }`);
});

test("an expression of ten thousand operators", () => {
  for (const length of [1_000, 10_000]) survive(reading(Array.from({ length }, (_, n) => `t.a === ${n}`).join(" || ")), "or", 10_000);
  survive(reading(`t.a ${"+ 1 ".repeat(10_000)} > 1`), "plus", 10_000);
  survive(reading(`t.a > ${"1 + ".repeat(10_000)} 1`), "plus of captures", 10_000);
  survive(reading(`t.b === ${"t.b + ".repeat(3_000)} ""`), "concatenation", 10_000);
});

test("an expression of great depth", () => {
  for (const depth of [100, 1_000]) {
    survive(reading(`${"(".repeat(depth)}t.f${")".repeat(depth)}`), `parentheses ${depth}`, 5_000);
    survive(reading(`${"!".repeat(depth)}t.f`), `not ${depth}`, 5_000);
    survive(reading(`t.a > ${"-(".repeat(depth)}t.a${")".repeat(depth)}`), `minus ${depth}`, 5_000);
    survive(reading(`${"t.f ? t.f : ".repeat(depth)}t.f`), `conditional ${depth}`, 5_000);
    survive(reading(`t.b${".trim()".repeat(depth)} === ""`), `methods ${depth}`, 5_000);
  }
});

test("many models, many queries, wide models", () => {
  const interfaces = Array.from({ length: 300 }, (_, n) => `/** @sqlmodel table */\nexport interface T${n} { id?: number; a: number; /** @sqlmodel foreignKey=t${(n + 1) % 300}.id */ nextId: number | null; next?: T${(n + 1) % 300} }`);
  const queries = Array.from({ length: 300 }, (_, n) => `export const q${n} = select<T${n}>().filter(t => t.a > ${n} && t.next!.a > 1).all(db);`);
  const text = `import { createAll, type Database, select } from "sqlmodel";\ndeclare const db: Database;\n${interfaces.join("\n")}\n${queries.join("\n")}\nawait createAll<[${interfaces.map((_, n) => `T${n}`).join(", ")}]>(db);\n`;
  const { edits } = survive(text, "300 models", 10_000);
  assert.is(edits[0]?.edits.length, 301);
  const wide = `/** @sqlmodel table */\nexport interface W { id?: number; ${Array.from({ length: 1_000 }, (_, n) => `c${n}: string;`).join(" ")} }`;
  assert.is(survive(`import { type Database, select } from "sqlmodel";\ndeclare const db: Database;\n${wide}\nexport const q = select<W>().all(db);`, "wide", 5_000).edits.length, 1);
});

// Types

test("types that never end, lead in circles, or are not there", () => {
  const of = (members: string, rest = ""): readonly string[] => codes(survive(`/** @sqlmodel table */\nexport interface T { id?: number; ${members} }\n${rest}`));
  assert.equal(of("a: any; b: unknown; c: never; d: Missing; e: import('nowhere').X;"), Array(5).fill("SQM1014"));
  assert.equal(of("tree: Tree;", "interface Tree { value: string; children: Tree[] }"), []);
  assert.ok(of("deep: Deep<string>;", "interface Deep<T> { value: T; next?: Deep<T[]> }").length > 0);
  assert.ok(of("deep: Grow<[]>;", "type Grow<T extends unknown[]> = { value: T; next?: Grow<[...T, 1]> };").length > 0);
  of("a: A;", "type A = A;");
  of("a: A;", "type A = B; type B = A;");
  of("a: T['a'];");
  of("a: this;");
  of("a: keyof T; b: T[keyof T];");
  of("[key: string]: unknown;");
  of("(): void; new (): T; get x(): string; set x(value: string);");
  of("a: string extends infer X ? X : never; b: `x${string}`; c: unique symbol; d: typeof T;", "declare const T: number;");
  of("'a': string; 1: number; ['computed']: string; [Symbol.iterator]: string;");
  survive("/** @sqlmodel table */\nexport interface A extends A { id: number }");
  survive("/** @sqlmodel table */\nexport interface A extends B { id: number }\n/** @sqlmodel table */\nexport interface B extends A { x: number }");
  survive("/** @sqlmodel table */\nexport interface A extends Missing, Pick<Missing, 'x'>, Omit<A, 'y'> { id: number }");
  survive("/** @sqlmodel table */\nexport interface A { id: number }\n/** @sqlmodel table=other */\nexport interface A { more: string }");
});

test("tags in odd places concern nobody", () => {
  for (const text of [
    "/** @sqlmodel table */", "/** @sqlmodel table */ export {};", "/** @sqlmodel table */ class A { id = 1 }", "/** @sqlmodel table */ enum A { B }",
    "/** @sqlmodel table */ function f() {}", "/** @sqlmodel table */ const x = 1;", "/** @sqlmodel table */ type A = string;", "/** @sqlmodel table */ type A = string | { a: 1 };",
    "/** @sqlmodel table */ namespace N { /** @sqlmodel table */ export interface A { id: number } }", "// @sqlmodel table\ninterface A { id: number }",
    "/* @sqlmodel table */ interface A { id: number }", "interface A { id: number /** @sqlmodel table */ }", "interface A { /** @sqlmodel primaryKey */ id: number }",
    "/** @sqlmodel table *", "/** @sqlmodel", "/**@sqlmodel*/interface A{id:number}", "/** @sqlmodel table */ /** another */ interface A { id: number }",
    "const text = '/** @sqlmodel table */ interface A {}';", "const t = `/** @sqlmodel table */`;", "/** @sqlmodel table */ declare module 'x' { interface A { id: number } }",
    "/** @sqlmodel table */ export default interface A { id: number }", "/** @sqlmodel table */ abstract class A { abstract id: number }", "/** @sqlmodel table */ type A<T> = T;",
    "function f() { /** @sqlmodel table */ interface A { id: number } return null as unknown as A; }", "/** user@sqlmodel table */ interface A { id: number }", "/** @sqlmodeltable */ interface A { id: number }",
    "/** @sqlmodel table=[a, */ interface A { id: number }", "/** @sqlmodel table={@link */ interface A { id: number }", "/** @sqlmodel table='x */ interface A { id: number }", "/** @sqlmodel ,,, = == =x [] {} \" ' */ interface A { id: number }",
    "/** @sqlmodel __proto__ constructor toString=1 hasOwnProperty table */ interface A { id: number }",
  ]) survive(text);
});

// Whose function it is

test("what is called select is ours only where it comes from us", () => {
  const ours = (call: string, imports: string, rest = ""): number =>
    survive(`${imports}\nimport type { Database } from "sqlmodel";\n${model}declare const db: Database;\n${rest}\nexport const q = ${call}.filter(t => t.a > 1).all(db);\n`, call).edits[0]?.edits.length ?? 0;
  const own = "function select<T>(): any { return null as T; }";
  assert.is(ours("select<T>()", `import { select } from "sqlmodel";`), 1);
  assert.is(ours("pick<T>()", `import { select as pick } from "sqlmodel";`), 1);
  assert.is(ours("orm.select<T>()", `import * as orm from "sqlmodel";`), 1);
  assert.is(ours("(orm.select)<T>()", `import * as orm from "sqlmodel";`), 1);
  assert.is(ours("select<T>()", "", own), 0);
  assert.is(ours("select<T>()", `import { select as unused } from "sqlmodel";`, `${own} void unused;`), 0);
  assert.is(ours("make()", `import { select } from "sqlmodel";`, "function make(select: <T>() => any) { return select<T>(); }"), 0);
  assert.is(ours("other.select<T>()", "", "const other = { select<T>(): any { return null as T; } };"), 0);
  assert.is(ours("select<T>()", `import { select } from "./missing.js";`), 0);
  assert.is(ours("select<T>()", `import { select } from "sqlmodel/nothing";`), 0);
});

test("an alias of ours is compiled, or says that it is not; it never passes in silence as compiled", () => {
  for (const [call, rest] of [
    ["alias<T>()", "const alias = select;"], ["taken<T>()", "const { select: taken } = { select };"], ["select!<T>()", ""], ["(select as typeof select)<T>()", ""],
    ["(0, select)<T>()", ""], ["orm['select']<T>()", "import * as orm from 'sqlmodel';"], ["select<T>?.()", ""], ["globalThis.eval('select')<T>()", ""],
  ] as const) {
    const { edits, output } = survive(`import { select } from "sqlmodel";\nimport type { Database } from "sqlmodel";\n${model}declare const db: Database;\n${rest}\nexport const q = ${call}.filter(t => t.a > 1).all(db);\n`, call);
    // Untouched, it reaches the function that throws NotTransformedError; replaced, it is gone as a whole.
    assert.ok(edits.length === 0 ? output.includes(`${call}.filter`) : output.includes("sqm."), output);
  }
});

test("any and casts never make wrong SQL", () => {
  assert.ok(codes(survive(reading("(t as any).a.b.c > 1"))).length > 0);
  assert.ok(codes(survive(reading("(t as any)[db as any]"))).length > 0);
  assert.ok(codes(survive(reading("(t.a as any) === 'x'"))).length > 0);
  assert.ok(codes(survive(reading("(t.a as unknown as string).startsWith('x')"))).length > 0);
  assert.ok(codes(survive(reading("t.a === (1 as any)"))).every((code) => code.startsWith("SQM")));
  survive(`${header}// @ts-ignore\nexport const q = select<Nothing>().filter(t => t.a).all(db);\n`);
  survive(`${header}export const q = (select<T>() as any).filter((t: any) => t.nothing).all(db);\n`);
  survive(`${header}export const q = select<T>().filter(eval("t => t.a > 1")).all(db);\n`);
});

// Texts

test("byte order marks, Windows line ends and tabs keep their places", () => {
  const plain = reading("t.a > 1");
  const { output } = survive(plain);
  for (const [text, expected] of [[`\uFEFF${plain}`, "\uFEFF"], [plain.replaceAll("\n", "\r\n"), ""], [plain.replaceAll("\n", "\n\t"), ""], [plain.replaceAll("\n", "\u2028"), ""]] as const) {
    const result = survive(text);
    assert.ok(result.output.startsWith(expected));
    if (!text.includes("\u2028")) assert.is(result.edits.length, 1);
  }
  assert.match(output, "sqm.all(");
  const mistake = reading("t.nothing > 1").replaceAll("\n", "\r\n");
  const [found] = survive(`\uFEFF${mistake}`).diagnostics;
  assert.is(found?.line, 5);
  assert.is(`\uFEFF${mistake}`.slice(found!.span.start, found!.span.end), "nothing");
});

test("half of a surrogate pair, nothing at all, and noise", () => {
  survive(reading('t.b === "\uD800"'));
  survive(reading('t.b.includes("\\uD800")'));
  survive(`/** @sqlmodel table=\uDC00 */\nexport interface T { "\uD800": string; id: number }`);
  for (const text of ["", " ", "\0", "\uFEFF", "\uFFFF", "}", "{{{{", "/*", "`${", "<T>", "@@@@", "#!/usr/bin/env node\n", "sqlmodel", "import", "import {", "export =", "\u202E\u2066"]) survive(text);
  const random = randomFrom(7);
  for (let count = 0; count < 20; count += 1) survive(`// sqlmodel\n${String.fromCodePoint(...Array.from({ length: 300 }, () => random(0xd7ff)))}`, `noise ${count}`);
});

test("a captured value stays a value, whatever it is called", () => {
  const { output } = survive(`${header}const text = "'; DROP TABLE t; --" as string;\nexport const q = select<T>().filter(t => t.b === text || t.b === \`\${text}\` || t.b.startsWith(text)).all(db);\n`);
  assert.not.match(output.slice(0, output.indexOf("declare const db")), "DROP TABLE t; --");
  assert.match(survive(`${header}export const q = select<T>().filter(t => t.b === "'; DROP TABLE t; --").all(db);\n`).output, "''; DROP");
});

// The same output

test("the same files give the same output, in any order and under any TypeScript, without paths or line numbers", () => {
  const again = new CaseCompiler(loadTypeScript("typescript"));
  for (const { name, text } of [...programs].reverse()) {
    const first = survive(text, name, 5_000);
    const second = again.compileTexts(new Map([[input, text]]), directory, false);
    assert.is(second.code.get("input.ts"), first.output, name);
    if (first.edits.length === 0) continue;
    const added = [...first.edits[0]!.hoisted, ...first.edits[0]!.edits.flatMap(({ parts }) => parts.filter((part) => typeof part === "string"))].join("\n");
    assert.not.ok(added.includes(casesDirectory) || added.includes(relative("/", casesDirectory)), `${name} holds a path`);
    // Two lines further down, and in another folder, everything that is added stays as it is.
    const moved = again.compileTexts(new Map([[join(casesDirectory, "elsewhere/input.ts"), `\n\n${text}`]]), join(casesDirectory, "elsewhere"), false);
    assert.equal(moved.edits[0]?.hoisted, first.edits[0]!.hoisted, name);
  }
});

test.run();
