// Decimals order as the numbers they are, whatever their length and sign.
import { createAll, type Database, type Decimal, insert, select } from "sqlmodel";

/** @sqlmodel table=prices */
export interface Price {
  id?: number;
  amount: Decimal | null;
}

export default async function (db: Database) {
  await createAll<[Price]>(db);
  const amounts = ["9", "10", "100", "0", "-1.5", "-1.55", "-10", "0.05", "0.5", "1.50", "123456789012345678901234567890.1", "-0.05", null];
  await insert<Price>(amounts.map((amount) => ({ amount }))).execute(db);
  return {
    up: await select<Price>().orderBy((p) => p.amount).map((p) => p.amount).all(db),
    down: await select<Price>().filter((p) => p.amount !== null).orderByDesc((p) => p.amount).limit(3).map((p) => p.amount).all(db),
  };
}
