// Several foreign keys between the same two models: told apart by the property's name, by relation= or by the other side; one to one; of a model to itself.
import { createAll, type Database, insert, type Int, model, select } from "sqlmodel";

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
  /** @sqlmodel foreignKey=heroes.id */
  captainId: Int | null;
  captain?: Hero | null;
  /** @sqlmodel relation=teamId */
  heroes?: Hero[];
  /** @sqlmodel relation=homeId */
  homeMatches?: Match[];
  awayMatches?: Match[];
}

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  /** @sqlmodel foreignKey=teams.id */
  teamId: Int | null;
  team?: Team | null;
  /** @sqlmodel relation=captainId backPopulates=captain */
  leads?: Team | null;
  /** @sqlmodel foreignKey=heroes.id */
  bossId: Int | null;
  /** @sqlmodel foreignKey=heroes.id */
  mentorId: Int | null;
  boss?: Hero | null;
  mentor?: Hero | null;
  /** @sqlmodel relation=bossId orderBy=[name, id] */
  staff?: Hero[];
  /** @sqlmodel backPopulates=mentor */
  pupils?: Hero[];
}

/** @sqlmodel table=matches */
export interface Match {
  id?: number;
  /** @sqlmodel foreignKey=teams.id */
  homeId: Int;
  home?: Team;
  /** @sqlmodel foreignKey=teams.id */
  awayId: Int;
  /** @sqlmodel backPopulates=awayMatches */
  away?: Team;
}

async function fill(db: Database): Promise<void> {
  await createAll<[Team, Hero, Match]>(db);
  await insert<Team>([{ name: "A", captainId: null }, { name: "B", captainId: null }]).execute(db);
  await insert<Hero>([
    { name: "Ann", teamId: 1, bossId: null, mentorId: null }, { name: "Cy", teamId: 1, bossId: 1, mentorId: null }, { name: "Bo", teamId: 2, bossId: 1, mentorId: 2 },
  ]).execute(db);
  await insert<Team>({ name: "C", captainId: 2 }).execute(db);
  await insert<Match>([{ homeId: 1, awayId: 2 }, { homeId: 3, awayId: 2 }]).execute(db);
}

export default async function (db: Database) {
  await fill(db);
  return {
    metadata: [model<Team>().relations, model<Hero>().relations],
    leads: await select<Hero>().orderBy((h) => h.id).map((h) => [h.name, h.team?.name, h.leads?.name]).all(db),
    leadsNothing: await select<Hero>().filter((h) => h.leads === null).orderBy((h) => h.id).map((h) => h.name).all(db),
    captain: await select<Team>().orderBy((t) => t.id).map((t) => [t.name, t.captain?.name, t.captain?.leads?.name]).all(db),
    matches: await select<Team>().orderBy((t) => t.id).map((t) => [t.name, t.homeMatches!.length, t.awayMatches!.length]).all(db),
    mentors: await select<Hero>().filter((h) => h.mentor.boss.name === "Ann").map((h) => h.name).all(db),
    staff: await select<Hero>().orderBy((h) => h.id).include({ staff: true, pupils: true, leads: true, boss: true }).all(db),
    around: await select<Team>().orderBy((t) => t.id).include({ homeMatches: { include: { away: { include: { awayMatches: true } } } } }).all(db),
  };
}
