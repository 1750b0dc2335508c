/** `"team.name"` -> the steps that an arrow would have taken: every name is checked against the model, whatever it is made of. */
import type { Entity } from "../../runtime/ir/entity.js";
import type { ColumnType, Shape } from "../../runtime/ir/types.js";
import { columnTypeOf, flatten, noSizes } from "../check/column-type.js";
import type { Step, Written } from "../read/arrow.js";
import { refuse } from "./mistakes.js";
import { type Place, spanOf } from "./place.js";

/** A name, names with dots between, or the names in a list. A question mark behind a name, as in `"team?.name"`, lets the row be missing. */
export type Path = string | readonly string[];

/** What a path begins with. */
export type Head<Name extends string> = Name extends `${infer First}.${string}` ? Unmarked<First> : Name;
type Unmarked<Name extends string> = Name extends `${infer First}?` ? First : Name;

export const isPath = (value: unknown): value is Path => typeof value === "string" || Array.isArray(value);

/** In a list a name is taken as it is: it may hold dots. */
export function stepsOf(path: unknown, place: Place): readonly Step[] {
  const span = spanOf(place);
  const listed = typeof path !== "string";
  const names: unknown = listed ? path : path.split(".");
  if (!Array.isArray(names) || names.length === 0) return refuse("path", place.path);
  let optional = false;
  return (names as readonly unknown[]).map((given, index) => {
    // Neither is in a column's name, and no text of SQL holds them.
    if (typeof given !== "string" || given === "" || !given.isWellFormed() || given.includes("\0")) return refuse("path", place.path);
    const marked = given.endsWith("?") && index < names.length - 1;
    const step: Step = { name: marked ? given.slice(0, -1) : given, optional, span };
    optional = marked;
    return step;
  });
}

export function writePath(path: unknown, place: Place): Written {
  const steps = stepsOf(path, place);
  refuseHidden(steps, place);
  return { kind: "path", row: place.row, steps, span: spanOf(place) };
}

/** A relation whose model was not given would seem not to exist. */
function refuseHidden(steps: readonly Step[], { entity, gathered, path }: Place): void {
  let at: Entity | undefined = entity;
  for (const { name } of steps) {
    const relation: Entity["relations"][number] | undefined = at?.relations.find(({ property }) => property === name);
    if (relation === undefined) return;
    for (const needed of [relation.target, ...(relation.through === undefined ? [] : [relation.through.entity])]) {
      if (!gathered.entities.has(needed)) refuse("modelNotGiven", path, name, modelName(needed), at!.name);
    }
    at = gathered.entities.get(relation.target);
  }
}

/** The name of the model within an id. */
const modelName = (id: string): string => id.slice(id.indexOf(" ") + 1);

/** The model at the other side of a to-many relation; undefined where the path leads elsewhere, which the check then says. */
export function listTarget(steps: readonly Step[], { entity, gathered }: Place): Entity | undefined {
  let at: Entity | undefined = entity;
  for (const { name } of steps) {
    const relation: Entity["relations"][number] | undefined = at?.relations.find(({ property }) => property === name);
    at = relation === undefined ? undefined : gathered.entities.get(relation.target);
  }
  return at;
}

/** What a path leads to, as far as that is known before the check: the type that a value from JSON is meant as. */
export function typeAt(path: unknown, place: Place): ColumnType | undefined {
  let at: Entity | undefined = place.entity;
  const steps = stepsOf(path, place);
  for (const [index, { name }] of steps.entries()) {
    const column = at?.columns.find(({ property }) => property === name);
    if (column !== undefined) return insideJson(column.type, steps.slice(index + 1));
    const relation: Entity["relations"][number] | undefined = at?.relations.find(({ property }) => property === name);
    at = relation === undefined ? undefined : place.gathered.entities.get(relation.target);
  }
  return undefined;
}

function insideJson(type: ColumnType, steps: readonly Step[]): ColumnType | undefined {
  const last = steps.at(-1);
  if (last === undefined) return type;
  const whole: ColumnType = { kind: "int", bits: 64 };
  if (type.kind !== "json" && type.kind !== "array") return last.name === "length" ? whole : undefined;
  let shape: Shape = type.shape;
  for (const { name } of steps) {
    const present: readonly Shape[] = flatten(shape).filter(({ kind }) => kind !== "null" && kind !== "undefined");
    const [only] = present;
    const properties = only?.kind === "reference" ? only.definition.properties : only?.kind === "object" ? only.properties : [];
    const inner: Shape | undefined = only?.kind === "record" ? only.value : properties.find((property) => property.name === name)?.shape;
    if (inner === undefined) return name === "length" ? whole : undefined;
    shape = inner;
  }
  return columnTypeOf(shape, noSizes).type;
}
