// Models that share one table: each reads, changes and deletes its own rows alone, whatever stands around its condition.
import { createAll, type Database, type Decimal, deleteFrom, exists, insert, type Int, isIn, model, select, sql, update } from "sqlmodel";

/** @sqlmodel table=staff inheritance=single discriminator=kind */
export interface Employee {
  id?: number;
  /** @sqlmodel unique */
  name: string;
  kind?: string;
  level: Int;
  /** @sqlmodel foreignKey=staff.id */
  bossId: number | null;
  boss?: Manager | null;
}

/** @sqlmodel table discriminatorValue=manager check="budget >= 0" */
export interface Manager extends Employee {
  /** @sqlmodel maxDigits=12 decimalPlaces=2 */
  budget: Decimal;
  /** @sqlmodel backPopulates=boss */
  reports?: Employee[];
}

/** @sqlmodel table */
export interface Director extends Manager {
  kind?: "director";
  title: string | null;
}

/** The discriminator is written though the interface has no such property.  @sqlmodel table discriminatorValue="it's 100% engineer" */
export interface Engineer extends Omit<Employee, "kind"> {
  /** @sqlmodel index */
  language: string;
  skills: string[];
}

type Answer = Record<string, unknown>;

async function kinds(db: Database): Promise<string> {
  const rows = await select<Employee>().orderBy((e) => e.id).all(db);
  return rows.map(({ name, kind }) => `${name}:${kind}`).join(" ");
}

export default async function (db: Database) {
  await createAll<[Employee, Manager, Director, Engineer]>(db);
  await createAll<[Employee, Manager]>(db);
  const answer: Answer = {};
  const ann = await insert<Manager>({ name: "Ann", level: 3, bossId: null, budget: "10.50" }).execute(db);
  answer["key"] = ann;
  answer["many"] = await insert<Engineer>([
    { name: "Bob", level: 1, bossId: ann, language: "ts", skills: ["a", "ü"] }, { name: "Cy", level: 2, bossId: ann, language: "'; drop table staff; --", skills: [] },
  ]).execute(db);
  answer["director"] = await insert<Director>({ name: "Dee", level: 9, bossId: null, budget: "0", title: null, kind: "director" }).returning().all(db);
  answer["base"] = await insert<Employee>({ name: "Eve", level: 1, bossId: ann }).returning().one(db);
  answer["otherKind"] = await insert<Manager>({ name: "Zed", level: 1, bossId: null, budget: "1", kind: "engineer" }).execute(db).catch(({ message }: Error) => message);
  answer["all"] = await kinds(db);
  // Reading
  answer["managers"] = await select<Manager>().orderBy((m) => m.id).all(db);
  answer["engineers"] = await select<Engineer>().orderBy((e) => e.id).all(db);
  answer["directors"] = await select<Director>().count(db);
  answer["or"] = await select<Engineer>().filter((e) => e.level > 100).orFilter((e) => e.level >= 1).map((e) => e.name).all(db);
  answer["orInside"] = await select<Manager>().filter((m) => m.level > 100 || m.level >= 0).orderBy((m) => m.id).map((m) => m.name).all(db);
  answer["counts"] = [await select<Manager>().count(db), await select<Manager>().filter((m) => m.budget === "0").exists(db), await select<Engineer>().filter((e) => e.level === 9).exists(db)];
  answer["page"] = await select<Manager>().orderByDesc((m) => m.id).limit(1).offset(1).map((m) => m.name).all(db);
  const streamed: string[] = [];
  for await (const { name } of select<Engineer>().orderByDesc((e) => e.id).stream(db)) streamed.push(name);
  answer["stream"] = streamed;
  answer["groups"] = await select<Manager>().groupBy((m) => m.bossId).map((m) => ({ boss: m.bossId })).all(db);
  answer["subquery"] = await select<Employee>().filter((e) => exists(select<Engineer>().filter((g) => g.id === e.id || g.level > 100))).orderBy((e) => e.id).map((e) => e.name).all(db);
  answer["notIn"] = await select<Employee>().filter((e) => !isIn(e.id, select<Manager>().map((m) => m.id))).orderBy((e) => e.id).map((e) => e.name).all(db);
  let composed = select<Engineer>();
  if (streamed.length > 0) composed = composed.filter((e) => e.level > 100).orFilter((e) => e.level < 100);
  answer["composed"] = await composed.orderBy((e) => e.id).map((e) => e.name).all(db);
  answer["union"] = (await select<Manager>().map((m) => ({ name: m.name })).union(select<Engineer>().map((e) => ({ name: e.name }))).all(db)).length;
  // Joins and relations
  answer["join"] = await select<Employee>().join<Manager>((e, m) => e.bossId === m.id).orderBy((e) => e.id).map((e, m) => [e.name, m.name, m.budget]).all(db);
  answer["leftJoin"] = await select<Employee>().leftJoin<Director>((e, d) => e.level < d.level).orderBy((e) => e.id).map((e, d) => [e.name, d?.name ?? null]).all(db);
  answer["crossJoin"] = await select<Director>().crossJoin<Manager>().map((d, m) => [d.name, m.name]).all(db).then((rows) => rows.sort());
  answer["boss"] = await select<Engineer>().filter((e) => e.boss!.budget > "5").orderBy((e) => e.id).map((e) => ({ name: e.name, boss: e.boss?.name })).all(db);
  answer["noBoss"] = await select<Employee>().filter((e) => e.boss === null).orderBy((e) => e.id).map((e) => e.name).all(db);
  answer["reports"] = await select<Manager>().orderBy((m) => m.id).map((m) => ({ name: m.name, reports: m.reports!.length, own: m.reports!.some((r) => r.name === "Bob") })).all(db);
  answer["include"] = await select<Manager>().filter((m) => m.id === ann).include({ reports: { orderBy: (r) => r.name }, boss: true }).all(db);
  // Writing
  answer["updated"] = await update<Manager>().set((m) => ({ level: m.level + 1 })).filter((m) => m.level === 1 || m.level > 0).execute(db);
  answer["everyRow"] = await update<Engineer>().set(() => ({ language: "js" })).everyRow().execute(db);
  answer["byKey"] = await update<Engineer>({ id: ann, name: "never", level: 0, bossId: null, language: "x", skills: [] }).execute(db);
  answer["notMine"] = await deleteFrom<Engineer>({ id: ann, name: "", level: 0, bossId: null, language: "", skills: [] }).execute(db);
  answer["returned"] = await update<Director>().set(() => ({ title: "CEO" })).everyRow().returning("name", "title").all(db);
  answer["upsertOther"] = await insert<Engineer>({ name: "Ann", level: 7, bossId: null, language: "c", skills: [] }).onConflictDoUpdate((e) => e.name, (_e, incoming) => ({ level: incoming.level })).execute(db);
  answer["upsertOwn"] = await insert<Engineer>({ name: "Bob", level: 7, bossId: null, language: "c", skills: [] }).onConflictDoUpdate((e) => e.name, (_e, incoming) => ({ level: incoming.level })).execute(db);
  answer["levels"] = await select<Employee>().orderBy((e) => e.id).map((e) => [e.name, e.level]).all(db);
  answer["copied"] = await insert<Manager>(select<Director>().map((d) => ({ name: `${d.name}2`, level: d.level, bossId: d.bossId, budget: d.budget }))).execute(db);
  answer["checked"] = await sql`insert into staff (name, kind, level) values ('raw', 'manager', 1)`.execute(db).then(() => "accepted", () => "refused");
  answer["deletedDirectors"] = await deleteFrom<Director>().everyRow().execute(db);
  answer["deleted"] = await deleteFrom<Engineer>().everyRow().execute(db);
  answer["left"] = await kinds(db);
  const { columns, inheritance, table } = model<Director>();
  answer["model"] = { table, inheritance, columns: columns.map(({ name }) => name).join() };
  answer["base model"] = model<Employee>().inheritance;
  return answer;
}
