/** The models of the course, and a database with a few rows in it to ask about. Page 01 explains every line of them. */
import { createAll, insert, type Database, type Int } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";

/** @sqlmodel table=teams */
export interface Team {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel unique */
  name: string;
  headquarters: string;
  heroes?: Hero[];
}

/** @sqlmodel table=heroes */
export interface Hero {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel unique  @validate minLength=1 */
  name: string;
  secretName: string;
  /** @sqlmodel index  @validate min=0 max=200 */
  age: Int | null;
  /** @sqlmodel foreignKey=teams.id onDelete=setNull */
  teamId: number | null;
  team?: Team | null;
}

/** A database in memory with two teams and five heroes; nobody knows how old Deadpond is, and Black Lion is on no team. */
export async function openHeroes(): Promise<Database> {
  const db = await connect(":memory:");
  await createAll<[Team, Hero]>(db);
  const [preventers, zForce] = await insert<Team>([
    { name: "Preventers", headquarters: "Sharp Tower" },
    { name: "Z-Force", headquarters: "Sister Margaret's" },
  ]).execute(db);
  await insert<Hero>([
    { name: "Deadpond", secretName: "Dive Wilson", age: null, teamId: zForce! },
    { name: "Spider-Boy", secretName: "Pedro Parqueador", age: 16, teamId: preventers! },
    { name: "Rusty-Man", secretName: "Tommy Sharp", age: 48, teamId: preventers! },
    { name: "Tarantula", secretName: "Natalia Roman-on", age: 32, teamId: preventers! },
    { name: "Black Lion", secretName: "Trevor Challa", age: 35, teamId: null },
  ]).execute(db);
  return db;
}
