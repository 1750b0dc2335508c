/** What the arrows capture: values of every type that are hard to carry. */
import type { Int } from "sqlmodel";

export const zero: number = 0;
export const minusZero: number = -0;
export const five: number = 5;
export const half: number = 0.5;
export const minusTwo: number = -2;
export const tiny: number = 5e-324;
export const huge: number = 1.7976931348623157e308;
export const infinite: number = Infinity;
export const minusInfinite: number = -Infinity;
export const edge: number = 2 ** 53;
export const past: number = 600067930783097500;
export const wholeSeven: Int = 7;
export const maybeNumber = 5 as number | null;
export const nullNumber = null as number | null;
export const nothing = null;

export const bigFive: bigint = 5n;
export const bigEdge: bigint = 2n ** 53n + 1n;
export const bigMost: bigint = 2n ** 63n - 1n;
export const nullBig = null as bigint | null;

export const word: string = "a";
export const empty: string = "";
export const percent: string = "%";
export const quote: string = "'\"\\";
export const star: string = "a*";
export const bracket: string = "[a]";
export const question: string = "?";
export const emoji: string = "😀";
export const accent: string = "\u0301";
export const nul: string = "\0";
export const afterNul: string = "\0b";
export const last: string = "\u{10FFFF}";
export const beforeSurrogates: string = "\uD7FF";
export const nullText = null as string | null;
export const maybeText = "a" as string | null;
export const decimal: string = "1.5";
export const decimalNine: string = "9";
export const nullDecimal = null as string | null;
export const identifier: string = "123e4567-e89b-12d3-a456-426614174000";
export const red = "red" as "red" | "green";
export const two = 2 as 1 | 2 | 3;
export const dayText: string = "2024-02-29";

export const yes: boolean = true;
export const no: boolean = false;
export const nullFlag = null as boolean | null;

export const epoch: Date = new Date(0);
export const beforeEpoch: Date = new Date(-1);
export const leap: Date = new Date("2024-02-29T23:59:59.999Z");
export const nullDate = null as Date | null;

export const noNumbers: number[] = [];
export const numbers: number[] = [0, 1, -7, 0.1, 5e-324, 1.7976931348623157e308, 2 ** 53, 600067930783097500, 1e21];
export const numbersAndNull: (number | null)[] = [5, null];
export const onlyNulls: (number | null)[] = [null];
export const numberSet = new Set<number>([1, -1, 0.5, -0]);
export const noTexts: string[] = [];
export const texts: string[] = ["", "a", "%", "'", "\"", "\\", "😀", "e\u0301", "\0", "a\0b", "[a]", "null", "0", "\uFFFD", "\u2028"];
export const textsAndNull: readonly (string | null)[] = ["a", null, "0"];
export const textSet: ReadonlySet<string | null> = new Set(["A", null]);
export const bigs: bigint[] = [5n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n)];
export const flags: boolean[] = [true];
export const flagsAndNull: (boolean | null)[] = [false, null];
export const colors: ("red" | "green")[] = ["red"];
export const decimals: string[] = ["1.5", "9", "-0.010"];
