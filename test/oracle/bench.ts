/** Runs queries of a world on one database -> where its answers are not those of JavaScript. */
import type { Database } from "sqlmodel";
import { answer, mayBeBeyond } from "./answer.js";
import type { Opened, TestedDatabase } from "./databases.js";
import type { Data, Place } from "./meaning.js";
import { Beyond } from "./numbers.js";
import type { Program } from "./program.js";
import { allTrees, type Query } from "./query.js";
import { canonical, inOneOrder, same } from "./same.js";
import { holdsInfinity, holdsNul, holdsPower } from "./tree.js";
import type { Row, World } from "./world.js";

/** What a query came to on a database. */
export type Outcome =
  | { readonly kind: "same" }
  /** Its answer is not comparable, as an exception says. */
  | { readonly kind: "beyond" }
  | { readonly kind: "differs"; readonly javascript: string; readonly database: string; readonly sql: string; readonly args: readonly unknown[] };

const standIn = "\u2400";

export class Bench {
  readonly database: TestedDatabase;
  readonly #opened: Opened;

  private constructor(database: TestedDatabase, opened: Opened) {
    this.database = database;
    this.#opened = opened;
  }

  static async open(database: TestedDatabase): Promise<Bench> {
    return new Bench(database, await database.open());
  }

  close(): Promise<void> {
    return this.#opened.close();
  }

  /** Makes the tables, runs what is to be run over their decoded rows, and drops them. */
  async over<Result>(world: World, program: Program, run: (place: Place) => Promise<Result>): Promise<Result> {
    const { db } = this.#opened;
    await program.tearDown(db);
    try {
      await program.setUp(db, withoutNuls(world));
      await this.#putNuls(world);
      const rows: { [table: string]: readonly Row[] } = {};
      for (const { name } of world.tables) rows[name] = await program.read[name]!(db);
      return await run({ data: linked(world, rows), limits: this.database.limits });
    } finally {
      await program.tearDown(db);
    }
  }

  /** A NUL is refused where it is written, and other programs write it all the same. */
  async #putNuls({ tables }: World): Promise<void> {
    const { withNuls } = this.database;
    if (withNuls === undefined) return;
    const texts = tables.flatMap(({ name, columns }) => columns.filter(({ type }) => type === "string").map(({ property }) => ({ table: name.toLowerCase(), column: property })));
    if (texts.length === 0) return;
    const quote = this.database.name === "mysql" ? "`" : '"';
    const quoted = (name: string): string => `${quote}${name}${quote}`;
    await this.#opened.db.script(texts.map(({ table, column }) => {
      const name = quoted(snakeCase(column));
      return `UPDATE ${quoted(table)} SET ${name} = ${withNuls(name)} WHERE ${name} LIKE '%${standIn}%'`;
    }));
  }

  async run(query: Query, compiled: (db: Database) => Promise<unknown>, place: Place): Promise<Outcome> {
    const { limits } = place;
    const trees = allTrees(query);
    if ((!limits.holdsNul && trees.some(holdsNul)) || (!limits.holdsInfinity && trees.some(holdsInfinity))) return { kind: "beyond" };
    const { sql, args, got, error } = await this.#execute(compiled);
    let wanted: unknown;
    try {
      wanted = answer(query, place);
    } catch (problem) {
      if (problem instanceof Beyond) return { kind: "beyond" };
      throw problem;
    }
    if (error !== undefined) {
      if (mayBeBeyond(query, place)) return { kind: "beyond" };
      return { kind: "differs", javascript: show(wanted), database: `${error.name}: ${error.message.slice(0, 400)}`, sql, args };
    }
    const powers = limits.powerIsNear && trees.some(holdsPower);
    const [left, right] = query.orderBy.length > 0 || query.end !== "all" ? [wanted, got] : [inOneOrder(wanted as unknown[]), inOneOrder(got as unknown[])];
    if (same(left, right, powers)) return { kind: "same" };
    // What is computed from a power whose last bits differ may differ altogether.
    if (powers) return { kind: "beyond" };
    return { kind: "differs", javascript: show(left), database: show(right), sql, args };
  }

  /** Runs a query, and notes its statement. */
  async #execute(compiled: (db: Database) => Promise<unknown>): Promise<{ readonly sql: string; readonly args: readonly unknown[]; readonly got: unknown; readonly error: Error | undefined }> {
    let [sql, args]: [string, readonly unknown[]] = ["", []];
    const { db } = this.#opened;
    const noting: Pick<Database, "dialect" | "all" | "first"> = {
      dialect: db.dialect,
      all: (statement, bound) => {
        [sql, args] = [statement.text, bound];
        return db.all(statement, bound);
      },
      first: (statement, bound) => {
        [sql, args] = [statement.text, bound];
        return db.first(statement, bound);
      },
    };
    try {
      const got = await compiled(noting as Database);
      return { sql, args, got, error: undefined };
    } catch (error) {
      return { sql, args, got: undefined, error: error as Error };
    }
  }
}

/** As the default naming does. */
const snakeCase = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();

function withoutNuls({ tables, rows }: World): World["rows"] {
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      rows[name]!.map((row) => Object.fromEntries(Object.entries(row).map(([property, value]) => [property, typeof value === "string" ? value.replaceAll("\0", standIn) : value]))),
    ]),
  );
}

/** The related rows in place, where no answer shows them. */
function linked({ tables }: World, rows: Data): Data {
  for (const { name, relations } of tables) {
    for (const { property, many, target, key } of relations) {
      for (const row of rows[name]!) {
        const value = many ? rows[target]!.filter((other) => other[key] === row["id"]) : (rows[target]!.find((other) => other["id"] === row[key]) ?? null);
        Object.defineProperty(row, property, { value, enumerable: false });
      }
    }
  }
  return rows;
}

const show = (value: unknown): string => (Array.isArray(value) ? (value.length === 0 ? "[]" : value.map((row) => `\n    ${canonical(row)}`).join("")) : canonical(value));
