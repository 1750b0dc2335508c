// Values and filters of writes that come from related rows: joins, counts and queries, with one meaning on every database.
import { count, createAll, type Database, deleteFrom, exists, insert, type Int, isIn, max, scalar, select, update } from "sqlmodel";

/** @sqlmodel table */
export interface Team {
  id?: number;
  name: string;
  bonus: Int;
  size: Int;
  heroes?: Hero[];
}

/** @sqlmodel table */
export interface Hero {
  id?: number;
  name: string;
  title: string | null;
  score: Int;
  /** @sqlmodel foreignKey=team.id */
  teamId: Int | null;
  team?: Team | null;
}

export default async function (db: Database) {
  await createAll<[Team, Hero]>(db);
  await insert<Team>([{ name: "A", bonus: 10, size: 0 }, { name: "B", bonus: 20, size: 0 }, { name: "C", bonus: 0, size: 0 }]).execute(db);
  await insert<Hero>([1, 1, 2, null].map((teamId, n) => ({ name: `h${n}`, title: "old", score: n, teamId }))).execute(db);
  const factor = 2, least = 2;
  const rows = () => select<Hero>().orderBy(h => h.id).map(h => [h.name, h.title, h.score]).all(db);
  return {
    // Without ?. the related row has to be there, as in a filter: the hero without a team stays as it is.
    inner: [await update<Hero>().set(h => ({ title: h.team!.name, score: h.score + h.team!.bonus * factor })).everyRow().execute(db), await rows()],
    left: [await update<Hero>().set(h => ({ title: h.team?.name ?? "none" })).filter(h => h.score < 30).execute(db), await rows()],
    toNull: [await update<Hero>().set(h => ({ title: h.team?.name ?? null })).everyRow().execute(db), await rows()],
    filtered: await update<Hero>().set(h => ({ name: h.name + h.team!.name })).filter(h => h.team!.bonus >= least && h.id! > 1).returning("name", "title").all(db).then(found => found.map(({ name }) => name).sort()),
    counts: await update<Team>().set(t => ({ size: t.heroes!.length })).everyRow().returning("name", "size").all(db).then(found => found.map(({ name, size }) => name + size).sort()),
    scalars: [
      await update<Team>().set(t => ({ size: scalar(select<Hero>().filter(h => h.teamId === t.id).map(() => count())) ?? 0, bonus: scalar(select<Hero>().map(h => max(h.score))) ?? 0 })).filter(t => t.bonus > 0).execute(db),
      await select<Team>().orderBy(t => t.id).all(db),
    ],
    deleteSome: await deleteFrom<Team>().filter(t => !t.heroes!.some(h => h.score >= 0)).returning("name").all(db),
    deleteExists: await deleteFrom<Hero>().filter(h => exists(select<Team>().filter(t => t.id === h.teamId && t.name === "B"))).execute(db),
    deleteIn: await deleteFrom<Hero>().filter(h => isIn(h.teamId, select<Team>().filter(t => t.name === "A").map(t => t.id)) && h.score > 20).returning("score").all(db),
    deleteRelated: await deleteFrom<Hero>().filter(h => h.team!.name === "A").execute(db),
    left2: await rows(),
  };
}
