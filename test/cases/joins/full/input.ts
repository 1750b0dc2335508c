// A full join keeps the rows of both sides.
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
  team?: Team | null;
}

export default async function (db: Database) {
  await createAll<[Team, Hero]>(db);
  await insert<Team>([{ name: "A" }, { name: "B" }]).execute(db);
  await insert<Hero>([{ name: "Ann", teamId: 1 }, { name: "bob", teamId: null }, { name: "Cy", teamId: 1 }]).execute(db);
  return {
    rows: await select<Hero>().fullJoin<Team>((h, t) => h.teamId === t.id).orderBy((h) => h.id).orderBy((h, t) => t.id).all(db),
    inferred: await select<Hero>().fullJoin<Team>().orderBy((h) => h.id).map((h, t) => [h?.name, t?.name]).all(db),
    onlyLeft: await select<Hero>().fullJoin<Team>().filter((h, t) => t === null).map((h) => h?.name).all(db),
    onlyRight: await select<Hero>().fullJoin<Team>().filter((h) => h === null).map((h, t) => t?.name).all(db),
    count: await select<Hero>().fullJoin<Team>().count(db),
    // The first row may be missing, and with it all that it leads to.
    navigation: await select<Hero>().fullJoin<Team>((h, t) => h.teamId === t.id && t.name === "A").orderBy((h) => h.id).map((h, t) => ({ hero: h?.name, of: h?.team?.name, team: t?.name })).all(db),
  };
}
