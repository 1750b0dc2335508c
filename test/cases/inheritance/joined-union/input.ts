// A union of models with a table for each: the rows of the base with whatever their models add, in one query.
import { createAll, type Database, type Decimal, exists, insert, type Int, isIn, select, sql } from "sqlmodel";

/** @sqlmodel table=employees inheritance=joined discriminator=kind */
export interface Employee {
  id?: number;
  kind?: "employee" | "manager" | "director" | "engineer";
  name: string;
  /** @sqlmodel foreignKey=teams.id */
  teamId: Int | null;
  team?: Team | null;
}

/** @sqlmodel table=managers */
export interface Manager extends Employee {
  kind?: "manager" | "director";
  /** @sqlmodel maxDigits=12 decimalPlaces=2 */
  budget: Decimal;
  note: string | null;
}

/** @sqlmodel table=directors discriminatorValue=director */
export interface Director extends Manager {
  kind?: "director";
  title: string;
}

/** @sqlmodel table=engineers */
export interface Engineer extends Employee {
  kind?: "engineer";
  skills: string[];
  note: string | null;
}

/** @sqlmodel table=teams */
export interface Team {
  id: Int;
  name: string;
}

export default async function (db: Database) {
  await createAll<[Team, Employee, Manager, Director, Engineer]>(db);
  await insert<Team>({ id: 1, name: "A" }).execute(db);
  await insert<Manager>({ id: 1, name: "Ann", teamId: 1, budget: "10.50", note: null }).execute(db);
  await insert<Engineer>([{ id: 2, name: "Bob", teamId: 1, skills: ["ü", "'"], note: "x" }, { id: 3, name: "Cy", teamId: null, skills: [], note: null }]).execute(db);
  await insert<Director>({ id: 4, name: "Dee", teamId: null, budget: "99", note: "y", title: "CEO" }).execute(db);
  await insert<Employee>({ id: 5, name: "Eve", teamId: null }).execute(db);
  const both = await select<Manager | Engineer>().orderBy((e) => e.id).all(db);
  const answer: Record<string, unknown> = {
    both,
    told: both.map((row) => (row.kind === "engineer" ? `${row.name} ${row.skills.length}` : `${row.name} ${row.budget}`)),
    base: await select<Employee | Manager | Engineer>().orderBy((e) => e.id).all(db),
    deep: await select<Employee | Manager | Director | Engineer>().orderBy((e) => e.id).all(db),
    grandchildren: await select<Director | Engineer>().orderByDesc((e) => e.id).all(db),
    family: await select<Manager | Director>().orderBy((e) => e.id).all(db),
    own: await select<Manager | Engineer>().filter((e) => e.kind !== "engineer" && e.budget > "50").all(db),
    or: await select<Manager | Engineer>().filter((e) => e.name === "Ann").orFilter((e) => e.id === 5 || e.id === 2).orderBy((e) => e.id).map((e) => e.name).all(db),
    page: await select<Manager | Engineer>().orderByDesc((e) => e.name).limit(2).offset(1).map((e) => e.name).all(db),
    counts: [await select<Manager | Engineer>().count(db), await select<Director | Engineer>().filter((e) => e.name === "Ann").exists(db), await select<Employee | Manager>().count(db)],
    mapped: await select<Director | Engineer>().orderBy((e) => e.id).map((e) => ({ whole: e, team: e.team?.name, budget: e.kind === "engineer" ? null : e.budget })).all(db),
    columns: await select<Manager | Engineer>().orderBy((e) => e.id).columns("id", "name").all(db),
    joined: await select<Team>().leftJoin<Director | Engineer>((t, e) => e.teamId === t.id).all(db),
    missing: await select<Team>().leftJoin<Manager | Engineer>((t, e) => e.teamId === t.id && e.name === "nobody").all(db),
    inside: await select<Team>().filter((t) => exists(select<Manager | Engineer>().filter((e) => e.teamId === t.id && e.name === "Bob"))).all(db),
    among: await select<Employee>().filter((e) => isIn(e.id, select<Director | Engineer>().map((x) => x.id))).orderBy((e) => e.id).map((e) => e.name).all(db),
    groups: await select<Manager | Engineer>().groupBy((e) => e.teamId).orderBy((e) => e.teamId).map((e) => ({ team: e.teamId })).all(db),
    of: await select(select<Manager | Engineer>().filter((e) => e.name !== "Ann").orderBy((e) => e.id).limit(1)).all(db),
  };
  const streamed: string[] = [];
  for await (const row of select<Manager | Engineer>().orderBy((e) => e.id).stream(db)) streamed.push(row.name);
  answer["streamed"] = streamed;
  let composed = select<Manager | Engineer>();
  if (streamed.length > 0) composed = composed.filter((e) => e.name === "Zoe").orFilter((e) => e.name !== "Bob");
  answer["composed"] = await composed.orderBy((e) => e.id).all(db);
  // A row of two models is a mistake that no guess hides
  await sql`insert into managers (id, budget) values (2, 1)`.execute(db);
  answer["two"] = await select<Employee | Manager | Engineer>().all(db).catch(({ message }: Error) => message);
  answer["one"] = await select<Employee | Engineer>().filter((e) => e.id === 2).all(db);
  return answer;
}
