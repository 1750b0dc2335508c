/** Rows that are hard to carry and to compare; every value of a pool stands in some row, and many rows hold equal ones. */
import type { Limits } from "./databases.js";
import { randomOf } from "./generate.js";
import type { Country, Team, Thing } from "./models.js";

const texts = [
  "", "a", "A", "b", "abc", "ABC", "aab", "é", "e\u0301", "ß", "İ", "ﬃ", "%", "_", "a%b", "a_b", "'", "\"", "\\", "\\%", "*", "?", "[", "]", "[a]", "[^a]", "a*b",
  "a?", "😀", "😀a", "a😀", "👩‍👩‍👧", "\0", "a\0b", "\0b", " a ", "\t\n", "\u00a0a\u3000", "\uFEFFx", "\u2028", "\u200b", "\uFFFD", "\u{10FFFF}", "\uD7FF", "\uE000", "true", "null", "0", "1.5",
  "-0", "$&", "`${", "red", "123e4567-e89b-12d3-a456-426614174000", "2024-02-29", "a".repeat(300),
];
const wholes = [0, 1, -1, 2, 3, 5, 7, -7, 31, 32, 33, 64, 255, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 32, 2 ** 32 + 5, 2 ** 53 - 1, -(2 ** 53 - 1)];
const smalls = [0, 1, -1, 5, 100, -32768, 32767];
const reals = [
  0, -0, 1, -1, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 0.1, 0.2, 0.1 + 0.2, 0.3, 0.49999999999999994, -0.49999999999999994, -0.5000000000000001, 5, -7.25, 3.7,
  4503599627370497.5, 4503599627370497, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 600067930783097500, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, -1.7976931348623157e308, 2147483647.9, -2147483649.5, 2 ** 40 + 0.5,
];
const bigs = [0n, 1n, -1n, 5n, -7n, 63n, 2n ** 31n, 2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n) - 1n, 2n ** 63n - 1n, -(2n ** 63n), 2n ** 62n];
const dates = [
  0, -1, 1, 999, -999, -1000, -1001, Date.UTC(2024, 1, 29, 23, 59, 59, 999), Date.UTC(1969, 11, 31, 23, 59, 59, 1), Date.UTC(1900, 0, 1), Date.UTC(2038, 0, 19, 3, 14, 8),
  Date.UTC(9999, 11, 31, 23, 59, 59, 999), -62135596800000, -62167219200000, Date.UTC(2000, 11, 31), Date.UTC(2023, 0, 1, 0, 0, 0, 7),
].map((time) => new Date(time));
const prices = ["0.00", "1.50", "9.00", "10.00", "-0.01", "-9.00", "100000000000000000.01", "99999999999999999.99"];
const freePrices = ["0", "1.5", "9", "10", "-0.01", "0.000000000000000000001", "123456789012345678901234567890"];
const days = ["2024-02-29", "1969-12-31", "0001-01-01", "9999-12-31"];
const times = ["00:00:00", "23:59:59.999", "12:30"];
const uids = ["123e4567-e89b-12d3-a456-426614174000", "00000000-0000-0000-0000-000000000000"];

export const countries: Country[] = [{ id: 1, name: "😀" }, { id: 2, name: "" }];

export const teams: Team[] = [
  { id: 1, name: "a", motto: null, size: null, countryId: null },
  { id: 2, name: "", motto: "", size: 0, countryId: 1 },
  { id: 5, name: "😀", motto: "a", size: 5, countryId: 2 },
  { id: 7, name: "[a]", motto: "%", size: -1, countryId: 1 },
];

/** The year 0 is left out where there is none: the first day of the year 1 stands in. */
export function things({ holdsYearZero }: Limits): Thing[] {
  const inCalendar = (date: Date): Date => (holdsYearZero || date.getUTCFullYear() > 0 ? date : new Date("0001-01-01T00:00:00Z"));
  const random = randomOf(20240229);
  const taken = new Map<readonly unknown[], number>();
  /** Every value once, then any. */
  const next = <Item>(pool: readonly Item[]): Item => {
    const count = taken.get(pool) ?? 0;
    taken.set(pool, count + 1);
    return count < pool.length ? pool[count]! : pool[Math.floor(random() * pool.length)]!;
  };
  const any = <Item>(pool: readonly Item[]): Item => pool[Math.floor(random() * pool.length)]!;
  const maybe = <Item>(pool: readonly Item[]): Item | null => (random() < 0.3 ? null : any(pool));
  return Array.from({ length: 72 }, (_, index): Thing => {
    const [whole, real, text, big, at] = [next(wholes), next(reals), next(texts), next(bigs), inCalendar(next(dates))];
    return {
      id: index + 1,
      whole, real, text, big, at,
      // A quarter of the pairs are equal, so that columns compared with columns meet both answers.
      maybeWhole: random() < 0.25 ? whole : maybe(wholes),
      small: any(smalls),
      maybeReal: random() < 0.25 ? real : maybe(reals),
      maybeBig: random() < 0.25 ? big : maybe(bigs),
      maybeText: random() < 0.25 ? text : maybe(texts),
      flag: random() < 0.5,
      maybeFlag: maybe([true, false]),
      maybeAt: random() < 0.25 ? at : maybe(dates.map(inCalendar)),
      price: any(prices),
      maybePrice: maybe(freePrices),
      color: any(["red", "green", ""] as const),
      maybeColor: maybe(["red", "green"] as const),
      level: any([1, 2, 3] as const),
      maybeLevel: maybe([1, 2.5, -3] as const),
      uid: any(uids),
      day: any(days),
      maybeTime: maybe(times),
      bytes: maybe([new Uint8Array(), new Uint8Array([0, 255])]),
      teamId: maybe(teams.map(({ id }) => id)),
      bossId: index === 0 || random() < 0.3 ? null : 1 + Math.floor(random() * index),
    };
  });
}
