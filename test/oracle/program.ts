/** A world and its queries -> a module as a user would write it, compiled by the real transformer for every dialect. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as sqlmodel from "sqlmodel";
import type { Database } from "sqlmodel";
import * as emitted from "sqlmodel/emitted";
import ts from "typescript";
import { reportLine } from "../../transformer/host/report.js";
import { CaseCompiler } from "../harness/cases.js";
import { printValue } from "./print.js";
import { printQuery, type Query } from "./query.js";
import { type Column, detailsType, type Relation, type Row, type Table, type World } from "./world.js";

export interface Program {
  readonly setUp: (db: Database, rows: World["rows"]) => Promise<void>;
  readonly tearDown: (db: Database) => Promise<void>;
  /** Every row of a model, in the order of its keys. */
  readonly read: { readonly [table: string]: (db: Database) => Promise<Row[]> };
  readonly queries: readonly ((db: Database) => Promise<unknown>)[];
}

const directory = dirname(fileURLToPath(import.meta.url));
const file = join(directory, "world.generated.ts");
/** The queries are what is tested, so nobody has to have checked their types. */
const compiler = new CaseCompiler(ts, { dialects: ["sqlite", "postgres", "mysql"] }, directory);

/** What the build has to say about one of them. */
export class BuildError extends Error {
  constructor(readonly diagnostics: readonly { readonly query: number | undefined; readonly text: string }[]) {
    super(diagnostics.map(({ text }) => text).join("\n"));
  }
}

export function compileProgram(world: World, queries: readonly Query[]): Program {
  const text = printModule(world, queries);
  const { code, diagnostics } = compiler.compileTexts(new Map([[file, text]]), directory, false);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    const lines = text.split("\n");
    throw new BuildError(errors.map((error) => ({ query: queryAt(lines, error.line), text: reportLine(error) })));
  }
  const javascript = ts.transpileModule([...code.values()][0]!, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS } }).outputText;
  return load(javascript);
}

/** Not by a file: modules that Node has imported once stay for good, and there are many. */
function load(javascript: string): Program {
  const modules: Readonly<Record<string, unknown>> = { sqlmodel, "sqlmodel/emitted": emitted };
  const exports = {} as Program;
  new Function("require", "exports", javascript)((name: string) => modules[name], exports);
  return exports;
}

const queryMark = "  // query ";

function queryAt(lines: readonly string[], line: number): number | undefined {
  for (let at = line - 1; at >= 0; at -= 1) if (lines[at]!.startsWith(queryMark)) return Number(lines[at]!.slice(queryMark.length));
  return undefined;
}

function printModule(world: World, queries: readonly Query[]): string {
  const names = world.tables.map(({ name }) => name);
  return [
    printModels(world),
    `export const setUp = async (db: Database, rows: Record<string, never[]>): Promise<void> => {`,
    `  await createAll<[${names.join(", ")}]>(db);`,
    ...names.map((name) => `  await insert<${name}>(rows["${name}"]!).execute(db);`),
    `};`,
    `export const tearDown = (db: Database): Promise<void> => dropAll<[${names.join(", ")}]>(db, { ifExists: true });`,
    `export const read = {`,
    ...names.map((name) => `  ${name}: (db: Database) => select<${name}>().orderBy(row => row.id).all(db),`),
    `};`,
    `export const queries = [`,
    ...queries.map((query, index) => `${queryMark}${index}\n  (db: Database) => {\n    ${printQuery(query)}\n  },`),
    `];`,
    "",
  ].join("\n");
}

function printModels({ tables }: World): string {
  return [
    `import {`,
    `  type Database, type DateOnly, type Decimal, type Int, type Int16, type Int32, type TimeOnly, type Uuid,`,
    `  avg, between, count, countDistinct, createAll, denseRank, desc, dropAll, exists, firstValue, insert, isIn, lag, lead, max, min, over, rank, rowNumber,`,
    `  scalar, select, sum,`,
    `} from "sqlmodel";`,
    ...(tables.some(({ columns }) => columns.some(({ type }) => type === "Details")) ? [`${detailsType}`] : []),
    ...tables.map(printTable),
  ].join("\n");
}

function printTable({ name, columns, relations }: Table): string {
  return [
    `/** @sqlmodel table=${name.toLowerCase()} */`,
    `export interface ${name} {`,
    ...columns.flatMap(({ property, type, nullable, tags }: Column) => [
      ...(tags === "" ? [] : [`  /** @sqlmodel ${tags} */`]),
      `  ${property}: ${type}${nullable ? " | null" : ""};`,
    ]),
    ...relations.flatMap(({ property, many, target, tags }: Relation) => [
      ...(tags === "" ? [] : [`  /** @sqlmodel ${tags} */`]),
      `  ${property}?: ${target}${many ? "[]" : " | null"};`,
    ]),
    `}`,
  ].join("\n");
}

/** A program that stands for itself: it makes the tables, fills them and runs the query. */
export function printProgram(world: World, query: Query): string {
  const names = world.tables.map(({ name }) => name);
  const inserts = names.flatMap((name) => {
    const rows = world.rows[name]!;
    return rows.length === 0 ? [] : [`  await insert<${name}>([`, ...rows.map((row) => `    ${printValue(row)},`), `  ]).execute(db);`];
  });
  return [
    printModels(world),
    ``,
    `export default async function (db: Database) {`,
    `  await createAll<[${names.join(", ")}]>(db);`,
    ...inserts,
    `  ${printQuery(query).replaceAll("\n    ", "\n  ")}`,
    `}`,
  ].join("\n");
}
