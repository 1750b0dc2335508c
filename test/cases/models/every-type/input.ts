// Every type of the type table, written and read back at its extremes.
import {
  createAll, type Database, type DateOnly, type Decimal, insert, type Int, type Int16, type Int32, type Json, model, select, type TimeOnly, update, type Uuid,
} from "sqlmodel";

interface Address {
  city: string;
  since: Date;
  code?: bigint;
  seal: Uint8Array | null;
}

/** @sqlmodel table=everything */
export interface Everything {
  /** @sqlmodel primaryKey */
  id: Int;
  real: number;
  int: Int;
  small: Int16;
  medium: Int32;
  big: bigint;
  /** @sqlmodel maxDigits=40 decimalPlaces=10 */
  money: Decimal;
  exact: Decimal;
  text: string;
  flag: boolean;
  at: Date;
  day: DateOnly;
  time: TimeOnly;
  key: Uuid;
  bytes: Uint8Array;
  state: "open" | "closed" | "it's \"odd\"";
  level: 1 | 2 | -3;
  address: Address;
  tags: string[];
  matrix: Int[][];
  anything: Json<unknown>;
  record: Record<string, number>;
}

// The properties inside of JSON stand in the order in which JSONB keeps them.
const low: Everything = {
  id: -9007199254740991, real: -Number.MAX_VALUE, int: -9007199254740991, small: -32768, medium: -2147483648, big: -(2n ** 63n),
  money: "-999999999999999999999999999999.9999999999", exact: "-123456789012345678901234567890.000000000000000000000000000001",
  text: "", flag: false, at: new Date("0001-01-01T00:00:00.000Z"), day: "0001-01-01", time: "00:00:00",
  key: "00000000-0000-0000-0000-000000000000", bytes: new Uint8Array(), state: "open", level: -3,
  address: { city: "", seal: null, since: new Date(0) }, tags: [], matrix: [[], [1, -2]], anything: null, record: {},
};

const high: Everything = {
  id: 9007199254740991, real: Number.MIN_VALUE, int: 9007199254740991, small: 32767, medium: 2147483647, big: 2n ** 63n - 1n,
  money: "999999999999999999999999999999.9999999999", exact: "0.000000000000000000000000000001",
  text: "quote ' \" ` \\ \n\t NULL \u{1F600} \u{10FFFF} e\u0301 \u4E2D % _ * ? [", flag: true, at: new Date("9999-12-31T23:59:59.999Z"), day: "9999-12-31", time: "23:59:59.999",
  key: "ffffffff-ffff-ffff-ffff-ffffffffffff", bytes: new Uint8Array([0, 1, 127, 128, 255]), state: "it's \"odd\"", level: 2,
  address: { city: "\u{1F3D9}", code: 2n ** 80n, seal: new Uint8Array([255, 0]), since: new Date("1969-12-31T23:59:59.999Z") },
  tags: ["a", "", "\"", "\u{1F600}"], matrix: [], anything: { deep: [1, "two", { three: null }] }, record: { "a b": 1.5, __proto: -0.25 },
};

const middle: Everything = { ...low, id: 0, real: 0.1 + 0.2, at: new Date("1969-07-20T20:17:40.123Z"), exact: "100", money: "1.5", big: 9007199254740993n, level: 1, state: "closed" };

export default async function (db: Database) {
  await createAll<[Everything]>(db);
  const keys = await insert<Everything>([low, high, middle]).execute(db);
  const rows = await select<Everything>().orderBy(e => e.id).all(db);
  await update<Everything>({ ...low, id: 0, text: "updated" }).execute(db);
  const updated = await select<Everything>().filter(e => e.id === 0).one(db);
  const kinds = model<Everything>().columns.map(({ property, name, kind, nullable }) => `${property} ${name} ${kind} ${nullable}`);
  return { keys, rows, updated, kinds };
}
