/** The constants that the build emits, as the runtime reads them. */
import type { BoundValue, DialectName, Statement } from "../connection/port.js";

/** One entry per configured dialect. */
export type PerDialect<Value> = { readonly [Name in DialectName]?: Value };

/** A finished statement. `bind` is absent where the captured values are the arguments, in order, as they are. */
export interface CompiledStatement<Input = readonly unknown[]> extends Statement {
  readonly bind?: (input: Input) => readonly BoundValue[];
}

export type CompiledQuery<Input = readonly unknown[]> = PerDialect<CompiledStatement<Input>>;

/** An INSERT of one object. `key` reads the key out of the arguments, or of what the database made; absent where that is a plain number. */
export interface CompiledInsertStatement extends CompiledStatement<never> {
  readonly bind: (row: never) => readonly BoundValue[];
  readonly key?: (args: readonly BoundValue[], made: number | bigint | undefined) => unknown;
}

export type CompiledInsert = PerDialect<CompiledInsertStatement>;

/** A bit of SQL between which placeholders stand: one part more than there are placeholders. */
export interface Fragment {
  readonly parts: readonly string[];
  /** The placeholders' values, from the captured values of the verb; absent where there are none. */
  readonly bind?: (captures: readonly unknown[]) => readonly BoundValue[];
}

/** What one step of a composed query adds. Pieces are constants, so equal steps share one statement. */
export interface PieceText {
  readonly from?: Fragment;
  readonly columns?: Fragment;
  readonly row?: Statement["row"];
  readonly joins?: readonly { readonly alias: string; readonly kind: "inner" | "left"; readonly target: Fragment }[];
  /** Each filter in order; a later "or" takes in everything before it. */
  readonly where?: readonly { readonly connector: "and" | "or"; readonly condition: Fragment }[];
  readonly groupBy?: readonly Fragment[];
  readonly having?: readonly Fragment[];
  readonly orderBy?: readonly Fragment[];
  readonly limit?: Fragment;
  readonly offset?: Fragment;
  readonly distinct?: true;
  readonly aggregated?: true;
  /** How this dialect writes "no limit" before an OFFSET; the root piece carries it. */
  readonly unlimited?: string;
  /** Placeholders are `$1`, `$2` …; the root piece carries it. */
  readonly numbered?: true;
}

export type Piece = PerDialect<PieceText>;
