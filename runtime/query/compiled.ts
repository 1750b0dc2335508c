/** The constants that the build emits, as the runtime reads them. */
import type { JoinKind } from "../ir/query.js";
import type { BoundValue, DialectName, InsertStatement, ShardedModel, RawRow, ShardKeyPlace, Statement } from "../connection/port.js";

/** One entry per configured dialect. */
export type PerDialect<Value> = { readonly [Name in DialectName]?: Value };

/** A finished statement. `bind` is absent where the captured values are the arguments, in order, as they are. */
export interface CompiledStatement<Input = readonly unknown[]> extends Statement {
  readonly bind?: (input: Input) => readonly BoundValue[];
  /** What runs beside an UPDATE or DELETE whose rows are asked for, where the database has no RETURNING. */
  readonly emulation?: {
    /** Reads and locks the rows to delete, or the keys of the rows to update. */
    readonly before?: CompiledStatement<Input>;
    /** Reads the rows of the keys, which are its one argument as a JSON text. */
    readonly after?: Statement;
  };
  readonly includes?: readonly CompiledInclude[];
}

/** What reads a to-many relation for many objects at once. */
export interface CompiledInclude {
  /** The properties that lead from a row to the object that gets the list. */
  readonly path: readonly string[];
  readonly property: string;
  /** The properties of that object whose values are its key. */
  readonly keys: readonly string[];
  readonly text: string;
  /** The captured values of the query, and the keys as one JSON text. */
  readonly bind: (values: readonly unknown[], keys: string) => readonly BoundValue[];
  /** Answers the place of the object's key among the keys, from 1, and the related row. */
  readonly row: (raw: RawRow) => readonly [place: number, row: object];
  readonly includes?: readonly CompiledInclude[];
}

export type CompiledQuery<Input = readonly unknown[]> = PerDialect<CompiledStatement<Input>>;

/** An INSERT of one object. `key` reads the key out of the arguments, or of what the database made; absent where that is a plain number. */
export interface CompiledInsertStatement extends InsertStatement {
  readonly bind: (row: never) => readonly BoundValue[];
  readonly key?: (args: readonly BoundValue[], made: number | bigint | undefined) => unknown;
  /** Which argument the database fills in where it is NULL, and does not hand back where it is not: the key of MySQL's AUTO_INCREMENT. */
  readonly keyArgument?: number;
  /** The statement for an object that has `keyProperty`: a key that the database would otherwise make. */
  readonly keyed?: CompiledInsertStatement;
  readonly keyProperty?: string;
  /** Reads the inserted rows where the database has no RETURNING. */
  readonly readBack?: ReadBack;
  /** Beside an upsert, where the database does not answer what became of the row. */
  readonly upsert?: CompiledUpsert;
}

export interface CompiledUpsert {
  /** The INSERT by itself: it fails for a row that repeats another of the unique keys. */
  readonly plain: Statement;
  /** How many of the upsert's arguments it takes, from the first. */
  readonly arguments: number;
  /** Reads the key of the row that was there, by the upsert's arguments at these places; absent where the arguments or the database say it. */
  readonly found?: Statement & { readonly target: readonly number[] };
}

export interface ReadBack extends Statement {
  /** Which of the INSERT's arguments are the key; an argument that is NULL was made by the database. */
  readonly keys: readonly number[];
}

export type CompiledInsert = PerDialect<CompiledInsertStatement>;

/** A bit of SQL between which placeholders stand: one part more than there are placeholders. */
export interface Fragment {
  readonly parts: readonly string[];
  /** The placeholders' values, from the captured values of the verb; absent where there are none. */
  readonly bind?: (captures: readonly unknown[]) => readonly BoundValue[];
}

export interface PieceFilter {
  readonly connector: "and" | "or";
  readonly condition: Fragment;
  /** Which of the condition's own values is the shard key. */
  readonly key?: ShardKeyPlace;
}

/** What the rows are, read by themselves and as one side of a set of rows. */
export interface PieceRow {
  readonly columns: Fragment;
  readonly read: Statement["row"];
  /** Names and types in order: both sides of a set have the same. */
  readonly shape: string;
  /** The columns as they are stored, where that is not how they are read; `outside` then reads them from what the set of rows is called. */
  readonly stored?: Fragment;
  readonly outside?: Fragment;
}

/** What one step of a composed query adds. Pieces are constants, so equal steps share one statement. */
export interface PieceText {
  readonly from?: Fragment;
  /** The rows that it answers, where it says so; the last one to say so counts. */
  readonly row?: PieceRow;
  readonly joins?: readonly { readonly alias: string; readonly kind: JoinKind; readonly target: Fragment }[];
  /** Named queries that stand in front. */
  readonly commons?: readonly { readonly name: string; readonly recursive?: true; readonly query: Fragment }[];
  /** With a blank before it. */
  readonly lock?: string;
  /** Each filter in order; a later "or" takes in everything before it. */
  readonly where?: readonly PieceFilter[];
  /** What holds whatever the filters say; the root piece carries it. */
  readonly only?: Fragment;
  readonly groupBy?: readonly Fragment[];
  readonly having?: readonly Fragment[];
  readonly orderBy?: readonly Fragment[];
  readonly limit?: Fragment;
  readonly offset?: Fragment;
  readonly distinct?: true;
  readonly aggregated?: true;
  /** Relations that are read with the rows of `row`. */
  readonly includes?: readonly CompiledInclude[];
  /** Present where the model has a `shardKey`; the root piece carries it. */
  readonly shard?: ShardedModel;
  /** How this dialect writes "no limit" before an OFFSET; the root piece carries it. */
  readonly unlimited?: string;
  /** Placeholders are `$1`, `$2` …; the root piece carries it. */
  readonly numbered?: true;
}

export type Piece = PerDialect<PieceText>;
