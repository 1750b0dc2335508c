/** Every host compiles the same project, which must then print the same rows, the same SQL, and the same place of an error. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Output, ProjectSetup } from "./harness/project.js";
import { FixtureProject } from "./harness/project.js";

const rows = [{ id: 2, name: "Spinster", age: 61 }];
/** Of `brokenSetting()` in app.ts. */
const thrownAt = "app.ts:19:36";
/** Of what the arrow in mistake.ts calls on a column. */
const mistake = { line: 5, column: 49 };

function withProject(setup: Omit<ProjectSetup, "fixture">, check: (project: FixtureProject) => void): void {
  const project = new FixtureProject({ fixture: "hosts", ...setup });
  try {
    check(project);
  } finally {
    project.remove();
  }
}

let firstSql: string | undefined;

function assertRan({ code, stdout, stderr }: Output, place = thrownAt): void {
  assert.is(code, 0, stderr);
  const printed = Object.fromEntries(stdout.trim().split("\n").map((line) => [line.split(": ", 1)[0], line.slice(line.indexOf(": ") + 2)]));
  assert.equal(JSON.parse(printed["rows"] ?? "null"), rows);
  assert.is(JSON.parse(printed["thrown at"] ?? "null"), place);
  const sql = printed["sql"] ?? "";
  assert.match(sql, /heroes.*\[18\]/);
  firstSql ??= sql;
  assert.is(sql, firstSql);
}

function assertSucceeded({ code, stdout, stderr }: Output): void {
  assert.is(code, 0, `${stdout}\n${stderr}`);
}

const viteBuild = (entry: string): string => `
  import { build } from "vite";
  import sqlmodel from "sqlmodel/vite";
  await build({ logLevel: "error", plugins: [sqlmodel()], build: { ssr: ${JSON.stringify(entry)}, outDir: "out", sourcemap: true } });
`;

const esbuildBuild = (entry: string): string => `
  import { build } from "esbuild";
  import sqlmodel from "sqlmodel/esbuild";
  await build({
    entryPoints: [${JSON.stringify(entry)}], outdir: "out", bundle: true, packages: "external", platform: "node", format: "esm",
    sourcemap: true, plugins: [sqlmodel()],
  });
`;

const strictModules = { isolatedModules: true, verbatimModuleSyntax: true, declaration: true };

test("tspc, ES modules as they are written", () => {
  withProject({ type: "module", compilerOptions: strictModules }, (project) => {
    assertSucceeded(project.tspc());
    assertRan(project.node(["--enable-source-maps", "out/app.js"]));
    assert.ok(existsSync(join(project.directory, "out/models.d.ts")));
    assert.match(readFileSync(join(project.directory, "out/models.d.ts"), "utf8"), "@sqlmodel table=heroes");
  });
});

test("tspc, CommonJS", () => {
  withProject({ type: "commonjs", compilerOptions: { isolatedModules: true, declaration: true } }, (project) => {
    assertSucceeded(project.tspc());
    // tsc writes `(0, settings.brokenSetting)()`, and leads back to the parenthesis: it does so without us too.
    assertRan(project.node(["--enable-source-maps", "out/app.js"]), "app.ts:19:49");
  });
});

test("tspc, CommonJS as it is written", () => {
  withProject({ type: "module", compilerOptions: strictModules }, (project) => {
    const config = JSON.parse(readFileSync(join(project.directory, "tsconfig.json"), "utf8")) as object;
    project.write("tsconfig.json", JSON.stringify({ ...config, files: ["src/verbatim.cts"] }));
    assertSucceeded(project.tspc());
    const { code, stdout, stderr } = project.node(["out/verbatim.cjs"]);
    assert.is(code, 0, stderr);
    assert.match(stdout, /heroes.*\[18\]/);
  });
});

for (const [host, script] of [["Vite", viteBuild], ["esbuild", esbuildBuild]] as const) {
  test(`${host} build`, () => {
    withProject({ type: "module" }, (project) => {
      project.write("build.mjs", script("src/app.ts"));
      assertSucceeded(project.node(["build.mjs"]));
      assertRan(project.node(["--enable-source-maps", "out/app.js"]));
    });
  });
}

test("register, Node 20 with the project's esbuild", () => {
  withProject({ type: "module" }, (project) => assertRan(project.node(["--import", "sqlmodel/register", "src/app.ts"])));
});

test("register, Node 20 with TypeScript alone", () => {
  withProject({ type: "module", without: ["esbuild", "vite"] }, (project) =>
    assertRan(project.node(["--import", "sqlmodel/register", "src/app.ts"])),
  );
});

test("register, Node 20, a CommonJS package", () => {
  withProject({ type: "commonjs" }, (project) => assertRan(project.node(["--import", "sqlmodel/register", "src/app.ts"])));
});

for (const version of [22, 24] as const) {
  test(`register, Node ${version}`, () => {
    withProject({ type: "module", version }, (project) =>
      assertRan(project.node(["--import", "sqlmodel/register", "src/app.ts"], version)),
    );
  });
}

test("tspc reports a mistake as its own error", () => {
  withProject({ type: "module" }, (project) => {
    const { code, stdout } = project.tspc("--listEmittedFiles", "false");
    assert.is(code, 0, stdout);
    const config = JSON.parse(readFileSync(join(project.directory, "tsconfig.json"), "utf8")) as object;
    project.write("tsconfig.json", JSON.stringify({ ...config, files: ["src/mistake.ts"] }));
    const failed = project.tspc();
    assert.is(failed.code, 2);
    assert.match(failed.stdout, `src/mistake.ts(${mistake.line},${mistake.column}): error TS`);
    assert.match(failed.stdout, /SQM\d{4}: /);
  });
});

test("Vite reports a mistake with its frame", () => {
  withProject({ type: "module" }, (project) => {
    project.write("build.mjs", viteBuild("src/mistake.ts"));
    const { code, stderr } = project.node(["build.mjs"]);
    assert.is(code, 1);
    // Its columns count from 0.
    assert.match(stderr, `src/mistake.ts:${mistake.line}:${mistake.column - 1}`);
    assert.match(stderr, /SQM\d{4}: /);
    assert.match(stderr, "> 5 | export const query");
  });
});

test("esbuild reports a mistake as a located error", () => {
  withProject({ type: "module" }, (project) => {
    project.write("build.mjs", esbuildBuild("src/mistake.ts"));
    const { code, stderr } = project.node(["build.mjs"]);
    assert.is(code, 1);
    assert.match(stderr, `src/mistake.ts:${mistake.line}:${mistake.column - 1}:`);
    assert.match(stderr, /ERROR.*SQM\d{4}: /);
  });
});

for (const version of [20, 22, 24] as const) {
  test(`register reports a mistake as a thrown error, Node ${version}`, () => {
    withProject({ type: "module" }, (project) => {
      const { code, stderr } = project.node(["--import", "sqlmodel/register", "src/mistake.ts"], version);
      assert.is(code, 1);
      assert.match(stderr, new RegExp(`src/mistake\\.ts:${mistake.line}:${mistake.column} - error SQM\\d{4}: `));
      assert.match(stderr, "> 5 | export const query");
    });
  });
}

test("check reports TypeScript's mistakes and ours, sorted, with an exit code", () => {
  withProject({ type: "module" }, (project) => {
    const right = project.node(["node_modules/sqlmodel/dist/cli.js", "check"]);
    assert.is(right.code, 0, right.stdout);
    const config = JSON.parse(readFileSync(join(project.directory, "tsconfig.json"), "utf8")) as object;
    project.write("tsconfig.wrong.json", JSON.stringify({ ...config, files: ["src/mistake.ts", "src/wrong.ts"] }));
    project.write("src/wrong.ts", "export const count: number = \"three\";\n");
    const { code, stdout } = project.node(["node_modules/sqlmodel/dist/cli.js", "check", "--project", "tsconfig.wrong.json"]);
    assert.is(code, 1, stdout);
    const [first, second] = stdout.split("\n");
    assert.match(first ?? "", new RegExp(`^src/mistake\\.ts:${mistake.line}:${mistake.column} - error SQM\\d{4}: `));
    assert.match(second ?? "", /^src\/wrong\.ts:1:14 - error TS2322: /);
    assert.match(stdout, "3 files checked, 2 errors.");
  });
});

test("an unknown command is refused with the usage", () => {
  withProject({ type: "module" }, (project) => {
    const { code, stderr } = project.node(["node_modules/sqlmodel/dist/cli.js", "chekc"]);
    assert.is(code, 2);
    assert.match(stderr, 'Unknown command "chekc".');
    assert.match(stderr, "Usage: sqlmodel <command>");
  });
});

test.run();
