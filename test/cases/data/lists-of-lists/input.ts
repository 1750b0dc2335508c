// Lists, tuples and records inside one another: each has its own loop, and a path to the very item that is wrong.
import { type Database, is, parse, safeParse } from "sqlmodel";

export interface Sheet {
  cells: number[][];
  pairs: [string, [number, Date | null]][];
  sums: Record<string, Record<string, number[]>>;
  /** @validate uniqueItems */
  marks: { at: bigint }[];
}

export default async function (_db: Database) {
  const good: unknown = { cells: [[1, 2], [], [3]], pairs: [["a", [1, null]], ["b", [2, new Date(0)]]], sums: { x: { y: [1] } }, marks: [{ at: 1n }, { at: 2n }] };
  const bad: unknown = { cells: [[1, "2"], 3], pairs: [["a", [1, "never"]], ["b"]], sums: { x: { y: [null] } }, marks: [{ at: 1n }, { at: 1n }] };
  const issues = safeParse<Sheet>(bad);
  return {
    good: parse<Sheet>(good),
    issues: issues.ok ? [] : issues.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
    is: [is<Sheet>(good), is<Sheet>(bad), is<number[][]>([[1], []]), is<number[][]>([[1], ["1"]])],
    alone: parse<string[][]>([["a"], []]),
  };
}
