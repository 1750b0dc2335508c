/** A projection -> its columns, each with the name by which the result, or a source made of it, calls it. */
import type { Column, ComputedProperty, DiscriminatorValue, Entity, Place } from "./entity.js";
import type { Expr } from "./expr.js";
import { keyColumns } from "./keys.js";
import type { Presence, Projection } from "./query.js";
import type { ColumnType } from "./types.js";

/** How one result row is built from the driver's row, whose properties are the aliases. */
export type RowShape =
  | LeafShape
  | {
      readonly kind: "object";
      readonly properties: readonly { readonly name: string; readonly value: RowShape }[];
      readonly presence: RowPresence | undefined;
      readonly computed: readonly ComputedProperty[];
      /** Properties that the row hides. */
      readonly secrets: readonly string[];
    }
  | { readonly kind: "array"; readonly elements: readonly RowShape[] }
  | { readonly kind: "variant"; readonly tag: LeafShape | undefined; readonly cases: readonly ShapeCase[]; readonly presence: RowPresence | undefined };

export interface LeafShape {
  readonly kind: "leaf";
  readonly alias: string;
  readonly position: number;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly missing: "null" | "undefined";
}

export interface ShapeCase {
  readonly among: readonly DiscriminatorValue[];
  readonly key: { readonly alias: string; readonly position: number } | undefined;
  readonly table: string;
  readonly apart: readonly number[];
  readonly value: RowShape;
}

/** Columns that are all NULL where the object is missing. */
export interface RowPresence {
  readonly columns: readonly { readonly alias: string; readonly position: number }[];
  readonly missing: "null" | "undefined";
}

export interface LabelledColumn {
  readonly alias: string;
  readonly expr: Expr;
}

export function labelColumns(projection: Projection): { readonly columns: readonly LabelledColumn[]; readonly row: RowShape } {
  const columns: LabelledColumn[] = [];
  /** From where on the models of a union share their columns. */
  let shared = Infinity;
  const row = visit(projection, [], false);
  return { columns, row };

  function add(expr: Expr, path: readonly string[]): number {
    let alias = path.length === 0 ? "value" : path.join(".");
    // A name may hold a dot itself: `{ "team.name": …, team: { name: … } }`; and MySQL and SQLite do not tell upper case from lower.
    while (columns.some((column) => column.alias.toLowerCase() === alias.toLowerCase())) alias += "_";
    return columns.push({ alias, expr }) - 1;
  }

  function leaf(expr: Expr, nullable: boolean, missing: "null" | "undefined", path: readonly string[]): LeafShape {
    const known = columns.findIndex((column, place) => place >= shared && isSameColumn(column.expr, expr));
    const position = known >= 0 ? known : add(expr, path);
    return { kind: "leaf", alias: columns[position]!.alias, position, type: expr.type, nullable, missing };
  }

  function presenceOf(presence: Presence | undefined, path: readonly string[]): RowPresence | undefined {
    if (presence === undefined) return undefined;
    return {
      missing: presence.missing,
      columns: presence.of.map((expr) => {
        const known = columns.findIndex((column) => isSameColumn(column.expr, expr));
        const position = known >= 0 ? known : add(expr, [...path, "present"]);
        return { alias: columns[position]!.alias, position };
      }),
    };
  }

  function visit(part: Projection, path: readonly string[], mayBeMissing: boolean): RowShape {
    switch (part.kind) {
      case "row": {
        const missing = mayBeMissing || part.presence !== undefined;
        const properties = part.columns.map((column) => {
          const expr = columnExpr(part.source, column, missing);
          return { name: column.property, value: leaf(expr, column.nullable, "null", [...path, column.property]) };
        });
        return { kind: "object", properties, presence: presenceOf(part.presence, path), computed: computedOf(part), secrets: secretsOf(part) };
      }
      case "value":
        return leaf(part.expr, part.expr.nullable, part.missing, path);
      case "object": {
        const missing = mayBeMissing || part.presence !== undefined;
        const properties = part.properties.map(({ name, value }) => ({ name, value: visit(value, [...path, name], missing) }));
        return { kind: "object", properties, presence: presenceOf(part.presence, path), computed: computedOf(part), secrets: secretsOf(part) };
      }
      case "array":
        return { kind: "array", elements: part.elements.map((element, index) => visit(element, [...path, String(index)], mayBeMissing)) };
      case "variant": {
        const missing = mayBeMissing || part.presence !== undefined;
        const around = shared;
        shared = Math.min(shared, columns.length);
        const cases = part.cases.map((each): ShapeCase => ({ ...each, value: visit(each.value, path, missing), key: each.key && leaf(each.key, true, "null", [...path, each.table]) }));
        const tag = part.tag && leaf(part.tag, false, "null", [...path, "model"]);
        shared = around;
        return { kind: "variant", tag, cases, presence: presenceOf(part.presence, path) };
      }
    }
  }
}

/** What is computed from a row that is read: its functions may use any of its columns, so a part of a row has none of it. */
export function computedOf(projection: Projection): readonly ComputedProperty[] {
  if (projection.kind === "object") return projection.computed ?? [];
  return projection.kind === "row" && projection.columns.length === projection.entity.columns.length ? projection.entity.computed : [];
}

/** What a program takes out of a row by itself is its own to hide. */
function secretsOf(projection: Projection): readonly string[] {
  if (projection.kind === "object") return projection.secrets ?? [];
  return projection.kind === "row" ? projection.columns.flatMap(({ secret, property }) => (secret ? [property] : [])) : [];
}

const isSameColumn = (left: Expr, right: Expr): boolean =>
  left.kind === "column" && right.kind === "column" && left.source === right.source && left.column === right.column;

/** What a table beside the model's own is called: like itself, where the model is called like its own. */
export const partAlias = (source: string, { table, own }: Place): string => (source === own ? table : `${source}_${table}`);

export function columnExpr(source: string, column: Column, mayBeMissing = false): Expr {
  const of = column.place === undefined ? source : partAlias(source, column.place);
  return { kind: "column", source: of, column: column.name, type: column.type, nullable: column.nullable || mayBeMissing };
}

/** Every column of an entity's row; of a union of models, of the one that the row is. */
export function rowProjection(entity: Entity, source: string, presence?: Presence): Projection {
  const missing = presence === undefined ? {} : { presence };
  const { united, discriminator } = entity.family ?? {};
  if (united === undefined) return { kind: "row", entity, source, columns: entity.columns, ...missing };
  const cases = united.map(({ among, apart, key, entity: model }) =>
    ({ among, apart, table: model.table, key: key && columnExpr(source, key, true), value: rowProjection(model, source) }));
  const tag = entity.family?.kind === "single" && discriminator !== undefined ? columnExpr(source, discriminator) : undefined;
  return { kind: "variant", tag, cases, ...missing };
}

/** The primary key: its value where it is one column, or an object. */
export function keyProjection(entity: Entity): Projection {
  const columns = keyColumns(entity);
  const [only] = columns;
  const source = entity.table;
  if (only === undefined || columns.length > 1) return { kind: "row", entity, source, columns };
  return { kind: "value", expr: { ...columnExpr(source, only), nullable: false }, missing: "null" };
}

/** The same without the word "row": every value stands for itself. */
export function spelledOut(projection: Projection): Projection {
  switch (projection.kind) {
    case "value":
      return projection;
    case "array":
      return { kind: "array", elements: projection.elements.map(spelledOut) };
    case "object":
      return { ...projection, properties: projection.properties.map(({ name, value }) => ({ name, value: spelledOut(value) })) };
    case "variant":
      return { ...projection, cases: projection.cases.map((each) => ({ ...each, value: spelledOut(each.value) })) };
    case "row": {
      const { source, columns, presence } = projection;
      const properties = columns.map((column) => ({
        name: column.property, value: { kind: "value" as const, expr: columnExpr(source, column, presence !== undefined), missing: "null" as const },
      }));
      const [computed, secrets] = [computedOf(projection), secretsOf(projection)];
      return {
        kind: "object", properties, ...(presence === undefined ? {} : { presence }), ...(computed.length === 0 ? {} : { computed }),
        ...(secrets.length === 0 ? {} : { secrets }),
      };
    }
  }
}

/** What a source that is no table is called in a query that goes on elsewhere, where nobody knows the name that it was given. */
export const derivedSource = "derived";

/** What a row of a query in FROM looks like from outside: the same structure, over the source's columns. */
export function derivedProjection(projection: Projection, source: string): Projection {
  const { columns, row } = labelColumns(projection);
  return visit(row);

  function column(alias: string, position: number): Expr {
    const { type, nullable } = columns[position]!.expr;
    return { kind: "column", source, column: alias, type, nullable };
  }

  function visit(shape: RowShape): Projection {
    switch (shape.kind) {
      case "leaf":
        return { kind: "value", expr: { ...column(shape.alias, shape.position), nullable: shape.nullable }, missing: shape.missing };
      case "array":
        return { kind: "array", elements: shape.elements.map(visit) };
      case "object": {
        const properties = shape.properties.map(({ name, value }) => ({ name, value: visit(value) }));
        const { computed, secrets } = shape;
        const object: Projection = { kind: "object", properties, ...(computed.length === 0 ? {} : { computed }), ...(secrets.length === 0 ? {} : { secrets }) };
        return shape.presence === undefined ? object : { ...object, presence: presenceOf(shape.presence) };
      }
      case "variant": {
        const { tag, presence } = shape;
        const cases = shape.cases.map((each) => ({ ...each, value: visit(each.value), key: each.key && column(each.key.alias, each.key.position) }));
        return { kind: "variant", tag: tag && column(tag.alias, tag.position), cases, ...(presence === undefined ? {} : { presence: presenceOf(presence) }) };
      }
    }
  }

  function presenceOf({ columns: list, missing }: RowPresence): Presence {
    return { of: list.map(({ alias, position }) => column(alias, position)), missing };
  }
}
