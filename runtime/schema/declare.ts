/** What a user calls to create and drop tables and to look at a model; the build replaces each call. */
import { NotTransformedError } from "../connection/errors.js";
import type { CallOptions, Executor } from "../connection/port.js";
import type { ColumnKind, ColumnType } from "../ir/types.js";
import type { CreateOptions, DropOptions } from "./create.js";

/** Creates the tables of several models with their indexes, referenced tables first. Running it again changes nothing. */
export function createAll<_Models extends readonly unknown[]>(_db: Executor, _options?: CallOptions): Promise<void> {
  throw new NotTransformedError("createAll()");
}

/** Drops the tables of several models, referencing tables first. */
export function dropAll<_Models extends readonly unknown[]>(_db: Executor, _options?: DropOptions): Promise<void> {
  throw new NotTransformedError("dropAll()");
}

export function createTable<_Model>(_db: Executor, _options?: CreateOptions): Promise<void> {
  throw new NotTransformedError("createTable()");
}

export function dropTable<_Model>(_db: Executor, _options?: DropOptions): Promise<void> {
  throw new NotTransformedError("dropTable()");
}

declare const modelled: unique symbol;

/**
 * A model as data: literals that the build wrote down.
 *
 * @typeParam Model the interface itself, for the types of what is made from the metadata
 */
export interface ModelInfo<out Model = unknown> {
  readonly [modelled]?: Model;
  /** The interface's name. */
  readonly name: string;
  readonly table: string;
  readonly comment?: string;
  readonly columns: readonly ColumnInfo[];
  /** Property names in declaration order. */
  readonly primaryKey: readonly string[];
  /** What it has in common with the models that it extends, and with those that extend it. */
  readonly inheritance?: InheritanceInfo;
  /** The property that chooses the database of a row, where the model lives on several. */
  readonly shardKey?: string;
  readonly relations: readonly RelationInfo[];
  /** Properties that functions compute from a row: they have no column, and rows of `sqlmodel/dynamic` are without them. */
  readonly computed?: readonly string[];
  readonly uniques: readonly (readonly string[])[];
  readonly indexes: readonly { readonly name: string; readonly columns: readonly string[]; readonly unique: boolean }[];
}

export interface InheritanceInfo {
  /** Their rows lie in one table, in a table for each with a common key, or have nothing in common. */
  readonly kind: "single" | "joined" | "concrete";
  /** The model that it extends; absent for the first of them. */
  readonly base?: string;
  /** The column that says of which model a row is. */
  readonly discriminator?: string;
  /** What that column holds in rows of just this model. */
  readonly value?: string | number;
  /** What it holds in this model's rows, those of models that extend it among them; absent where every row of the table is one. */
  readonly among?: readonly (string | number)[];
  /** The tables beside its own that its rows lie in, the nearest first. */
  readonly tables?: readonly string[];
}

export interface ColumnInfo {
  readonly property: string;
  /** The column's name in the database. */
  readonly name: string;
  readonly kind: ColumnKind;
  /** The table that it lies in, where that is not the model's own. */
  readonly table?: string;
  /** Where there is more to say than the kind: sizes, the values of a union, what is inside JSON. */
  readonly type?: ColumnType;
  readonly nullable: boolean;
  readonly autoIncrement?: true;
  readonly unique?: true;
  /** An update never writes it. */
  readonly readOnly?: true;
  /** Rows hide it from whoever inspects them. */
  readonly secret?: true;
  readonly foreignKey?: { readonly table: string; readonly column: string; readonly onDelete?: string; readonly onUpdate?: string };
  readonly comment?: string;
}

export interface RelationInfo {
  readonly property: string;
  readonly kind: "one" | "many";
  readonly target: string;
  /** The columns that are equal; empty where a model stands between the two. */
  readonly on: readonly { readonly local: string; readonly remote: string }[];
  /** The model each of whose rows joins one row of either side. */
  readonly through?: {
    readonly model: string;
    readonly local: readonly { readonly link: string; readonly local: string }[];
    readonly remote: readonly { readonly link: string; readonly remote: string }[];
  };
  /** Columns of the target. */
  readonly orderBy?: readonly string[];
}

/** The metadata of a model. */
export function model<Model>(): ModelInfo<Model> {
  throw new NotTransformedError("model()");
}
