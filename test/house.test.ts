/** The house rules that a reader could break without noticing: which way imports point, what is public, what is shipped. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { test } from "uvu";
import * as assert from "uvu/assert";
import * as emitted from "../runtime/emitted.js";
import { helperNames } from "../transformer/emit/helpers.js";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const text = (file: string): string => readFileSync(join(root, file), "utf8");

/** Every file that is the repository's own: what git tracks, and what it is about to. */
const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" })
  .split("\n").filter((file) => file !== "" && existsSync(join(root, file)));
const rooms = ["transformer", "runtime", "drivers"] as const;
const sources = tracked.filter((file) => file.endsWith(".ts") && rooms.some((room) => file.startsWith(`${room}/`)));

/** What a file imports, types too: paths of our own from the root, and package names. */
function importsOf(file: string): readonly string[] {
  return ts.preProcessFile(text(file), true, true).importedFiles.map(({ fileName }) =>
    fileName.startsWith(".") ? relative(root, resolve(root, dirname(file), fileName)).replace(/\.js$/, ".ts") : fileName,
  );
}

const graph = new Map(sources.map((file) => [file, importsOf(file)]));
const own = (name: string): boolean => rooms.some((room) => name.startsWith(`${room}/`));

test("imports point one way: transformer to runtime and the dialects, drivers to runtime, runtime to nothing of ours", () => {
  const allowed = (from: string, to: string): boolean => {
    if (from.startsWith("transformer/")) return to.startsWith("transformer/") || to.startsWith("runtime/") || /^drivers\/[^/]+\/dialect\.ts$/.test(to);
    if (from.startsWith("drivers/")) return to.startsWith("runtime/") || to.startsWith("drivers/");
    return to.startsWith("runtime/");
  };
  const against = [...graph].flatMap(([from, imports]) => imports.filter((to) => own(to) && !allowed(from, to)).map((to) => `${from} imports ${to}`));
  assert.equal(against, []);
  const missing = [...graph].flatMap(([from, imports]) => imports.filter((to) => own(to) && !existsSync(join(root, to))).map((to) => `${from} imports ${to}`));
  assert.equal(missing, []);
});

/** What the databases share; it knows none of them. */
const shared = ["pool", "server", "events"];
/** What the mirror shows of each database: how its transactions begin, and which errors end them. */
const mirrored = ["sqlite", "postgres", "mysql"].map((room) => `drivers/${room}/traits.ts`);

test("no database knows another", () => {
  const against = [...graph].flatMap(([from, imports]) => {
    const folder = /^drivers\/([^/]+)\//.exec(from)?.[1];
    if (folder === undefined) return [];
    const open = [folder, ...shared].map((room) => `drivers/${room}/`).concat(folder === "mirror" ? mirrored : []);
    return imports.filter((to) => to.startsWith("drivers/") && !open.some((room) => to.startsWith(room))).map((to) => `${from} imports ${to}`);
  });
  assert.equal(against, []);
});

/** Type imports vanish, so a cycle of values is what could break at run time; a cycle of any kind is what a reader gets lost in. */
test("there is no import cycle of values", () => {
  const values = new Map(sources.map((file) => [file, valueImportsOf(file)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at !== -1) cycles.push([...path.slice(at), file].join(" -> "));
    if (at !== -1 || done.has(file)) return;
    for (const to of values.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
  assert.equal(cycles, []);
});

function valueImportsOf(file: string): readonly string[] {
  const source = ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest);
  const found: string[] = [];
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const { moduleSpecifier } = statement;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith(".")) continue;
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
    const typeOnly = ts.isImportDeclaration(statement) ? statement.importClause?.isTypeOnly === true : statement.isTypeOnly;
    const named = bindings !== undefined && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) ? bindings.elements : undefined;
    const noDefault = ts.isExportDeclaration(statement) || statement.importClause?.name === undefined;
    if (typeOnly || (noDefault && named !== undefined && named.length > 0 && named.every(({ isTypeOnly }) => isTypeOnly))) continue;
    found.push(relative(root, resolve(root, dirname(file), moduleSpecifier.text)).replace(/\.js$/, ".ts"));
  }
  return found;
}

test("only the host knows TypeScript, and the runtime has no dependency", () => {
  const typescript = [...graph].filter(([file, imports]) => imports.includes("typescript") && !file.startsWith("transformer/host/typescript/"));
  assert.equal(typescript.map(([file]) => file), []);
  const loading = sources.filter((file) => /^import (?!type\b)[^;]*from "typescript"/m.test(text(file)));
  assert.equal(loading, [], "a TypeScript of our own would be loaded next to the user's");
  const packages = [...graph].flatMap(([file, imports]) => (file.startsWith("runtime/") ? imports.filter((to) => !own(to)).map((to) => `${file} imports ${to}`) : []));
  assert.equal(packages, []);
});

test("stations know only what is theirs", () => {
  const importing = (station: string, forbidden: RegExp): readonly string[] =>
    [...graph].flatMap(([file, imports]) => (file.startsWith(station) ? imports.filter((to) => forbidden.test(to)).map((to) => `${file} imports ${to}`) : []));
  assert.equal(importing("transformer/read/", /^runtime\/(plan|query|connection|schema)\/|^transformer\/(check|emit)\//), [], "read knows no SQL");
  assert.equal(importing("transformer/check/", /^runtime\/plan\/|^drivers\/|^transformer\/emit\//), [], "check knows no SQL text");
  assert.equal(importing("runtime/ir/", /^(?!runtime\/ir\/)/), [], "the IR imports nothing");
});

/** `dynamic` is the compiler's second half at run time: whoever does not ask for it carries none of it, and it carries nothing of TypeScript. */
test("dynamic is an entry of its own", () => {
  const inside = (file: string): boolean => file.startsWith("transformer/dynamic/");
  const from = [...graph].flatMap(([file, imports]) => (inside(file) ? [] : imports.filter(inside).map((to) => `${file} imports ${to}`)));
  assert.equal(from, []);
  const bundled = (entry: string, seen = new Set<string>()): string => {
    const file = join("dist", entry);
    if (seen.has(file) || !existsSync(join(root, file))) return "";
    seen.add(file);
    return text(file) + ts.preProcessFile(text(file), true, true).importedFiles.map(({ fileName }) => bundled(fileName.replace(/^\.\//, ""), seen)).join("");
  };
  for (const entry of ["index.js", "emitted.js", "sqlite.js", "postgres.js", "mysql.js", "testing.js"]) assert.not.match(bundled(entry), /\bfunction (checkChain|planSelect)\b/, entry);
  assert.match(bundled("dynamic.js"), /\bfunction checkChain\b/);
  assert.not.match(bundled("dynamic.js"), /from "typescript"|\bcreateProject\b|\bfunction compileFile\b/);
});

test("build and run time meet in one list", () => {
  assert.equal(Object.keys(emitted).sort(), [...helperNames].sort());
  assert.is(new Set(helperNames).size, helperNames.length);
  const emitters = sources.filter((file) => file.startsWith("transformer/emit/") || file.startsWith("runtime/plan/") || /^drivers\/[^/]+\/dialect\.ts$/.test(file)).map(text).join("\n");
  const unused = helperNames.filter((name) => !emitters.includes(`"${name}"`) && !emitters.includes(`${name}:`));
  const indirect = new RegExp(`^(${["all", "first", "one", "oneOrNull", "stream", "toSQL", "execute"].join("|")})$`);
  assert.equal(unused.filter((name) => !indirect.test(name) && !/^(write|read|bind|createAll|createTable|dropAll|dropTable)/.test(name)), []);
});

test("the top level is the fixed set", () => {
  const allowed = new Set(["transformer", "runtime", "drivers", "playground", "test", ".ci", "package.json", "package-lock.json", "tsconfig.json", "README.md", "LICENSE", "CONTRIBUTING.md", ".gitignore"]);
  assert.equal([...new Set(tracked.map((file) => file.split("/")[0]!))].filter((name) => !allowed.has(name)), []);
  assert.equal(rooms.filter((room) => !existsSync(join(root, room))), []);
});

test("files are named for the one thing they hold, and say first what they do", () => {
  const vague = /(^|\/)(utils?|helper|common|misc|manager|stuff|shared)\.ts$/i;
  assert.equal(sources.filter((file) => vague.test(file) && file !== "transformer/host/bundler/shared.ts"), []);
  const silent = sources.filter((file) => !/^(#!.*\n)?\/\*\*?/.test(text(file)) && text(file).split("\n").length > 30);
  assert.equal(silent, []);
  assert.equal(sources.filter((file) => text(file).split("\n").length > 700), []);
});

test("nothing is left to do, nothing names this machine, nothing is made at run time", () => {
  const ours = tracked.filter((file) => /\.(ts|mjs|cjs|js|json|md)$/.test(file) && file !== "package-lock.json" && !/\.(txt|sql)$/.test(file));
  const marks = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"].join("|")})\\b`);
  assert.equal(ours.filter((file) => marks.test(text(file))), []);
  const machine = new RegExp(["/" + "work/", "/" + "home/\\w", "/" + "Users/\\w", "C:" + "\\\\\\\\Users"].join("|"));
  assert.equal(tracked.filter((file) => /\.(ts|mjs|cjs|js|json|md|txt|sql)$/.test(file) && machine.test(text(file))), []);
  const evaluating = /\bnew Function\(|\beval\(|\bnode:vm\b/;
  assert.equal(sources.filter((file) => evaluating.test(text(file))), []);
});

test("errors have a class and a code", () => {
  const bare = sources.filter((file) => /\bnew Error\(/.test(text(file)));
  assert.equal(bare, []);
});

test("public types hold no any", () => {
  const entries = ["index", "sqlite", "testing", "emitted", "dynamic", "vite"].map((name) => join(root, `dist/${name}.d.ts`));
  const seen = new Set<string>();
  const found: string[] = [];
  const visit = (file: string): void => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    const walk = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${relative(root, file)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
      ts.forEachChild(node, walk);
    };
    walk(source);
    for (const { fileName } of ts.preProcessFile(source.text).importedFiles) if (fileName.startsWith(".")) visit(resolve(dirname(file), fileName.replace(/\.js$/, ".d.ts")));
  };
  for (const entry of entries) visit(entry);
  assert.ok(seen.size > 10, "the declarations are there");
  assert.equal(found, []);
});

test("the exports map is small, and every entry exists", () => {
  const manifest = JSON.parse(text("package.json")) as { exports: Record<string, string>; files: string[]; bin: Record<string, string>; dependencies?: object };
  const targets = Object.values(manifest.exports);
  assert.ok(targets.length <= 17, `${targets.length} entries: Node reads the map at every start`);
  assert.equal(targets.concat(Object.values(manifest.bin)).filter((target) => typeof target !== "string" || !existsSync(join(root, target))), []);
  assert.is(manifest.dependencies, undefined);
});

test("the package holds dist, the licence, the README and its manifest", () => {
  const [packed] = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })) as [
    { files: { path: string }[]; size: number },
  ];
  const files = packed.files.map(({ path }) => path);
  assert.equal(files.filter((path) => !path.startsWith("dist/") && !["LICENSE", "README.md", "package.json"].includes(path)), []);
  for (const needed of ["LICENSE", "README.md", "package.json", "dist/index.js", "dist/compiler.cjs"]) assert.ok(files.includes(needed), needed);
  assert.equal(files.filter((path) => /\.(ts)$/.test(path) && !path.endsWith(".d.ts")), []);
  // What a program runs is written out in lines, not squeezed into them.
  assert.ok(packed.size < 600_000, `${packed.size} bytes`);
});

test("tests end with a run, and none leaves the others out", () => {
  const files = readdirSync(join(root, "test")).filter((file) => file.endsWith(".test.ts"));
  assert.equal(files.filter((file) => !/\.run\(\);?/.test(text(`test/${file}`))), []);
  const only = new RegExp("\\." + "only\\(");
  assert.equal(files.filter((file) => only.test(text(`test/${file}`))), []);
});

/** Blocks that import something are programs: those before it of the same file name are its modules. */
test("the README's code compiles and runs", () => {
  const readme = text("README.md");
  const blocks = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((found) => found[1]!);
  assert.ok(blocks.length > 0, "the README shows no code");
  const directory = join(root, `.cache/readme.${process.pid}`);
  mkdirSync(directory, { recursive: true });
  try {
    writeFileSync(join(directory, "tsconfig.json"), JSON.stringify({ compilerOptions: { target: "es2022", module: "nodenext", strict: true, skipLibCheck: true, noEmit: true, types: ["node"] }, include: ["*.ts"] }));
    for (const [index, block] of blocks.entries()) {
      const named = /^\/\/ (\S+\.ts)\b/.exec(block)?.[1];
      writeFileSync(join(directory, named ?? `block${index + 1}.ts`), block);
    }
    const run = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: directory, encoding: "utf8", stdio: "pipe" });
    run(join(root, "dist/cli.js"), "check");
    for (const file of readdirSync(directory).filter((name) => name.endsWith(".ts"))) run("--import", "sqlmodel/register", file);
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    assert.unreachable(`${stdout}\n${stderr}`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});

test.run();
