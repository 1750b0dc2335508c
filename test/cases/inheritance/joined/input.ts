// Models with a table for each: what a child adds lies in its own table, under the key of its base.
import { createAll, type Database, type Decimal, deleteFrom, dropAll, exists, insert, type Int, isIn, model, type QueryError, select, sql, update } from "sqlmodel";

/** @sqlmodel table=employees inheritance=joined discriminator=kind */
export interface Employee {
  id?: number;
  /** @sqlmodel unique */
  name: string;
  kind?: string;
  level: Int;
  /** @sqlmodel foreignKey=teams.id */
  teamId: Int | null;
  team?: Team | null;
}

/** @sqlmodel table=managers */
export interface Manager extends Employee {
  /** @sqlmodel maxDigits=12 decimalPlaces=2 check="budget >= 0" */
  budget: Decimal;
  note: string | null;
}

/** @sqlmodel table=directors */
export interface Director extends Manager {
  /** @sqlmodel unique */
  title: string;
}

/** @sqlmodel table=engineers */
export interface Engineer extends Employee {
  skills: string[];
  /** @sqlmodel foreignKey=managers.id */
  bossId: number | null;
  boss?: Manager | null;
}

/** @sqlmodel table=teams */
export interface Team {
  id: Int;
  name: string;
  /** @sqlmodel foreignKey=employees.id */
  leadId: number | null;
  lead?: Manager | null;
  managers?: Manager[];
}

const message = (error: QueryError): string => `${error.name} ${error.kind}`;

async function rows(db: Database): Promise<unknown> {
  return sql<{ n: Int; m: Int; d: Int; g: Int }>`select (select count(*) from employees) as n, (select count(*) from managers) as m, (select count(*) from directors) as d, (select count(*) from engineers) as g`.one(db);
}

export default async function (db: Database) {
  await createAll<[Director, Manager, Engineer, Team, Employee]>(db);
  await createAll<[Director, Manager, Engineer, Team, Employee]>(db);
  const answer: Record<string, unknown> = {};
  await insert<Team>([{ id: 1, name: "A", leadId: null }, { id: 2, name: "B", leadId: null }]).execute(db);
  // Inserting
  const ann = await insert<Manager>({ name: "Ann", level: 3, teamId: 1, budget: "10.50", note: null }).execute(db);
  answer["key"] = ann;
  answer["many"] = await insert<Engineer>([{ name: "Bob", level: 1, teamId: 1, skills: ["ü"], bossId: ann }, { name: "Cy", level: 2, teamId: null, skills: [], bossId: null }]).execute(db);
  answer["none"] = await insert<Engineer>([]).execute(db);
  answer["director"] = await insert<Director>({ id: 10, name: "Dee", level: 9, teamId: 2, budget: "99", note: "'; drop table managers; --", title: "CEO" }).returning().one(db);
  answer["returned"] = await insert<Manager>([{ name: "Eve", level: 4, teamId: null, budget: "1", note: "" }, { id: 21, name: "Flo", level: 5, teamId: 2, budget: "2", note: "x" }]).returning("name", "budget").all(db);
  answer["base"] = await insert<Employee>({ name: "Gus", level: 0, teamId: null }).returning("name", "kind").all(db);
  await update<Team>().set(() => ({ leadId: ann })).filter((t) => t.id === 1).execute(db);
  await update<Team>().set(() => ({ leadId: 10 })).filter((t) => t.id === 2).execute(db);
  // A failing child leaves no row of the base
  answer["before"] = await rows(db);
  answer["check"] = await insert<Manager>({ name: "Zed", level: 1, teamId: null, budget: "-1", note: null }).execute(db).catch(message);
  answer["repeated"] = await insert<Director>([{ name: "Y1", level: 1, teamId: null, budget: "1", note: null, title: "new" }, { name: "Y2", level: 1, teamId: null, budget: "1", note: null, title: "CEO" }]).execute(db).then(() => "inserted", () => "refused");
  answer["invalid"] = await insert<Engineer>([{ name: "Y3", level: 1, teamId: null, skills: [], bossId: null }, { name: "Y4", level: 1, teamId: null, skills: [], bossId: 1.5 }]).execute(db).catch(({ message: text }: Error) => text);
  answer["caught"] = await db.transaction(async (tx) => {
    await insert<Manager>({ name: "Zed", level: 1, teamId: null, budget: "-1", note: null }).execute(tx).catch(() => undefined);
    return select<Employee>().filter((e) => e.name === "Zed").count(tx);
  });
  answer["after"] = await rows(db);
  // Reading
  answer["managers"] = await select<Manager>().orderBy((m) => m.name).map((m) => ({ ...m, id: 0 })).all(db);
  answer["ann"] = await select<Manager>().filter((m) => m.id === ann).all(db);
  answer["directors"] = await select<Director>().filter((d) => d.level > 1 && d.budget > "5" && d.title === "CEO").all(db);
  answer["or"] = await select<Manager>().filter((m) => m.budget > "50").orFilter((m) => m.name === "Ann").orderBy((m) => m.name).map((m) => ({ name: m.name, budget: m.budget })).all(db);
  answer["counts"] = [await select<Manager>().count(db), await select<Manager>().filter((m) => m.level > 4).count(db), await select<Engineer>().filter((e) => e.name === "Ann").exists(db), await select<Employee>().count(db)];
  answer["groups"] = await select<Manager>().groupBy((m) => m.teamId).orderBy((m) => m.teamId).map((m) => ({ team: m.teamId })).all(db);
  answer["page"] = await select<Manager>().orderByDesc((m) => m.level).limit(1).offset(1).map((m) => m.name).all(db);
  let composed = select<Manager>();
  if (ann > 0) composed = composed.filter((m) => m.level > 3).orFilter((m) => m.note === null);
  answer["composed"] = await composed.orderBy((m) => m.name).map((m) => m.name).all(db);
  answer["inside"] = await select<Employee>().filter((e) => exists(select<Manager>().filter((m) => m.id === e.id && m.level > 4))).orderBy((e) => e.name).map((e) => e.name).all(db);
  answer["notIn"] = await select<Employee>().filter((e) => !isIn(e.id, select<Manager>().map((m) => m.id))).orderBy((e) => e.name).map((e) => e.name).all(db);
  answer["join"] = await select<Engineer>().join<Manager>((e, m) => e.level < m.level && m.name === "Ann").orderBy((e) => e.name).map((e, m) => [e.name, m.name, m.budget]).all(db);
  answer["leftJoin"] = await select<Team>().leftJoin<Manager>((t, m) => m.teamId === t.id && m.level > 4).orderBy((t) => t.id).orderBy((_t, m) => m.name).all(db);
  answer["boss"] = await select<Engineer>().orderBy((e) => e.name).map((e) => ({ name: e.name, boss: e.boss?.name, budget: e.boss?.budget, level: e.boss?.level })).all(db);
  answer["bossIs"] = await select<Engineer>().filter((e) => e.boss!.name === "Ann" && e.boss!.team!.name === "A").map((e) => e.name).all(db);
  answer["lead"] = await select<Team>().orderBy((t) => t.id).map((t) => ({ team: t.name, lead: t.lead?.name, managers: t.managers!.length, rich: t.managers!.some((m) => m.budget > "50") })).all(db);
  answer["include"] = await select<Team>().orderBy((t) => t.id).include({ lead: true, managers: { filter: (m) => m.level > 3, orderBy: (m) => m.name } }).all(db);
  // Updating
  const eve = await select<Manager>().filter((m) => m.name === "Eve").one(db);
  answer["byModel"] = await update<Manager>({ ...eve, level: 40, note: "both" }).execute(db);
  answer["only"] = await update<Manager>({ ...eve, level: 41, note: "never" }).only("level").returning("name", "level", "note").all(db);
  answer["notOne"] = await update<Manager>({ id: 2, name: "Bob", level: 0, teamId: null, budget: "0", note: null }).execute(db);
  answer["sides"] = await update<Manager>().set((m) => ({ level: m.level + 1, note: `${m.name}!` })).filter((m) => m.budget < "3" && m.level > 1).execute(db);
  answer["across"] = await update<Director>().set((d) => ({ level: 7, title: `${d.name} ${d.budget}`, note: `${d.level}` })).everyRow().returning().all(db);
  answer["related"] = await update<Manager>().set(() => ({ level: 1 })).filter((m) => m.team!.name === "A").execute(db);
  answer["nobody"] = await update<Manager>().set(() => ({ level: 1 })).filter((m) => m.name === "nobody").execute(db);
  const nul = "a\0b";
  answer["badValue"] = await update<Manager>().set(() => ({ note: nul })).filter((m) => m.name === "Ann").execute(db).catch(({ message: text }: Error) => text);
  answer["updated"] = await select<Manager>().orderBy((m) => m.name).map((m) => [m.name, m.level, m.note]).all(db);
  // Deleting
  await update<Team>().set(() => ({ leadId: null })).everyRow().execute(db);
  answer["notMine"] = await deleteFrom<Engineer>({ id: ann, name: "", level: 0, teamId: null, skills: [], bossId: null }).execute(db);
  answer["deleted"] = await deleteFrom<Manager>().filter((m) => m.level > 40 && m.budget === "1").returning("name", "budget").all(db);
  answer["byKey"] = await deleteFrom<Manager>({ id: 21, name: "Flo", level: 0, teamId: null, budget: "0", note: null }).execute(db);
  answer["engineers"] = await deleteFrom<Engineer>().everyRow().execute(db);
  answer["left"] = await rows(db);
  answer["baseDeleted"] = await deleteFrom<Employee>().filter((e) => e.name === "Dee").execute(db);
  answer["cascaded"] = await rows(db);
  answer["rest"] = await deleteFrom<Manager>().everyRow().returning().all(db);
  answer["end"] = await select<Employee>().map((e) => e.name).all(db);
  answer["model"] = model<Director>().inheritance;
  answer["columns"] = model<Director>().columns.map(({ property, table }) => `${property}:${table ?? "directors"}`).join(" ");
  await dropAll<[Employee, Manager, Director, Engineer, Team]>(db);
  return answer;
}
