// Related rows are found by keys of any type, however many objects share one.
import { createAll, type Database, type DateOnly, type Decimal, insert, type Int, select, type Uuid } from "sqlmodel";

/** @sqlmodel table=bigs */
export interface Big {
  /** @sqlmodel primaryKey */
  id: bigint;
  /** @sqlmodel orderBy=n */
  items?: Item[];
}

/** @sqlmodel table=uuids */
export interface ByUuid {
  /** @sqlmodel primaryKey */
  key: Uuid;
  items?: Item[];
}

/** @sqlmodel table=texts */
export interface ByText {
  /** @sqlmodel primaryKey maxLength=40 */
  key: string;
  items?: Item[];
}

/** @sqlmodel table=days */
export interface Day {
  /** @sqlmodel primaryKey */
  day: DateOnly;
  items?: Item[];
}

/** @sqlmodel table=moments */
export interface Moment {
  /** @sqlmodel primaryKey */
  at: Date;
  items?: Item[];
}

/** @sqlmodel table=prices */
export interface Price {
  /** @sqlmodel primaryKey maxDigits=10 decimalPlaces=2 */
  price: Decimal;
  items?: Item[];
}

/** @sqlmodel table=kinds */
export interface Kind {
  /** @sqlmodel primaryKey */
  kind: "a" | "b'\"";
  items?: Item[];
}

/** @sqlmodel table=items */
export interface Item {
  id?: number;
  n: Int;
  /** @sqlmodel foreignKey=bigs.id */
  bigId: bigint | null;
  big?: Big | null;
  /** @sqlmodel foreignKey=uuids.key */
  uuid: Uuid | null;
  byUuid?: ByUuid | null;
  /** @sqlmodel foreignKey=texts.key maxLength=40 */
  text: string | null;
  byText?: ByText | null;
  /** @sqlmodel foreignKey=days.day */
  day: DateOnly | null;
  /** @sqlmodel relation=day */
  ofDay?: Day | null;
  /** @sqlmodel foreignKey=moments.at */
  at: Date | null;
  moment?: Moment | null;
  /** @sqlmodel foreignKey=prices.price maxDigits=10 decimalPlaces=2 */
  price: Decimal | null;
  byPrice?: Price | null;
  /** @sqlmodel foreignKey=kinds.kind */
  kind: "a" | "b'\"" | null;
  byKind?: Kind | null;
}

const none = { bigId: null, uuid: null, text: null, day: null, at: null, price: null, kind: null };

async function fill(db: Database): Promise<void> {
  await createAll<[Big, ByUuid, ByText, Day, Moment, Price, Kind, Item]>(db);
  const uuid = "0198c0de-0000-7000-8000-00000000000a";
  const at = new Date("2026-02-03T04:05:06.789Z");
  await insert<Big>([{ id: 9007199254740993n }, { id: 9007199254740992n }]).execute(db);
  await insert<ByUuid>({ key: uuid }).execute(db);
  await insert<ByText>([{ key: "é'\"\\ \u{1F600}" }, { key: "E'\"\\ \u{1F600}" }]).execute(db);
  await insert<Day>({ day: "2026-02-03" }).execute(db);
  await insert<Moment>({ at }).execute(db);
  await insert<Price>({ price: "1.50" }).execute(db);
  await insert<Kind>([{ kind: "a" }, { kind: "b'\"" }]).execute(db);
  await insert<Item>([
    { ...none, n: 2, bigId: 9007199254740993n, uuid, text: "é'\"\\ \u{1F600}" }, { ...none, n: 1, bigId: 9007199254740993n, day: "2026-02-03", at },
    { ...none, n: 3, price: "1.50", kind: "b'\"" },
  ]).execute(db);
}

export default async function (db: Database) {
  await fill(db);
  const numbers = (list: readonly { readonly items: readonly { readonly n: number }[] }[]) => list.map(({ items }) => items.map(({ n }) => n));
  return {
    bigint: await select<Big>().orderBy((b) => b.id).include({ items: true }).all(db),
    uuid: numbers(await select<ByUuid>().include({ items: true }).all(db)),
    text: numbers(await select<ByText>().orderByDesc((t) => t.key).include({ items: true }).all(db)),
    day: numbers(await select<Day>().include({ items: true }).all(db)),
    instant: numbers(await select<Moment>().include({ items: true }).all(db)),
    decimal: numbers(await select<Price>().include({ items: true }).all(db)),
    enum: numbers(await select<Kind>().orderBy((k) => k.kind).include({ items: true }).all(db)),
    // Two items of one owner have its list each for itself.
    shared: await select<Item>().orderBy((i) => i.n).include({ big: { include: { items: { filter: (i) => i.n < 3 } } } }).all(db),
    own: await separate(db),
  };
}

/** A list that one object got is not the list of another. */
async function separate(db: Database): Promise<readonly number[]> {
  const [first, second] = await select<Item>().orderBy((i) => i.n).include({ big: { include: { items: true } } }).all(db);
  first!.big!.items.pop();
  return [first!.big!.items.length, second!.big!.items.length];
}
