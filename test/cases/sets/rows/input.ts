// Set operations: which rows they answer, chained and nested, with orders and limits inside and outside.
import { count, createAll, type Database, insert, type Int, max, select } from "sqlmodel";

/** @sqlmodel table=left_rows */
export interface Left {
  id?: number;
  name: string | null;
  n: Int;
}

/** @sqlmodel table=right_rows */
export interface Right {
  id?: number;
  n: Int;
  name: string | null;
}

export default async function (db: Database) {
  await createAll<[Left, Right]>(db);
  await insert<Left>([{ name: "a", n: 1 }, { name: null, n: 2 }, { name: null, n: 2 }, { name: "b", n: 3 }, { name: "b", n: 3 }]).execute(db);
  await insert<Right>([{ name: null, n: 2 }, { name: "b", n: 3 }, { name: "c", n: 4 }, { name: "c", n: 4 }]).execute(db);
  const least = 2;
  const most = 3;
  const left = select<Left>().map(l => ({ name: l.name, n: l.n }));
  const right = select<Right>().filter(r => r.n >= least).map(r => ({ n: r.n, name: r.name }));
  const two = 2;
  return {
    union: await left.union(right).orderBy(r => r.n).all(db),
    unionAll: await select<Left>().map(l => l.n).unionAll(select<Right>().map(r => r.n)).orderBy(n => n).all(db),
    intersect: await select(left).intersect(right).orderBy(r => r.n).all(db),
    except: await select(left).except(right).orderBy(r => r.n).all(db),
    exceptOther: await select(right).except(left).all(db),
    chained: await select<Left>().map(l => l.n).union(select<Right>().map(r => r.n)).except(select<Left>().filter(l => l.n === most).map(l => l.n)).orderBy(n => n).all(db),
    leftFirst: await select<Left>().map(l => l.n).unionAll(select<Right>().map(r => r.n)).union(select<Right>().map(r => r.n)).orderBy(n => n).all(db),
    unionThenAll: await select<Left>().map(l => l.n).union(select<Right>().map(r => r.n)).unionAll(select<Right>().filter(r => r.n > most).map(r => r.n)).orderBy(n => n).all(db),
    three: await select<Left>().map(l => l.n).unionAll(select<Right>().map(r => r.n)).unionAll(select<Left>().map(l => l.n * 10)).orderBy(n => n).all(db),
    rightNested: await select<Left>().map(l => l.n).except(select<Right>().map(r => r.n).except(select<Right>().filter(r => r.n === most).map(r => r.n))).orderBy(n => n).all(db),
    intersectBeforeUnion: await select<Left>().map(l => l.n).union(select<Right>().map(r => r.n)).intersect(select<Right>().map(r => r.n)).orderBy(n => n).all(db),
    limitsInside: await select<Left>().orderByDesc(l => l.n).limit(1).map(l => l.n).unionAll(select<Right>().orderBy(r => r.n).limit(least).offset(1).map(r => r.n)).orderBy(n => n).all(db),
    limitsOutside: await select<Left>().map(l => l.n).unionAll(select<Right>().map(r => r.n)).orderByDesc(n => n).limit(two).offset(1).all(db),
    filtered: await left.union(right).filter(r => r.n > 1 && r.name !== "c").orderBy(r => r.n).all(db),
    mapped: await left.union(right).orderBy(r => r.n).map(r => `${r.name ?? "-"}${r.n}`).all(db),
    grouped: await left.unionAll(right).groupBy(r => r.name).orderBy(r => r.name).map(r => ({ name: r.name, n: count(), most: max(r.n) })).all(db),
    joined: await select(left.union(right)).join<Right>((u, r) => u.n === r.n).orderBy((u, r) => r.id).map((u, r) => [u.name, r.id]).all(db),
    count: await left.union(right).count(db),
    countAll: await left.unionAll(right).count(db),
    exists: await left.intersect(right).exists(db),
    first: await left.union(right).orderByDesc(r => r.n).first(db),
    wholeRows: await select<Left>().filter(l => l.id === 1).union(select<Left>().filter(l => l.id < 3)).orderBy(l => l.id).all(db),
    distinctInside: await select<Left>().distinct().map(l => l.n).unionAll(select<Right>().distinct().map(r => r.n)).orderBy(n => n).all(db),
  };
}
