/** Process start to first row: prints the milliseconds. */
import { select, type Int } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";

/** @sqlmodel table=cold_heroes */
interface Hero {
  id?: number;
  name: string;
  age: Int | null;
}

const db = await connect(":memory:");
await db.script(["CREATE TABLE cold_heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL, age INTEGER)"]);
await select<Hero>().filter((hero) => hero.age === 3).all(db);
console.log(performance.now());
