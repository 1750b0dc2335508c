// What only some databases have words for, and every one of them answers alike.
import { count, createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table=numbers */
export interface Num {
  id?: number;
  a: Int | null;
  b: Int | null;
  tags: string[];
}

export default async function (db: Database) {
  await createAll<[Num]>(db);
  await insert<Num>([{ a: null, b: null, tags: ["x"] }, { a: null, b: 1, tags: [] }, { a: 6, b: 3, tags: ["xy", "z"] }, { a: 5, b: 5, tags: ["%"] }]).execute(db);
  const nothing: number | null = null;
  const one = 1;
  return {
    distinctFrom: await select<Num>().filter(n => n.a !== n.b).orderBy(n => n.id).map(n => n.id).all(db),
    notDistinctFrom: await select<Num>().filter(n => n.a === n.b).orderBy(n => n.id).map(n => n.id).all(db),
    equalsNull: await select<Num>().filter(n => n.a === nothing).orderBy(n => n.id).map(n => n.id).all(db),
    xor: await select<Num>().filter(n => n.a !== null).orderBy(n => n.id).map(n => [n.a! ^ n.b!, ~n.a!]).all(db),
    nullsFirst: await select<Num>().orderByDesc(n => n.a, { nulls: "first" }).orderBy(n => n.id).map(n => n.id).all(db),
    nullsLast: await select<Num>().orderBy(n => n.a, { nulls: "last" }).orderBy(n => n.id).map(n => n.id).all(db),
    offsetAlone: await select<Num>().orderBy(n => n.id).offset(one).map(n => n.id).all(db),
    limitZero: await select<Num>().limit(0).all(db),
    arms: await select<Num>().orderByDesc(n => n.id).limit(one).map(n => n.id).unionAll(select<Num>().filter(n => n.b === one).map(n => n.id)).filter(id => id !== 99).orderBy(id => id).all(db),
    contains: await select<Num>().filter(n => n.tags.includes("x") || n.tags.includes("%")).orderBy(n => n.id).map(n => n.id).all(db),
    lock: await db.transaction(tx => select<Num>().orderBy(n => n.id).limit(one).forUpdate().map(n => n.id).all(tx)),
    oneOfTwo: await select<Num>().orderBy(n => n.id).limit(1).one(db).then(n => n.id),
    countDistinct: await select<Num>().map(n => n.a).distinct().count(db),
    countGroups: await select<Num>().groupBy(n => n.b).map(n => [n.b, count()]).count(db),
    existsLimited: await select<Num>().offset(10).exists(db),
  };
}
