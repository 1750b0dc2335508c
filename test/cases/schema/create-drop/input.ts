// Creating and dropping: in the order of foreign keys, in cycles, twice, and with the guards.
import { createAll, createTable, type Database, dropAll, dropTable, insert, type Int, select, sql } from "sqlmodel";

/** @sqlmodel table */
export interface Leaf {
  id?: number;
  /** @sqlmodel foreignKey=branch.id onDelete=cascade index */
  branchId: Int;
}
/** @sqlmodel table */
export interface Branch {
  id?: number;
  /** @sqlmodel foreignKey=tree.id onDelete=cascade */
  treeId: Int;
}
/** @sqlmodel table */
export interface Tree {
  id?: number;
  /** @sqlmodel foreignKey=leaf.id */
  newestLeafId: Int | null;
  /** @sqlmodel foreignKey=tree.id */
  parentId: Int | null;
}
/** @sqlmodel table */
export interface Alone {
  /** @sqlmodel primaryKey */
  key: string;
}
/** @sqlmodel table */
export interface Keyless {
  value: Int;
}

async function tables(db: Database): Promise<string[]> {
  const found = db.dialect === "sqlite" ? sql<{ name: string }>`select name from sqlite_schema where type = 'table'`
    : db.dialect === "postgres" ? sql<{ name: string }>`select relname::text as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`
    : sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = database()`;
  return (await found.all(db)).map(({ name }) => name).sort();
}

export default async function (db: Database) {
  await createAll<[Leaf, Branch, Tree, Alone, Keyless]>(db);
  const created = await tables(db);
  await createAll<[Leaf, Branch, Tree, Alone, Keyless]>(db);
  const tree = await insert<Tree>({ newestLeafId: null, parentId: null }).execute(db);
  const branch = await insert<Branch>({ treeId: tree }).execute(db);
  await insert<Leaf>({ branchId: branch }).execute(db);
  await insert<Keyless>([{ value: 1 }, { value: 1 }]).execute(db);
  const kept = await select<Leaf>().count(db);
  const caught = (error: unknown): unknown => error;
  const errors = [
    await createTable<Alone>(db).catch(caught),
    await createTable<Alone>(db, { ifNotExists: true }).catch(caught),
  ];
  await dropTable<Alone>(db);
  errors.push(await dropTable<Alone>(db).catch(caught), await dropTable<Alone>(db, { ifExists: true }).catch(caught));
  await dropAll<[Leaf, Branch, Tree, Alone, Keyless]>(db, { ifExists: true });
  const left = await tables(db);
  await dropAll<[Leaf, Branch, Tree]>(db, { ifExists: true });
  errors.push(await dropAll<[Leaf, Branch, Tree]>(db).catch(caught), await select<Leaf>().all(db).catch(caught));
  return { created, kept, errors, left };
}
