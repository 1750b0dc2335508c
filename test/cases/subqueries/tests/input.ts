// exists and isIn: correlated, two deep, and with NULL on either side, where the answer is JavaScript's.
import { count, createAll, type Database, exists, insert, type Int, isIn, select } from "sqlmodel";

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
  city: string | null;
  heroes?: Hero[];
}

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
  /** @sqlmodel foreignKey=teams.id */
  teamId: number | null;
  team?: Team | null;
}

/** @sqlmodel table=fights */
export interface Fight {
  id?: number;
  /** @sqlmodel foreignKey=heroes.id */
  heroId: number;
  place: string;
  won: boolean;
}

const none: readonly number[] = [];

export default async function (db: Database) {
  await createAll<[Team, Hero, Fight]>(db);
  await insert<Team>([{ name: "Reds", city: "Oslo" }, { name: "Blues", city: null }, { name: "Empty", city: "Bern" }]).execute(db);
  await insert<Hero>([
    { name: "Ann", age: 20, teamId: 1 }, { name: "Bob", age: null, teamId: 1 }, { name: "Cid", age: 40, teamId: 2 }, { name: "Dee", age: 50, teamId: null },
  ]).execute(db);
  await insert<Fight>([{ heroId: 1, place: "Oslo", won: true }, { heroId: 3, place: "Rome", won: false }, { heroId: 4, place: "Bern", won: true }]).execute(db);
  const place = "Rome";
  const oldest = 30;
  const prefix = "C";
  return {
    exists: await select<Hero>().filter(h => exists(select<Team>().filter(t => t.id === h.teamId))).orderBy(h => h.id).map(h => h.name).all(db),
    notExists: await select<Hero>().filter(h => !exists(select<Team>().filter(t => t.id === h.teamId))).map(h => h.name).all(db),
    // The innermost query uses the rows of both around it; the values stand in the order in which they are written.
    twoDeep: await select<Team>()
      .filter(t => t.name !== prefix && exists(select<Hero>().filter(h => h.teamId === t.id && h.age > oldest && exists(select<Fight>().filter(f => f.heroId === h.id && f.place === place && t.city !== place)))))
      .filter(t => t.name.length > 2)
      .map(t => t.name).all(db),
    same: await select<Team>().filter(t => exists(select<Team>().filter(other => other.id !== t.id && other.city !== t.city && other.name < t.name))).orderBy(t => t.id).map(t => t.name).all(db),
    withJoins: await select<Hero>().filter(h => exists(select<Fight>().join<Hero>((f, other) => f.heroId === other.id).filter((f, other) => other.team.name === h.team.name && f.won))).orderBy(h => h.id).map(h => h.name).all(db),
    isIn: await select<Hero>().filter(h => isIn(h.id, select<Fight>().filter(f => f.won).map(f => f.heroId))).orderBy(h => h.id).map(h => h.name).all(db),
    notIn: await select<Hero>().filter(h => !isIn(h.id, select<Fight>().filter(f => f.won).map(f => f.heroId))).orderBy(h => h.id).map(h => h.name).all(db),
    // A NULL among the answers takes nothing away from the others, and equals a NULL.
    inWithNulls: await select<Team>().filter(t => isIn(t.id, select<Hero>().map(h => h.teamId))).orderBy(t => t.id).map(t => t.name).all(db),
    notInWithNulls: await select<Team>().filter(t => !isIn(t.id, select<Hero>().map(h => h.teamId))).map(t => t.name).all(db),
    nullIn: await select<Hero>().filter(h => isIn(h.teamId, select<Hero>().filter(other => other.age > 45).map(other => other.teamId))).map(h => h.name).all(db),
    nullNotIn: await select<Hero>().filter(h => !isIn(h.teamId, select<Hero>().filter(other => other.age > 45).map(other => other.teamId))).orderBy(h => h.id).map(h => h.name).all(db),
    nullNotInIds: await select<Hero>().filter(h => !isIn(h.teamId, select<Team>().filter(t => t.id < 2).map(t => t.id))).orderBy(h => h.id).map(h => h.name).all(db),
    nullInIds: await select<Hero>().filter(h => isIn(h.teamId, select<Team>().map(t => t.id))).orderBy(h => h.id).map(h => h.name).all(db),
    inEmpty: await select<Hero>().filter(h => isIn(h.teamId, select<Team>().filter(t => none.includes(t.id)).map(t => t.id))).all(db),
    notInEmpty: await select<Hero>().filter(h => !isIn(h.teamId, select<Team>().filter(t => none.includes(t.id)).map(t => t.id))).count(db),
    captured: await select<Hero>().filter(h => isIn(place, select<Fight>().filter(f => f.heroId === h.id).map(f => f.place))).map(h => h.name).all(db),
    asValue: await select<Hero>().orderBy(h => h.id).map(h => ({
      name: h.name, fought: exists(select<Fight>().filter(f => f.heroId === h.id)), known: isIn(h.teamId, select<Team>().map(t => t.id)), unknown: !isIn(h.teamId, select<Hero>().filter(o => o.age > 45).map(o => o.teamId)),
    })).all(db),
    inLimited: await select<Hero>().filter(h => isIn(h.id, select<Fight>().orderByDesc(f => f.id).limit(2).map(f => f.heroId))).orderBy(h => h.id).map(h => h.name).all(db),
    inGroups: await select<Team>().filter(t => isIn(t.id, select<Hero>().groupBy(h => h.teamId).having(() => count() > 1).map(h => h.teamId!))).map(t => t.name).all(db),
    ordered: await select<Team>().orderByDesc(t => exists(select<Hero>().filter(h => h.teamId === t.id && h.age > oldest))).orderBy(t => t.id).map(t => t.name).all(db),
    counted: await select<Team>().filter(t => exists(select<Hero>().filter(h => h.teamId === t.id))).count(db),
    anyAtAll: await select<Team>().filter(() => exists(select<Fight>().filter(f => f.place === place))).exists(db),
  };
}
