// Properties without a column: hybrid ones are computed from rows that are read, and are their function's body inside arrows.
import { count, createAll, type Database, exists, insert, type Int, model, select, sql, update } from "sqlmodel";
import type { Aged } from "./functions.js";

/** @sqlmodel table=heroes */
export interface Hero extends Aged {
  id?: number;
  name: string;
  surname: string | null;
  born: Date;
  /** @sqlmodel foreignKey=teams.id */
  teamId: number | null;
  team?: Team | null;
  /** @sqlmodel hybrid=isKnown */
  readonly known?: boolean;
  /** @sqlmodel hybrid=fullName */
  readonly fullName?: string;
  /** @sqlmodel hybrid=initial */
  readonly initial?: string | null;
  /** Not for databases. @sqlmodel computed=badge */
  readonly badge?: string;
}

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  /** @sqlmodel unique */
  name: string;
  heroes?: Hero[];
  /** @sqlmodel hybrid=shout */
  readonly "its shout"?: string;
}

export function fullName(hero: Hero): string {
  return `${hero.name}${hero.surname === null ? "" : ` ${hero.surname}`}`;
}
export const initial = (h: Hero) => h.surname?.charAt(0) ?? null;
/** Statements, a regular expression: no database could. */
export function badge(hero: Hero): string {
  const letters = hero.name.replace(/[^A-Z]/gu, "");
  return letters + hero.born.getUTCFullYear();
}
// A hybrid property of hybrid properties, one of which is declared after it.
export const isKnown = (h: Hero) => h.adult === true && h.fullName !== "";
export const shout = (team: Team) => team.name.toUpperCase() + "!";

export default async function (db: Database) {
  await createAll<[Team, Hero]>(db);
  const empty = await select<Hero>().filter((h) => h.adult).all(db);
  await insert<Team>([{ name: "Reds" }, { name: "it's 'ß'" }]).execute(db);
  await insert<Hero>([
    { name: "Ann", surname: "O'Neil", age: 17, born: new Date(0), teamId: 1 }, { name: "Bob", surname: null, age: 18, born: new Date(1), teamId: 1 },
    { name: "Đà", surname: "'; --", age: null, born: new Date(2), teamId: null },
  ]).execute(db);
  const returned = await insert<Hero>({ name: "Cid", surname: "", age: 90, born: new Date(-1), teamId: 2 }).returning().all(db);
  const [first] = returned;
  await update<Hero>({ ...first!, name: "CID" }).execute(db);
  const wanted = "Bob";
  const isSenior = (h: Hero) => h.known === true && h.age! > 60;
  return {
    listed: model<Hero>().computed, stored: model<Hero>().columns.map(({ property }) => property),
    empty,
    returned,
    rows: await select<Hero>().orderBy((h) => h.id).all(db),
    filter: await select<Hero>().filter((h) => h.adult && h.fullName === wanted).map((h) => h.name).all(db),
    not: await select<Hero>().filter((h) => !h.adult).orderBy((h) => h.fullName).map((h) => ({ name: h.fullName, adult: h.adult, first: h.initial })).all(db),
    order: await select<Hero>().orderBy((h) => h.adult).orderByDesc((h) => h.fullName).map((h) => h.fullName).all(db),
    groups: await select<Hero>().groupBy((h) => h.adult).having((h) => h.adult || count() > 1).orderBy((h) => h.adult).map((h) => ({ adult: h.adult, n: count(), named: count(h.id, { filter: h.initial !== null }) })).all(db),
    nested: await select<Hero>().filter((h) => h.known).orderBy((h) => h.id).map((h) => [h.known, h.fullName.length]).all(db),
    reused: await select<Hero>().filter(isSenior).map((h) => h.name).all(db),
    related: await select<Hero>().filter((h) => h.team["its shout"] === "REDS!").orderBy((h) => h.id).map((h) => [h.name, h.team?.["its shout"]]).all(db),
    maybe: await select<Hero>().orderBy((h) => h.id).map((h) => ({ shout: h.team?.["its shout"] })).all(db),
    lists: await select<Team>().orderBy((t) => t.id).map((t) => ({ shout: t["its shout"], adults: t.heroes!.filter((h) => h.adult!).length, any: t.heroes!.some((h) => h.initial === "O") })).all(db),
    included: await select<Team>().include({ heroes: { filter: (h) => h.adult, orderBy: (h) => h.fullName } }).orderBy((t) => t.id).all(db),
    joined: await select<Hero>().leftJoin<Team>((h, t) => h.teamId === t.id).orderBy((h) => h.id).map((h, t) => ({ name: h.fullName, shout: t?.["its shout"], team: t })).all(db),
    columns: await select<Hero>().filter((h) => h.id === 1).columns("id", "fullName", "adult").one(db),
    spread: await select<Team>().filter((t) => t.id === 2).map((t) => ({ ...t, more: 1 })).one(db),
    from: await select(select<Team>().orderBy((t) => t.id).limit(1)).filter((t) => t["its shout"].startsWith("R")).all(db),
    fromColumns: [await select(select<Team>()).filter((t) => t.id === 1).columns("name").one(db), await select(select<Team>()).filter((t) => t.id === 1).columns("its shout", "id").one(db)],
    inside: await select<Team>().filter((t) => exists(select<Hero>().filter((h) => h.teamId === t.id && h.adult && h.age < 20))).all(db),
    set: [await update<Hero>().set((h) => ({ name: h.fullName })).filter((h) => h.known && h.surname === null).execute(db), await select<Hero>().filter((h) => h.id === 2).one(db)],
    tables: await sql<{ n: Int }>`select count(*) as n from heroes where age > 17`.all(db),
  };
}
