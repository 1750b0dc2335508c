// What an arrow captures is evaluated once, left to right, at the call, and bound, whatever it holds.
import { createAll, type Database, type Decimal, insert, type Int, select, type Uuid } from "sqlmodel";

/** @sqlmodel table=things */
export interface Thing {
  id?: number;
  name: string;
  n: Int;
  x: number;
  big: bigint;
  money: Decimal;
  at: Date;
  flag: boolean;
  key: Uuid;
  state: "on" | "off";
}

const order: string[] = [];
const traced = <T>(name: string, value: T): T => {
  order.push(name);
  return value;
};
class Settings {
  readonly #limit = 2;
  get limit() {
    return traced("getter", this.#limit);
  }
  find(db: Database) {
    return select<Thing>().filter(t => t.n <= this.limit).map(t => t.name).all(db);
  }
}

export default async function (db: Database, ...rest: unknown[]) {
  await createAll<[Thing]>(db);
  const base = { name: "a", n: 1, x: 1.5, big: 1n, money: "1.10", at: new Date(1), flag: true, key: "00000000-0000-0000-0000-000000000001", state: "on" as const };
  await insert<Thing>([base, { ...base, name: "'; DROP TABLE things; --", n: 2, big: 2n ** 62n, flag: false, state: "off", money: "2" }]).execute(db);
  const hostile = "'; DROP TABLE things; --";
  const state = "off" as "on" | "off";
  const money: Decimal = "1.1", at = new Date(1), nested = { deep: [{ value: 2 }] }, flag = true as boolean, big = 2n ** 62n;
  let changing = 1;
  const query = select<Thing>().filter(t => t.n === changing).map(t => t.name);
  changing = 2;
  function named(limit: number) {
    return select<Thing>().filter(t => t.n <= limit + arguments.length).count(db);
  }
  return {
    order: await select<Thing>()
      .filter(t => t.n >= traced("first", 0) && t.name !== traced("second", "b") && (t.n < traced("third", 9) || t.x === traced("fourth", 1)))
      .orderBy(t => t.n + traced("fifth", 1)).limit(traced("sixth", 5)).offset(traced("seventh", 0)).map(t => t.name).all(traced("db", db)),
    evaluated: order,
    hostile: await select<Thing>().filter(t => t.name === hostile).map(t => t.n).all(db),
    startsWith: await select<Thing>().filter(t => t.name.startsWith(hostile.slice(0, 3))).count(db),
    state: await select<Thing>().filter(t => t.state === state).count(db),
    money: await select<Thing>().filter(t => t.money === money).count(db),
    moneyOrder: await select<Thing>().filter(t => t.money > "1.09" && t.money < "10").count(db),
    at: await select<Thing>().filter(t => t.at <= at && t.at.getTime() === at.getTime()).count(db),
    member: await select<Thing>().filter(t => t.n === nested.deep[0]!.value).count(db),
    optional: await select<Thing>().filter(t => t.n === (nested.deep[5]?.value ?? 1)).count(db),
    computed: await select<Thing>().filter(t => t.x === Math.max(1, 0.5) + 0.5 && t.n === [1].length).count(db),
    boolean: await select<Thing>().filter(t => t.flag === flag).count(db),
    onlyBoolean: await select<Thing>().filter(t => flag && t.flag).count(db),
    bigint: await select<Thing>().filter(t => t.big === big).count(db),
    template: await select<Thing>().filter(t => t.name === `${"a"}${""}`).count(db),
    key: await select<Thing>().filter(t => t.key === "00000000-0000-0000-0000-000000000001").count(db),
    whenCalled: await query.all(db),
    method: await new Settings().find(db),
    inFunction: await named(0),
    rest: await select<Thing>().filter(t => t.n > rest.length).count(db),
    parameterShadow: await [1, 2].reduce(async (sum, n) => (await sum) + (await select<Thing>().filter(t => t.n === n).count(db)), Promise.resolve(0)),
    awaited: await select<Thing>().filter(t => t.n === changing).count(await db),
    order2: order.length,
  };
}
