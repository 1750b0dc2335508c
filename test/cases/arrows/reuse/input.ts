// Arrows and functions by name are inlined, from this file and others, in each other too.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";
import { adult, initial, initial as begins } from "./conditions.js";

/** @sqlmodel table */
export interface Person {
  id?: number;
  name: string;
  age: Int;
}

const seniorAge = 65;
const senior = (p: Person) => p.age >= seniorAge;
const between = (p: Person) => adult(p) && !senior(p);
function label(p: Person) {
  return `${p.name}/${p.age}`;
}
const twice = (n: number) => n * 2;

export default async function (db: Database) {
  await createAll<[Person]>(db);
  await insert<Person>([{ name: "Ann", age: 17 }, { name: "Bob", age: 18 }, { name: "Cy", age: 70 }]).execute(db);
  const letter = "B";
  return {
    adult: await select<Person>().filter(adult).map(p => p.name).all(db),
    between: await select<Person>().filter(between).map(p => p.name).all(db),
    inside: await select<Person>().filter(p => adult(p) && begins(p, letter)).map(p => p.name).all(db),
    or: await select<Person>().filter(p => senior(p) || initial(p, "A")).map(label).all(db),
    arithmetic: await select<Person>().filter(p => twice(p.age + 1) === 38).map(p => twice(p.age)).all(db),
    order: await select<Person>().orderByDesc(p => twice(p.age)).map(p => p.name).first(db),
    ordinary: [adult({ name: "x", age: 18 }), between({ name: "x", age: 70 })],
  };
}
