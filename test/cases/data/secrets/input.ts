// A row hides its secrets from whoever inspects it, and stays a plain object with every value in it.
import { inspect } from "node:util";
import { createAll, type Database, insert, type Int, select, sql, stringify, update } from "sqlmodel";

/** @sqlmodel table=accounts */
export interface Account {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  name: string;
  /** @sqlmodel secret */
  password: string;
  /** @sqlmodel secret */
  pin: Int | null;
  /** @sqlmodel foreignKey=accounts.id */
  parentId: number | null;
  parent?: Account | null;
  children?: Account[];
  /** @sqlmodel hybrid=greeting */
  readonly greeting?: string;
}

export const greeting = (account: Account) => "hello " + account.name;

export default async function (db: Database) {
  await createAll<[Account]>(db);
  await insert<Account>([{ name: "root", password: "hunter2", pin: 1234, parentId: null }]).execute(db);
  const child = await insert<Account>({ name: "child", password: "hunter3", pin: null, parentId: 1 }).returning().one(db);
  const all = await select<Account>().orderBy((a) => a.id).all(db);
  const included = await select<Account>().filter((a) => a.parentId === null).include({ children: true }).all(db);
  const withParent = await select<Account>().filter((a) => a.parentId !== null).include({ parent: true }).all(db);
  const part = await select<Account>().columns("name", "password").first(db);
  const joined = await select<Account>().join<Account>((a, b) => a.parentId === b.id).all(db);
  const raw = await sql<Pick<Account, "name" | "password">>`select name, password from accounts order by id`.all(db);
  const taken = await select<Account>().orderBy((a) => a.id).map((a) => ({ word: a.password })).all(db);
  const [first] = all;
  await update<Account>({ ...first!, name: "boss" }).execute(db);
  return {
    shown: [child, all, included, withParent, part, joined, raw, taken].map((value) => inspect(value, { depth: 9, breakLength: 160 })),
    plain: [Object.keys(first!), Object.getPrototypeOf(first) === Object.prototype, JSON.stringify(first), first?.password, structuredClone(first)?.pin],
    dumped: stringify<Account[]>(included),
    kept: await select<Account>().filter((a) => a.password === "hunter2" && a.pin === 1234).map((a) => a.name).all(db),
  };
}
