// What goes out of a value: the declared fields and no others, whatever the value has beside them.
import { createAll, type Database, dump, insert, type Int, select, stringify } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  name: string;
  /** @sqlmodel secret */
  secretName: string;
  age: Int | null;
  /** @sqlmodel foreignKey=teams.id */
  teamId: number | null;
  team?: Team | null;
}

/** @sqlmodel table=teams */
export interface Team {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  name: string;
  /** @sqlmodel exclude */
  budget: bigint;
  heroes?: Hero[];
}

export type HeroPublic = Omit<Hero, "secretName" | "teamId">;

export default async function (db: Database) {
  await createAll<[Team, Hero]>(db);
  await insert<Team>({ name: "Z-Force", budget: 10n }).execute(db);
  await insert<Hero>({ name: "Dead\"pond\u2028", secretName: "Dive", age: null, teamId: 1 }).execute(db);
  const hero = await select<Hero>().one(db);
  const [withTeam] = await select<Hero>().include({ team: true }).all(db);
  const [team] = await select<Team>().include({ heroes: true }).all(db);
  return {
    plain: dump<Hero>(hero),
    public: dump<HeroPublic>(hero),
    withTeam: dump<Hero>(withTeam!),
    list: dump<HeroPublic[]>([hero, withTeam!]),
    team: dump<Team>(team!),
    json: dump<Team>(team!, { mode: "json", exclude: { heroes: { id: true } } }),
    text: stringify<Team>(team!),
    secrets: stringify<Hero>(hero, { secrets: true, include: { name: true, secretName: true } }),
  };
}
