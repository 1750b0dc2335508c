// Defaults: a literal, SQL's own, a function's, and what the database computes; an omitted property takes it, null is NULL.
import { createAll, type Database, type Decimal, insert, type Int, parse, select, update } from "sqlmodel";

export const greeting = (): string => "hello";

/** @sqlmodel table check="amount >= 0" comment="Things with defaults" */
export interface Thing {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  name: string;
  /** @sqlmodel default=0 */
  amount?: Int;
  /** @sqlmodel default=-1.5 */
  ratio?: number;
  /** @sqlmodel default="it's \"quoted\"" */
  label?: string;
  /** @sqlmodel default=true */
  active?: boolean;
  /** @sqlmodel default=open */
  state?: "open" | "closed";
  /** @sqlmodel default=12.50 decimalPlaces=2 */
  price?: Decimal;
  /** @sqlmodel default=9007199254740991 */
  big?: bigint;
  /** @sqlmodel default=5 */
  maybe?: Int | null;
  /** @sqlmodel default=null */
  nothing?: string | null;
  /** @sqlmodel defaultSql="1 + 2" */
  computed?: Int;
  /** @sqlmodel defaultSql="(abs(-4))" */
  wrapped?: Int;
  /** @sqlmodel defaultFactory=greeting */
  made?: string;
  /** @sqlmodel generated="amount * 2" */
  doubled?: Int;
  /** @sqlmodel skip */
  cached?: string;
  /** @sqlmodel skipInsert default=later */
  late?: string;
  /** @sqlmodel immutable */
  born: string;
}

export default async function (db: Database) {
  await createAll<[Thing]>(db);
  const first = await insert<Thing>({ name: "bare", born: "then" }).execute(db);
  await insert<Thing>({
    name: "full", amount: 3, ratio: 2, label: "l", active: false, state: "closed", price: "1.00", big: 2n, maybe: null, nothing: "n", computed: 9, wrapped: 8,
    made: "m", cached: "never stored", late: "ignored", born: "now",
  }).execute(db);
  await insert<Thing>([{ name: "undefined", amount: undefined, maybe: undefined, born: "a" }, { name: "list", maybe: null, born: "b" }] as Thing[]).execute(db);
  const returned = await insert<Thing>({ name: "returned", born: "r" }).returning().one(db);
  const negative = await insert<Thing>({ name: "negative", amount: -1, born: "n" }).execute(db).catch((error: unknown) => error);
  const changed = await update<Thing>({ id: first, name: "changed", born: "later" }).returning().all(db);
  return { rows: await select<Thing>().orderBy(t => t.id).all(db), returned, negative, changed, parsed: parse<Thing>({ name: "p", born: "q" }) };
}
