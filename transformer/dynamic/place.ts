/** An expression made at run time: a function from the place where it stands to what an arrow there would have been read as. */
import { described } from "../../runtime/data/described.js";
import type { Entity } from "../../runtime/ir/entity.js";
import type { Written } from "../read/arrow.js";
import type { ReadRows } from "../read/sources.js";
import { type IssuePath, PlaceSpan, refuse } from "./mistakes.js";

/** What one statement gathers, with all the queries inside it. */
export interface Gathered {
  /** The values, in the order in which they were met. */
  readonly captures: unknown[];
  /** By id: the models of every query in it. */
  readonly entities: Map<string, Entity>;
  /** How many rows have a number. */
  rows: number;
}

/** Where an expression stands. */
export interface Place {
  readonly gathered: Gathered;
  /** The row whose columns are named. */
  readonly row: number;
  /** The model of that row; undefined for the rows of united queries. */
  readonly entity: Entity | undefined;
  /** The place of the query around this one. */
  readonly outer: Place | undefined;
  readonly path: IssuePath;
  readonly depth: number;
}

/** Databases and the check walk an expression level by level; a thousand is what SQLite takes. */
const deepest = 200;

export function within(place: Place, ...steps: IssuePath): Place {
  if (place.depth >= deepest) refuse("depth", place.path, deepest);
  return { ...place, path: [...place.path, ...steps], depth: place.depth + 1 };
}

export const newRow = (gathered: Gathered): number => (gathered.rows += 1);

export const spanOf = (place: Place): PlaceSpan => new PlaceSpan(place.path);

declare const names: unique symbol;

/**
 * A value or a condition of a query made at run time. It is made by the functions of this entry alone: nothing that came out of JSON is one.
 *
 * @typeParam Names the columns and relations of the row that it begins with, where they are literals
 */
export class Expression<out Names extends string = string> {
  declare readonly [names]?: Names;
  readonly #write: (place: Place) => Written;

  /** @internal */
  constructor(write: (place: Place) => Written) {
    this.#write = write;
  }

  /** @internal */
  static is(value: unknown): value is Expression {
    return typeof value === "object" && value !== null && #write in value;
  }

  /** @internal */
  static write(expression: unknown, place: Place): Written {
    return Expression.is(expression) ? expression.#write(place) : refuse("expression", place.path, described(expression));
  }
}

declare const answered: unique symbol;

/** A query of this entry, as what stands for rows in another one. */
export abstract class RowSource<out Result = unknown> {
  declare readonly [answered]?: Result;
  readonly #rows: (place: Place) => ReadRows;

  protected constructor(rows: (place: Place) => ReadRows) {
    this.#rows = rows;
  }

  /** @internal */
  static is(value: unknown): value is RowSource {
    return typeof value === "object" && value !== null && #rows in value;
  }

  /** @internal */
  static write(source: unknown, place: Place): Written {
    return { kind: "rows", rows: RowSource.rows(source, place), span: spanOf(place) };
  }

  /** @internal */
  static rows(source: unknown, place: Place): ReadRows {
    return RowSource.is(source) ? source.#rows(place) : refuse("value", place.path, "a query of sqlmodel/dynamic", described(source));
  }
}
