// Raw SQL may answer a bigint as a number where that is exact, and as a text where it is not. SQLite answers every integer as a number.
import { type Database, DecodeError, sql } from "sqlmodel";

export default async function (db: Database) {
  const refused = await sql<{ n: bigint }>`select 9007199254740993 as n`.one(db).catch((error: unknown) => error);
  return {
    small: await sql<{ n: bigint }>`select 7 as n`.one(db),
    text: await sql<{ n: bigint }>`select '9007199254740993' as n`.one(db),
    refused: refused instanceof DecodeError ? refused.message : refused,
  };
}
