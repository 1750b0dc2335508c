// Outer joins keep rows beside none: what they keep of a shared table are the model's own rows, from either side.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table=staff inheritance=single discriminator=kind */
export interface Employee {
  id: Int;
  kind?: string;
  name: string;
  teamId: Int | null;
}

/** @sqlmodel table */
export interface Manager extends Employee {
  budget: Int;
}

/** @sqlmodel table */
export interface Engineer extends Employee {
  language: string;
}

/** @sqlmodel table=teams */
export interface Team {
  id: Int;
  name: string;
}

/** @sqlmodel table=things inheritance=joined */
export interface Thing {
  id: Int;
  name: string;
}

/** @sqlmodel table=tools */
export interface Tool extends Thing {
  teamId: Int | null;
}

export default async function (db: Database) {
  await createAll<[Employee, Manager, Engineer, Team, Thing, Tool]>(db);
  await insert<Team>([{ id: 1, name: "A" }, { id: 2, name: "B" }]).execute(db);
  await insert<Manager>([{ id: 1, name: "Ann", teamId: 1, budget: 1 }, { id: 2, name: "Bea", teamId: null, budget: 2 }]).execute(db);
  await insert<Engineer>([{ id: 3, name: "Cy", teamId: 2, language: "ts" }, { id: 4, name: "Dee", teamId: null, language: "c" }]).execute(db);
  await insert<Thing>({ id: 1, name: "stone" }).execute(db);
  await insert<Tool>([{ id: 2, name: "saw", teamId: 2 }, { id: 3, name: "axe", teamId: null }]).execute(db);
  return {
    right: await select<Team>().rightJoin<Manager>((t, m) => t.id === m.teamId).orderBy((_t, m) => m.id).map((t, m) => [t?.name ?? null, m.name, m.budget]).all(db),
    fromRight: await select<Manager>().rightJoin<Team>((m, t) => t.id === m.teamId).orderBy((_m, t) => t.id).map((m, t) => [m?.name ?? null, t.name]).all(db),
    full: await select<Manager>().fullJoin<Team>((m, t) => t.id === m.teamId).map((m, t) => `${m?.name ?? "-"} ${t?.name ?? "-"}`).all(db).then((rows) => rows.sort()),
    fullOf: await select<Team>().fullJoin<Engineer>((t, e) => t.id === e.teamId).map((t, e) => `${t?.name ?? "-"} ${e?.language ?? "-"}`).all(db).then((rows) => rows.sort()),
    filtered: await select<Manager>().fullJoin<Team>((m, t) => t.id === m.teamId).filter((m) => m.budget > 1).orFilter((_m, t) => t.name === "B").map((m, t) => `${m?.name ?? "-"} ${t?.name ?? "-"}`).all(db).then((rows) => rows.sort()),
    parts: await select<Team>().fullJoin<Tool>((t, tool) => t.id === tool.teamId).map((t, tool) => `${t?.name ?? "-"} ${tool?.name ?? "-"}`).all(db).then((rows) => rows.sort()),
    fromParts: await select<Tool>().rightJoin<Team>((tool, t) => t.id === tool.teamId).orderBy((_tool, t) => t.id).map((tool, t) => [tool?.name ?? null, t.name]).all(db),
    count: await select<Manager>().fullJoin<Team>((m, t) => t.id === m.teamId).count(db),
  };
}
