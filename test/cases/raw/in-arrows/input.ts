// The user's own SQL between compiled expressions, with columns and captured values; casts; between.
import { between, cast, count, createAll, type Database, insert, type Int, select, sql } from "sqlmodel";

/** @sqlmodel table=items */
export interface Item {
  id?: number;
  name: string;
  price: number;
  stock: Int | null;
}

export default async function (db: Database) {
  await createAll<[Item]>(db);
  await insert<Item>([{ name: "12", price: 1.5, stock: 3 }, { name: "x", price: 2, stock: null }, { name: "7.9", price: -2.5, stock: 1 }]).execute(db);
  const factor = 2;
  const hostile = "'; drop table items; --";
  const [low, high] = [0, 3];
  return {
    inMap: await select<Item>().orderBy(i => i.id).map(i => ({ name: i.name, total: sql<number>`coalesce(${i.stock}, ${factor}) * ${i.price}` })).all(db),
    inFilter: await select<Item>().filter(i => sql<boolean>`${i.price} > ${factor - 1} or ${i.name} = ${hostile}` && i.stock !== null).map(i => i.name).all(db),
    inOrder: await select<Item>().orderByDesc(i => sql<number>`abs(${i.price}) + ${factor}`).map(i => i.name).all(db),
    grouped: await select<Item>().groupBy(i => sql<Int>`coalesce(${i.stock}, 0)`).orderBy(i => sql<Int>`coalesce(${i.stock}, 0)`).map(i => [sql<Int>`coalesce(${i.stock}, 0)`, count()]).all(db),
    around: await select<Item>().filter(i => !(sql<boolean>`${i.stock} is null`)).orderBy(i => i.id).map(i => i.price * sql<number>`(${i.stock} + ${factor})`).all(db),
    casts: await select<Item>().orderBy(i => i.id).map(i => ({ number: cast<number | null>(i.name), whole: cast<Int | null>(i.name), text: cast<string>(i.price), truth: cast<boolean>(i.price), stock: cast<string | null>(i.stock), big: cast<bigint>(i.price) })).all(db),
    castFilter: await select<Item>().filter(i => cast<number>(i.name) > 7 && cast<string>(i.id) !== "9").orderBy(i => i.id).map(i => i.name).all(db),
    between: await select<Item>().filter(i => between(i.stock, low, high)).orderBy(i => i.id).map(i => i.name).all(db),
    notBetween: await select<Item>().filter(i => !between(i.stock, 1, high) && i.price < 100).orderBy(i => i.id).map(i => i.name).all(db),
  };
}
