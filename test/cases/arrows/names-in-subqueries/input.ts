import { createAll, type Database, exists, insert, type Int, isIn, scalar, select, sum } from "sqlmodel";

/** @sqlmodel table=alpha */
export interface Alpha {
  /** @sqlmodel primaryKey */
  id: number;
  ok: boolean;
  amount: Int;
  /** @sqlmodel foreignKey=alpha.id */
  parentId: number | null;
}

/** @sqlmodel table=beta */
export interface Beta {
  /** @sqlmodel primaryKey */
  id: number;
  /** @sqlmodel foreignKey=alpha.id */
  alphaId: number;
  /** @sqlmodel relation=alphaId */
  alpha?: Alpha | null;
}

/** An inner query is the first to walk a relation of a row around it: the join that is made there takes a name that the inner query has not. */
export default async function (db: Database) {
  await createAll<[Alpha, Beta]>(db);
  await insert<Alpha>([
    { id: 1, ok: true, amount: 10, parentId: null },
    { id: 2, ok: false, amount: 5, parentId: 1 },
    { id: 3, ok: true, amount: 7, parentId: 2 },
  ]).execute(db);
  await insert<Beta>([{ id: 1, alphaId: 2 }, { id: 2, alphaId: 1 }]).execute(db);
  return {
    sums: await select<Beta>()
      .join<Alpha>((b, a) => b.id === a.parentId)
      .orderBy((b) => b.id)
      .map((b, a) => ({ beta: b.id, alpha: a.id, sum: scalar(select<Alpha>().filter((row) => row.ok && b.alpha!.ok).map((row) => sum(row.amount))) }))
      .all(db),
    found: await select<Beta>().filter((b) => exists(select<Alpha>().filter((alpha) => alpha.amount > b.alpha.amount))).map((b) => b.id).all(db),
    // What is looked for comes to stand inside the query that it is looked for in, which walks a relation of the same name.
    members: await select<Beta>().filter((b) => isIn(Math.max(b.alpha.amount, 1), select<Beta>().filter((other) => other.alpha.ok).map((other) => other.id * 10))).map((b) => b.id).all(db),
  };
}
