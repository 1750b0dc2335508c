// Groups by something computed, of which having, orderBy, map and windows speak again.
import { avg, count, createAll, type Database, type Decimal, desc, exists, insert, type Int, over, rank, select, sum } from "sqlmodel";

/** @sqlmodel table=sales */
export interface Sale {
  id?: number;
  shop: string;
  city: string | null;
  pieces: Int;
  price: Decimal;
  at: Date;
  extra: { readonly size: Int; readonly color?: string };
  /** @sqlmodel foreignKey=owners.id */
  ownerId: number | null;
  owner?: Owner | null;
}

/** @sqlmodel table=owners */
export interface Owner {
  id?: number;
  name: string;
}

export default async function (db: Database) {
  await createAll<[Sale, Owner]>(db);
  const least = 4;
  const ending = "!";
  const bySize = select<Sale>().groupBy((s) => s.pieces > 2).having((s) => s.pieces > 2).map((s) => [s.pieces > 2, count()]);
  const nothing = await bySize.all(db);
  await insert<Owner>([{ name: "Ann" }, { name: "ann" }]).execute(db);
  await insert<Sale>([
    { shop: "Straße", city: "Köln", pieces: 1, price: "0.10", at: new Date(0), extra: { size: 1, color: "red" }, ownerId: 1 },
    { shop: "straße", city: null, pieces: 2, price: "0.1", at: new Date(86_400_000), extra: { size: 1 }, ownerId: null },
    { shop: "'b' -- ", city: "Köln", pieces: 5, price: "10", at: new Date(86_400_001), extra: { size: 2, color: "red" }, ownerId: 2 },
    { shop: "'B' -- ", city: null, pieces: 5, price: "2.5", at: new Date(-1), extra: { size: 2 }, ownerId: 2 },
    { shop: "", city: "", pieces: 0, price: "-1", at: new Date(2), extra: { size: 3, color: "" }, ownerId: null },
  ]).execute(db);
  return {
    nothing,
    condition: await bySize.all(db),
    not: await select<Sale>().groupBy((s) => s.pieces > 2).having((s) => !(s.pieces > 2)).map((s) => ({ many: s.pieces > 2, few: !(s.pieces > 2), n: count() })).all(db),
    text: await select<Sale>().groupBy((s) => s.shop.toLowerCase()).having((s) => s.shop.toLowerCase() !== "" && s.shop.toLowerCase().length < 8).orderBy((s) => s.shop.toLowerCase() + ending).map((s) => ({ shop: s.shop.toLowerCase() + ending, n: count() })).all(db),
    nullable: await select<Sale>().groupBy((s) => s.city?.toUpperCase()).having((s) => s.city?.toUpperCase() !== "").orderBy((s) => s.city?.toUpperCase()).map((s) => ({ city: s.city?.toUpperCase() ?? "none", is: s.city?.toUpperCase(), n: count() })).all(db),
    onlyNull: await select<Sale>().groupBy((s) => s.city?.toUpperCase()).having((s) => s.city?.toUpperCase() === null).map(() => count()).all(db),
    number: await select<Sale>().groupBy((s) => s.pieces % 2).having((s) => s.pieces % 2 === 1 || count() > 100).orderByDesc((s) => s.pieces % 2).map((s) => [s.pieces % 2, (s.pieces % 2) * 10, sum(s.pieces)]).all(db),
    captured: await select<Sale>().groupBy((s) => s.pieces + 2).having((s) => s.pieces + 2 >= least).orderBy((s) => -(s.pieces + 2)).map((s) => ({ key: s.pieces + 2, half: (s.pieces + 2) / least, n: count() })).all(db),
    date: await select<Sale>().groupBy((s) => s.at.getUTCDate()).having((s) => s.at.getUTCDate() < 31).orderBy((s) => s.at.getUTCDate()).map((s) => [s.at.getUTCDate(), s.at.getUTCDate() + 1, count()]).all(db),
    json: await select<Sale>().groupBy((s) => s.extra.color).having((s) => s.extra.color !== "").orderBy((s) => s.extra.color).map((s) => ({ color: s.extra.color ?? "none", n: count() })).all(db),
    whole: await select<Sale>().groupBy((s) => s.extra.size).having((s) => s.extra.size >= 2).orderByDesc((s) => s.extra.size * 2).map((s) => [s.extra.size + 1, count()]).all(db),
    choice: await select<Sale>().groupBy((s) => (s.price > "1" ? "dear" : "cheap")).having((s) => (s.price > "1" ? "dear" : "cheap").startsWith("d") || avg(s.price) > "0").orderBy((s) => (s.price > "1" ? "dear" : "cheap")).map((s) => [`${s.price > "1" ? "dear" : "cheap"}: ${count()}`]).all(db),
    twoKeys: await select<Sale>().groupBy((s) => [s.pieces > 2, s.city ?? ""]).having((s) => s.pieces > 2 || (s.city ?? "") !== "").orderBy((s) => s.city ?? "").map((s) => ({ key: s.pieces > 2 ? s.city ?? "" : "few", n: count() })).all(db),
    inLarger: await select<Sale>().groupBy((s) => [s.pieces > 2, s.pieces > 2 ? s.city : s.shop]).having((s) => (s.pieces > 2 ? s.city : s.shop) !== "straße").orderBy((s) => s.pieces > 2 ? s.city : s.shop).map((s) => [s.pieces > 2, s.pieces > 2 ? s.city : s.shop, count()]).all(db),
    navigated: await select<Sale>().groupBy((s) => s.owner?.name.toLowerCase()).having((s) => s.owner?.name.toLowerCase() !== null).map((s) => [s.owner?.name.toLowerCase(), count()]).all(db),
    window: await select<Sale>().groupBy((s) => s.pieces % 2).orderBy((s) => s.pieces % 2).map((s) => ({ rest: s.pieces % 2, place: over(rank(), { orderBy: desc(s.pieces % 2) }), running: over(sum(count()), { orderBy: s.pieces % 2 }) })).all(db),
    late: await select<Sale>().having((s) => s.shop.length > 0).orderBy((s) => s.shop.length + 1).map((s) => [s.shop.length + 1, count()]).groupBy((s) => s.shop.length).all(db),
    counted: await select<Sale>().groupBy((s) => s.pieces % 2).having((s) => s.pieces % 2 === 0).map((s) => s.pieces % 2).count(db),
    from: await select(select<Sale>().groupBy((s) => s.shop.toUpperCase()).having((s) => s.shop.toUpperCase() > "").map((s) => ({ shop: s.shop.toUpperCase() + ending, n: count() }))).filter((row) => row.n > 1).orderBy((row) => row.shop).all(db),
    inside: await select<Owner>().filter((o) => exists(select<Sale>().filter((s) => s.ownerId === o.id).groupBy((s) => s.pieces % 2).having((s) => s.pieces % 2 === 1 && count() > 1).map((s) => s.pieces % 2))).map((o) => o.name).all(db),
  };
}
