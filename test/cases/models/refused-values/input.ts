// A value that its column could not give back unchanged is refused before any SQL, with the property's name.
import {
  createAll, type Database, type DateOnly, type Decimal, insert, type Int, type Int16, type Int32, select, type TimeOnly, update, type Uuid,
} from "sqlmodel";

/** @sqlmodel table=strict */
export interface Strict {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  real: number;
  int: Int;
  small: Int16;
  medium: Int32;
  big: bigint;
  /** @sqlmodel maxDigits=5 decimalPlaces=2 */
  money: Decimal;
  /** @sqlmodel maxLength=3 */
  text: string;
  at: Date;
  day: DateOnly;
  time: TimeOnly;
  key: Uuid;
  state: "a" | "b";
  flag: boolean;
  bytes: Uint8Array;
}

const good: Strict = {
  real: 1.5, int: 1, small: 1, medium: 1, big: 1n, money: "123.45", text: "\u{1F600}\u{1F600}\u{1F600}", at: new Date(0), day: "2024-02-29",
  time: "23:59:59", key: "123e4567-e89b-12d3-a456-426614174000", state: "a", flag: true, bytes: new Uint8Array([1]),
};

const bad: readonly object[] = [
  { real: NaN }, { real: Infinity }, { real: -Infinity }, { real: "1" }, { int: 1.5 }, { int: 2 ** 53 }, { int: NaN }, { small: 32768 }, { small: -32769 },
  { medium: 2 ** 31 }, { big: 2n ** 63n }, { big: -(2n ** 63n) - 1n }, { big: 1 }, { money: "1234.56" }, { money: "1.234" }, { money: "1e3" }, { money: "" },
  { money: 1.5 }, { text: "four" }, { text: "\uD800" }, { text: "a\0" }, { text: null }, { text: undefined }, { at: new Date(NaN) }, { at: "2024-01-01" },
  { at: new Date(8.64e15) }, { day: "2023-02-29" }, { day: "2024-1-1" }, { time: "24:00:00" }, { time: "9:00" }, { key: "no" }, { state: "c" }, { flag: 1 },
  { bytes: [1] }, { bytes: "AQ==" },
];

export default async function (db: Database) {
  await createAll<[Strict]>(db);
  const refused: unknown[] = [];
  for (const change of bad) {
    const answer = await insert<Strict>({ ...good, ...change }).execute(db).catch((error: unknown) => error);
    refused.push([change, answer instanceof Error ? `${answer.name}: ${answer.message}` : answer]);
  }
  await insert<Strict>(good).execute(db);
  // Literals of an arrow meet the same rules when it is built, and are stored in the same form.
  const literals = await update<Strict>().set(() => ({ money: "1.5", key: "ABCDEF00-0000-0000-0000-000000000000", small: -32768 })).everyRow().returning("money", "key", "small").one(db);
  return { literals, equal: await select<Strict>().filter(s => s.money === "1.50").count(db), refused, stored: await select<Strict>().count(db) };
}
