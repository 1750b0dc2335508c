// Groups, their conditions and the aggregates, with NULLs and with no rows at all.
import { avg, count, countDistinct, createAll, type Database, type Decimal, insert, type Int, max, min, select, sum } from "sqlmodel";

/** @sqlmodel table=sales */
export interface Sale {
  id?: number;
  shop: string;
  pieces: Int;
  price: Decimal;
  discount: number | null;
  big: bigint;
  at: Date;
}

export default async function (db: Database) {
  await createAll<[Sale]>(db);
  const empty = await select<Sale>().map(s => ({ n: count(), sum: sum(s.pieces), avg: avg(s.pieces), min: min(s.at), max: max(s.price) })).one(db);
  await insert<Sale>([
    { shop: "a", pieces: 1, price: "0.1", discount: null, big: 2n ** 60n, at: new Date(0) },
    { shop: "a", pieces: 2, price: "0.2", discount: 0.5, big: 3n, at: new Date(1000) },
    { shop: "b", pieces: 5, price: "10", discount: null, big: -4n, at: new Date(2000) },
  ]).execute(db);
  return {
    empty,
    whole: await select<Sale>().map(s => ({
      n: count(), of: count(s.discount), different: countDistinct(s.shop), sum: sum(s.pieces), avg: avg(s.pieces), money: sum(s.price), mean: avg(s.price),
      big: sum(s.big), min: min(s.at), max: max(s.at), cheap: min(s.price), dear: max(s.price), discount: sum(s.discount!),
    })).one(db),
    groups: await select<Sale>().groupBy(s => s.shop).orderByDesc(s => s.shop).map(s => ({ shop: s.shop, n: count(), sold: sum(s.pieces) })).all(db),
    filtered: await select<Sale>().groupBy(s => s.shop).orderBy(s => s.shop).map(s => ({ shop: s.shop, n: count(s.id, { filter: s.pieces > 1 }) })).all(db),
    having: await select<Sale>().groupBy(s => s.shop).having(s => count() > 1 && sum(s.pieces) < 10).map(s => s.shop).all(db),
    byExpression: await select<Sale>().groupBy(s => s.pieces % 2).orderBy(s => s.pieces % 2).map(s => [s.pieces % 2, count()]).all(db),
    byTwo: await select<Sale>().groupBy(s => [s.shop, s.discount]).orderBy(s => s.shop).orderBy(s => s.discount).map(s => [s.shop, s.discount, count()]).all(db),
    orderedByCount: await select<Sale>().groupBy(s => s.shop).orderByDesc(() => count()).map(s => s.shop).all(db),
    numberOfGroups: await select<Sale>().groupBy(s => s.shop).map(s => s.shop).count(db),
  };
}
