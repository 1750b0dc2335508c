/** Calls that send values out, or describe their types -> what stands in their place. */
import type { CheckedOutputCall } from "../../check/output.js";
import { userFunctionsIn } from "../../check/shape-graph.js";
import type { Edit, Hole } from "../../edits.js";
import { dataLiteral, type Output } from "../code.js";
import { emitChanges } from "./changes.js";
import { copyForm, jsonForm } from "./copy.js";
import { maySayExtra } from "./intake.js";
import { componentSchemas, jsonSchemaOf } from "./json-schema.js";
import { definitionOf, nameHint, oncePerType } from "./outgoing.js";
import { emitParser } from "./parse.js";
import { emitTable } from "./table.js";
import { textForm } from "./text.js";
import { writer } from "./writing.js";

export function emitOutputCall(call: CheckedOutputCall, output: Output): Edit {
  return { start: call.span.start, end: call.span.end, parts: partsOf(call, output) };
}

function partsOf(call: CheckedOutputCall, output: Output): (string | Hole)[] {
  const { name, shapes, options } = call;
  const shape = shapes[0]!;
  const hasOptions = call.arguments.length > 1;
  switch (name) {
    case "dump":
      if (asksForJsonOnly(call)) return callOf({ ...call, arguments: call.arguments.slice(0, 1) }, [output.helper("runJson"), writer(shape, jsonForm, output), emitTable(shape, output)]);
      if (hasOptions) return callOf(call, [output.helper("dumpWith"), emitTable(shape, output)]);
      return callOf(call, [output.helper("runDump"), writer(shape, copyForm, output), emitTable(shape, output)]);
    case "stringify":
      if (hasOptions) return callOf(call, [output.helper("stringifyWith"), emitTable(shape, output)]);
      return callOf(call, [output.helper("runStringify"), writer(shape, textForm, output), emitTable(shape, output)]);
    case "patch":
    case "patchAsync": {
      const async = name === "patchAsync";
      const given = call.arguments[2];
      const functions = emitChanges(definitionOf(shape)!, output, { async, extras: given !== undefined && maySayExtra(given) });
      return callOf(call, [output.helper(async ? "runPatchAsync" : "runPatch"), ...functions]);
    }
    case "schema": {
      const async = userFunctionsIn(shape).some((reference) => reference.async);
      const helper = output.helper(async ? "asyncStandardSchema" : "standardSchema");
      const make = (constant: string): string => `const ${constant} = ${helper}(${emitParser(shape, nameHint(shape), output, { async, extras: false })});`;
      const definition = definitionOf(shape);
      return [definition === undefined ? output.hoist("schema", make) : oncePerType("schema", definition, output, make)];
    }
    case "jsonSchema":
      return [output.hoist(`schema${nameHint(shape)}`, (constant) => `const ${constant} = ${dataLiteral(jsonSchemaOf(shape, options))};`)];
    case "openApiComponents":
      return [output.hoist("components", (constant) => `const ${constant} = ${dataLiteral({ schemas: componentSchemas(shapes, options) })};`)];
  }
}

/** `{ mode: "json" }`, as it is written most often. */
function asksForJsonOnly({ arguments: [, options] }: CheckedOutputCall): boolean {
  if (options?.kind !== "object" || options.properties.length !== 1) return false;
  const { name, value } = options.properties[0]!;
  return name === "mode" && value.kind === "string" && value.value === "json";
}

/** A helper with what the build knows before the call's own arguments. */
function callOf(call: CheckedOutputCall, [helper, ...known]: readonly string[]): (string | Hole)[] {
  return [`${helper}(${known.join(", ")}`, ...call.arguments.flatMap(({ start, end }): (string | Hole)[] => [", ", { start, end }]), ")"];
}
