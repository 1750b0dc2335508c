// What refers to a row that goes, or whose key changes, falls back to its default.
import { createAll, type Database, deleteFrom, insert, type Int, select, update } from "sqlmodel";

/** @sqlmodel table */
export interface Size {
  /** @sqlmodel primaryKey */
  size: Int;
}

/** @sqlmodel table */
export interface Shirt {
  id?: number;
  /** @sqlmodel default=7 foreignKey=size.size onDelete=setDefault onUpdate="SET DEFAULT" */
  size?: Int | null;
}

export default async function (db: Database) {
  await createAll<[Shirt, Size]>(db);
  await insert<Size>([{ size: 1 }, { size: 2 }, { size: 7 }]).execute(db);
  await insert<Shirt>([{ size: 1 }, { size: 2 }, { size: null }, {}]).execute(db);
  await deleteFrom<Size>().filter((s) => s.size === 1).execute(db);
  const deleted = await select<Shirt>().orderBy((s) => s.id).all(db);
  await update<Size>().set(() => ({ size: 20 })).filter((s) => s.size === 2).execute(db);
  return { deleted, updated: await select<Shirt>().orderBy((s) => s.id).all(db) };
}
