import { count, createAll, type Database, insert, type Int, select, sum } from "sqlmodel";

/** @sqlmodel table=sales */
export interface Sale {
  /** @sqlmodel primaryKey */
  id: number;
  shop: string;
  pieces: Int;
}

/** What an argument captures comes before what the options after it capture, as JavaScript evaluates them. */
export default async function (db: Database) {
  await createAll<[Sale]>(db);
  await insert<Sale>([{ id: 1, shop: "a", pieces: 3 }, { id: 2, shop: "a", pieces: 1 }, { id: 3, shop: "b", pieces: 2 }]).execute(db);
  const asked: string[] = [];
  const ask = (name: string, value: number): number => {
    asked.push(name);
    return value;
  };
  const sums = await select<Sale>()
    .groupBy((s) => s.shop)
    .orderBy((s) => s.shop)
    .map((s) => ({ shop: s.shop, sum: sum(s.pieces | ask("argument", 8), { filter: s.pieces > ask("filter", 1) }), count: count(s.id, { filter: s.pieces < ask("last", 3) }) }))
    .all(db);
  return { sums, asked };
}
