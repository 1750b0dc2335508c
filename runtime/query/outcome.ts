/** What became of a row that might have been there already, where the database answers one number: that of the key which it made. */

/** Keys that no database makes. */
const nowhere = -9_223_372_036_854_775_807n;

export const outcome = {
  /** The row that is there stays as it is. */
  leftOut: nowhere,
  /** It repeats another unique key than the one that was named. */
  otherKey: nowhere + 1n,
  /** The row that is there was found by the named key. */
  found: 1n,
} as const;
