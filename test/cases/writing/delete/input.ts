// deleteFrom: of an object by its key, by filter, through a relation, of every row.
import { createAll, type Database, deleteFrom, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table */
export interface Shelf {
  id?: number;
  room: string;
}

/** @sqlmodel table */
export interface Jar {
  id?: number;
  label: string;
  age: Int | null;
  /** @sqlmodel foreignKey=shelf.id */
  shelfId: Int | null;
  shelf?: Shelf | null;
}

export default async function (db: Database) {
  await createAll<[Shelf, Jar]>(db);
  await insert<Shelf>([{ room: "cellar" }, { room: "attic" }]).execute(db);
  await insert<Jar>(["a", "b", "c", "d", "e", "f"].map((label, index) => ({ label, age: index === 5 ? null : index, shelfId: (index % 3) || null }))).execute(db);
  const jar = await select<Jar>().filter(j => j.id === 1).one(db);
  const old = 3;
  return {
    object: await deleteFrom<Jar>(jar).execute(db),
    again: await deleteFrom<Jar>(jar).execute(db),
    filter: await deleteFrom<Jar>().filter(j => j.age > old).returning("label").all(db),
    relation: await deleteFrom<Jar>().filter(j => j.shelf!.room === "cellar").returning().all(db),
    isNull: await deleteFrom<Jar>().filter(j => j.age === null).execute(db),
    left: await select<Jar>().map(j => j.label).all(db),
    everyRow: await deleteFrom<Jar>().everyRow().execute(db),
    sql: deleteFrom<Jar>().filter(j => j.label === "x").filter(j => j.age < old).toSQL(),
  };
}
