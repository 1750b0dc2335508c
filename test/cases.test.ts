/**
 * Every case folder: the emitted text and its SQL are the goldens', whatever TypeScript reads it, and SQLite, PostgreSQL
 * (SQLMODEL_POSTGRES_URL) and MariaDB or MySQL (SQLMODEL_MYSQL_URL) answer the golden rows.
 *
 * `rows.txt` holds for all. Where a database rightly answers something else, a `rows.<database>.txt` says why in its first line; where a
 * case is about some databases only, `databases.txt` names them, and why after a colon.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "sqlmodel";
import { connect as connectSqlite } from "sqlmodel/sqlite";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { CompileOptions } from "../transformer/compile.js";
import { reportLine } from "../transformer/host/report.js";
import { CaseCompiler, casesDirectory, compareGolden, type CompiledCase, isChosen, listCases, loadTypeScript, typescripts } from "./harness/cases.js";
import { openDatabase } from "./harness/databases.js";
import { loadProgram } from "./harness/programs.js";
import { showAnswer, showSql } from "./harness/shown.js";

type Dialect = Database["dialect"];

const dialects = ["sqlite", "postgres", "mysql"] as const;
const cases = listCases().filter((name) => !name.startsWith("errors/") && isChosen(name));
const [newest, ...olds] = typescripts;
const compiled = new Map<string, CompiledCase>();
/** The same, for all three. */
const compiledForAll = new Map<string, ReadonlyMap<string, string>>();
const golden = (name: string, file: string): string => join(casesDirectory, name, file);

const withNewest = suite(newest);
const compiler = new CaseCompiler(loadTypeScript(newest));
for (const name of cases) {
  withNewest(name, async () => {
    const result = compiler.compile(join(casesDirectory, name), optionsOf(name));
    compiled.set(name, result);
    assert.equal(result.diagnostics.filter(({ severity }) => severity === "error").map(reportLine), []);
    assert.equal(result.typeErrors, []);
    compareGolden(golden(name, "emitted.txt"), emittedText(result));
    const { code, diagnostics } = compiler.compile(join(casesDirectory, name), { dialects: databasesOf(name) });
    assert.equal(diagnostics.filter(({ severity }) => severity === "error").map(reportLine), []);
    compiledForAll.set(name, code);
    const { constants } = await loadProgram(name, "constants", code);
    for (const dialect of databasesOf(name)) {
      compareGolden(golden(name, `${dialect}.sql`), [...constants].map(([constant, value]) => showSql(constant, value, dialect)).join(""));
    }
  });
}
withNewest.run();

for (const dialect of dialects) {
  const onDatabase = suite(dialect);
  for (const name of cases.filter((each) => databasesOf(each).includes(dialect))) {
    onDatabase(name, async () => {
      const code = compiledForAll.get(name);
      assert.ok(code !== undefined, "it was not compiled");
      const { main } = await loadProgram(name, dialect, code);
      const answer = showAnswer(await onEmpty(dialect, main));
      const own = golden(name, `rows.${dialect}.txt`);
      if (existsSync(own)) compareGolden(own, `${readFileSync(own, "utf8").split("\n")[0]}\n${answer}`);
      else compareGolden(golden(name, "rows.txt"), answer, dialect === databasesOf(name)[0]);
    });
  }
  onDatabase.run();
}

for (const version of olds) {
  const withOld = suite(version);
  let old: CaseCompiler | undefined;
  for (const name of cases) {
    withOld(name, () => {
      old ??= new CaseCompiler(loadTypeScript(version));
      const { code, diagnostics } = old.compile(join(casesDirectory, name), optionsOf(name));
      assert.equal(Object.fromEntries(code), Object.fromEntries(compiled.get(name)?.code ?? []));
      assert.equal(diagnostics.length, compiled.get(name)?.diagnostics.length);
    });
  }
  withOld.run();
}

function emittedText({ code, diagnostics }: CompiledCase): string {
  const warnings = diagnostics.map(({ code, line, text }) => `// line ${line}: ${code} ${text}\n`);
  return [...warnings, ...[...code].map(([name, text]) => (code.size === 1 ? text : `// ---- ${name}\n${text}`))].join("");
}

function databasesOf(name: string): readonly Dialect[] {
  const file = golden(name, "databases.txt");
  if (!existsSync(file)) return dialects;
  const named = readFileSync(file, "utf8").split(":")[0]!.split(",").map((word) => word.trim());
  return dialects.filter((dialect) => named.includes(dialect));
}

/** A case that SQLite has no part in may use what SQLite cannot. */
function optionsOf(name: string): CompileOptions | undefined {
  const named = databasesOf(name);
  return named.includes("sqlite") ? undefined : { dialects: named };
}

/** Runs a program on an empty database, which is dropped afterwards. */
async function onEmpty(dialect: Dialect, main: (db: Database) => Promise<unknown>): Promise<unknown> {
  if (dialect === "sqlite") return withDatabase(await connectSqlite(":memory:"), main);
  const database = await openDatabase(dialect);
  try {
    return await withDatabase(await database.connect(), main);
  } finally {
    await database.drop();
  }
}

async function withDatabase(db: Database, main: (db: Database) => Promise<unknown>): Promise<unknown> {
  try {
    return await main(db);
  } finally {
    await db.close();
  }
}
