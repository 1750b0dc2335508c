// Joined tables with columns of one name: each row keeps its own.
import { createAll, cte, type Database, insert, select } from "sqlmodel";

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
}

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  /** @sqlmodel foreignKey=teams.id */
  teamId: number;
  /** @sqlmodel foreignKey=heroes.id */
  friendId: number | null;
  team?: Team;
}

export default async function (db: Database) {
  await createAll<[Team, Hero]>(db);
  await insert<Team>([{ name: "Zero" }, { name: "Reds" }]).execute(db);
  await insert<Hero>([{ name: "Ann", teamId: 2, friendId: null }, { name: "Bob", teamId: 2, friendId: 1 }]).execute(db);
  const named = cte("named heroes", select<Hero>());
  return {
    joined: await select<Hero>().join<Team>().orderBy(h => h.id).all(db),
    self: await select<Hero>().join<Hero>((h, f) => h.friendId === f.id).map((h, f) => ({ id: h.id, name: h.name, friend: { id: f.id, name: f.name } })).all(db),
    navigated: await select<Hero>().orderBy(h => h.team!.name).orderBy(h => h.id).map(h => ({ id: h.id, name: h.name, team: h.team! })).all(db),
    derived: await select(select<Hero>().join<Team>((h, t) => h.teamId === t.id).map((h, t) => ({ hero: h, team: t, name: "own", "team.name": t.id }))).orderBy(r => r.hero.id).all(db),
    named: await select(named).join(named, (a, b) => a.id === b.friendId).all(db),
  };
}
