// Aggregates with their options, over groups, over nothing, and beside captured values.
import { asc, avg, count, countDistinct, createAll, type Database, type Decimal, desc, insert, type Int, jsonAgg, max, min, select, stringAgg, sum } from "sqlmodel";

/** @sqlmodel table=sales */
export interface Sale {
  id?: number;
  shop: string;
  pieces: Int;
  price: Decimal;
  discount: number | null;
  note: string | null;
  at: Date;
  paid: boolean;
  big: bigint;
}

export default async function (db: Database) {
  await createAll<[Sale]>(db);
  const empty = await select<Sale>().map(s => ({ texts: stringAgg(s.shop, ","), list: jsonAgg(s.pieces), some: count(s.id, { filter: s.paid }), total: sum(s.pieces, { filter: s.pieces > 1 }) })).one(db);
  const noGroups = await select<Sale>().groupBy(s => s.shop).map(s => ({ shop: s.shop, n: count() })).all(db);
  await insert<Sale>([
    { shop: "a", pieces: 1, price: "0.1", discount: null, note: "x", at: new Date(0), paid: true, big: 2n ** 60n },
    { shop: "a", pieces: 2, price: "0.2", discount: 0.5, note: null, at: new Date(86_400_000), paid: false, big: 3n },
    { shop: "b", pieces: 5, price: "10", discount: 0.25, note: "it's \"y\"", at: new Date(86_400_001), paid: true, big: -4n },
    { shop: "b", pieces: 5, price: "2.5", discount: null, note: "x", at: new Date(2), paid: true, big: 0n },
  ]).execute(db);
  const least = 1;
  const between = " | ";
  return {
    empty,
    noGroups,
    filters: await select<Sale>().groupBy(s => s.shop).orderBy(s => s.shop).map(s => ({
      shop: s.shop, paid: count(s.id, { filter: s.paid }), sum: sum(s.pieces, { filter: s.pieces > least }), none: max(s.price, { filter: s.pieces > 100 }),
      noted: count(s.note), different: countDistinct(s.note), average: avg(s.discount!), unpaid: count(s.id, { filter: !s.paid && s.note === null }),
    })).all(db),
    texts: await select<Sale>().groupBy(s => s.shop).orderBy(s => s.shop).map(s => ({ shop: s.shop, notes: stringAgg(s.note, between, { orderBy: desc(s.id) }), all: stringAgg(`${s.shop}${s.pieces}`, "", { orderBy: [asc(s.pieces), desc(s.id)] }) })).all(db),
    filteredTexts: await select<Sale>().map(s => stringAgg(s.note, ", ", { filter: s.paid, orderBy: s.id })).one(db),
    lists: await select<Sale>().groupBy(s => s.shop).orderBy(s => s.shop).map(s => ({
      shop: s.shop, pieces: jsonAgg(s.pieces, { orderBy: s.id }), notes: jsonAgg(s.note, { orderBy: s.id }), at: jsonAgg(s.at, { orderBy: desc(s.id) }), big: jsonAgg(s.big, { orderBy: s.id }), paid: jsonAgg(s.paid, { orderBy: s.id }), prices: jsonAgg(s.price, { orderBy: s.id }),
    })).all(db),
    filteredList: await select<Sale>().map(s => jsonAgg(s.pieces, { filter: s.discount !== null, orderBy: s.id })).one(db),
    having: await select<Sale>().groupBy(s => s.shop).having(s => sum(s.pieces, { filter: s.paid }) > least && count() === 2).orderBy(s => s.shop).map(s => s.shop).all(db),
    twoHavings: await select<Sale>().groupBy(s => s.shop).having(s => count() > least).having(s => max(s.pieces) < 5).map(s => s.shop).all(db),
    byExpressions: await select<Sale>().groupBy(s => [s.pieces > 2 ? "many" : "few", s.at.getUTCDate()]).orderBy(s => s.pieces > 2 ? "many" : "few").orderBy(s => s.at.getUTCDate()).map(s => ({ size: s.pieces > 2 ? "many" : "few", day: s.at.getUTCDate(), n: count() })).all(db),
    byObject: await select<Sale>().groupBy(s => ({ shop: s.shop, paid: s.paid })).orderBy(s => s.shop).orderBy(s => s.paid).map(s => [s.shop, s.paid, count()]).all(db),
    arithmetic: await select<Sale>().groupBy(s => s.shop).orderByDesc(s => sum(s.pieces) / count()).map(s => ({ shop: s.shop, mean: sum(s.pieces) / count(), first: min(s.at), label: `${s.shop}: ${count()}` })).all(db),
    count: await select<Sale>().groupBy(s => s.shop).having(() => count() > 10).map(s => s.shop).count(db),
    countOfGroups: await select<Sale>().groupBy(s => [s.shop, s.paid]).map(s => s.shop).count(db),
    existsGroup: await select<Sale>().groupBy(s => s.shop).having(() => count() > 10).map(s => s.shop).exists(db),
    limitedGroups: await select<Sale>().groupBy(s => s.shop).orderByDesc(s => s.shop).limit(1).map(s => [s.shop, count()]).all(db),
    noKey: await select<Sale>().having(() => count() > 100).map(() => count()).all(db),
    booleans: await select<Sale>().map(s => ({ all: min(s.pieces > 1 ? 1 : 0), countIf: count(s.id, { filter: s.pieces === 5 || s.discount === null }) })).one(db),
  };
}
