// Uniqueness, checks, required columns, foreign keys and what follows a delete: the database really refuses.
import { createAll, type Database, deleteFrom, insert, type Int, model, select, update } from "sqlmodel";

/** @sqlmodel table unique=[country, name] index=[country] */
export interface City {
  id?: number;
  country: string;
  name: string;
  /** @sqlmodel check="people > 0" */
  people: Int;
}

/** @sqlmodel table */
export interface House {
  id?: number;
  /** @sqlmodel unique */
  street: string;
  /** @sqlmodel foreignKey=city.id onDelete=cascade onUpdate=cascade */
  cityId: Int;
  /** @sqlmodel foreignKey={@link City.id} onDelete=setNull */
  formerCityId: Int | null;
  /** @sqlmodel foreignKey=city.id onDelete=restrict index */
  twinId: Int | null;
  /** @sqlmodel index=by_age */
  age: Int;
  /** @sqlmodel index=by_age */
  floors: Int;
}

export default async function (db: Database) {
  await createAll<[House, City]>(db);
  const bern = await insert<City>({ country: "CH", name: "Bern", people: 1 }).execute(db);
  const rome = await insert<City>({ country: "IT", name: "Rome", people: 2 }).execute(db);
  const oslo = await insert<City>({ country: "NO", name: "Oslo", people: 3 }).execute(db);
  const base: House = { street: "a", cityId: bern, formerCityId: rome, twinId: oslo, age: 1, floors: 1 };
  await insert<House>(base).execute(db);
  const caught = (error: unknown): unknown => error;
  const errors = [
    await insert<City>({ country: "CH", name: "Bern", people: 9 }).execute(db).catch(caught),
    await insert<City>({ country: "CH", name: "Thun", people: 0 }).execute(db).catch(caught),
    await insert<House>(base).execute(db).catch(caught),
    await insert<House>({ ...base, street: "b", cityId: 999 }).execute(db).catch(caught),
    await deleteFrom<City>().filter(c => c.id === oslo).execute(db).catch(caught),
    await insert<House>({ ...base, street: null as never }).execute(db).catch(caught),
    await insert<City>([{ country: "X", name: "1", people: 1 }, { country: "X", name: "1", people: 1 }]).execute(db).catch(caught),
  ];
  const cities = await select<City>().count(db);
  await deleteFrom<City>().filter(c => c.id === rome).execute(db);
  const afterSetNull = await select<House>().all(db);
  await update<City>().set(() => ({ id: 77 })).filter(c => c.id === bern).execute(db);
  const afterUpdate = await select<House>().map(h => h.cityId).all(db);
  await deleteFrom<City>().filter(c => c.id === 77).execute(db);
  return { errors, cities, afterSetNull, afterUpdate, left: await select<House>().count(db), indexes: model<House>().indexes, uniques: model<City>().uniques };
}
