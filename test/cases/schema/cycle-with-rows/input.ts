// Tables whose rows refer to each other in a circle are dropped together; one that others still refer to is not.
import { createAll, type Database, dropAll, dropTable, insert, type Int, QueryError, select, update } from "sqlmodel";

/** @sqlmodel table=captains */
export interface Captain {
  /** @sqlmodel primaryKey */
  id: Int;
  /** @sqlmodel foreignKey=ships.id */
  shipId: Int | null;
}

/** @sqlmodel table=ships */
export interface Ship {
  /** @sqlmodel primaryKey */
  id: Int;
  /** @sqlmodel foreignKey=captains.id */
  captainId: Int | null;
}

export default async function (db: Database) {
  await createAll<[Captain, Ship]>(db);
  await insert<Captain>({ id: 1, shipId: null }).execute(db);
  await insert<Ship>({ id: 1, captainId: 1 }).execute(db);
  await update<Captain>({ id: 1, shipId: 1 }).execute(db);
  let alone: unknown = "dropped";
  try {
    await dropTable<Captain>(db);
  } catch (error) {
    alone = error instanceof QueryError ? error.kind : error;
  }
  const ships = await select<Ship>().count(db);
  await dropAll<[Captain, Ship]>(db);
  return { alone, ships, after: await select<Captain>().count(db).catch((error: unknown) => error) };
}
