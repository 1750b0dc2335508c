/** What is inside a JSON column -> values with the types that the model's own type gives them. */
import type { Expr } from "../../runtime/ir/expr.js";
import type { ColumnType, Shape } from "../../runtime/ir/types.js";
import { diagnose, nearest } from "../diagnostics/catalogue.js";
import type { Step } from "../read/arrow.js";
import { type Checking, type Resolved, value } from "./checking.js";
import { columnTypeOf, flatten, noSizes } from "./column-type.js";
import { isText, wholeNumber } from "./type-groups.js";

export const isJson = (type: ColumnType): type is Extract<ColumnType, { kind: "json" | "array" }> => type.kind === "json" || type.kind === "array";

export function resolveJsonPath(json: Expr, steps: readonly Step[], checking: Checking): Resolved {
  if (!isJson(json.type)) return undefined;
  let shape: Shape = json.type.shape;
  let nullable = json.nullable;
  const path: string[] = [];
  for (const [index, step] of steps.entries()) {
    const members = flatten(shape).filter(({ kind }) => kind !== "null" && kind !== "undefined");
    nullable ||= members.length < flatten(shape).length || step.optional;
    const [only] = members;
    const isLength = step.name === "length" && index === steps.length - 1;
    if (isLength && only !== undefined && members.every(({ kind }) => kind === "array" || kind === "tuple")) {
      return value({ kind: "itemCount", operand: at(json, path, only, nullable), type: wholeNumber, nullable });
    }
    if (isLength && only !== undefined && isText(typeOf(only).type)) {
      const text = at(json, path, only, nullable);
      return value({ kind: "call", function: "length", arguments: [text], type: wholeNumber, nullable: text.nullable });
    }
    const inner = members.length === 1 && only !== undefined ? propertyOf(only, step.name) : undefined;
    if (inner === undefined) {
      const names = only === undefined ? [] : propertiesOf(only).map(({ name }) => name);
      checking.statement.diagnostics.push(diagnose("noSuchProperty", step.span, step.name, "the JSON value", nearest(step.name, names)));
      return undefined;
    }
    path.push(step.name);
    nullable ||= inner.optional;
    shape = inner.shape;
  }
  return value(at(json, path, shape, nullable));
}

/** Whether null itself may stand at the end of a path. */
export function holdsNull(type: ColumnType, steps: readonly Step[]): boolean {
  let shape: Shape | undefined = isJson(type) ? type.shape : undefined;
  for (const { name } of steps) {
    const members: readonly Shape[] = shape === undefined ? [] : flatten(shape);
    shape = members.map((member) => propertyOf(member, name)?.shape).find((inner) => inner !== undefined);
  }
  return shape !== undefined && flatten(shape).some(({ kind }) => kind === "null");
}

function at(json: Expr, path: readonly string[], shape: Shape, nullable: boolean): Expr {
  if (path.length === 0) return json;
  const found = typeOf(shape);
  return { kind: "jsonValue", operand: json, path, type: found.type, nullable: nullable || found.nullable };
}

const typeOf = (shape: Shape): { readonly type: ColumnType; readonly nullable: boolean } => {
  const { type, nullable, unsupported } = columnTypeOf(shape, noSizes);
  return unsupported === undefined ? { type, nullable } : { type: { kind: "json", shape }, nullable };
};

function propertiesOf(shape: Shape): readonly { readonly name: string; readonly optional: boolean; readonly shape: Shape }[] {
  return shape.kind === "reference" ? shape.definition.properties : shape.kind === "object" ? shape.properties : [];
}

function propertyOf(shape: Shape, name: string): { readonly optional: boolean; readonly shape: Shape } | undefined {
  if (shape.kind === "record") return { optional: true, shape: shape.value };
  return propertiesOf(shape).find((property) => property.name === name);
}
