// Tables and columns called by keywords, with quotes, blanks and letters of any script: always quoted, in every statement.
import { count, createAll, type Database, deleteFrom, dropAll, insert, model, select, update } from "sqlmodel";

/** @sqlmodel table=order */
export interface Order {
  id?: number;
  /** @sqlmodel index */
  select: string;
  from: string;
  where: number | null;
  group: boolean;
  /** @sqlmodel foreignKey=group.id */
  orderBy: number | null;
  byOrder?: Group | null;
}

/** @sqlmodel table=group unique=[values, table] */
export interface Group {
  id?: number;
  values: string;
  table: string;
}

/** @sqlmodel table="a \"b\" 'c' `d` [e]; -- /*" */
export interface Quoted {
  /** @sqlmodel primaryKey column="the \"key\"" */
  key: string;
  /** @sqlmodel column="blank in it" unique */
  blank: string;
  /** @sqlmodel column="?1 :a @b $c" index */
  placeholder: number;
  /** @sqlmodel column="back\\slash" */
  slash: string | null;
  "quoted property": string;
  constructor: string;
  toString: string;
}

/** @sqlmodel table=größe_表 */
export interface Größe {
  id?: number;
  straße: string;
  名前: string;
  $dollar: number;
  _under: number;
}

/** @sqlmodel table=select */
export interface HTTPServer2Log {
  id?: number;
  URLOfServer: string;
  "2fast": string;
}

export default async function (db: Database) {
  await createAll<[Order, Group, Quoted, Größe, HTTPServer2Log]>(db);
  await createAll<[Order, Group, Quoted, Größe, HTTPServer2Log]>(db);
  const group = await insert<Group>({ values: "v", table: "t" }).execute(db);
  await insert<Order>({ select: "s", from: "f", where: 1, group: true, orderBy: group }).execute(db);
  await insert<Quoted>({ key: "k", blank: "b", placeholder: 2, slash: "\\", "quoted property": "q", constructor: "c", toString: "t" } as Quoted).execute(db);
  await insert<Größe>([{ straße: "Weg", 名前: "山", $dollar: 1, _under: 2 }]).execute(db);
  await insert<HTTPServer2Log>({ URLOfServer: "u", "2fast": "f" }).execute(db);
  await update<Order>().set(o => ({ where: o.where + 1 })).filter(o => o.select === "s" && o.byOrder!.values === "v").execute(db);
  return {
    orders: await select<Order>().filter(o => o.byOrder!.table === "t").orderBy(o => o.select).all(db),
    groups: await select<Order>().groupBy(o => o.group).map(o => ({ group: o.group, count: count() })).all(db),
    quoted: await select<Quoted>().filter(q => q["quoted property"] === "q" && q.placeholder === 2).all(db),
    mapped: await select<Quoted>().map(q => ({ "a \"b\"": q.key, 表: q.slash, constructor: q.constructor })).all(db),
    größe: await select<Größe>().filter(g => g.名前.includes("山")).columns("straße", "$dollar").all(db),
    select: await select<HTTPServer2Log>().all(db),
    deleted: await deleteFrom<Quoted>().filter(q => q.blank === "b").execute(db),
    names: model<HTTPServer2Log>().columns.map(({ name }) => name),
    dropped: await dropAll<[Order, Group, Quoted, Größe, HTTPServer2Log]>(db),
  };
}
