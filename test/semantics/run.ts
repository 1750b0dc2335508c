/** Expressions -> one module of queries, compiled as a user's program is -> a database's answers beside the oracle's. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createAll, insert, select } from "sqlmodel";
import type { Database } from "sqlmodel";
import type { Limits, Opened, TestedDatabase } from "./databases.js";
import type { Country, Team, Thing } from "./models.js";
import { answer, Beyond, NoRow, type Related, type Value } from "./oracle.js";
import { countries, teams, things } from "./rows.js";
import { children, holdsInfinity, holdsNul, holdsPower, print, size, type Tree, usesRow } from "./tree.js";

/** `filter(h => tree)` or `map(h => tree)`. */
export interface Case {
  readonly verb: "filter" | "map";
  readonly tree: Tree;
}

export interface Failure {
  readonly case: Case;
  readonly report: string;
}

interface Executed {
  readonly sql: string;
  readonly args: readonly unknown[];
  readonly rows: readonly unknown[] | undefined;
  readonly error: Error | undefined;
}

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
/** Inside of this package, so that the queries find it by its name. */
const directory = join(root, `.cache/semantics.${process.pid}`);
process.on("exit", () => rmSync(directory, { recursive: true, force: true }));

type Query = (db: Database) => Promise<unknown[]>;

/** One module serves every database. */
const modules = new WeakMap<readonly Case[], Promise<readonly Query[]>>();
let moduleCount = 0;

export class Semantics {
  readonly db: Database;
  readonly database: TestedDatabase;
  readonly close: () => Promise<void>;
  /** Decoded rows with their relations in place. */
  readonly #rows: readonly Related[];
  #skipped = 0;

  private constructor(database: TestedDatabase, { db, close }: Opened, rows: readonly Related[]) {
    this.database = database;
    this.db = db;
    this.close = close;
    this.#rows = rows;
  }

  static async open(database: TestedDatabase): Promise<Semantics> {
    const opened = await database.open();
    const { db } = opened;
    await createAll<[Country, Team, Thing]>(db);
    await insert<Country>(countries).execute(db);
    await insert<Team>(teams).execute(db);
    // A NUL is refused where it is written, and other programs write it all the same.
    const standIn = (text: string): string => text.replaceAll("\0", "\u2400");
    await insert<Thing>(things(database.limits).map((thing) => ({ ...thing, text: standIn(thing.text), maybeText: thing.maybeText === null ? null : standIn(thing.maybeText) }))).execute(db);
    const { withNuls } = database;
    if (withNuls !== undefined) await db.script(["text", "maybe_text"].map((column) => `UPDATE things SET ${column} = ${withNuls(column)}`));
    const byId = <Row extends { id: number }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
    const countryById = byId(await select<Country>().all(db));
    const teamById = byId((await select<Team>().all(db)).map((team) => ({ ...team, country: countryById.get(team.countryId ?? -1) ?? null })));
    const linked = new Map<number, Record<string, unknown>>();
    const rows = await select<Thing>().orderBy((h) => h.id).all(db);
    for (const row of rows) linked.set(row.id, { ...row, team: teamById.get(row.teamId ?? -1) ?? null });
    for (const row of linked.values()) row["boss"] = linked.get((row["bossId"] as number | null) ?? -1) ?? null;
    return new Semantics(database, opened, [...linked.values()] as unknown as Related[]);
  }

  /** Cases whose answer lies beyond what is comparable; the tests keep them few. */
  get skipped(): number {
    return this.#skipped;
  }

  /** The failures, each with the smallest part of its expression that fails too. */
  async check(cases: readonly Case[]): Promise<readonly Failure[]> {
    const failures = await this.#compare(cases);
    if (failures.length === 0) return [];
    const parts = new Map<string, Tree>();
    const collect = (tree: Tree): void => {
      if (usesRow(tree) && tree.node !== "column" && parts.size < 400) parts.set(print(tree), tree);
      children(tree).forEach(collect);
    };
    failures.forEach((failure) => collect(failure.case.tree));
    const smaller = await this.#compare([...parts.values()].map((tree) => ({ verb: "map", tree })));
    const explained = failures.map((failure) => smallest(failure, smaller));
    return [...new Map(explained.map((failure) => [failure.report, failure])).values()];
  }

  async #compare(cases: readonly Case[]): Promise<readonly Failure[]> {
    const failures: Failure[] = [];
    const module = await compile(cases);
    for (const [index, one] of cases.entries()) {
      if (!this.database.limits.holdsNul && holdsNul(one.tree)) continue;
      if (!this.database.limits.holdsInfinity && holdsInfinity(one.tree)) continue;
      const executed = await this.#execute(module[index]!);
      const report = one.verb === "filter" ? this.#differsFilter(one.tree, executed) : this.#differsMap(one.tree, executed);
      if (report !== undefined) failures.push({ case: one, report: `${report}\n  SQL    ${executed.sql}\n  args   ${show(executed.args)}` });
    }
    return failures;
  }

  /** Runs a query, and notes its statement. */
  async #execute(query: Query): Promise<Executed> {
    let [sql, args]: [string, readonly unknown[]] = ["", []];
    const noting: Pick<Database, "dialect" | "all"> = {
      dialect: this.db.dialect,
      all: (statement, bound) => {
        [sql, args] = [statement.text, bound];
        return this.db.all(statement, bound);
      },
    };
    try {
      const rows = await query(noting as Database);
      return { sql, args, rows, error: undefined };
    } catch (error) {
      return { sql, args, rows: undefined, error: error as Error };
    }
  }

  #differsFilter(tree: Tree, { rows, error }: Executed): string | undefined {
    const wanted = new Map<number, boolean>();
    let beyond = false;
    for (const row of this.#rows) {
      const value = outcome(tree, row, this.database.limits);
      if (value === "beyond") beyond = true;
      else wanted.set(row["id"] as number, value !== "none" && value.value === true);
    }
    if (beyond) this.#skipped += 1;
    if (error !== undefined) return beyond ? undefined : `filter(h => ${print(tree)})\n  throws ${describe(error)}`;
    const got = new Set(rows as number[]);
    for (const [id, kept] of wanted) {
      if (got.has(id) !== kept) return `filter(h => ${print(tree)})\n  row    ${this.#rowText(tree, id)}\n  JavaScript ${kept ? "keeps" : "drops"} it, SQL ${kept ? "drops" : "keeps"} it`;
    }
    return undefined;
  }

  #differsMap(tree: Tree, { rows, error }: Executed): string | undefined {
    const results = this.#rows.map((row) => [row["id"] as number, outcome(tree, row, this.database.limits)] as const);
    const beyond = results.some(([, result]) => result === "beyond");
    if (beyond) this.#skipped += 1;
    if (error !== undefined) return beyond ? undefined : `map(h => ${print(tree)})\n  throws ${describe(error)}`;
    const got = new Map((rows as { id: number; value: Value }[]).map(({ id, value }) => [id, value]));
    for (const [id, result] of results) {
      if (result === "beyond") continue;
      if (result === "none" ? got.has(id) : !got.has(id)) {
        return `map(h => ${print(tree)})\n  row    ${this.#rowText(tree, id)}\n  JavaScript ${got.has(id) ? "drops" : "keeps"} it, SQL does not`;
      }
      if (result !== "none" && !same(result.value, got.get(id), tree, this.database.limits)) {
        return `map(h => ${print(tree)})\n  row    ${this.#rowText(tree, id)}\n  JavaScript answers ${show(result.value)}, SQL ${show(got.get(id))}`;
      }
    }
    return undefined;
  }

  /** The columns that the expression reads, in one row. */
  #rowText(tree: Tree, id: number): string {
    const row = this.#rows.find((candidate) => candidate["id"] === id)!;
    const paths = new Set<string>();
    const collect = (part: Tree): void => {
      if (part.node === "column") paths.add(part.path);
      children(part).forEach(collect);
    };
    collect(tree);
    const read = (path: string): string => {
      const value = outcome({ node: "column", kind: "text", path }, row, this.database.limits);
      return typeof value === "string" ? "no row" : show(value.value);
    };
    return [`id ${id}`, ...[...paths].map((path) => `${path} ${read(path)}`)].join(", ");
  }
}

function compile(cases: readonly Case[]): Promise<readonly Query[]> {
  const known = modules.get(cases) ?? writeModule(cases);
  modules.set(cases, known);
  return known;
}

async function writeModule(cases: readonly Case[]): Promise<readonly Query[]> {
  const queries = cases.map(({ verb, tree }) =>
    verb === "filter"
      ? `select<Thing>().filter(h => ${print(tree)}).map(h => h.id).all(db)`
      : `select<Thing>().map(h => ({ id: h.id, value: ${print(tree)} })).all(db)`,
  );
  const text = [
    `import { type Database, select } from "sqlmodel";`,
    `import type { Thing } from "../../test/semantics/models.js";`,
    `import * as values from "../../test/semantics/values.js";`,
    `export const queries: readonly ((db: Database) => Promise<unknown[]>)[] = [`,
    ...queries.map((query) => `  (db) => ${query},`),
    `];`,
  ].join("\n");
  mkdirSync(directory, { recursive: true });
  const file = join(directory, `queries${(moduleCount += 1)}.ts`);
  writeFileSync(file, `${text}\n`);
  return ((await import(pathToFileURL(file).href)) as { queries: readonly Query[] }).queries;
}

function outcome(tree: Tree, row: Related, limits: Limits): { readonly value: Value } | "none" | "beyond" {
  try {
    return { value: answer(tree, row, limits) };
  } catch (error) {
    if (error instanceof NoRow) return "none";
    if (error instanceof Beyond) return "beyond";
    throw error;
  }
}

/** Zero has one sign, and a missing related row is null or undefined by the declared type. */
function same(wanted: Value, got: Value | undefined, tree: Tree, limits: Limits): boolean {
  if (wanted instanceof Date) return got instanceof Date && got.getTime() === wanted.getTime();
  if (wanted === (got ?? null)) return true;
  const near = limits.powerIsNear && typeof wanted === "number" && typeof got === "number" && holdsPower(tree);
  return near && Math.abs(wanted - got) <= Math.abs(wanted) * 1e-14;
}

function smallest(failure: Failure, others: readonly Failure[]): Failure {
  const within = new Set<string>();
  const collect = (tree: Tree): void => {
    within.add(print(tree));
    children(tree).forEach(collect);
  };
  collect(failure.case.tree);
  const candidates = others.filter(({ case: { tree } }) => within.has(print(tree))).sort((a, b) => size(a.case.tree) - size(b.case.tree));
  const [found] = candidates;
  return found === undefined || size(found.case.tree) >= size(failure.case.tree) ? failure : found;
}

const describe = (error: Error): string => `${error.name}: ${error.message.slice(0, 300)}`;

export const show = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === "bigint" ? `${inner}n` : typeof inner === "number" && !Number.isFinite(inner) ? String(inner) : inner))?.replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  ) ?? String(value);
