/** `sqlmodel explain` through the built command line: the tier of each query, why, its values, its meaning and its SQL. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const app = `import { insert, select, type Database, type Select } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero { id?: number; name: string; age: number | null }

export const adults = (db: Database, minAge: number) =>
  select<Hero>()
    .filter((h) => h.age >= minAge)
    .all(db);
export const own = (db: Database, user: { id: number } | null) => select<Hero>().filter(user && ((h) => h.id === user.id)).count(db);
export const base = select<Hero>().orderBy((h) => h.name);
export const named = (query: Select<Hero>, name: string) => query.filter((h) => h.name === name);
export const add = (db: Database, hero: Hero) => insert<Hero>(hero).execute(db);
`;

interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the command in a project of its own. */
function explain(text: string, ...args: readonly string[]): Answer {
  const directory = mkdtempSync(join(tmpdir(), "sqlmodel-explain-"));
  try {
    symlinkSync(join(root, "node_modules"), join(directory, "node_modules"));
    const plugins = [{ transform: "sqlmodel/transformer", dialects: ["sqlite", "postgres"] }];
    const compilerOptions = { strict: true, module: "nodenext", target: "es2022", types: [], paths: { sqlmodel: [join(root, "dist/index.d.ts")] }, plugins };
    writeFileSync(join(directory, "package.json"), JSON.stringify({ type: "module" }));
    writeFileSync(join(directory, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
    writeFileSync(join(directory, "app.ts"), text);
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "dist/cli.js"), "explain", ...args], { cwd: directory, encoding: "utf8" });
    return { code: status, out: stdout, error: stderr };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

test("every query of a file, each with its tier, its values and its SQL for each dialect", () => {
  const { code, out, error } = explain(app, "app.ts");
  assert.is(code, 0, error);
  assert.match(out, "app.ts:7:3 - static\n  values   $0 minAge\n  meaning  from heroes\n           where (>= heroes.age $0)");
  assert.match(out, 'sqlite   SELECT "heroes"."id", "heroes"."name", "heroes"."age" FROM "heroes" WHERE "heroes"."age" >= ?\n           with');
  assert.match(out, /postgres SELECT .* WHERE "heroes"\."age" >= \$1/);
  assert.match(out, "app.ts:10:67 - variants\n  why      `user` decides at run time which of its verbs are there.\n  values   $0 user\n           $1 user.id");
  assert.match(out, "  where user\n  meaning  where (= heroes.id $1)");
  assert.match(out, "app.ts:11:21 - composed\n  why      It has no end here");
  assert.match(out, "app.ts:12:61 - composed\n  why      It goes on from `query`, which may be any query by the time that this runs.");
  assert.match(out, 'INSERT INTO "heroes"');
});

test("one line of it, whatever line of the chain that is", () => {
  for (const line of [7, 8, 9]) {
    const { code, out } = explain(app, `app.ts:${line}`);
    assert.is(code, 0);
    assert.match(out, "app.ts:7:3 - static");
    assert.not.match(out, "variants");
  }
});

test("--json answers the same for programs", () => {
  const { code, out } = explain(app, "app.ts:10", "--json");
  assert.is(code, 0);
  const [query] = JSON.parse(out) as [{ tier: string; captures: string[]; pieces: { when: string; statements: { dialect: string; sql: string; parameters: string[] }[] }[] }];
  assert.is(query.tier, "variants");
  assert.equal(query.captures, ["user", "user.id"]);
  assert.is(query.pieces[0]?.when, "user");
  assert.is(query.pieces[0]?.statements[1]?.sql, 'WHERE "heroes"."id" = $1::int8');
});

test("a line without a query names the nearest ones", () => {
  const { code, error } = explain(app, "app.ts:3");
  assert.is(code, 1);
  assert.match(error, "There is no query at app.ts:3. The nearest are at line 7, 10, 11.");
});

test("a file without queries, a file that is not there, and mistakes", () => {
  const none = explain("export {};\n", "app.ts");
  assert.is(none.code, 1);
  assert.match(none.error, "There is no query at app.ts. There is none in the file.");
  const missing = explain(app, "nowhere.ts:1");
  assert.is(missing.code, 2);
  assert.match(missing.error, /There is no .*nowhere\.ts\./);
  const wrong = explain(app.replace("h.age >= minAge", "h.agee >= minAge"), "app.ts:7");
  assert.is(wrong.code, 1);
  assert.match(wrong.error, /app\.ts:8:\d+ - error SQM2003/);
  const misuse = explain(app);
  assert.is(misuse.code, 2);
  assert.match(misuse.error, "Name one file");
});

test.run();
