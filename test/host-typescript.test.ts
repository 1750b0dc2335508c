/** TypeScript 5.4, 5.9 and 6.0 behind the port: syntax, facts, the host, projects and the graft, each asked the same. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { TraceMap, originalPositionFor } from "@jridgewell/trace-mapping";
import type ts from "typescript";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { FileEdits, Hole } from "../transformer/edits.js";
import type { Expression, Handle, SourceHost, Statement, Syntax, TypeFact, TypeNode } from "../transformer/host/source.js";
import { graft } from "../transformer/host/typescript/graft.js";
import { createSourceHost } from "../transformer/host/typescript/host.js";
import { openProject } from "../transformer/host/typescript/project.js";

type TypeScript = typeof ts;
type Files = Readonly<Record<string, string>>;
type Kind<N, K> = Extract<N, { readonly kind: K }>;

const require = createRequire(import.meta.url);
const compilers: readonly TypeScript[] = ["typescript", "typescript-5.9", "typescript-5.4"].map((name) => require(name) as TypeScript);

const libCache = new Map<string, ts.SourceFile>();

/** A program of texts, all under /p, with TypeScript's real lib. */
function programOf(typescript: TypeScript, files: Files, options: ts.CompilerOptions = {}): ts.Program {
  const settings: ts.CompilerOptions = {
    strict: true,
    target: typescript.ScriptTarget.ES2022,
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts"],
    types: [],
    ...options,
  };
  const host = typescript.createCompilerHost(settings);
  const { getSourceFile } = host;
  const texts = new Map(Object.entries(files).map(([name, text]) => [`/p/${name}`, text]));
  host.getCurrentDirectory = () => "/p";
  host.fileExists = (name) => texts.has(name) || typescript.sys.fileExists(name);
  host.directoryExists = (name) => name === "/p" || typescript.sys.directoryExists(name);
  host.readFile = (name) => texts.get(name) ?? typescript.sys.readFile(name);
  host.getSourceFile = (name, version, ...rest) => {
    const text = texts.get(name);
    if (text !== undefined) return typescript.createSourceFile(name, text, version);
    const key = `${typescript.version} ${name}`;
    const known = libCache.get(key) ?? getSourceFile.call(host, name, version, ...rest);
    if (known !== undefined) libCache.set(key, known);
    return known;
  };
  return typescript.createProgram([...texts.keys()].filter((name) => /\.[cm]?tsx?$/.test(name)), settings, host);
}

function hostOf(typescript: TypeScript, files: Files, options: ts.CompilerOptions = {}): SourceHost {
  return createSourceHost(typescript, programOf(typescript, files, options));
}

function fileOf(typescript: TypeScript, text: string, name = "a.ts"): readonly Statement[] {
  return hostOf(typescript, { [name]: text }, { noLib: true }).unit(`/p/${name}`).statements;
}

function named<K extends "interface" | "alias" | "function" | "variable">(statements: readonly Statement[], kind: K, name: string): Kind<Statement, K> {
  const found = statements.find((statement) => statement.kind === kind && (statement as { name: string }).name === name);
  assert.ok(found, `no ${kind} ${name}`);
  return found as Kind<Statement, K>;
}

/** The initializer of `const x = …`. */
function valueOf(typescript: TypeScript, text: string): Expression {
  return named(fileOf(typescript, `const x = ${text};`), "variable", "x").initializer!;
}

/** A tree without its places, as one would write it. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !["start", "end", "file", "handle", "nameHandle", "nameStart", "commentStart"].includes(key))
      .map(([key, inner]) => [key, shape(inner)]),
  );
}

/** Every identifier in expression position, reached as a walker of the port reaches it. */
function identifiers(nodes: readonly Syntax[]): string[] {
  const names: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value !== "object" || value === null) return;
    const node = value as Record<string, unknown>;
    if (node["kind"] === "identifier") names.push(node["name"] as string);
    for (const [key, inner] of Object.entries(node)) if (key !== "handle" && key !== "nameHandle") walk(inner);
  };
  walk(nodes);
  return names;
}

/** A type in one line, two levels deep. */
function show(host: SourceHost, handle: Handle, depth = 0): string {
  const [fact] = host.facts.describe([handle]) as [TypeFact];
  if (depth > 4) return "…";
  const inner = (handles: readonly Handle[]): string[] => handles.map((one) => show(host, one, depth + 1));
  switch (fact.kind) {
    case "literal":
      return typeof fact.value === "bigint" ? `${fact.value}n` : JSON.stringify(fact.value);
    case "union":
      return inner(fact.members).join(" | ");
    case "array":
      return `[${inner([fact.element])[0]}]`;
    case "tuple":
      return `(${inner(fact.elements).join(", ")})`;
    case "structure": {
      const name = fact.name ?? "{}";
      const from = fact.symbol?.package === undefined ? "" : `@${fact.symbol.package}`;
      const args = fact.arguments.length === 0 || depth > 3 ? "" : `<${inner(fact.arguments).join(", ")}>`;
      const string = fact.indexes.find(({ key }) => show(host, key) === "string");
      const index = string === undefined || depth > 3 ? "" : `[${show(host, string.value, depth + 1)}]`;
      return `${name}${from}${args}${index}${fact.callable ? "()" : ""}`;
    }
    case "template":
    case "cased":
    case "other":
      return `${fact.kind} ${fact.text}`;
    case "typeParameter":
      return `?${fact.name}`;
    default:
      return fact.kind;
  }
}

/** The properties of a declared interface or alias: `name?: type`. */
function fields(host: SourceHost, name: string, file = "/p/a.ts"): string[] {
  const statement = host.unit(file).statements.find((one) => "name" in one && one.name === name)!;
  const [type] = host.facts.types([statement.handle]);
  return host.facts
    .properties([type!])[0]!
    .map((property) => `${property.readonly ? "readonly " : ""}${property.name}${property.optional ? "?" : ""}: ${show(host, property.type)}`);
}

/** What an alias means. */
function meaning(host: SourceHost, name: string, file = "/p/a.ts"): string {
  const { type } = named(host.unit(file).statements, "alias", name);
  return show(host, host.facts.types([type.handle])[0]!);
}

for (const typescript of compilers) {
  const it = (name: string, body: () => void): void => test(`${typescript.version}: ${name}`, body);

  // Syntax

  it("reads interfaces, with their names, members and what they extend", () => {
    const text = `import type { Base } from "./base";\nexport interface Hero<T> extends Base, ns.Other<T> {\n  id?: number;\n  readonly "quoted name": string[];\n  method(): void;\n  [key: string]: unknown;\n  teams: Array<Team | null>;\n}\n`;
    const [first, hero] = fileOf(typescript, text) as [Statement, Kind<Statement, "interface">];
    assert.equal(shape(first), { kind: "import", specifier: "./base", typeOnly: true });
    assert.equal(hero.typeParameters, ["T"]);
    assert.equal(text.slice(hero.nameStart, hero.nameStart + 4), "Hero");
    assert.equal(hero.exported, true);
    assert.equal(shape(hero.extends), [
      { kind: "reference", name: "Base", arguments: [] },
      { kind: "reference", name: "ns.Other", arguments: [{ kind: "reference", name: "T", arguments: [] }] },
    ]);
    assert.equal(
      hero.members.map(({ name, optional }) => `${name}${optional ? "?" : ""}`),
      ["id?", "quoted name", "teams"],
    );
    assert.equal(shape(hero.members[2]!.type), {
      kind: "reference",
      name: "Array",
      arguments: [{ kind: "union", members: [{ kind: "reference", name: "Team", arguments: [] }, { kind: "otherType", text: "null" }] }],
    });
    assert.equal(text.slice(hero.members[1]!.start).startsWith('"quoted name"'), true);
  });

  it("finds the comments of statements and members, and leaves a neighbour's alone", () => {
    const text = `#!/usr/bin/env node\n// top\n/** @sqlmodel table */\nexport interface A { /** @sqlmodel primaryKey */ id: number; /** @sqlmodel unique */ name: string; // of name\n  // of age\n  /** @sqlmodel index */\n  age: number; /* also of age */\n  last: string }\n/** of b */ const b = 1, /** of c */ c = 2;`;
    const statements = fileOf(typescript, text);
    const a = named(statements, "interface", "A");
    const comment = (node: { commentStart: number; start: number }): string => text.slice(node.commentStart, node.start).trim();
    assert.is(comment(a), "// top\n/** @sqlmodel table */");
    assert.equal(a.members.map(comment), ["/** @sqlmodel primaryKey */", "/** @sqlmodel unique */", "// of age\n  /** @sqlmodel index */", ""]);
    assert.equal(a.members.map(({ start, name }) => text.startsWith(name, start)), [true, true, true, true]);
    assert.is(comment(named(statements, "variable", "b")), "/** of b */");
    assert.is(comment(named(statements, "variable", "c")), "/** of c */");
  });

  it("reads expressions", () => {
    const identifier = (name: string): unknown => ({ kind: "identifier", name });
    const read = (text: string): unknown => shape(valueOf(typescript, text));
    assert.equal(read("-1.50"), { kind: "unary", operator: "-", operand: { kind: "number", value: 1.5, text: "1.50" } });
    assert.equal(read("0x1Fn"), { kind: "bigint", value: 31n });
    assert.equal(read("1_000n"), { kind: "bigint", value: 1000n });
    assert.equal(read("`plain`"), { kind: "string", value: "plain" });
    assert.equal(read("'\\u{1F600}'"), { kind: "string", value: "😀" });
    assert.equal(read("[true, null, ...xs]"), {
      kind: "array",
      elements: [{ kind: "boolean", value: true }, { kind: "null" }, { kind: "spread", inner: identifier("xs") }],
    });
    assert.equal(read("`a${b}c\\n`"), { kind: "template", parts: ["a", "c\n"], expressions: [identifier("b")] });
    assert.equal(read("sql`one`"), { kind: "tagged", tag: identifier("sql"), typeArguments: [], parts: ["one"], expressions: [] });
    assert.equal(read("sql<T>`a${b}`"), {
      kind: "tagged",
      tag: identifier("sql"),
      typeArguments: [{ kind: "reference", name: "T", arguments: [] }],
      parts: ["a", ""],
      expressions: [identifier("b")],
    });
    assert.equal(read("(a as B)!"), { kind: "wrapped", inner: { kind: "wrapped", inner: { kind: "wrapped", inner: identifier("a") } } });
    assert.equal(read("a satisfies B"), { kind: "wrapped", inner: identifier("a") });
    assert.equal(read("<B>a"), { kind: "wrapped", inner: identifier("a") });
    assert.equal(read("typeof a"), { kind: "unary", operator: "typeof", operand: identifier("a") });
    assert.equal(read("a ?? b"), { kind: "binary", operator: "??", left: identifier("a"), right: identifier("b") });
    assert.equal(read("a ? b : c"), { kind: "conditional", test: identifier("a"), whenTrue: identifier("b"), whenFalse: identifier("c") });
    assert.equal(read("{ a, b: c, ...d, 'e': f, [g]: h, m() { i; } }"), {
      kind: "object",
      properties: [
        { name: "a", value: identifier("a"), shorthand: true },
        { name: "b", value: identifier("c"), shorthand: false },
        { name: undefined, value: identifier("d"), shorthand: false },
        { name: "e", value: identifier("f"), shorthand: false },
        { name: "[g]", value: { kind: "other", what: "computed property", children: [identifier("g"), identifier("h")] }, shorthand: false },
        {
          name: "m",
          value: { kind: "other", what: "method declaration", children: [{ kind: "statement", what: "expression statement", children: [identifier("i")] }] },
          shorthand: false,
        },
      ],
    });
    assert.equal(read("new A(b)"), { kind: "other", what: "new expression", children: [identifier("A"), identifier("b")] });
  });

  it("marks the one link of a chain that is optional", () => {
    const chain = shape(valueOf(typescript, "a?.b.c?.(d)[e]"));
    const identifier = (name: string): unknown => ({ kind: "identifier", name });
    const b = { kind: "member", object: identifier("a"), name: "b", optional: true };
    const c = { kind: "member", object: b, name: "c", optional: false };
    const call = { kind: "call", callee: c, typeArguments: [], arguments: [identifier("d")], optional: true };
    assert.equal(chain, { kind: "element", object: call, index: identifier("e"), optional: false });
  });

  it("reads arrows, their parameters and bodies", () => {
    const read = (text: string): Kind<Expression, "arrow"> => valueOf(typescript, text) as Kind<Expression, "arrow">;
    const plain = read("async ({ a, b: c }: Hero, ...rest) => { return a; }");
    assert.is(plain.async, true);
    assert.equal(plain.parameters.map(({ name, rest }) => [name, rest]), [[undefined, false], ["rest", true]]);
    assert.equal(plain.parameters[0]!.properties!.map(({ property, local }) => [property, local]), [["a", "a"], ["b", "c"]]);
    assert.is((plain.parameters[0]!.type as Kind<TypeNode, "reference">).name, "Hero");
    assert.equal(shape((plain.body as { result: unknown }).result), { kind: "identifier", name: "a" });
    const two = read("() => { f(); return 1; }").body;
    assert.equal(two.kind === "block" && two.result, undefined);
    assert.is(read("() => {}").body.kind, "block");
    const defaults = read("({ a = one }, [b = two], c = three, { [four]: d }) => 1");
    assert.equal(identifiers(defaults.parameters.flatMap((parameter) => parameter.defaults)), ["one", "two", "three", "four"]);
    assert.equal(defaults.parameters.map(({ properties }) => properties), [undefined, undefined, undefined, undefined]);
  });

  it("reaches every expression, whatever it is in", () => {
    const text = `
      @e1 class A extends e2<T> implements Never { @e3 p = e4; [e5] = 1; static { e6; } constructor(private q = e7) { super(e8); } get g() { return e9; } #r = e10; }
      enum E { A = e11 } namespace N { export const v = e12; e13; }
      switch (e14) { case e15: e16; default: e17 }
      try { e18 } catch (never) { e19 } finally { e20 }
      for (const never of e21) e22; for (let i = e23; e24; e25) {} for (const k in e26) ; while (e27) e28; do { e29 } while (e30);
      label: for (;;) { break label; }
      if (e31) { e32 } else e33; throw e34;
      const { a = e35, ...b } = e36, [c = e37] = e38;
      (function never(p = e39) { return e40; }); (class { x = e41 });
      delete e42.x; e43++; (e44, e45); new e46(e47); e48\`x\${e49}\`; e50<T>; e51 = e52; \`\${e53}\`; function* g() { yield e54; }
      export default function () { e55; }
      export { never as never2 }; export { z } from "z"; import d, { q as never3 } from "q";
      const o = { get never() { return e56 }, [e57]: e58, ...e59, async *never4(p = e60) {} }; ({ s = e61 } = e62);
      if (!e63) void e64; using u = e65; function f(p = e66, { q = e67 }) {}
    `;
    const found = identifiers(fileOf(typescript, text)).filter((name) => /^(e\d+|never.*)$/.test(name));
    assert.equal(found.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))), Array.from({ length: 67 }, (_, index) => `e${index + 1}`));
  });

  it("reaches expressions in JSX", () => {
    const found = identifiers(fileOf(typescript, "const x = <div a={e1} {...e2} b='c'>{e3}<E4 f:g={e5}/><e6.h>{...e7}</e6.h><></></div>;", "a.tsx"));
    assert.equal(found, ["e1", "e2", "e3", "E4", "e5", "e6", "e7"]);
  });

  it("knows what a module exports", () => {
    const statements = fileOf(typescript, "interface A {} type B = 1; export interface C {} const d = 1, e = 2; function f() {} interface G {}\nexport { A, e as other }; export type { B }; export default f; export { G } from './g'; namespace n { export interface H {} }");
    const exported = statements.flatMap((statement) => ("exported" in statement && statement.exported ? [statement.name] : []));
    assert.equal(exported, ["A", "B", "C", "e", "f"]);
  });

  it("survives ten thousand operands", () => {
    let node = valueOf(typescript, Array.from({ length: 10_000 }, (_, index) => `a${index}`).join(" + "));
    let depth = 0;
    while (node.kind === "binary") [node, depth] = [node.left, depth + 1];
    assert.is(depth, 9_999);
  });

  it("reads half-typed files without throwing", () => {
    for (const text of ["const x = ", "interface { ", "select<", "import from", "export default", "a.", "f(x => ", "`${", "const {a", "class {", "1n2", "type X =", "interface A extends { a: 1 }", "({a: })", "enum", "import x = require(", "x?.", "@", "0xn", "sql`\\u{`", "import {", "export {x"]) {
      const host = hostOf(typescript, { "a.ts": text }, { noLib: true });
      const unit = host.unit("/p/a.ts");
      assert.is(unit.syntaxError !== undefined, text !== "sql`\\u{`", text);
      assert.ok(unit.hoistAt >= 0);
      const handles: Handle[] = [];
      const walk = (value: unknown): void => {
        if (Array.isArray(value)) return value.forEach(walk);
        if (typeof value !== "object" || value === null) return;
        const node = value as Record<string, unknown>;
        if (node["handle"] !== undefined) handles.push(node["handle"] as Handle);
        for (const [key, inner] of Object.entries(node)) if (key !== "handle" && key !== "nameHandle") walk(inner);
      };
      walk(unit.statements);
      host.facts.symbols(handles);
      const types = host.facts.types(handles);
      host.facts.describe(types);
      host.facts.properties(types);
    }
  });

  it("counts offsets in UTF-16, with BOM and CRLF", () => {
    const text = "\uFEFF/* 😀 */ const 名 = '😀';\r\n\r\nconst x = f(名);\r\n";
    const host = hostOf(typescript, { "a.ts": text }, { noLib: true });
    const unit = host.unit("/p/a.ts");
    const call = named(unit.statements, "variable", "x").initializer!;
    assert.is(unit.text.slice(call.start, call.end), "f(名)");
    assert.equal(host.position("/p/a.ts", call.start), { line: 3, column: 11 });
    const first = named(unit.statements, "variable", "名");
    assert.is(unit.text.slice(first.commentStart, first.start), "/* 😀 */ ");
  });

  // The host

  it("says where emitted statements go", () => {
    const at = (text: string): string => {
      const unit = hostOf(typescript, { "a.ts": text }, { noLib: true }).unit("/p/a.ts");
      return unit.text.slice(unit.hoistAt);
    };
    assert.is(at("const a = 1;"), "const a = 1;");
    assert.is(at("#!/bin/node\nconst a = 1;"), "const a = 1;");
    assert.is(at('#!/bin/node\n"use strict";\n"use client"\n/** doc */\nconst a = 1;'), "/** doc */\nconst a = 1;");
    assert.is(at('import a from "a"; // why\n\n// licence\n\n/** doc */\nconst b = 1;'), "// licence\n\n/** doc */\nconst b = 1;");
    assert.is(at('import a from "a";\nimport b = require("b");\nimport type { c } from "c";\nfoo();\nimport d from "d";'), 'foo();\nimport d from "d";');
    assert.is(at('import a from "a"'), "");
    assert.is(at(""), "");
    assert.is(at("/* licence */\n\nconst a = 1;"), "const a = 1;");
    assert.is(at("/* licence */\r\n\r\n/** doc */\r\nconst a = 1;"), "/** doc */\r\nconst a = 1;");
    assert.is(at("/** doc */\nconst a = 1;"), "/** doc */\nconst a = 1;");
    assert.is(at("// @ts-nocheck\nconst a = 1;"), "const a = 1;");
    assert.is(at('/// <reference types="x" />\nconst a = 1;'), "const a = 1;");
    assert.is(at('import a from "a"; const b = 1;'), "const b = 1;");
    assert.is(at('("not a directive");'), '("not a directive");');
    assert.is(at('import x = A.b;'), "import x = A.b;");
  });

  it("tells the modules that become CommonJS", () => {
    const { ModuleKind, ModuleResolutionKind } = typescript;
    const kinds = (files: Files, options: ts.CompilerOptions): string[] => {
      const host = hostOf(typescript, files, { noLib: true, ...options });
      return host.files.map((file) => host.unit(file).moduleKind);
    };
    const node = { module: ModuleKind.NodeNext, moduleResolution: ModuleResolutionKind.NodeNext };
    assert.equal(kinds({ "a.cts": "", "b.mts": "", "c.ts": "" }, node), ["commonjs", "esm", "commonjs"]);
    assert.equal(kinds({ "package.json": '{"type":"module"}', "c.ts": "", "d.cts": "" }, node), ["esm", "commonjs"]);
    assert.equal(kinds({ "a.ts": "" }, { module: ModuleKind.ESNext }), ["esm"]);
    assert.equal(kinds({ "a.ts": "" }, { module: ModuleKind.CommonJS, moduleResolution: ModuleResolutionKind.Node10 }), ["commonjs"]);
    assert.equal(kinds({ "a.ts": "" }, { module: ModuleKind.Preserve }), ["esm"]);
  });

  it("lists the project's files without TypeScript's own", () => {
    const host = hostOf(typescript, { "b.ts": "export {}", "a.ts": "import './b'" });
    assert.equal(host.files, ["/p/a.ts", "/p/b.ts"]);
    assert.equal(host.options, { strictNullChecks: true });
    assert.is(hostOf(typescript, { "a.ts": "" }, { strict: false }).options.strictNullChecks, false);
    assert.is(host.text("/p/a.ts"), "import './b'");
    assert.ok(host.unit("/p/none.ts").syntaxError);
  });

  // Symbols

  it("follows imports, re-exports and shorthands to the declaration", () => {
    const host = hostOf(typescript, {
      "lib.ts": "export const select = 1; export interface Hero { id: number } export default function named() {}",
      "again.ts": "export { select as chosen } from './lib'; export type { Hero as Person } from './lib'; export * as ns from './lib';",
      "a.ts": "import { chosen, ns, type Person } from './again'; import def from './lib'; import type { Hero } from './lib'; import { gone } from './gone';\nconst o = { chosen };\nconst one = ns.select; const two: Person[] = []; const three = def; const four = gone; const five: ns.Hero = o; const six: import('./lib').Hero = o; export { Hero }; nothing;",
    });
    const { statements } = host.unit("/p/a.ts");
    const symbol = (handle: Handle): string | undefined => {
      const [fact] = host.facts.symbols([handle]);
      return fact && `${fact.kind} ${fact.name} ${fact.declarations[0]?.file} ${fact.declarations[0]?.exported}`;
    };
    const shorthand = (named(statements, "variable", "o").initializer as Kind<Expression, "object">).properties[0]!;
    assert.is(symbol(shorthand.value.handle), "variable select /p/lib.ts true");
    assert.is(symbol(named(statements, "variable", "one").initializer!.handle), "variable select /p/lib.ts true");
    const two = named(statements, "variable", "two").type as Kind<TypeNode, "array">;
    assert.is(symbol((two.element as Kind<TypeNode, "reference">).nameHandle), "interface Hero /p/lib.ts true");
    assert.is(symbol(named(statements, "variable", "three").initializer!.handle), "function named /p/lib.ts true");
    assert.is(symbol(named(statements, "variable", "four").initializer!.handle), undefined);
    assert.is(symbol((named(statements, "variable", "five").type as Kind<TypeNode, "reference">).nameHandle), "interface Hero /p/lib.ts true");
    assert.is(symbol((named(statements, "variable", "six").type as Kind<TypeNode, "reference">).nameHandle), "interface Hero /p/lib.ts true");
    const loose = statements.at(-1) as Kind<Statement, "statement">;
    assert.is(symbol((loose.children[0] as Expression).handle), undefined);
    const [a, b] = host.facts.symbols([(two.element as Kind<TypeNode, "reference">).nameHandle, (named(statements, "variable", "five").type as Kind<TypeNode, "reference">).nameHandle]);
    assert.is(a!.id, b!.id);
  });

  it("answers the declaration's syntax, the same object that its unit holds", () => {
    const host = hostOf(typescript, { "a.ts": "export interface Hero { /** @sqlmodel primaryKey */ id: number }\nconst f = (hero: Hero) => hero.id;\nfunction g() { interface Inner {} return (x: Inner) => x; }" });
    const { statements } = host.unit("/p/a.ts");
    const arrow = named(statements, "variable", "f").initializer as Kind<Expression, "arrow">;
    const access = (arrow.body as { expression: Expression }).expression as Kind<Expression, "member">;
    const [hero, id, parameter] = host.facts.symbols([(arrow.parameters[0]!.type as Kind<TypeNode, "reference">).nameHandle, access.handle, access.object.handle]);
    assert.is(hero!.declarations[0]!.statement, statements[0]);
    assert.is(id!.declarations[0]!.member, (statements[0] as Kind<Statement, "interface">).members[0]);
    assert.is(id!.kind, "other");
    assert.is(parameter!.kind, "parameter");
    assert.is(parameter!.declarations[0]!.statement, undefined);
    assert.is(host.facts.symbols([arrow.parameters[0]!.handle])[0]!.id, parameter!.id);
    const inner = (named(statements, "function", "g").body as { children: readonly Syntax[] }).children;
    const [local] = host.facts.symbols([inner[0]!.handle]);
    assert.equal([local!.name, local!.declarations[0]!.topLevel, local!.declarations[0]!.exported], ["Inner", false, false]);
  });

  it("tells a value from the type of the same name", () => {
    const host = hostOf(typescript, { "a.ts": "interface Hero { id: number } const Hero = 1; const value = Hero; let typed: Hero; interface Sub extends Hero {}" });
    const { statements } = host.unit("/p/a.ts");
    const value = named(statements, "variable", "value").initializer!.handle;
    const type = (named(statements, "variable", "typed").type as Kind<TypeNode, "reference">).nameHandle;
    const base = (named(statements, "interface", "Sub").extends[0] as Kind<TypeNode, "reference">).nameHandle;
    const facts = host.facts.symbols([value, type, base]);
    assert.equal(facts.map((fact) => fact!.kind), ["variable", "interface", "interface"]);
    assert.is(new Set(facts.map((fact) => fact!.id)).size, 1);
    assert.equal(facts[0]!.declarations.map(({ statement }) => statement?.kind), ["interface", "variable"]);
  });

  it("names the package of a symbol", () => {
    const directory = mkdtempSync(join(tmpdir(), "sqlmodel-packages-"));
    try {
      write(directory, {
        "package.json": "{}",
        "node_modules/sqlmodel/package.json": '{"name":"sqlmodel","types":"dist/index.d.ts"}',
        "node_modules/sqlmodel/dist/package.json": '{"type":"commonjs"}',
        "node_modules/sqlmodel/dist/index.d.ts": "export declare function select<T>(): T; export type Int = number; export interface Box<T> { value: T }",
        "ambient.d.ts": 'declare module "virtual/entry" { export const it: number }\ninterface Uint8Array { extra: string }',
        "a.ts": 'import { select, type Int, type Box } from "sqlmodel"; import { it } from "virtual/entry";\nexport const one = select; export const two = it; export let when: Date; export let bytes: Uint8Array; export function own() {} const three = own; let box: Box<Int>;',
        "tsconfig.json": JSON.stringify({ compilerOptions: { strict: true, target: "es2022", module: "nodenext", types: [] } }),
      });
      const host = openProject(typescript, { directory }).host();
      const { statements } = host.unit(join(directory, "a.ts"));
      const packageOf = (handle: Handle): string | undefined => host.facts.symbols([handle])[0]?.package;
      const type = (name: string): TypeNode => named(statements, "variable", name).type!;
      assert.is(packageOf(named(statements, "variable", "one").initializer!.handle), "sqlmodel");
      assert.is(packageOf(named(statements, "variable", "two").initializer!.handle), "virtual");
      assert.is(packageOf((type("when") as Kind<TypeNode, "reference">).nameHandle), "typescript");
      assert.is(packageOf((type("bytes") as Kind<TypeNode, "reference">).nameHandle), "typescript");
      assert.is(packageOf(named(statements, "variable", "three").initializer!.handle), undefined);
      const [dateType, bytes, box] = host.facts.types([type("when").handle, type("bytes").handle, type("box").handle]);
      assert.is(show(host, dateType!), "Date@typescript");
      assert.match(show(host, bytes!), /^Uint8Array@typescript/);
      assert.is(show(host, box!), "Box@sqlmodel<number>");
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  // Types

  it("describes types", () => {
    const host = hostOf(typescript, {
      "a.ts": `
        type A1 = string; type A2 = boolean | null; type A3 = "b" | "a" | undefined; type A4 = readonly string[]; type A5 = [number, name?: string, ...rest: boolean[]];
        type A6 = Date | null; type A7 = string & { readonly __brand: unique symbol }; type A8 = \`x\${string}\`; type A9 = Record<string, number>;
        type A10 = { a: 1 } & { b: 2 }; type A11 = () => void; type A12 = Map<string, Date>; type A13<T> = T; type A14 = keyof any; type A15 = 1n | -2n;
        type A16 = true; type A17 = object; type A18 = symbol; type A19 = Missing; type A20 = unknown; type A21 = never; type A22 = Json; type A23 = Array<Box<string>>;
        type A24 = Uppercase<string>; type A25 = Box<number>; type A26 = Partial<Box<number>>; type A27 = ("x" | "y") & { brand: 1 }; type A28 = null; type A29 = typeof A29v;
        type A30 = (boolean & { brand: 1 }) | null;
        type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
        interface Box<T> { value: T } declare class A29v { x: number }`,
    });
    const expected: Record<string, string> = {
      A1: "string",
      A2: "boolean | null",
      A3: '"b" | "a" | undefined',
      A4: "[string]",
      A5: "(number, string | undefined, boolean)",
      A6: "Date@typescript | null",
      A7: "string",
      A8: "template `x${string}`",
      A9: "A9[number]",
      A10: "A10",
      A11: "A11()",
      A12: "Map@typescript<string, Date@typescript>",
      A13: "?T",
      A14: "number | string | symbol",
      A15: "1n | -2n",
      A16: "true",
      A17: "object",
      A18: "symbol",
      A19: "any",
      A20: "unknown",
      A21: "never",
      A24: "cased Uppercase<string>",
      A23: "[Box<string>]",
      A25: "A25",
      A27: '"x" | "y"',
      A28: "null",
      A29: "A29()",
      A30: "boolean | null",
    };
    for (const [name, text] of Object.entries(expected)) {
      const got = meaning(host, name);
      assert.ok(got === text || got === text.replace(/^A(10|11|29)/, "{}") , `${name}: ${got} is not ${text}`);
    }
    assert.match(meaning(host, "A22"), /^string \| number \| boolean \| null \| \[/);
    assert.is(meaning(host, "A26"), "Partial@typescript<Box<number>>");
  });

  it("keeps the members of a union in the order they were written", () => {
    const host = hostOf(typescript, {
      "0.ts": `export const before: "z" | "m" | "c" | "b" | "a" = "a"; export enum Early { X = "x" }`,
      "a.ts": `
        import { Role as Imported } from "./roles";
        type Status = "b" | "a" | "c"; enum Level { High = 3, Low = 1, Middle = 2 } enum Name { Z = "z", A = "a" }
        const roles = ["m", "b", "z"] as const; type Role = (typeof roles)[number]; type Generic<T> = T | "z";
        interface M { s: "c" | "b"; t: "b" | "c"; u?: Status; v: Status | null; w: Level; x: Name | null; y: Role; z: Exclude<Status, "a">; r: Imported; g: Generic<"m" | "a">; n: null | "c" | "b"; l: ("z" | "a")[]; k: keyof { q: 1; p: 2 } }
        type P = Partial<M>; type O = Omit<M, "l" | "k">;`,
      "roles.ts": `export type Role = "z" | "c" | "m";`,
    });
    const expected = [
      's: "c" | "b"',
      't: "b" | "c"',
      'u?: "b" | "a" | "c" | undefined',
      'v: "b" | "a" | "c" | null',
      "w: 3 | 1 | 2",
      'x: "z" | "a" | null',
      'y: "m" | "b" | "z"',
      'z: "b" | "c"',
      'r: "z" | "c" | "m"',
      'g: "z" | "m" | "a"',
      'n: null | "c" | "b"',
      'l: ["z" | "a"]',
    ];
    const got = fields(host, "M");
    assert.equal(got.slice(0, 9), expected.slice(0, 9));
    assert.equal(got[10], expected[10]);
    assert.equal(got[11], expected[11]);
    assert.match(got[9]!, /"z"/);
    assert.equal(fields(host, "P")[2], expected[2]);
    assert.equal(fields(host, "O").length, 11);
  });

  it("orders properties by their declarations, the inherited first", () => {
    const files = {
      "z.ts": "export interface Second { s2: 1; s1: 1 }",
      "a.ts": `
        import type { Second } from "./z";
        interface Own extends First, Second { o2: 1; o1: 1; f1: 1 }
        interface First { f2: 1; f1: 1 }
        interface Generic<T> { g?: T; readonly h: T }
        interface Child extends Omit<Own, "s1" | "o2">, Generic<string> { c: 1 }
        type Both = { b2: 1; b1: 1 } & First; type Opt = Partial<Own>; type Pick1 = Pick<Own, "o1" | "s2" | "f2">; type Req = Required<Generic<number>>;
        type Mutable = { -readonly [K in keyof Generic<number>]: Generic<number>[K] }; type Filtered = { [K in keyof Own as K extends "s2" ? never : K]: Own[K] };
        type Alias = Child; interface Method { b(): void; a: () => void; [Symbol.iterator]: 1 } class K { y = 1; static s = 1; readonly x = 2; get w() { return 1; } }
        type Rec = Record<"q" | "p", 1>; type Renamed = { [K in keyof First as \`my_\${K}\`]: First[K] };
        interface Own { later: 1 }`,
    };
    const unrelated = { "0.ts": `export let noise: "o1" | "f2" | "s2" | "p" | "q";`, ...files };
    for (const host of [hostOf(typescript, files), hostOf(typescript, unrelated)]) {
      const names = (name: string): string => fields(host, name).map((field) => field.replace(/:.*/, "")).join(" ");
      assert.is(names("Own"), "f2 s2 s1 o2 o1 f1 later");
      assert.is(names("Child"), "f2 s2 o1 f1 later g? readonly h c");
      assert.is(names("Alias"), "f2 s2 o1 f1 later g? readonly h c");
      assert.is(names("Both"), "b2 b1 f2 f1");
      assert.is(names("Opt"), "f2? s2? s1? o2? o1? f1? later?");
      assert.is(names("Pick1"), "f2 s2 o1");
      assert.is(names("Req"), "g readonly h");
      assert.is(names("Mutable"), "g? h");
      assert.is(names("Filtered"), "f2 s1 o2 o1 f1 later");
      assert.is(names("Renamed"), "my_f2 my_f1");
      assert.is(names("Rec"), "p q");
      assert.is(names("Method"), "b a");
      const child = host.unit("/p/a.ts").statements.find((one) => "name" in one && one.name === "Child")!;
      const [properties] = host.facts.properties(host.facts.types([child.handle]));
      const second = host.unit("/p/z.ts").statements[0] as Kind<Statement, "interface">;
      assert.is(properties![1]!.declarations[0]!.member, second.members[0]);
      assert.equal(properties!.find(({ name }) => name === "g") && show(host, properties!.find(({ name }) => name === "g")!.type), "string | undefined");
    }
  });

  it("asks expressions and parameters for their types", () => {
    const host = hostOf(typescript, { "a.ts": `interface Hero { id: number; s: "b" | "a" } declare const hero: Hero; const one = hero.id; const two = hero.s; const f = (h: Hero, x = 1) => h; const n = null; let w = "a"; const v = w;` });
    const { statements } = host.unit("/p/a.ts");
    const type = (name: string): string => show(host, host.facts.types([named(statements, "variable", name).initializer!.handle])[0]!);
    assert.equal(["one", "two", "n", "v"].map(type), ["number", '"b" | "a"', "null", "string"]);
    const arrow = named(statements, "variable", "f").initializer as Kind<Expression, "arrow">;
    assert.equal(host.facts.types(arrow.parameters.map(({ handle }) => handle)).map((one) => show(host, one)), ["Hero", "number"]);
  });

  it("answers for types that lead to themselves", () => {
    const host = hostOf(typescript, { "a.ts": `interface A extends B { a: A } interface B extends A { b: B } type C = C; type D = D[]; interface E<T> { e: E<E<T>>; } type F = { f: F } & E<F>; type G = Partial<G>; type H = Missing & { h: 1 }; interface I extends Missing { i: 1 } type J<T> = T extends string ? T : never; type K<T> = T["k"]; type L = E<any>; type M = { [P in Missing]: 1 }` });
    for (const statement of host.unit("/p/a.ts").statements) {
      const [type] = host.facts.types([statement.handle]);
      assert.type(show(host, type!), "string");
      host.facts.properties([type!]);
    }
    assert.equal(fields(host, "I"), ["i: 1"]);
    assert.equal(fields(host, "F").length, 2);
    const again = host.facts.properties(host.facts.types([host.unit("/p/a.ts").statements[5]!.handle]))[0]![0]!.type;
    assert.is(again, host.facts.types([host.unit("/p/a.ts").statements[5]!.handle])[0]);
  });

  // Projects

  it("keeps a project open while its files change", () => {
    const directory = mkdtempSync(join(tmpdir(), "sqlmodel-project-"));
    try {
      write(directory, {
        "tsconfig.json": `{ /* comments */ "compilerOptions": { "strict": true, "target": "es2022", "module": "nodenext", "types": [], "plugins": [{ "name": "other" }, { "transform": "sqlmodel/transformer", "columns": "asIs" }] }, "include": ["src"] }`,
        "src/a.ts": 'import type { B } from "./b.js"; export let b: B; const wrong: number = "";',
      });
      const project = openProject(typescript, { directory: join(directory, "src") });
      const a = join(directory, "src/a.ts");
      const b = join(directory, "src/b.ts");
      assert.equal(project.options, { columns: "asIs" });
      assert.is(project.tsconfig, join(directory, "tsconfig.json"));
      assert.equal(project.semanticDiagnostics().map(({ file, line, column, code, category }) => ({ file, line, column, code, category })), [
        { file: a, line: 1, column: 24, code: 2307, category: "error" },
        { file: a, line: 1, column: 57, code: 2322, category: "error" },
      ]);
      const first = project.host();
      assert.is(project.host(), first);

      const typeOfB = (): string => {
        const host = project.host();
        return host.facts.properties(host.facts.types([named(host.unit(a).statements, "variable", "b").handle]))[0]!.map(({ name }) => name).join();
      };
      project.setText(b, "export interface B { one: 1 }");
      assert.is(typeOfB(), "one");
      project.setText(b, "export interface B { two: 1 }");
      assert.is(typeOfB(), "two");
      const second = project.host();
      project.setText(a, second.text(a));
      assert.is(typeOfB(), "two");
      project.setText(b, undefined);
      assert.is(typeOfB(), "");

      write(directory, { "src/b.ts": "export interface B { disk: 1 }" });
      project.refresh();
      assert.is(typeOfB(), "disk");
      assert.equal(project.host().files, [a, b]);
      write(directory, { "src/b.ts": "export interface B { other: 1 }" });
      utimesSync(b, new Date(), new Date(Date.now() + 5000));
      project.refresh();
      assert.is(typeOfB(), "other");
      const third = project.host();
      project.refresh();
      assert.is(project.host(), third);
      rmSync(b);
      project.refresh();
      assert.is(typeOfB(), "");
      const outside = join(directory, "script.ts");
      project.setText(outside, "export const x = 1;");
      assert.is(project.host().unit(outside).statements.length, 1);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it("opens a directory without a project, and a project that only refers to others", () => {
    const directory = mkdtempSync(join(tmpdir(), "sqlmodel-project-"));
    try {
      const none = openProject(typescript, { directory });
      assert.is(none.tsconfig, undefined);
      assert.equal(none.host().files, []);
      none.setText(join(directory, "a.ts"), "export let date: Date | null;");
      const host = none.host();
      const date = named(host.unit(join(directory, "a.ts")).statements, "variable", "date");
      assert.is(show(host, host.facts.types([date.type!.handle])[0]!), "Date@typescript | null");
      write(directory, {
        "tsconfig.json": '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
        "tsconfig.app.json": '{ "compilerOptions": { "composite": true, "module": "esnext", "moduleResolution": "bundler", "target": "es2022", "plugins": [{ "transform": "sqlmodel/transformer", "tables": "snake" }] }, "include": ["src"] }',
        "src/a.ts": "export {}",
      });
      const project = openProject(typescript, { directory });
      assert.equal(project.options, { tables: "snake" });
      assert.equal(project.host().files, [join(directory, "src/a.ts")]);
      assert.is(openProject(typescript, { directory, tsconfig: join(directory, "none.json") }).semanticDiagnostics()[0]!.category, "error");
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  // The graft

  it("grafts edits that run the same in every kind of module", () => {
    const { ModuleKind, ModuleResolutionKind } = typescript;
    const esm = { module: ModuleKind.ESNext, moduleResolution: ModuleResolutionKind.Bundler };
    const commonjs = { module: ModuleKind.CommonJS, moduleResolution: ModuleResolutionKind.Node10, esModuleInterop: true };
    const settings: readonly (readonly ["esm" | "commonjs", ts.CompilerOptions])[] = [
      ["esm", esm],
      ["esm", { ...esm, isolatedModules: true }],
      ["esm", { ...esm, verbatimModuleSyntax: true }],
      ["commonjs", commonjs],
      ["commonjs", { ...commonjs, isolatedModules: true }],
      ["commonjs", { ...commonjs, esModuleInterop: false }],
      ["commonjs", { ...commonjs, importHelpers: false, target: typescript.ScriptTarget.ES2015 }],
    ];
    for (const [kind, options] of settings) {
      const output = runGraft(typescript, kind, options, graftFixture);
      assert.equal(output.printed, ["1", '{"filter":[18,"a"],"tail":7}', '{"outer":{"inner":19},"more":[{"inner":36}]}', "kept"], `${kind} ${JSON.stringify(options)}`);
      assert.match(output.code, /\/\* licence \*\/[\s\S]*\/\/ about the query\n/);
      assert.match(output.code, /\/\* @__PURE__ \*\/ __sqm\.plan\(/);
      assert.not.match(output.code, /__sqlmodel_hole/);
      assert.is(output.declaration, output.plainDeclaration);
    }
  });

  it("grafts CommonJS under verbatimModuleSyntax, and scripts, with require", () => {
    const { ModuleKind, ModuleResolutionKind } = typescript;
    const options = { module: ModuleKind.CommonJS, moduleResolution: ModuleResolutionKind.Node10, verbatimModuleSyntax: true };
    const required = runGraft(typescript, "commonjs", options, `import config = require("./config");\ndeclare const run: (x: unknown) => unknown;\nconsole.log(JSON.stringify([[run(config.minAge)]]));\nexport = {};\n`, [
      { find: "[run(config.minAge)]", parts: ["__sqm.filter(", "config.minAge", ")"] },
    ]);
    assert.equal(required.printed, ['[{"filter":18}]']);
    assert.match(required.code, /const __sqm = require\("\.\/emitted"\)/);
    const script = runGraft(typescript, "commonjs", { ...options, verbatimModuleSyntax: false }, `"use strict";\nconst value = 3;\nconsole.log(JSON.stringify([value]));\n`, [
      { find: "[value]", parts: ["__sqm.filter(", "value", ")"] },
    ]);
    assert.equal(script.printed, ['{"filter":3}']);
    assert.match(script.code, /^"use strict";\nconst __sqm = require/);
  });

  it("leaves a module a module when only types were imported or exported", () => {
    const { ModuleKind, ModuleResolutionKind } = typescript;
    const text = `import type { Hero } from "./config";\nexport type { Hero };\nconst value: number = 3;\nconsole.log(JSON.stringify([value]));\n`;
    const output = runGraft(typescript, "esm", { module: ModuleKind.ESNext, moduleResolution: ModuleResolutionKind.Bundler }, text, [
      { find: "[value]", parts: ["{ v: ", "value", " }.v"] },
    ], []);
    assert.equal(output.printed, ["3"]);
    assert.match(output.code, /export \{\};/);
  });

  it("grafts an expression wherever it stands", () => {
    const { ModuleKind, ModuleResolutionKind } = typescript;
    const text = `import { minAge, select, tail } from "./config";
const arrow = () => select(1);
const wait = async () => { const value = await select(2) as number; return value; };
class Box { field = select(3); [String(select(4))] = 5; method(p = select(5)) { return p; } }
const chained = select(6)?.length.toFixed();
const shorthand = { minAge, deep: \`\${select(7)}\` };
select(8);
export default select(9, { minAge });
for (const one of select(10)) console.log(JSON.stringify(one));
const box = new Box();
wait().then((waited) => console.log(JSON.stringify([arrow(), waited, box.field, box.method(), chained, shorthand, select(11)])));
if (!(select(12) as unknown[])) tail();
`;
    const replacements: Replacement[] = [
      { find: "select(1)", parts: ["{ object: ", "1", " }"] },
      { find: "await select(2) as number", parts: ["await Promise.resolve(", "2", ") + 1"] },
      { find: "select(3)", parts: ["", "3", ""] },
      { find: "select(4)", parts: ["'four' + ", "4", ""] },
      { find: "select(5)", parts: ["(() => { let x = 5; return `${x}\\n`; })()"] },
      { find: "select(6)", parts: ["[", "6", "]"] },
      { find: "select(7)", parts: ["(1, ", "7", ")"] },
      { find: "select(8)", parts: ["{ a: ", "8", " }.a"] },
      { find: "select(9, { minAge })", parts: ["((own) => own)(", "{ minAge }", ")"] },
      { find: "select(10)", parts: ["[", "10", "]"] },
      { find: "select(11)", parts: ["/x/gu.source + 0x10 + 1_0n"] },
      { find: "select(12)", parts: ["!", "12", ""] },
    ];
    for (const module of [ModuleKind.ESNext, ModuleKind.CommonJS]) {
      const esm = module === ModuleKind.ESNext;
      const moduleResolution = esm ? ModuleResolutionKind.Bundler : ModuleResolutionKind.Node10;
      const output = runGraft(typescript, esm ? "esm" : "commonjs", { module, moduleResolution, esModuleInterop: true }, text, replacements);
      assert.equal(output.printed, ["10", '[{"object":1},3,3,"5\\n","1",{"minAge":18,"deep":"7"},"x1610"]']);
    }
  });

  it("maps what it grafts to where it was written", () => {
    const { ModuleKind, ModuleResolutionKind } = typescript;
    for (const module of [ModuleKind.ESNext, ModuleKind.CommonJS]) {
      const moduleResolution = module === ModuleKind.ESNext ? ModuleResolutionKind.Bundler : ModuleResolutionKind.Node10;
      const output = runGraft(typescript, module === ModuleKind.ESNext ? "esm" : "commonjs", { module, moduleResolution, esModuleInterop: true }, graftFixture);
      const map = new TraceMap(output.map);
      const esm = module === ModuleKind.ESNext;
      const tokens = [[esm ? "tail()" : "(0, config_1.tail)()", "tail()"], ['console.log("kept")'], ["__sqm.plan(", "select("], ["return {", "return select"]];
      for (const [token, written = token] of tokens as [string, string?][]) {
        const found = originalPositionFor(map, lineAndColumn(output.code, output.code.indexOf(token)));
        assert.equal({ line: found.line, column: found.column }, lineAndColumn(graftFixture, graftFixture.indexOf(written)), token);
      }
      const captured = output.code.indexOf("minAge, ", output.code.indexOf("__sqm.filter(["));
      const back = originalPositionFor(map, lineAndColumn(output.code, esm ? captured : captured - "config_1.".length));
      assert.equal({ line: back.line, column: back.column }, lineAndColumn(graftFixture, graftFixture.indexOf("minAge, other, tail()")));
    }
  });
}

// Graft fixtures

const graftFixture = `/* licence */

import { minAge, other, select, tail } from "./config";
import type { Hero } from "./config";

// about the query
export const query = select(minAge, other, tail());
export type { Hero };
const shorthand = (minAge: number) => ({ minAge });
console.log(String(1));
console.log(JSON.stringify(query));
export function nested(tail: number): unknown {
  return select(minAge + 1, [select(tail, minAge)]); // after
}
console.log(JSON.stringify(nested(36)));
console.log("kept");
void shorthand;
`;

interface Replacement {
  readonly find: string;
  /** Every other one is a text to find inside: a hole. */
  readonly parts: readonly string[];
}

const graftReplacements: readonly Replacement[] = [
  { find: "select(minAge, other, tail())", parts: ["/* @__PURE__ */ __sqm.plan(__sqm.filter([", "minAge", ", ", "other", "]), ", "tail()", ")"] },
  { find: "select(minAge + 1, [select(tail, minAge)])", parts: ["{ outer: { inner: ", "minAge + 1", " }, more: ", "[select(tail, minAge)]", " }"] },
  { find: "select(tail, minAge)", parts: ["{ inner: ", "tail", " }"] },
];

function editsOf(text: string, replacements: readonly Replacement[], hoistAt: number, hoisted: readonly string[], imports: boolean): FileEdits {
  const edits = replacements.map(({ find, parts }) => {
    const start = text.indexOf(find);
    let position = start;
    return {
      start,
      end: start + find.length,
      parts: parts.map((part, index): string | Hole => {
        if (index % 2 === 0) return part;
        const at = text.indexOf(part, position);
        if (at < 0 || at + part.length > start + find.length) return part;
        position = at + part.length;
        return { start: at, end: position };
      }),
    };
  });
  return {
    imports: imports ? [{ local: "__sqm", specifier: "./emitted" }] : [],
    hoisted,
    hoistAt,
    edits: edits.sort((a, b) => a.start - b.start),
    dependencies: [],
  };
}

interface GraftOutput {
  readonly code: string;
  readonly map: string;
  readonly printed: readonly string[];
  readonly declaration: string;
  readonly plainDeclaration: string;
}

function runGraft(
  typescript: TypeScript,
  kind: "esm" | "commonjs",
  given: ts.CompilerOptions,
  text: string,
  replacements: readonly Replacement[] = graftReplacements,
  hoisted: readonly string[] = ["const hoisted = /* @__PURE__ */ Object.freeze([1]);", "void hoisted;"],
): GraftOutput {
  const config = "export const minAge = 18; export const other = 'a'; export const tail = () => 7; export interface Hero { id: number }\nexport const select = (...values: unknown[]): unknown => values;\n";
  const emitted = "export const filter = (filter: unknown) => ({ filter });\nexport const plan = (plan: { filter: unknown }, tail: number) => ({ ...plan, tail });\n";
  const options: ts.CompilerOptions = { sourceMap: true, declaration: true, outDir: "/p/out", ...given, ...(typescript.version.startsWith("6") ? { ignoreDeprecations: "6.0" } : {}) };
  const files = { "a.ts": text, "config.ts": config, "emitted.ts": emitted };
  const program = programOf(typescript, files, options);
  const host = createSourceHost(typescript, program);
  const unit = host.unit("/p/a.ts");
  assert.is(unit.moduleKind, kind);
  const edits = editsOf(text, replacements, unit.hoistAt, hoisted, hoisted.length > 0);
  const emit = (before: ts.TransformerFactory<ts.SourceFile>[]): Map<string, string> => {
    const outputs = new Map<string, string>();
    program.emit(undefined, (name, content) => outputs.set(name.slice("/p/out/".length), content), undefined, undefined, { before });
    return outputs;
  };
  const outputs = emit([(context) => (file) => (file.fileName === "/p/a.ts" ? graft(typescript, context, file, edits, kind, program.getCompilerOptions()) : file)]);
  const plain = emit([]);
  const directory = mkdtempSync(join(tmpdir(), "sqlmodel-graft-"));
  try {
    const scripts = [...outputs].filter(([name]) => name.endsWith(".js"));
    const runnable = Object.fromEntries(scripts.map(([name, content]) => [name, content.replaceAll(/from "\.\/(\w+)"/g, 'from "./$1.js"')]));
    write(directory, { ...runnable, "package.json": JSON.stringify({ type: kind === "esm" ? "module" : "commonjs" }) });
    const printed = execFileSync(process.execPath, [join(directory, "a.js")], { encoding: "utf8" }).trim().split("\n");
    return { code: outputs.get("a.js")!, map: outputs.get("a.js.map")!, printed, declaration: outputs.get("a.d.ts")!, plainDeclaration: plain.get("a.d.ts")! };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length, column: lines.at(-1)!.length };
}

function write(directory: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(directory, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

test.run();
