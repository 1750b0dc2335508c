/** A property's shape -> the type of its column. */
import type { ColumnType, Shape } from "../../runtime/ir/types.js";

export interface Sizes {
  readonly maxLength: number | undefined;
  readonly digits: number | undefined;
  readonly places: number | undefined;
  /** A key or a foreign key: a plain `number` is then a whole number. */
  readonly wholeNumber: boolean;
  /** The type is written `Json<…>`. */
  readonly json: boolean;
}

/** Of a value that no attribute speaks of. */
export const noSizes: Sizes = { maxLength: undefined, digits: undefined, places: undefined, wholeNumber: false, json: false };

export interface ColumnTypeResult {
  readonly type: ColumnType;
  readonly nullable: boolean;
  /** What the type is, where no column holds it. */
  readonly unsupported: string | undefined;
}

export function columnTypeOf(shape: Shape, sizes: Sizes): ColumnTypeResult {
  const members = flatten(shape);
  const nullable = members.some(({ kind }) => kind === "null");
  const present = members.filter(({ kind }) => kind !== "null" && kind !== "undefined");
  const json: ColumnType = { kind: "json", shape: present.length === 1 ? present[0]! : { kind: "union", members: present } };
  if (sizes.json) return { type: json, nullable, unsupported: undefined };
  const [only] = present;
  if (only === undefined) return { type: json, nullable, unsupported: "nothing but null" };
  if (present.length === 1) {
    const type = single(only, sizes, json);
    return { type: type ?? json, nullable, unsupported: type === undefined ? (collections[only.kind] ?? "of type unknown") : undefined };
  }
  const values = present.map((member) => (member.kind === "literal" ? member.value : undefined));
  if (values.every((value) => typeof value === "string")) return { type: { kind: "enum", values }, nullable, unsupported: undefined };
  if (values.every((value) => typeof value === "number")) return { type: { kind: "enum", values }, nullable, unsupported: undefined };
  const structures = ["reference", "recursive", "object", "array", "tuple", "record"];
  if (present.every(({ kind }) => structures.includes(kind))) return { type: json, nullable, unsupported: undefined };
  return { type: json, nullable, unsupported: "a union of several kinds of value" };
}

const collections: { readonly [Kind in Shape["kind"]]?: string } = { set: "a Set", map: "a Map" };

function single(shape: Shape, sizes: Sizes, json: ColumnType): ColumnType | undefined {
  switch (shape.kind) {
    case "number":
      return sizes.wholeNumber ? { kind: "int", bits: 64 } : { kind: "number" };
    case "int":
      return { kind: "int", bits: shape.bits };
    case "string":
    case "template":
      return { kind: "string", maxLength: sizes.maxLength };
    case "decimal":
      return { kind: "decimal", digits: sizes.digits, places: sizes.places };
    case "date":
      return { kind: "instant" };
    case "boolean":
    case "bigint":
    case "bytes":
    case "uuid":
    case "dateOnly":
    case "timeOnly":
      return { kind: shape.kind };
    case "literal":
      if (typeof shape.value === "string") return { kind: "enum", values: [shape.value] };
      if (typeof shape.value === "number") return { kind: "enum", values: [shape.value] };
      return typeof shape.value === "boolean" ? { kind: "boolean" } : { kind: "bigint" };
    case "reference":
    case "recursive":
    case "object":
    case "array":
    case "tuple":
    case "record":
      return json;
    case "set":
    case "map":
    case "union":
    case "null":
    case "undefined":
    case "unknown":
      return undefined;
  }
}

const elementKinds: readonly ColumnType["kind"][] = [
  "number", "int", "bigint", "decimal", "string", "boolean", "instant", "dateOnly", "timeOnly", "uuid",
];

/** The type of a column with `sqlType=array`; undefined where the property is no array of single values. */
export function arrayTypeOf(type: ColumnType): ColumnType | undefined {
  if (type.kind !== "json" || type.shape.kind !== "array") return undefined;
  const { shape } = type;
  const { type: element, nullable: elementNullable, unsupported } = columnTypeOf(type.shape.element, noSizes);
  if (unsupported !== undefined || !elementKinds.includes(element.kind)) return undefined;
  return { kind: "array", element, elementNullable, shape };
}

/** The members of nested unions in one list. */
export function flatten(shape: Shape): readonly Shape[] {
  return shape.kind === "union" ? shape.members.flatMap(flatten) : [shape];
}

/** The shapes of all that a tuple may hold. */
export function tupleParts({ elements, rest, last }: Extract<Shape, { kind: "tuple" }>): readonly Shape[] {
  return [...elements, ...(rest === undefined ? [] : [rest]), ...last];
}
