/** Calls that send values out, as read -> what they write, or nothing after a diagnostic. */
import type { Span } from "../../runtime/ir/span.js";
import type { Shape } from "../../runtime/ir/types.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Expression } from "../host/source.js";
import { unwrapped } from "../read/arrow.js";
import { checkData } from "./data.js";
import { isNamed } from "../read/named.js";
import type { ReadOutputCall } from "../read/output.js";
import { spanOf } from "../read/span.js";

/** What a schema describes: JSON that comes in, or JSON that goes out. */
export interface SchemaOptions {
  readonly mode: "validation" | "serialization";
  readonly byAlias: boolean;
}

export interface CheckedOutputCall {
  readonly kind: "output";
  readonly name: ReadOutputCall["name"];
  readonly shapes: readonly Shape[];
  readonly options: SchemaOptions;
  readonly arguments: readonly Expression[];
  readonly span: Span;
}

export function checkOutputCall(call: ReadOutputCall, diagnostics: Diagnostic[]): CheckedOutputCall | undefined {
  const { name, span, types } = call;
  if (types === undefined) {
    diagnostics.push(name === "openApiComponents" ? diagnose("modelList", span, `${name}()`) : diagnose("typeNotWritten", span, `${name}()`));
    return undefined;
  }
  const before = diagnostics.length;
  for (const { problems, span: place } of types) {
    for (const { path, type } of problems) diagnostics.push(diagnose("uncheckable", place, path.length === 0 ? "The type" : `"${path.join(".")}"`, type));
  }
  const patches = name === "patch" || name === "patchAsync";
  for (const { shape, span: place } of patches || name === "schema" ? types : []) {
    if (patches && shape.kind !== "reference") diagnostics.push(diagnose("patchNeedsObject", place, name));
    checkData(name, shape, place, diagnostics);
  }
  for (const { shape, span: place } of name === "openApiComponents" ? types : []) {
    if (shape.kind !== "reference" || !isNamed(shape.definition)) diagnostics.push(diagnose("namelessComponent", place));
  }
  const describing = name === "jsonSchema" || name === "openApiComponents";
  const options = describing ? readOptions(call.arguments[0], name, diagnostics) : defaults;
  if (diagnostics.length > before) return undefined;
  return { kind: "output", name, shapes: types.map(({ shape }) => shape), options, arguments: call.arguments, span };
}

const defaults: SchemaOptions = { mode: "validation", byAlias: true };

/** A schema is a constant of the build, so what it describes has to be known there. */
function readOptions(argument: Expression | undefined, name: string, diagnostics: Diagnostic[]): SchemaOptions {
  if (argument === undefined) return defaults;
  const object = unwrapped(argument);
  let options = defaults;
  for (const property of object.kind === "object" ? object.properties : [{ name: undefined, value: argument }]) {
    const value = unwrapped(property.value);
    if (property.name === "mode" && value.kind === "string" && (value.value === "validation" || value.value === "serialization")) options = { ...options, mode: value.value };
    else if (property.name === "byAlias" && value.kind === "boolean") options = { ...options, byAlias: value.value };
    else diagnostics.push(diagnose("schemaOptions", spanOf(property.value), `${name}()`));
  }
  return options;
}
