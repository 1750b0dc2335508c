/** A model as the check station leaves it: names decided, keys resolved, relations joined to their columns. */
import type { Span } from "./span.js";
import type { ColumnType, Rule } from "./types.js";

export type ReferentialAction = "noAction" | "restrict" | "cascade" | "setNull" | "setDefault";

export interface ForeignKey {
  readonly table: string;
  readonly column: string;
  readonly onDelete: ReferentialAction | undefined;
  readonly onUpdate: ReferentialAction | undefined;
}

/** A foreign key of several columns, each with the column that it points to at the same place in `targets`. */
export interface CompositeForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly targets: readonly string[];
  readonly onDelete: ReferentialAction | undefined;
  readonly onUpdate: ReferentialAction | undefined;
}

/** A function of the user's own that emitted code calls: an exported binding of a file. */
export interface FunctionReference {
  readonly file: string;
  readonly name: string;
}

export type DefaultValue =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "sql"; readonly sql: string }
  | { readonly kind: "factory"; readonly function: FunctionReference };

export interface Column {
  /** The property's name in the interface. */
  readonly property: string;
  /** The column's name in the database. */
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  /** The property carries `?`: a write may leave it out. */
  readonly optional: boolean;
  readonly autoIncrement: boolean;
  readonly unique: boolean;
  readonly default: DefaultValue | undefined;
  /** The expression of a column that the database computes; it is never written. */
  readonly generated: string | undefined;
  readonly foreignKey: ForeignKey | undefined;
  readonly check: string | undefined;
  readonly sqlType: string | undefined;
  readonly comment: string | undefined;
  readonly skipInsert: boolean;
  readonly skipUpdate: boolean;
  readonly rules: readonly Rule[];
  /** Rows hide it from whoever inspects them. */
  readonly secret: boolean;
  readonly span: Span;
  /** Where it lies in another table than its model's own. */
  readonly place?: Place;
  /** What it holds in every row of the model: a write may leave it out, and brings nothing else. */
  readonly fixed?: DiscriminatorValue;
}

/** The table that an inherited column lies in, and the model's own, by which a source of the model is usually called. */
export interface Place {
  readonly table: string;
  readonly own: string;
}

/** A property without a column: a function of the row, called when a row is read. */
export interface ComputedProperty {
  readonly property: string;
  readonly function: FunctionReference;
  /** `hybrid`: arrows of queries may use it too, where it is the function's own body. */
  readonly inQueries: boolean;
  readonly span: Span;
}

/** A property that leads to another model. `one` goes through this entity's foreign key, `many` is the other side. */
export interface Relation {
  readonly property: string;
  readonly kind: "one" | "many";
  readonly target: EntityId;
  /** The columns joined: `local` belongs to this entity, `remote` to the target. Empty where a link model stands between. */
  readonly on: readonly { readonly local: string; readonly remote: string }[];
  /** The model between the two, each of whose rows joins one row of either: its columns, and those that they point to. */
  readonly through: Link | undefined;
  /** The foreign key may be NULL, so the target may be missing. */
  readonly nullable: boolean;
  /** The columns of the target by which a list is ordered where nothing else is said. */
  readonly orderBy: readonly string[];
}

export interface Link {
  readonly entity: EntityId;
  readonly local: readonly { readonly link: string; readonly local: string }[];
  readonly remote: readonly { readonly link: string; readonly remote: string }[];
}

/** Identifies an entity within one compilation; never emitted. */
export type EntityId = string;

export interface Index {
  readonly name: string;
  readonly columns: readonly string[];
  readonly unique: boolean;
}

export type DiscriminatorValue = string | number;

/** A table beside the model's own that its rows lie in too, each under the same key. */
export interface Part {
  readonly table: string;
  /** The columns of the key: in the model's own table, and in this one. */
  readonly on: readonly { readonly own: string; readonly part: string }[];
  /** Only some of the rows have one there. */
  readonly optional?: true;
}

/** What a model has in common with those that it extends, and with those that extend it. */
export interface Family {
  /** Their rows lie in one table, in a table for each with a common key, or have nothing in common. */
  readonly kind: "single" | "joined" | "concrete";
  /** The model that it extends; undefined for the first of them. */
  readonly base: EntityId | undefined;
  /** The column that says of which model a row is. The interface may leave it out. */
  readonly discriminator: Column | undefined;
  /** What that column holds in rows of just this model. */
  readonly value: DiscriminatorValue | undefined;
  /** What it holds in the model's rows, those of models that extend it among them; undefined where every row of the table is one. */
  readonly among: readonly DiscriminatorValue[] | undefined;
  readonly parts: readonly Part[];
  /** Of a union of models: each of them, what extends another one before that one. */
  readonly united?: readonly United[];
}

/** One of the models that are read together. */
export interface United {
  /** With its columns where they lie for whoever reads the union. */
  readonly entity: Entity;
  /** What the discriminator holds in its rows, where they lie in the table of all. */
  readonly among: readonly DiscriminatorValue[];
  /** Where they lie in a table of their own: its key. */
  readonly key: Column | undefined;
  /** Others of the models that a row of this one cannot be too, by their places among all. */
  readonly apart: readonly number[];
}

/** What only those rows of a table keep that are of one model. */
export interface Variant {
  readonly discriminator: string;
  readonly among: readonly DiscriminatorValue[];
  /** Columns that are not NULL in them. */
  readonly required: readonly string[];
  readonly checks: readonly string[];
}

export interface Entity {
  readonly id: EntityId;
  readonly name: string;
  /** The table's name. */
  readonly table: string;
  readonly comment: string | undefined;
  readonly columns: readonly Column[];
  readonly computed: readonly ComputedProperty[];
  readonly relations: readonly Relation[];
  readonly compositeForeignKeys: readonly CompositeForeignKey[];
  /** Property names in declaration order. */
  readonly primaryKey: readonly string[];
  /** The property that says on which of several databases a row lives. */
  readonly shardKey: string | undefined;
  /** Property names of each composite UNIQUE. */
  readonly uniques: readonly (readonly string[])[];
  readonly indexes: readonly Index[];
  readonly checks: readonly string[];
  readonly span: Span;
  /** Absent where the model stands alone. */
  readonly family?: Family;
  /** Of a table that models share: what each of them asks of its own rows. */
  readonly variants?: readonly Variant[];
}
