/** What not every database can do. A query that asks for it is refused at build time, at the very token, where a configured database cannot. */
export type Feature =
  | "fullJoin" | "rightJoin" | "lateralJoin" | "correlatedFrom" | "groupsFrame" | "rangeFrame" | "lockOf" | "skipLocked" | "noWait"
  | "upsertSwap" | "insertSelectReturning" | "keyMadeInSql";

export interface DialectFacts {
  /** As it is called in a message. */
  readonly title: string;
  /** What it lacks, each with the way round: a sentence. */
  readonly lacks: { readonly [Name in Feature]?: string };
}
