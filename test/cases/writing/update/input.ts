// update: of an object by its key, of some columns, by filter with expressions, of every row; omitted against null.
import { createAll, type Database, insert, type Int, select, sql, update } from "sqlmodel";

interface Meta {
  tags: string[];
  at?: Date;
}

/** @sqlmodel table */
export interface Team {
  id?: number;
  name: string;
}

/** @sqlmodel table */
export interface Player {
  id?: number;
  name: string;
  score: Int;
  ratio: number;
  nick: string | null;
  /** @sqlmodel foreignKey=team.id */
  teamId: Int | null;
  team?: Team | null;
  active: boolean;
  seen: Date | null;
  meta: Meta | null;
  level: "low" | "high";
}

export default async function (db: Database) {
  await createAll<[Team, Player]>(db);
  await insert<Team>([{ name: "A" }, { name: "B" }]).execute(db);
  const base = { score: 1, ratio: 0.5, nick: null, teamId: 1, active: true, seen: null, meta: null, level: "low" as const };
  await insert<Player>([{ ...base, name: "p1" }, { ...base, name: "p2", score: 10, teamId: 2 }, { ...base, name: "p3", teamId: null, nick: "n" }]).execute(db);
  const first = await select<Player>().filter(p => p.id === 1).one(db);
  const bonus = 3, nick: string | null = null, at = new Date(9), meta: Meta = { at, tags: ["t"] };
  const caught = (error: unknown): unknown => error;
  return {
    object: await update<Player>({ ...first, name: "changed", seen: at }).execute(db),
    only: await update<Player>({ ...first, score: 77, name: "not written" }).only("score").execute(db),
    unknownKey: await update<Player>({ ...first, id: 99 }).execute(db),
    withoutKey: await update<Player>({ ...base, name: "no key" }).execute(db).catch(caught),
    returning: await update<Player>({ ...first, name: "returned" }).returning("id", "name").one(db),
    expression: await update<Player>().set(p => ({ score: p.score + bonus, ratio: p.ratio * 2 + p.score })).filter(p => p.score < 50).execute(db),
    constant: await update<Player>().set(() => ({ nick: "all" })).everyRow().execute(db),
    toNull: await update<Player>().set(p => ({ nick: null })).filter(p => p.id === 2).returning("nick").all(db),
    captured: await update<Player>().set(p => ({ nick, seen: at, meta, level: "high", active: !p.active })).filter(p => p.id === 3).returning().one(db),
    json: await update<Player>().set(() => ({ meta: { tags: ["x"] } })).filter(p => p.id === 2).returning().one(db),
    concat: await update<Player>().set(p => ({ name: p.name + "!" })).filter(p => p.team!.name === "B").returning("name").all(db),
    conditional: await update<Player>().set(p => ({ score: p.score > 10 ? 0 : p.score, level: p.score > 10 ? "high" : "low" })).everyRow().returning("score", "level").all(db).then(rows => rows.sort((a, b) => b.score - a.score)),
    twoSets: await update<Player>().set(p => ({ score: 1 })).set(p => ({ nick: p.name })).filter(p => p.id === 1).filter(p => p.active).returning("score", "nick").all(db),
    raw: await update<Player>().set(p => ({ name: sql<string>`replace(upper(${p.name}), ${"E"}, '?')` })).filter(p => p.id === 1).returning("name").one(db),
    invalid: await update<Player>().set(p => ({ score: bonus / 2 })).filter(p => p.id === 1).execute(db).catch(caught),
    sql: update<Player>().set(p => ({ score: p.score + bonus })).filter(p => p.name === "it's").toSQL(),
    rows: await select<Player>().orderBy(p => p.id).all(db),
  };
}
