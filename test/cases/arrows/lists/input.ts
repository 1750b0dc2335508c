// Lists and sets: one statement for any length, the empty one too; null is an element like another.
import { createAll, type Database, type Decimal, insert, type Int, select, type Uuid } from "sqlmodel";

/** @sqlmodel table=items */
export interface Item {
  id?: number;
  name: string;
  n: Int | null;
  big: bigint;
  money: Decimal;
  key: Uuid;
  state: "on" | "off";
  x: number;
}

export default async function (db: Database) {
  await createAll<[Item]>(db);
  const base = { big: 1n, money: "1.5", key: "00000000-0000-0000-0000-00000000000a", state: "on" as const, x: 0.1 };
  await insert<Item>([
    { ...base, name: "a", n: 1 }, { ...base, name: "it's", n: 2, big: 2n ** 63n - 1n }, { ...base, name: "\u{1F600}\"", n: null, money: "2.0", state: "off", x: 1e300 },
  ]).execute(db);
  const numbers = [1, 3], empty: number[] = [], withNull = [1, null], onlyNull: (number | null)[] = [null], many = Array.from({ length: 50_000 }, (_, n) => n);
  const names = new Set(["it's", "\u{1F600}\""]), bigs = [2n ** 63n - 1n], moneys: Decimal[] = ["1.50", "9"], keys = ["00000000-0000-0000-0000-00000000000A"];
  const states: ("on" | "off")[] = ["off"], readonlys: readonly string[] = ["a"], tuple = ["a", "b"] as const, reals = [0.1, 1e300];
  const ids = (query: { all(db: Database): Promise<{ id?: number }[]> }) => query.all(db).then((rows) => rows.map(({ id }) => id).join(" "));
  return {
    numbers: await ids(select<Item>().filter(i => numbers.includes(i.n))),
    notNumbers: await ids(select<Item>().filter(i => !numbers.includes(i.n))),
    empty: await ids(select<Item>().filter(i => empty.includes(i.n))),
    notEmpty: await ids(select<Item>().filter(i => !empty.includes(i.n))),
    withNull: await ids(select<Item>().filter(i => withNull.includes(i.n))),
    notWithNull: await ids(select<Item>().filter(i => !withNull.includes(i.n))),
    onlyNull: await ids(select<Item>().filter(i => onlyNull.includes(i.n))),
    many: await ids(select<Item>().filter(i => many.includes(i.n))),
    set: await ids(select<Item>().filter(i => names.has(i.name))),
    bigs: await ids(select<Item>().filter(i => bigs.includes(i.big))),
    moneys: await ids(select<Item>().filter(i => moneys.includes(i.money))),
    keys: await ids(select<Item>().filter(i => keys.includes(i.key))),
    states: await ids(select<Item>().filter(i => states.includes(i.state))),
    readonlys: await ids(select<Item>().filter(i => readonlys.includes(i.name))),
    tuple: await ids(select<Item>().filter(i => (tuple as readonly string[]).includes(i.name))),
    reals: await ids(select<Item>().filter(i => reals.includes(i.x))),
    literal: await ids(select<Item>().filter(i => [1, 2, 3].includes(i.n))),
    literalNull: await ids(select<Item>().filter(i => [1, null].includes(i.n))),
    literalEmpty: await ids(select<Item>().filter(i => ([] as number[]).includes(i.n))),
    mixed: await ids(select<Item>().filter(i => ["a", numbers.length > 5 ? "x" : "it's"].includes(i.name))),
    columns: await ids(select<Item>().filter(i => [i.n, 7].includes(1))),
    twice: await ids(select<Item>().filter(i => numbers.includes(i.n) || numbers.includes(i.n + 1))),
  };
}
