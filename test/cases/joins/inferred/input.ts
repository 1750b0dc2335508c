// A join without a condition goes along the only foreign key between the two, in either direction; the outer joins, and more sources.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

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
  teamId: Int | null;
}

/** @sqlmodel table=powers */
export interface Power {
  id?: number;
  name: string;
  /** @sqlmodel foreignKey=heroes.id */
  heroId: Int;
}

async function fill(db: Database): Promise<void> {
  await createAll<[Team, Hero, Power]>(db);
  await insert<Team>([{ name: "A" }, { name: "B" }]).execute(db);
  await insert<Hero>([{ name: "Ann", teamId: 1 }, { name: "bob", teamId: null }, { name: "Cy", teamId: 1 }]).execute(db);
  await insert<Power>([{ name: "fly", heroId: 1 }, { name: "swim", heroId: 2 }]).execute(db);
}

export default async function (db: Database) {
  await fill(db);
  return {
    forwards: await select<Hero>().join<Team>().orderBy((h) => h.id).all(db),
    backwards: await select<Team>().join<Hero>().orderBy((t, h) => h.id).all(db),
    left: await select<Team>().leftJoin<Hero>().orderBy((t) => t.id).orderBy((t, h) => h.id).all(db),
    right: await select<Hero>().rightJoin<Team>().orderBy((h, t) => t.id).orderBy((h) => h.id).map((h, t) => [h?.name, t.name]).all(db),
    rightRows: await select<Hero>().rightJoin<Team>((h, t) => h.teamId === t.id && h.name !== "Cy").orderBy((h, t) => t.id).all(db),
    rightUnmatched: await select<Hero>().rightJoin<Team>().filter((h) => h === null).map((h, t) => t.name).all(db),
    // Powers and teams know nothing of each other; both know heroes.
    three: await select<Team>().join<Hero>().join<Power>().orderBy((t, h, p) => p.id).map((t, h, p) => [t.name, h.name, p.name]).all(db),
    around: await select<Power>().join<Hero>().leftJoin<Team>().orderBy((p) => p.id).map((p, h, t) => [p.name, h.name, t?.name]).all(db),
  };
}
