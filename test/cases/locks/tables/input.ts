// `of` names the tables whose rows are locked; the others stay free.
import { createAll, type Database, insert, select } from "sqlmodel";

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
}

export default async function (db: Database) {
  await createAll<[Team, Hero]>(db);
  await insert<Team>({ name: "Reds" }).execute(db);
  await insert<Hero>([{ name: "Ann", teamId: 1 }]).execute(db);
  return db.transaction(async (first) => {
    const rows = await select<Hero>().join<Team>().forUpdate({ of: ["heroes"] }).map((h, t) => [h.name, t.name]).all(first);
    const free = await db.transaction(second => select<Team>().forUpdate({ noWait: true }).map(t => t.name).all(second));
    const locked = await db.transaction(second => select<Hero>().forUpdate({ skipLocked: true }).all(second));
    return { rows, free, locked };
  });
}
