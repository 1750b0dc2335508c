/** Calls as read -> calls that are understood, or nothing after a diagnostic. */
import type { Entity } from "../../runtime/ir/entity.js";
import type { Span } from "../../runtime/ir/span.js";
import type { Shape } from "../../runtime/ir/types.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Expression } from "../host/source.js";
import type { Capture } from "../read/arrow.js";
import { type DataFunction, dataFunctionNames, type ReadCall, type ReadCommonCall, type ReadFunctionCall } from "../read/calls.js";
import { checkData } from "./data.js";
import { openLevel } from "./levels.js";
import { modelOf } from "./models.js";
import { type CheckedOutputCall, checkOutputCall } from "./output.js";
import { checkChain, type CheckedChain, type Known, openStatement } from "./query.js";
import { checkingOf } from "./select.js";
import { firstOf, tableOf } from "./tables.js";

export type CheckedCall =
  | CheckedChain
  | CheckedOutputCall
  | {
      readonly kind: "schema";
      readonly name: "createAll" | "dropAll" | "createTable" | "dropTable";
      readonly entities: readonly Entity[];
      readonly arguments: readonly Expression[];
      readonly span: Span;
    }
  /** A named query: what it captured is kept for the statements that use it. */
  | { readonly kind: "common"; readonly captures: readonly Capture[]; readonly span: Span }
  | { readonly kind: "model"; readonly entity: Entity; readonly span: Span }
  | {
      readonly kind: "data";
      readonly name: DataFunction;
      readonly shape: Shape;
      readonly arguments: readonly Expression[];
      readonly span: Span;
    };

export function checkCall(call: ReadCall, known: Known): CheckedCall | undefined {
  if (call.kind === "chain") return checkChain(call, known);
  if (call.kind === "output") return checkOutputCall(call, known.diagnostics);
  return call.kind === "common" ? checkCommonCall(call, known) : checkFunctionCall(call, known);
}

/** Its mistakes are told where it is declared, even where nobody uses it. */
function checkCommonCall({ rows, captures, span }: ReadCommonCall, known: Known): CheckedCall | undefined {
  const statement = openStatement(known);
  const checked = statement.checks.rows(rows, checkingOf(statement, openLevel(undefined)));
  return checked && { kind: "common", captures, span };
}

const isDataFunction = (name: string): name is DataFunction => (dataFunctionNames as readonly string[]).includes(name);

function checkFunctionCall(call: ReadFunctionCall, known: Known): CheckedCall | undefined {
  const { name, span } = call;
  const { diagnostics } = known;
  if (isDataFunction(name)) {
    if (call.shape === undefined) {
      diagnostics.push(diagnose("typeNotWritten", call.models[0]?.span ?? span, `${name}()`));
      return undefined;
    }
    for (const { path, type } of call.problems) {
      diagnostics.push(diagnose("uncheckable", call.models[0]?.span ?? span, path.length === 0 ? "The type" : `"${path.join(".")}"`, type));
    }
    if (call.problems.length > 0) return undefined;
    checkData(name, call.shape, call.models[0]?.span ?? span, diagnostics);
    return { kind: "data", name, shape: call.shape, arguments: call.arguments, span };
  }
  if (call.tuple !== (name === "createAll" || name === "dropAll")) {
    const place = call.models[0]?.span ?? span;
    diagnostics.push(call.tuple ? diagnose("unresolvedType", place, `${name}()`) : diagnose("modelList", place, `${name}()`));
    return undefined;
  }
  const entities = call.models.map((argument) => modelOf(argument, `${name}()`, known, diagnostics));
  if (entities.some((entity) => entity === undefined)) return undefined;
  if (name === "model") return { kind: "model", entity: entities[0]!, span };
  return { kind: "schema", name, entities: checkTables(entities as Entity[], call.models, known), arguments: call.arguments, span };
}

/** The tables of models that are made or dropped together. */
function checkTables(models: readonly Entity[], named: ReadFunctionCall["models"], { entities, diagnostics }: Known): readonly Entity[] {
  const tables = new Map<string, Entity>();
  const indexes = new Map<string, Entity>();
  for (const [index, model] of models.entries()) {
    const { span } = named[index]!;
    const table = tableOf(model, entities);
    if (table === undefined) {
      // It is made and dropped with the model whose table it is; by itself it would take the rows of others with it.
      const root = firstOf(model, entities);
      if (!models.includes(root)) diagnostics.push(diagnose("noTableOfItsOwn", span, model.name, root.name));
      continue;
    }
    const other = tables.get(table.table.toLowerCase());
    if (other !== undefined) diagnostics.push(diagnose("duplicateTable", span, table.table, other.name));
    tables.set(table.table.toLowerCase(), table);
    for (const { name } of table.indexes) {
      const owner = indexes.get(name.toLowerCase());
      if (owner !== undefined && owner !== table) diagnostics.push(diagnose("duplicateIndex", span, name, owner.table));
      indexes.set(name.toLowerCase(), table);
    }
  }
  return [...tables.values()];
}
