import type { Entity } from "./entity.js";

/** What not every database can do. A query that asks for it is refused at build time, at the very token, where a configured database cannot. */
export type Feature =
  | "fullJoin" | "rightJoin" | "lateralJoin" | "correlatedFrom" | "groupsFrame" | "listOverWindow" | "lockOf" | "skipLocked" | "noWait"
  | "upsertSwap" | "insertSelectReturning" | "keyMadeInSql";

export interface DialectFacts {
  /** As it is called in a message. */
  readonly title: string;
  /** What it lacks, each with the way round: a sentence. */
  readonly lacks: { readonly [Name in Feature]?: string };
  /** What a model asks of its table that the database would refuse, or pass over in silence. */
  modelLimits(entity: Entity): readonly ModelLimit[];
}

/** Where a model meets the end of what a database can hold. */
export interface ModelLimit {
  /** The property at fault; the interface itself where there is none. */
  readonly property?: string;
  /** The attributes that may have asked for it, the likeliest first. */
  readonly attributes: readonly string[];
  /** What the database cannot do, as the end of a sentence that begins with its name. */
  readonly says: string;
  /** The way round: a sentence. */
  readonly wayRound: string;
}
