/** The walk on one page: a file of the project -> edits and diagnostics. */
import { dialect as mysql } from "../drivers/mysql/dialect.js";
import { dialect as postgres } from "../drivers/postgres/dialect.js";
import { dialect as sqlite } from "../drivers/sqlite/dialect.js";
import type { DialectName } from "../runtime/connection/port.js";
import type { Dialect } from "../runtime/plan/dialect.js";
import { checkTags } from "./check/attributes.js";
import { checkCall, type CheckedCall } from "./check/call.js";
import { checkHybrids } from "./check/computed.js";
import { propertyFactsOf, typeFactsOf } from "./check/facts.js";
import { checkModel, type Model, type NamingOptions } from "./check/model.js";
import { type FunctionLookup, rulesOf } from "./check/rules.js";
import { diagnose } from "./diagnostics/catalogue.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import type { FileEdits } from "./edits.js";
import { emitCalls } from "./emit/file.js";
import type { Expression, SourceHost, SourceUnit, Statement } from "./host/source.js";
import { settle, together } from "./read/ask.js";
import { type Hybrids, readHybrids } from "./read/hybrid.js";
import { findTagged, type ProjectView, readEntity, shapeContext } from "./read/model.js";
import { readCalls } from "./read/calls.js";

/** What a user may set, in the tsconfig's plugin entry or as the argument of a bundler plugin. */
export interface CompileOptions extends NamingOptions {
  /** The databases to write SQL for. Default "sqlite". */
  readonly dialects?: readonly DialectName[];
}

export interface CompileResult {
  /** Undefined where the file needs no change. */
  readonly edits: FileEdits | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const knownDialects: { readonly [Name in DialectName]?: Dialect } = { sqlite, postgres, mysql };

export function compileFile(host: SourceHost, file: string, options: CompileOptions): CompileResult {
  const { unit, project, calls, diagnostics } = checkFile(host, file, options);
  const failed = diagnostics.some(({ severity }) => severity === "error");
  const edits = failed || calls.length === 0 ? undefined : emitCalls(calls, unit, project.model, project.dialects, project.files);
  return { edits, diagnostics };
}

/** What the calls of a file mean, before anything is written for them. */
export interface CheckedFile {
  readonly unit: SourceUnit;
  readonly project: ProjectModels;
  readonly calls: readonly CheckedCall[];
  readonly diagnostics: readonly Diagnostic[];
}

export function checkFile(host: SourceHost, file: string, options: CompileOptions): CheckedFile {
  const project = openModels(host, options);
  const unit = host.unit(file);
  const own = project.model.diagnostics.filter(({ span }) => span.file === file);
  if (unit.declarationFile) return { unit, project, calls: [], diagnostics: own };
  if (unit.syntaxError !== undefined) {
    const { start, end, text } = unit.syntaxError;
    // A file that has nothing of ours is none of our business.
    const ours = unit.text.includes("sqlmodel") ? [diagnose("syntaxError", { file, start, end }, text)] : [];
    return { unit, project, calls: [], diagnostics: [...own, ...ours] };
  }
  const { calls, diagnostics: found } = settle(readCalls(unit, () => shapeContext(project.view)), host.facts);
  const diagnostics: Diagnostic[] = [...own, ...found];
  const known = { ...project.model, hybrids: project.hybrids, dialects: project.dialects, diagnostics };
  const checked: CheckedCall[] = calls.flatMap((call) => checkCall(call, known) ?? []);
  const strict = host.options.strictNullChecks || calls.length === 0;
  if (!strict) diagnostics.push(diagnose("notStrict", calls[0]!.span));
  if (calls.length > 0) for (const [option, value] of badOptions(options)) diagnostics.push(diagnose("tableOptionBad", calls[0]!.span, option, value));
  return { unit, project, calls: checked, diagnostics: onceEach(diagnostics) };
}

/** A query in a const is read where it is declared, and again by every statement that it stands in. */
function onceEach(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const said = new Map(diagnostics.map((diagnostic) => [JSON.stringify([diagnostic.code, diagnostic.span, diagnostic.text]), diagnostic]));
  return [...said.values()];
}

/** What JavaScript or JSON handed in that the types do not say. */
function badOptions({ dialects, tables, columns }: CompileOptions): readonly (readonly [option: string, value: string])[] {
  const bad: [string, string][] = [];
  const known = Array.isArray(dialects) && dialects.length > 0 && dialects.every((name) => Object.hasOwn(knownDialects, name as string));
  if (dialects !== undefined && !known) bad.push(["dialects", JSON.stringify(dialects)]);
  if (tables !== undefined && !["lower", "snake", "asIs"].includes(tables)) bad.push(["tables", JSON.stringify(tables)]);
  if (columns !== undefined && !["snake", "asIs"].includes(columns)) bad.push(["columns", JSON.stringify(columns)]);
  return bad;
}

export interface ProjectModels {
  readonly view: ProjectView;
  readonly model: Model;
  readonly hybrids: Hybrids;
  readonly dialects: readonly Dialect[];
  /** The files that models come from: a change in one may change any output. */
  readonly files: readonly string[];
}

const opened = new WeakMap<SourceHost, { readonly options: string; readonly models: ProjectModels }>();

/** The models of a project, read once per state of its files. */
function openModels(host: SourceHost, options: CompileOptions): ProjectModels {
  const known = opened.get(host);
  // By what they say: tspc hands over an object of its own for each file.
  const said = JSON.stringify(options);
  if (known?.options === said) return known.models;
  const tagged = settle(findTagged(host), host.facts);
  const tables = new Set(tagged.filter(({ isTable }) => isTable).map(({ symbol }) => symbol.id));
  const lookup: FunctionLookup = (file, name) => exportedFunction(host.unit(file).statements, name);
  const view: ProjectView = {
    host,
    isTable: (symbol) => tables.has(symbol.id),
    rulesOfTags: (tags, file) => rulesOf(checkTags(tags, file, "property", []), file, lookup, []),
    factsOfTags: (tags, file, shape, diagnostics) => propertyFactsOf(tags, file, shape, lookup, diagnostics),
    typeFactsOfTags: (tags, file, diagnostics) => typeFactsOf(tags, file, lookup, diagnostics),
  };
  const entities = settle(together(tagged.map((declaration) => readEntity(declaration, view))), host.facts);
  const names: readonly DialectName[] = Array.isArray(options.dialects) ? options.dialects : ["sqlite"];
  const dialects = names.flatMap((name) => knownDialects[name] ?? []);
  const checked = checkModel(
    entities.filter(({ declaration }) => declaration.isTable),
    entities.filter(({ declaration }) => !declaration.isTable),
    options,
    lookup,
    dialects,
  );
  const hybrids = settle(readHybrids([...checked.entities.values()].flatMap(({ computed }) => computed), view), host.facts);
  const model = checkHybrids(checked, hybrids);
  const files = [...new Set(tagged.map(({ statement }) => statement.file))];
  const models: ProjectModels = { view, model, hybrids, dialects, files };
  opened.set(host, { options: said, models });
  return models;
}

function exportedFunction(statements: readonly Statement[], name: string): ReturnType<FunctionLookup> {
  for (const statement of statements) {
    if (statement.kind === "function" && statement.name === name && statement.exported) return { async: statement.async };
    if (statement.kind !== "variable" || statement.name !== name || !statement.exported) continue;
    const { initializer } = statement;
    if (initializer !== undefined && data.has(initializer.kind)) return "data";
    return { async: initializer?.kind === "arrow" && initializer.async };
  }
  return undefined;
}

/** Expressions whose value is plainly no function. */
const data: ReadonlySet<Expression["kind"]> = new Set(["string", "number", "bigint", "boolean", "null", "template", "array", "object"]);
