import { count, type Database, desc, insert, type Int, jsonAgg, over, select, stringAgg, sum } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
  /** @sqlmodel foreignKey=teams.id */
  teamId: number | null;
  team?: Team | null;
}

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
  heroes?: Hero[];
}

/** @sqlmodel table=tickets */
export interface Ticket {
  /** @sqlmodel defaultSql="upper('t0')" */
  id?: string;
  name: string;
}

/** @sqlmodel table=pairs */
export interface Pair {
  /** @sqlmodel primaryKey */
  key: string;
  left: Int;
  right: Int;
}

declare const db: Database;

await select<Hero>().forUpdate({ skipLocked: true }).all(db);
await select<Hero>().forShare({ noWait: true }).all(db);
await select<Hero>().forUpdate({ of: ["heroes"] }).all(db);
await select<Hero>().map(h => over(count(), { orderBy: h.age, frame: { groups: [-1, 0] } })).all(db);
await select<Hero>().map(h => ({ id: h.id, near: over(sum(h.age), { orderBy: desc(h.age), frame: { range: [-5, 5] } }) })).all(db);
await select<Hero>().rightJoin<Team>((h, t) => h.teamId === t.id).all(db);
await select<Hero>().fullJoin<Team>((h, t) => h.teamId === t.id).all(db);
await insert<Pair>({ key: "k", left: 1, right: 2 }).onConflictDoUpdate(p => p.key, p => ({ left: p.right, right: p.left })).execute(db);
await insert<Pair>({ key: "k", left: 1, right: 2 }).onConflictDoUpdate(p => p.key, (p, incoming) => ({ left: incoming.left, right: incoming.right }), { filter: p => p.left < p.right }).execute(db);
await insert<Pair>({ key: "k", left: 1, right: 2 }).onConflictDoUpdate(p => p.key, (p, incoming) => ({ left: p.right, right: incoming.right })).execute(db);
await insert<Ticket>({ name: "t" }).execute(db);
await insert<Ticket>([{ name: "t" }]).returning().all(db);
await insert<Ticket>(select<Hero>().map(h => ({ name: h.name }))).returning().all(db);
await select<Hero>().map(h => over(stringAgg(h.name, ", "), { partitionBy: h.teamId })).all(db);
await select<Hero>().map(h => over(jsonAgg(h.age), { orderBy: h.id, frame: { rows: [-1, 1] } })).all(db);
await select<Team>().join(t => select<Hero>().filter(h => h.teamId === t.id).orderByDesc(h => h.age).limit(3), (t, h) => true).all(db);
await select<Team>().leftJoin(t => select<Hero>().filter(h => h.teamId === t.id).limit(1)).all(db);
