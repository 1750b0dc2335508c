/** Every checked call of a file -> the edits that a host applies to it. */
import { dirname, relative, resolve } from "node:path";
import type { FunctionReference } from "../../runtime/ir/entity.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import type { CheckedCall } from "../check/call.js";
import type { Model } from "../check/model.js";
import type { AddedImport, Edit, FileEdits, Hole } from "../edits.js";
import type { SourceUnit } from "../host/source.js";
import { createOutput, type Output } from "./code.js";
import { emitOutputCall } from "./data/calls.js";
import { emitIntake } from "./data/intake.js";
import { emitChain, emitCommon } from "./query.js";
import { emitModel, emitSchema } from "./schema.js";

export function emitCalls(
  calls: readonly CheckedCall[], unit: SourceUnit, model: Model, dialects: readonly Dialect[], modelFiles: readonly string[],
): FileEdits {
  const functions = userFunctions(unit);
  const output = createOutput({ text: unit.text, userFunction: functions.name });
  const edits = calls.map((call) => emitCall(call, model, dialects, output));
  const imports: AddedImport[] = output.usesHelpers ? [{ local: output.namespace, specifier: "sqlmodel/emitted" }] : [];
  return {
    imports: [...imports, ...functions.imports],
    hoisted: output.statements,
    hoistAt: unit.hoistAt,
    edits: edits.sort((a, b) => a.start - b.start || b.end - a.end),
    dependencies: modelFiles.filter((file) => file !== unit.file),
  };
}

function emitCall(call: CheckedCall, model: Model, dialects: readonly Dialect[], output: Output): Edit {
  switch (call.kind) {
    case "static":
    case "statement":
    case "several":
    case "compose":
    case "extend":
      return emitChain(call, dialects, output);
    case "common":
      return emitCommon(call, output);
    case "schema": {
      const name = emitSchema(call.entities, dialects, output);
      const parts = [`${output.helper(call.name)}(${name}`, ...call.arguments.flatMap((argument): (string | Hole)[] => [", ", argument]), ")"];
      return { start: call.span.start, end: call.span.end, parts: parts.map(plainHole) };
    }
    case "output":
      return emitOutputCall(call, output);
    case "model":
      return { start: call.span.start, end: call.span.end, parts: [emitModel(call.entity, model.entities, output)] };
    case "data":
      return emitIntake(call, output);
  }
}

const plainHole = (part: string | Hole): string | Hole => (typeof part === "string" ? part : { start: part.start, end: part.end });

/** Functions that models name, imported from the file that declares them under a name of ours. */
function userFunctions(unit: SourceUnit): { readonly name: (reference: FunctionReference) => string; readonly imports: readonly AddedImport[] } {
  const imports: AddedImport[] = [];
  return {
    imports,
    name({ file, name }) {
      if (file === unit.file) return name;
      const specifier = specifierTo(file, unit);
      let added = imports.find((entry) => entry.specifier === specifier);
      if (added === undefined) {
        let local = `$module${imports.length + 1}`;
        while (unit.text.includes(local)) local += "_";
        added = { local, specifier };
        imports.push(added);
      }
      return `${added.local}.${name}`;
    },
  };
}

/** As the file itself imports its neighbours: with `.js`, with `.ts`, or without an ending. */
function specifierTo(file: string, unit: SourceUnit): string {
  const written = unit.statements.flatMap((statement) => (statement.kind === "import" ? [statement.specifier] : []));
  const packageRoot = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(file);
  if (packageRoot !== null) {
    const own = written.find((specifier) => specifier === packageRoot[2] || specifier.startsWith(`${packageRoot[2]!}/`));
    return own ?? packageRoot[2]!;
  }
  const path = relative(dirname(resolve(unit.file)), resolve(file)).replaceAll("\\", "/");
  const local = path.startsWith(".") ? path : `./${path}`;
  const neighbours = written.filter((specifier) => specifier.startsWith("."));
  const bare = local.replace(/(\.d)?\.([cm]?)tsx?$/, "");
  if (neighbours.some((specifier) => /\.[cm]?tsx?$/.test(specifier))) return local;
  const endings: Readonly<Record<string, string>> = { ".mts": ".mjs", ".cts": ".cjs" };
  const ending = endings[/\.[cm]?tsx?$/.exec(local)?.[0] ?? ""] ?? ".js";
  return neighbours.length > 0 && neighbours.every((specifier) => !/\.[cm]?js$/.test(specifier)) ? bare : `${bare}${ending}`;
}
