// Every type of the type table as `| null`, once NULL and once not.
import {
  createAll, type Database, type DateOnly, type Decimal, insert, type Int, type Int16, select, type TimeOnly, type Uuid,
} from "sqlmodel";

/** @sqlmodel table=maybe */
export interface Maybe {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  real: number | null;
  int: Int | null;
  small: Int16 | null;
  big: bigint | null;
  money: Decimal | null;
  text: string | null;
  flag: boolean | null;
  at: Date | null;
  day: DateOnly | null;
  time: TimeOnly | null;
  key: Uuid | null;
  bytes: Uint8Array | null;
  state: "a" | "b" | null;
  data: { n: number } | null;
  list: string[] | null;
  left?: string | null;
}

export default async function (db: Database) {
  await createAll<[Maybe]>(db);
  await insert<Maybe>({
    real: null, int: null, small: null, big: null, money: null, text: null, flag: null, at: null, day: null, time: null, key: null, bytes: null,
    state: null, data: null, list: null,
  }).execute(db);
  await insert<Maybe>({
    real: 1.5, int: 2, small: 3, big: 4n, money: "5.5", text: "six", flag: true, at: new Date(8), day: "2024-02-29", time: "10:11:12",
    key: "123e4567-e89b-12d3-a456-426614174000", bytes: new Uint8Array([13]), state: "b", data: { n: 15 }, list: ["16"], left: "17",
  }).execute(db);
  return await select<Maybe>().orderBy(m => m.id).all(db);
}
