// Recursive queries: a tree with its depth and path, a captured root, joins in the step, and a graph with a cycle.
import { count, createAll, type Database, insert, isIn, max, recursive, scalar, select } from "sqlmodel";

/** @sqlmodel table=staff */
export interface Staff {
  id?: number;
  name: string;
  /** @sqlmodel foreignKey=staff.id */
  bossId: number | null;
}

/** @sqlmodel table=links primaryKey=[source, target] */
export interface Link {
  source: number;
  target: number;
}

export default async function (db: Database) {
  await createAll<[Staff, Link]>(db);
  await insert<Staff>([
    { name: "Ada", bossId: null }, { name: "Ben", bossId: 1 }, { name: "Cy", bossId: 1 }, { name: "Di", bossId: 2 }, { name: "Ed", bossId: 4 }, { name: "Flo", bossId: null },
  ]).execute(db);
  await insert<Link>([{ source: 1, target: 2 }, { source: 2, target: 3 }, { source: 3, target: 1 }, { source: 3, target: 4 }, { source: 5, target: 1 }]).execute(db);
  const tree = recursive(
    "tree",
    select<Staff>().filter(s => s.bossId === null).map(s => ({ id: s.id, depth: 0, path: s.name })),
    self => select<Staff>().join(self, (s, t) => s.bossId === t.id).map((s, t) => ({ id: s.id, depth: t.depth + 1, path: `${t.path}/${s.name}` })),
  );
  const root = 2;
  const deepest = 1;
  const under = recursive(
    "under",
    select<Staff>().filter(s => s.id === root).map(s => ({ id: s.id, depth: 0 })),
    self => select<Staff>().join(self, (s, t) => s.bossId === t.id).filter((s, t) => t.depth < deepest && s.name !== "nobody" + root).map((s, t) => ({ id: s.id, depth: t.depth + 1 })),
  );
  const start = 1;
  // A row that was found before is not found again, so a cycle ends.
  const reached = recursive("reached", select<Link>().filter(l => l.source === start).map(l => l.target), self => select<Link>().join(self, (l, r) => l.source === r).map(l => l.target), { distinct: true });
  return {
    tree: await select(tree).orderBy(t => t.path).all(db),
    filtered: await select(tree).filter(t => t.depth === 2).all(db),
    joined: await select<Staff>().join(tree, (s, t) => s.id === t.id).orderBy((s, t) => t.depth).orderBy(s => s.name).map((s, t) => [s.name, t.depth]).all(db),
    deepest: await select(tree).map(t => max(t.depth)).one(db),
    count: await select(tree).count(db),
    exists: await select(tree).filter(t => t.depth > 10).exists(db),
    first: await select(tree).orderByDesc(t => t.depth).first(db),
    under: await select(under).orderBy(u => u.id).all(db),
    inFilter: await select<Staff>().filter(s => isIn(s.id, select(under).map(u => u.id))).orderBy(s => s.id).map(s => s.name).all(db),
    fromMap: await select<Staff>().filter(s => s.id < 3).orderBy(s => s.id).map(s => ({ name: s.name, depth: scalar(select(tree).filter(t => t.id === s.id).map(t => max(t.depth))) })).all(db),
    cycle: await select(reached).orderBy(r => r).all(db),
    grouped: await select(tree).groupBy(t => t.depth).orderBy(t => t.depth).map(t => [t.depth, count()]).all(db),
    levels: await select(recursive("numbers", select<Staff>().limit(1).map(() => ({ n: 1 })), self => select(self).filter(s => s.n < 5).map(s => ({ n: s.n + 1 })))).orderBy(n => n.n).map(n => n.n).all(db),
  };
}
