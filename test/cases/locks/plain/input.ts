// A lock without options compiles for every database; SQLite, where a transaction that writes is alone, needs no words for it.
import { createAll, type Database, insert, select } from "sqlmodel";

/** @sqlmodel table=jobs */
export interface Job {
  id?: number;
  name: string;
}

export default async function (db: Database) {
  await createAll<[Job]>(db);
  await insert<Job>([{ name: "one" }, { name: "two" }]).execute(db);
  return db.transaction(async (tx) => ({
    update: await select<Job>().filter(j => j.id === 1).forUpdate().one(tx),
    share: await select<Job>().orderBy(j => j.id).forShare().limit(1).map(j => j.name).all(tx),
    kept: await select<Job>().filter(j => j.name === "two").forUpdate({}).first(tx),
    inVariable: await held().all(tx),
  }));

  function held() {
    return select<Job>().orderBy(j => j.name).forUpdate().map(j => j.name);
  }
}
