/** A call that reaches run time as it was written says how to set up the build; it never answers wrong data. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { NotTransformedError, select, type Database } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";

interface Hero {
  id?: number;
  name: string;
}

/** @sqlmodel table=untransformed_heroes */
interface Compiled {
  id?: number;
  name: string;
}

// Taken from a dynamic import, the functions are values that no build can follow.
const library = (await import("sqlmodel")) as unknown as Record<string, (...args: unknown[]) => unknown>;

const calls: readonly (readonly [name: string, call: () => unknown])[] = [
  ["select", () => library["select"]!()],
  ["insert", () => library["insert"]!({ name: "x" })],
  ["update", () => library["update"]!()],
  ["deleteFrom", () => library["deleteFrom"]!()],
  ["createAll", () => library["createAll"]!({})],
  ["dropAll", () => library["dropAll"]!({})],
  ["createTable", () => library["createTable"]!({})],
  ["dropTable", () => library["dropTable"]!({})],
  ["model", () => library["model"]!()],
  ["parse", () => library["parse"]!({})],
  ["safeParse", () => library["safeParse"]!({})],
  ["is", () => library["is"]!({})],
  ["count", () => library["count"]!()],
  ["sum", () => library["sum"]!(1)],
  ["like", () => library["like"]!("a", "b")],
  ["between", () => library["between"]!(1, 2, 3)],
];

for (const [name, call] of calls) {
  test(`${name}() untransformed throws with the fix`, () => {
    try {
      call();
      assert.unreachable("it did not throw");
    } catch (error) {
      assert.instance(error, NotTransformedError);
      assert.is((error as NotTransformedError).code, "NOT_TRANSFORMED");
      assert.match((error as Error).message, name);
      assert.match((error as Error).message, "sqlmodel/transformer");
    }
  });
}

test("sql`` untransformed throws with the fix", () => {
  assert.throws(() => library["sql"]!(Object.assign(["select 1"], { raw: ["select 1"] })), (error: unknown) => error instanceof NotTransformedError);
});

const compiledVerbs = [
  "filter", "orFilter", "orderBy", "orderByDesc", "distinctOn", "groupBy", "having", "map", "columns", "include", "with",
  "join", "leftJoin", "rightJoin", "fullJoin", "crossJoin", "forUpdate", "forShare",
];

test("a verb with an arrow on a query in a variable throws where it was not compiled", async () => {
  await using db: Database = await connect(":memory:");
  const query = select<Compiled>() as unknown as Record<string, (arrow: unknown) => unknown>;
  for (const verb of compiledVerbs) {
    assert.throws(() => query[verb]!((row: Hero) => row.name), (error: unknown) => error instanceof NotTransformedError, verb);
  }
  assert.is(db.dialect, "sqlite");
});

test.run();
