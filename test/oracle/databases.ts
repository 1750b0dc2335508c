/** The databases that must all answer what JavaScript answers, and what a test has to know of each. */
import type { Database } from "sqlmodel";
import { connect as connectMysql } from "sqlmodel/mysql";
import { connect as connectPostgres } from "sqlmodel/postgres";
import { connect as connectSqlite } from "sqlmodel/sqlite";
import { freshMysql, freshPostgres } from "../harness/servers/schema.mjs";

export interface Opened {
  readonly db: Database;
  readonly close: () => Promise<void>;
}

/** What a database cannot answer as JavaScript does; EXCEPTIONS.md says why. */
export interface Limits {
  /** A text may hold a NUL. Elsewhere it is refused where it is bound, and cases that hold one are left out. */
  readonly holdsNul: boolean;
  /** A number beyond 1.8e308, or below 5e-324, is an error and not Infinity or 0. */
  readonly refusesOverflow: boolean;
  /** Of `**`, the last bits may differ. */
  readonly powerIsNear: boolean;
  /** A bigint that a query computes has 64 bits. */
  readonly bigintsEnd: boolean;
  /** A number among bits has 64 of them before it has 32. */
  readonly bitsEnd: boolean;
  /** A time of "12:30" comes back as "12:30:00". */
  readonly timesHaveSeconds: boolean;
  /** Infinity is a number: it can be computed and captured. */
  readonly holdsInfinity: boolean;
  /** A letter may have several for its other case, and `$\`` and `$'` in a replacement stand for the text around the place. */
  readonly rewritesTexts: boolean;
  /** The year before the year 1 is the year 0. */
  readonly holdsYearZero: boolean;
  /** A captured text with a NUL can be a prefix. */
  readonly prefixHoldsNul: boolean;
  /** A computed text that ends with a NUL comes after the one without. */
  readonly ordersLastNul: boolean;
}

export interface TestedDatabase {
  readonly name: "sqlite" | "postgres" | "mysql";
  readonly limits: Limits;
  open(): Promise<Opened>;
  /** An expression that puts NULs in place of U+2400 into the texts of a column; undefined where no text can hold them. */
  readonly withNuls: ((column: string) => string) | undefined;
  /** The plan of a statement as a text. */
  explain(db: Database, statement: { readonly sql: string; readonly params: readonly unknown[] }): Promise<string>;
  /** What a plan says that finds rows by an index instead of looking at each. */
  readonly usesIndex: RegExp;
}

const sqlite: TestedDatabase = {
  name: "sqlite",
  limits: {
    holdsNul: true, refusesOverflow: false, powerIsNear: false, bigintsEnd: true, bitsEnd: true, timesHaveSeconds: false,
    holdsInfinity: true, rewritesTexts: true, holdsYearZero: true, prefixHoldsNul: false, ordersLastNul: true,
  },
  async open() {
    const db = await connectSqlite(":memory:");
    return { db, close: () => db.close() };
  },
  withNuls: (column) => `replace(${column}, char(9216), char(0))`,
  async explain(db, { sql, params }) {
    const rows = await db.all({ text: `EXPLAIN QUERY PLAN ${sql}` }, params as never);
    return (rows as { detail: string }[]).map(({ detail }) => detail).join("\n");
  },
  usesIndex: /SEARCH things USING INDEX/,
};

/** While a program of a hundred queries is compiled nothing else runs in this process, and no connection is made. */
const patient = { acquireTimeout: 300_000 };

const postgres: TestedDatabase = {
  name: "postgres",
  limits: {
    holdsNul: false, refusesOverflow: true, powerIsNear: true, bigintsEnd: false, bitsEnd: false, timesHaveSeconds: true,
    holdsInfinity: true, rewritesTexts: true, holdsYearZero: true, prefixHoldsNul: false, ordersLastNul: true,
  },
  async open() {
    const { url, drop } = await freshPostgres();
    const db = await connectPostgres(url, patient);
    return { db, close: () => db.close().then(drop) };
  },
  withNuls: undefined,
  // So few rows are read faster without an index; what counts is whether one could serve.
  explain: (db, { sql, params }) =>
    db.transaction(async (transaction) => {
      await transaction.script(["SET LOCAL enable_seqscan = off"]);
      const lines = await transaction.all({ text: `EXPLAIN ${sql}`, row: (row) => row[0] }, params as never);
      return lines.join("\n");
    }),
  usesIndex: /Index (Only )?Cond:/,
};

const mysql: TestedDatabase = {
  name: "mysql",
  limits: {
    holdsNul: true, refusesOverflow: true, powerIsNear: true, bigintsEnd: false, bitsEnd: false, timesHaveSeconds: true,
    holdsInfinity: false, rewritesTexts: false, holdsYearZero: false, prefixHoldsNul: true, ordersLastNul: false,
  },
  async open() {
    const { url, drop } = await freshMysql();
    const db = await connectMysql(url, patient);
    return { db, close: () => db.close().then(drop) };
  },
  withNuls: (column) => `replace(${column}, _utf8mb4 0xE29080, _utf8mb4 0x00)`,
  // So few rows are read faster without an index; what counts is whether one could serve.
  async explain(db, { sql, params }) {
    // MySQL 9 answers a tree unless told; MariaDB has no word for the table.
    const rows = await db.all({ text: `EXPLAIN /*!80017 FORMAT = TRADITIONAL */ ${sql}` }, params as never);
    return (rows as { table: string; possible_keys: string | null }[]).map(({ table, possible_keys }) => `${table}: ${possible_keys}`).join("\n");
  },
  usesIndex: /^things: ix_things_/m,
};

export const databases: readonly TestedDatabase[] = [sqlite, postgres, mysql];
