// Keys: numbered by the database, natural, made by a function, and of several columns.
import { createAll, type Database, deleteFrom, insert, type Int, model, select, update, type Uuid } from "sqlmodel";

/** @sqlmodel table */
export interface Numbered {
  id?: number;
  name: string;
}

/** @sqlmodel table */
export interface BigNumbered {
  /** @sqlmodel primaryKey autoIncrement */
  key?: bigint;
  name: string;
}

/** @sqlmodel table */
export interface Country {
  /** @sqlmodel primaryKey maxLength=2 */
  code: string;
  name: string;
}

let made = 0;
export function nextUuid(): Uuid {
  made += 1;
  return `00000000-0000-4000-8000-${String(made).padStart(12, "0")}`;
}

/** @sqlmodel table */
export interface Document {
  /** @sqlmodel primaryKey defaultFactory=nextUuid */
  id?: Uuid;
  title: string;
}

/** @sqlmodel table primaryKey=[shop, number] */
export interface Receipt {
  shop: Int;
  number: Int;
  total: number;
}

/** @sqlmodel table */
export interface Seat {
  /** @sqlmodel primaryKey */
  row: string;
  /** @sqlmodel primaryKey */
  place: Int;
  taken: boolean;
}

export default async function (db: Database) {
  await createAll<[Numbered, BigNumbered, Country, Document, Receipt, Seat]>(db);
  const keys = [
    await insert<Numbered>({ name: "one" }).execute(db),
    await insert<Numbered>({ id: 41, name: "given" }).execute(db),
    await insert<Numbered>({ name: "after" }).execute(db),
    await insert<Numbered>([{ name: "a" }, { id: 7, name: "b" }, { name: "c" }]).execute(db),
    await insert<BigNumbered>({ name: "one" }).execute(db),
    await insert<BigNumbered>([{ key: 2n ** 62n, name: "two" }]).execute(db),
    await insert<Country>({ code: "CH", name: "Switzerland" }).execute(db),
    await insert<Document>({ title: "made" }).execute(db),
    await insert<Document>({ id: "11111111-1111-4111-8111-111111111111", title: "given" }).execute(db),
    await insert<Document>([{ title: "m1" }, { title: "m2" }]).execute(db),
    await insert<Receipt>({ shop: 1, number: 2, total: 9.5 }).execute(db),
    await insert<Seat>([{ row: "A", place: 1, taken: false }, { row: "A", place: 2, taken: true }]).execute(db),
  ];
  const twice = await insert<Country>({ code: "CH", name: "again" }).execute(db).catch((error: unknown) => error);
  const updated = await update<Seat>({ row: "A", place: 1, taken: true }).execute(db);
  const none = await update<Receipt>({ shop: 1, number: 99, total: 1 }).execute(db);
  const deleted = await deleteFrom<Receipt>({ shop: 1, number: 2, total: 0 }).execute(db);
  const withoutKey = [
    await update<Document>({ title: "whose?" }).execute(db).catch((error: unknown) => error),
    await deleteFrom<Numbered>({ name: "whose?" }).execute(db).catch((error: unknown) => error),
    await update<Numbered>({ id: null as never, name: "whose?" }).execute(db).catch((error: unknown) => error),
  ];
  return {
    withoutKey, keys, twice, updated, none, deleted,
    seats: await select<Seat>().orderBy(s => s.place).all(db),
    documents: await select<Document>().orderBy(d => d.id).all(db),
    primaryKeys: [model<Numbered>().primaryKey, model<Receipt>().primaryKey, model<Seat>().primaryKey],
  };
}
