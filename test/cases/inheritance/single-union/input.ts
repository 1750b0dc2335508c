// A union of models that share a table: one query answers the rows of each, with its own properties.
import { createAll, type Database, type Decimal, exists, insert, type Int, isIn, select, sql } from "sqlmodel";

/** @sqlmodel table=staff inheritance=single discriminator=kind */
export interface Employee {
  id?: number;
  kind: "employee" | "manager" | "director" | "engineer" | "intern";
  name: string;
  /** @sqlmodel foreignKey=teams.id */
  teamId: Int | null;
  team?: Team | null;
}

/** @sqlmodel table */
export interface Manager extends Employee {
  kind: "manager" | "director";
  /** @sqlmodel maxDigits=12 decimalPlaces=2 */
  budget: Decimal;
  hiredAt: Date;
}

/** @sqlmodel table discriminatorValue=director */
export interface Director extends Manager {
  kind: "director";
  title: string | null;
}

/** @sqlmodel table */
export interface Engineer extends Employee {
  kind: "engineer";
  language: string;
  skills: string[];
}

/** @sqlmodel table=teams */
export interface Team {
  id: Int;
  name: string;
  staff?: Employee[];
}

export default async function (db: Database) {
  await createAll<[Team, Employee, Manager, Director, Engineer]>(db);
  await insert<Team>({ id: 1, name: "A" }).execute(db);
  const hiredAt = new Date("2020-02-29T12:00:00.123Z");
  await insert<Manager>({ kind: "manager", name: "Ann", teamId: 1, budget: "10.50", hiredAt }).execute(db);
  await insert<Engineer>([{ kind: "engineer", name: "Bob", teamId: 1, language: "ts", skills: ["ü", "'"] }, { kind: "engineer", name: "Cy", teamId: null, language: "c", skills: [] }]).execute(db);
  await insert<Director>({ kind: "director", name: "Dee", teamId: null, budget: "99", hiredAt, title: "CEO" }).execute(db);
  await insert<Employee>({ kind: "employee", name: "Eve", teamId: null }).execute(db);
  const wanted = ["Ann", "Cy"];
  // The type of a row follows from what says of which model it is.
  const both = await select<Manager | Engineer>().orderBy((e) => e.id).all(db);
  const told = both.map((row) => (row.kind === "engineer" ? `${row.name} ${row.skills.length}` : `${row.name} ${row.budget} ${row.hiredAt.getUTCFullYear()}`));
  const query = select<Manager | Engineer>().filter((e) => e.name !== "Bob");
  const streamed: string[] = [];
  for await (const row of select<Director | Engineer>().orderBy((e) => e.name).stream(db)) streamed.push(row.kind === "director" ? `${row.title}` : row.language);
  const answer: Record<string, unknown> = {
    both, told, streamed,
    base: await select<Employee | Manager | Engineer>().orderBy((e) => e.id).all(db),
    deep: await select<Manager | Engineer | Director>().orderBy((e) => e.id).all(db),
    own: await select<Manager | Engineer>().filter((e) => e.kind === "manager" && e.budget > "5").all(db),
    either: await select<Manager | Engineer>().filter((e) => (e.kind === "engineer" ? e.language === "c" : e.budget > "50")).orderBy((e) => e.id).map((e) => e.name).all(db),
    or: await select<Manager | Engineer>().filter((e) => e.id === 1).orFilter((e) => e.id === 5 || e.id === 2).orderBy((e) => e.id).map((e) => e.name).all(db),
    page: await select<Manager | Engineer>().orderByDesc((e) => e.name).limit(2).offset(1).all(db),
    counts: [await select<Manager | Engineer>().count(db), await select<Manager | Engineer>().filter((e) => e.name === "Eve").exists(db), await select<Employee | Manager>().count(db)],
    first: await select<Engineer | Manager>().orderBy((e) => e.id).first(db),
    list: await select<Manager | Engineer>().filter((e) => wanted.includes(e.name)).orderBy((e) => e.id).columns("id", "kind").all(db),
    mapped: await select<Manager | Engineer>().orderBy((e) => e.id).map((e) => ({ whole: e, team: e.team?.name, budget: e.kind === "engineer" ? null : e.budget })).all(db),
    team: await select<Manager | Engineer>().filter((e) => e.team!.name === "A").orderBy((e) => e.id).map((e) => e.name).all(db),
    joined: await select<Team>().leftJoin<Director | Engineer>((t, e) => e.teamId === t.id).all(db),
    missing: await select<Team>().leftJoin<Director | Engineer>((t, e) => e.teamId === t.id && e.name === "nobody").all(db),
    inside: await select<Team>().filter((t) => exists(select<Manager | Engineer>().filter((e) => e.teamId === t.id && e.name === "Bob"))).all(db),
    among: await select<Employee>().filter((e) => isIn(e.id, select<Director | Engineer>().map((x) => x.id))).orderBy((e) => e.id).map((e) => e.name).all(db),
    composed: await query.orderBy((e) => e.id).all(db),
    distinctOn: await select<Manager | Engineer>().distinctOn((e) => e.kind).orderBy((e) => e.id).all(db),
    of: await select(select<Manager | Engineer>().filter((e) => e.name !== "Ann")).limit(1).all(db),
  };
  await insert<Employee>({ kind: "intern", name: "Ian", teamId: null }).execute(db);
  answer["intern"] = await select<Employee>().filter((e) => e.name === "Ian").all(db);
  answer["unknown"] = await select<Employee | Manager>().orderBy((e) => e.id).all(db).catch(({ message, column }: Error & { column: string }) => [message, column]);
  answer["none"] = await sql<{ id: Int }>`select id from staff where kind = ${"intern"}`.all(db);
  return answer;
}
