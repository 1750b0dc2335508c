/** What kind of thing a value is, which is how the members of a union are told apart; a value that fits none is refused. */
import type { Outgoing, OutgoingField } from "./outgoing.js";
import { deepest } from "./outgoing.js";
import { refuse } from "./refusal.js";

export type Carrier = "null" | "undefined" | "boolean" | "number" | "bigint" | "string" | "date" | "bytes" | "list" | "set" | "map" | "object" | "none";

export function carrierOfValue(value: unknown): Carrier {
  switch (typeof value) {
    case "undefined":
    case "boolean":
    case "number":
    case "bigint":
    case "string":
      return typeof value as Carrier;
    case "object":
      break;
    default:
      return "none";
  }
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (value instanceof Date) return "date";
  if (value instanceof Uint8Array) return "bytes";
  if (value instanceof Set) return "set";
  return value instanceof Map ? "map" : "object";
}

const carriers = { array: "list", tuple: "list", record: "object", object: "object" } as const;

const holds = (shape: Outgoing, carrier: Carrier): boolean => {
  if (shape.kind === "literal") return typeof shape.value === carrier;
  if (shape.kind === "union") return shape.members.some((member) => holds(member, carrier));
  if (shape.kind === "recursive") return holds(shape.shape(), carrier);
  return shape.kind === "unknown" || (shape.kind in carriers ? carriers[shape.kind as keyof typeof carriers] : shape.kind) === carrier;
};

/** The member of a union that says how the value goes out. */
export function chooseMember(members: readonly Outgoing[], value: unknown): Outgoing | undefined {
  const carrier = carrierOfValue(value);
  const able = members.filter((member) => holds(member, carrier));
  // Values of one kind that hold no others go out alike, whatever the type says of them.
  if (able.length <= 1 || !["list", "set", "map", "object"].includes(carrier)) return able[0];
  const fitting = able.find((member) => fits(member, value));
  if (fitting !== undefined) return fitting;
  const told = able.filter((member) => member.kind === "object" && member.table().fields.every((field) => field.shape.kind !== "literal" || fits(field.shape, fieldOf(value as object, field))));
  return told.length === 1 ? told[0] : undefined;
}

/**
 * Whether a value is of the shape, as far as what goes out is concerned. One that has no end is refused at once: were the answer no, every
 * other member would be tried on every level.
 */
export function fits(shape: Outgoing, value: unknown, depth = 0): boolean {
  const carrier = carrierOfValue(value);
  if (depth > deepest) return refuse();
  if (!holds(shape, carrier)) return false;
  switch (shape.kind) {
    case "literal":
      return shape.value === value;
    case "union":
      return shape.members.some((member) => fits(member, value, depth));
    case "recursive":
      return fits(shape.shape(), value, depth);
    case "array":
      return (value as unknown[]).every((item) => fits(shape.element, item, depth + 1));
    case "set":
      return [...(value as Set<unknown>)].every((item) => fits(shape.element, item, depth + 1));
    case "map":
      return [...(value as Map<unknown, unknown>)].every(([key, item]) => fits(shape.key, key, depth + 1) && fits(shape.value, item, depth + 1));
    case "tuple":
      return (value as unknown[]).every((item, index) => {
        const element = elementAt(shape, index, (value as unknown[]).length);
        return element !== undefined && fits(element, item, depth + 1);
      });
    case "record":
      return Object.values(value as object).every((item) => fits(shape.value, item, depth + 1));
    case "object":
      return shape.table().fields.every((field) => {
        if (field.computed !== undefined) return true;
        const item = fieldOf(value as object, field);
        return (item === undefined && field.optional === true) || fits(field.shape, item, depth + 1);
      });
    default:
      return true;
  }
}

/** A field's value. What every object inherits, such as `constructor`, is nobody's field. */
export function fieldOf(value: object, { name }: Pick<OutgoingField, "name">): unknown {
  return name in Object.prototype && !Object.hasOwn(value, name) ? undefined : (value as Record<string, unknown>)[name];
}

/** The shape of a tuple's element: the first ones, any number in the middle, and the last ones. */
export function elementAt(shape: Extract<Outgoing, { kind: "tuple" }>, index: number, length: number): Outgoing | undefined {
  const { elements, rest, last = [] } = shape;
  if (index < elements.length) return elements[index];
  const fromEnd = last.length - (length - index);
  return fromEnd >= 0 ? last[fromEnd] : rest;
}
