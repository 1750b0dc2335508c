/** Queries in variables -> the values that they captured where they were written, for the statements that they stand in. */

/** What a named query is at run time. */
class HeldValues {
  readonly values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.values = values;
  }
}

/** `cte(…)` and `recursive(…)`. */
export const holdValues = (values: readonly unknown[]): object => new HeldValues(values);

/** Something that keeps captured values. */
interface Holder {
  readonly values: readonly unknown[];
}

export function valuesOf(query: unknown): readonly unknown[] {
  return (query as Holder).values;
}
