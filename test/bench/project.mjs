/** A project of 100 models and 300 queries with joins, as files' texts: what the benches of the types and of the compiler work on. */

export const models = 100;
export const queryCount = 3 * models;

const model = (index) => `
/** @sqlmodel table */
export interface Model${index} {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  name: string;
  secretName: string;
  age: Int | null;
  ratio: number;
  born: Date;
  active: boolean;
  /** @sqlmodel foreignKey=model${(index + 1) % models}.id */
  nextId: Int | null;
  next?: Model${(index + 1) % models} | null;
  previous?: Model${(index + models - 1) % models}[];
}`;

const queries = (index) => {
  const other = (index + 1) % models;
  return `
export const filtered${index} = (db: Database, least: number) =>
  select<Model${index}>().filter(m => m.age >= least && m.next.name !== "x").orderBy(m => m.name).limit(10).all(db);
export const mapped${index} = (db: Database) =>
  select<Model${index}>().join<Model${other}>((m, n) => m.nextId === n.id).filter((m, n) => m.age > n.age).map((m, n) => ({ name: m.name, next: n.name })).all(db);
export const joined${index} = async (db: Database) => {
  const rows = await select<Model${index}>().leftJoin<Model${other}>((m, n) => m.nextId === n.id).orderBy((m) => m.id).all(db);
  return rows.map(([m, n]) => [m.id, n?.name]);
};`;
};

/** Three joins with other models, whose rows nobody looks into. */
const joins = (index) => [1, 2, 3].map((step) => `
export const joined${index}_${step} = (db: Database, least: number) =>
  select<Model${index}>().join<Model${(index + step) % models}>((m, n) => m.nextId === n.id).filter((m, n) => m.age >= least).orderBy((m, n) => n.name).all(db);`).join("");

const moduleOf = (makeQueries) => `import { type Database, select } from "sqlmodel";
import type { ${Array.from({ length: models }, (_, index) => `Model${index}`).join(", ")} } from "./models.js";
${Array.from({ length: models }, (_, index) => makeQueries(index)).join("")}`;

export const files = {
  empty: 'import type { Database } from "sqlmodel";\nexport type Handle = Database;\n',
  models: 'import type { Int } from "sqlmodel";\n' + Array.from({ length: models }, (_, index) => model(index)).join(""),
  queries: moduleOf(queries),
  joins: moduleOf(joins),
};
