// What map answers: values, objects, arrays, nested ones, whole rows, constants and related rows that are not there.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
  heroes?: Hero[];
}

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
  /** @sqlmodel foreignKey=teams.id */
  teamId: Int | null;
  team?: Team | null;
}

async function fill(db: Database): Promise<void> {
  await createAll<[Team, Hero]>(db);
  await insert<Team>([{ name: "A" }, { name: "B" }]).execute(db);
  await insert<Hero>([
    { name: "Ann", age: 31, teamId: 1 }, { name: "bob", age: null, teamId: 1 }, { name: "Cy", age: 17, teamId: 2 },
    { name: "Dee", age: 31, teamId: null }, { name: "Éva", age: 64, teamId: 2 },
  ]).execute(db);
}

export default async function (db: Database) {
  await fill(db);
  const captured = "from outside";
  return {
    value: await select<Hero>().orderBy(h => h.id).map(h => h.age).all(db),
    object: await select<Hero>().filter(h => h.id === 1).map(h => ({ who: h.name, when: h.age })).one(db),
    array: await select<Hero>().filter(h => h.id === 1).map(h => [h.name, h.age] as const).one(db),
    nested: await select<Hero>().filter(h => h.id === 1).map(h => ({ a: { b: [h.id, { c: h.name }] }, d: h.teamId })).one(db),
    constants: await select<Hero>().filter(h => h.id === 1).map(h => ({ n: h.id, s: "it's", t: true, f: false, z: null, x: captured, d: 1.5, b: 10n })).one(db),
    onlyConstants: await select<Hero>().map(() => ({ one: 1 })).limit(1).one(db),
    wholeRow: await select<Hero>().filter(h => h.id === 1).map(h => h).one(db),
    rowInside: await select<Hero>().filter(h => h.id === 1).map(h => ({ hero: h, team: h.team?.name })).one(db),
    related: await select<Hero>().orderBy(h => h.id).map(h => [h.name, h.team?.name, h.team?.id ?? -1]).all(db),
    inner: await select<Hero>().orderBy(h => h.id).map(h => h.team!.name).all(db),
    shorthand: await select<Hero>().filter(h => h.id === 1).map(({ name, age: years }) => ({ name, years })).one(db),
    spread: await select<Hero>().filter(h => h.id === 1).map(h => ({ ...h, age: h.age! + 1, more: 1 })).one(db),
    block: await select<Hero>().filter(h => h.id === 1).map(h => { return { name: h.name }; }).one(db),
    computed: await select<Hero>().orderBy(h => h.id).map(h => ({ next: h.age! + 1, adult: h.age! >= 18, label: `${h.name} (${h.age})` })).all(db),
    duplicate: await select<Hero>().filter(h => h.id === 1).map(h => ({ a: h.name, b: h.name, c: h.team!.name })).one(db),
  };
}
