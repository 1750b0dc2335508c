import { type Database, deleteFrom, insert, type Int, select, sql, update } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
  born: Date;
  active: boolean;
  ratio: number;
  state: "a" | "b";
  bytes: Uint8Array;
  /** @sqlmodel foreignKey=teams.id */
  teamId: Int | null;
  team?: Team | null;
}

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
  heroes?: Hero[];
}

declare const db: Database;

await select<Hero>().set(h => ({ age: 1 })).all(db);
await select<Hero>().execute(db);
await insert<Hero>({} as Hero).filter(h => h.active).execute(db);
await insert<Hero>({} as Hero).all(db);
await insert<Hero>({} as Hero).returning().execute(db);
await update<Hero>({} as Hero).filter(h => h.active).execute(db);
await deleteFrom<Hero>().set(() => ({ age: 1 })).everyRow().execute(db);
await insert<Team>({ name: "a" }).onConflictDoUpdate(t => t.id, (t, incoming) => ({ id: incoming.id, name: t.name })).execute(db);
await insert<Team>({ name: "a" }).onConflictDoNothing(t => t.id).onConflictDoNothing(t => t.id).execute(db);
await insert<Hero>({} as Hero).onConflictDoUpdate(h => h.id, h => ({ name: h.team!.name })).execute(db);
await insert<Team>({ name: "a" }).onConflictDoUpdate(t => t.id, t => ({ name: "b" }), { filter: t => t.heroes!.length > 1 }).execute(db);
const query = select<Hero>();
await query.groupBy(h => h.teamId).all(db);
await sql<{ n: Int }>`select 1 as n`.count(db);
insert<Hero>({} as Hero);
await select<Team>().include({ heroes: true }).map(t => t.name).all(db);
await select<Team>().columns("id").include({ heroes: true }).all(db);
await select<Hero>().include({ team: true }).join<Team>(h => h.active).all(db);
await select<Hero>().include({ team: true }).union(select<Hero>().include({ team: true })).all(db);
await select<Team>().include({ heroes: true }).include({ heroes: { limit: 1 } }).all(db);
await select<Hero>().include({ team: { filter: t => t.name === "A", limit: 1 } }).all(db);
