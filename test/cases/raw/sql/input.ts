// The sql tag: as a statement with typed rows, and as an expression inside an arrow. Every value is bound.
import { createAll, type Database, type Decimal, insert, type Int, select, sql } from "sqlmodel";

/** @sqlmodel table=events */
export interface Event {
  id?: number;
  name: string;
  at: Date;
  price: Decimal;
  big: bigint;
  meta: { tags: string[] };
}

interface Summary {
  name: string;
  at: Date;
  price: Decimal;
  meta: { tags: string[] };
  flag: boolean;
  missing: string | null;
}

export default async function (db: Database) {
  await createAll<[Event]>(db);
  await insert<Event>([
    { name: "a", at: new Date(1), price: "1.5", big: 2n ** 60n, meta: { tags: ["x"] } }, { name: "b'?", at: new Date(2), price: "2", big: 2n, meta: { tags: [] } },
  ]).execute(db);
  const name = "b'?", at = new Date(1), list = "a";
  return {
    rows: await sql<Summary>`select name, at, price, meta, 1 = 1 as flag, null as missing from events order by id`.all(db),
    bound: await sql<{ n: Int }>`select count(*) as n from events where name = ${name} and at > ${at} and big < ${3n} and ${true} and coalesce(${null}, 1) = 1`.one(db),
    text: sql<{ n: Int }>`select '?' as n, ${1 + 1} as m -- ${"comment"}
      , "quoted ? name"`.toSQL(),
    first: await sql<{ name: string }>`select name from events where name = ${list}`.first(db),
    none: [await sql<{ name: string }>`select name from events where 1 = 0`.oneOrNull(db), await sql<{ name: string }>`select name from events where 1 = 0`.first(db)],
    executed: await sql`update events set name = ${"c"} where name = ${name}`.execute(db),
    inFilter: await select<Event>().filter(e => sql<boolean>`length(${e.name}) = ${1} and ${e.name} <> 'b'`).map(e => e.name).all(db),
    inMap: await select<Event>().orderBy(e => sql<number>`-${e.id}`).map(e => ({ up: sql<string>`upper(${e.name})`, n: sql<Int>`${e.id} * 10`, none: sql<string | null>`null` })).all(db),
    wrongType: await sql<{ n: Int }>`select 'text' as n`.all(db).catch((error: unknown) => error),
    wrongSql: await sql<{ n: Int }>`select missing from nowhere`.all(db).catch((error: unknown) => error),
  };
}
