// Names that are words of SQL, in mixed case, with blanks and quotes: in every clause, and in the queries inside.
import { count, createAll, cte, type Database, desc, exists, insert, type Int, isIn, over, rowNumber, select, sum } from "sqlmodel";

/** @sqlmodel table=order */
export interface Order {
  id?: number;
  group: string;
  /** @sqlmodel column="Select \"all\"" */
  select: Int;
  /** @sqlmodel foreignKey=user.id */
  userId: number;
  user?: User;
}

/** @sqlmodel table=user */
export interface User {
  id?: number;
  /** @sqlmodel column=Name */
  name: string;
  /** @sqlmodel column="from `here`" */
  from: string;
  orders?: Order[];
}

export default async function (db: Database) {
  await createAll<[User, Order]>(db);
  await insert<User>([{ name: "ann", from: "x'); drop table user; --" }, { name: "bob", from: "y" }]).execute(db);
  await insert<Order>([{ group: "a", select: 1, userId: 1 }, { group: "a", select: 2, userId: 1 }, { group: "b", select: 5, userId: 2 }]).execute(db);
  const where = cte("where \"x\" `y`", select<Order>().filter(o => o.select > 1));
  return {
    read: await select<Order>().filter(o => o.group === "a").orderByDesc(o => o.select).all(db),
    grouped: await select<Order>().groupBy(o => o.group).having(o => sum(o.select) > 2).orderBy(o => o.group).map(o => ({ "order by": o.group, "a \"b\" `c` 'd'": count() })).all(db),
    joined: await select<User>().join<Order>((u, o) => o.userId === u.id).orderBy((u, o) => o.id).map((u, o) => ({ from: u.from, select: o.select })).all(db),
    navigated: await select<Order>().filter(o => o.user!.from === "y").map(o => o.user!.name).all(db),
    inside: await select<User>().filter(u => exists(select<Order>().filter(o => o.userId === u.id && o.group === "b")) || isIn(u.id, select<Order>().filter(o => o.select < 0).map(o => o.userId))).map(u => u.name).all(db),
    named: await select(where).orderBy(w => w.id).map(w => w.group).all(db),
    windows: await select<Order>().orderBy(o => o.id).map(o => over(rowNumber(), { partitionBy: o.group, orderBy: desc(o.select) })).all(db),
    united: await select<Order>().map(o => ({ "limit 1": o.group })).union(select<User>().map(u => ({ "limit 1": u.name }))).orderBy(r => r["limit 1"]).all(db),
  };
}
