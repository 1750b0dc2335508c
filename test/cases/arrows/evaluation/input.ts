// Captured values keep JavaScript's scope and order: guards reach through a chain of conditions, and no name or await is in their way.
import { between, createAll, type Database, type Decimal, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table=offers */
export interface Offer {
  /** @sqlmodel primaryKey */
  "shop-code": string;
  /** @sqlmodel primaryKey */
  place: Int;
  active: boolean;
  price: Decimal;
}

const above = (offer: { place: number }, least: number) => (least ? offer.place > least : true);

export default async function (db: Database) {
  await createAll<[Offer]>(db);
  const key = await insert<Offer>({ "shop-code": "a", place: 1, active: true, price: "9" }).execute(db);
  await insert<Offer>([{ "shop-code": "a", place: 2, active: true, price: "10" }, { "shop-code": "b", place: 3, active: false, price: "100" }]).execute(db);
  const nobody = null as { place: number } | null;
  const somebody = { place: 2 } as { place: number } | null;
  const values = [1, 2];
  const least = 1 as number;
  const rows = async () => 5;
  return {
    key,
    guardedByTwo: await select<Offer>().filter((o) => o.active && nobody !== null && o.place === nobody.place).count(db),
    or: await select<Offer>().filter((o) => !o.active || nobody === null || o.place === nobody.place).count(db),
    ownName: await select<Offer>().filter((o) => somebody === null || o.place === values[1]!).count(db),
    awaited: (await select<Offer>().filter((o) => somebody === null || o.place === somebody.place).limit(await rows()).all(db)).length,
    askedAndUsed: await select<Offer>().filter((o) => above(o, least)).count(db),
    comma: await select<Offer>().filter((o) => o.place > (values.length, 2)).count(db),
    betweenDecimals: await select<Offer>().filter((o) => between(o.price, "9.0", "10.00")).count(db),
    dots: await select<Offer>().filter((o) => o.place === 1).map((o) => ({ "shop.code": o["shop-code"], shop: { code: o.price } })).one(db),
  };
}
