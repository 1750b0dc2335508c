// forUpdate and forShare: a locked row is waited for, left out, or refused at once; another transaction reads it all the same.
import { createAll, type Database, insert, select } from "sqlmodel";

/** @sqlmodel table=jobs */
export interface Job {
  id?: number;
  name: string;
  done: boolean;
}

export default async function (db: Database) {
  await createAll<[Job]>(db);
  await insert<Job>([{ name: "one", done: false }, { name: "two", done: false }, { name: "three", done: true }]).execute(db);
  return db.transaction(async (first) => {
    const taken = await select<Job>().filter(j => !j.done).orderBy(j => j.id).limit(1).forUpdate({ skipLocked: true }).map(j => j.name).all(first);
    const next = await db.transaction(second => select<Job>().filter(j => !j.done).orderBy(j => j.id).limit(1).forUpdate({ skipLocked: true }).map(j => j.name).all(second));
    const refused = await db.transaction(second => select<Job>().filter(j => j.id === 1).forUpdate({ noWait: true }).all(second)).catch((error: unknown) => error);
    const read = await select<Job>().filter(j => j.id === 1).map(j => j.name).all(db);
    const shared = await db.transaction(second => select<Job>().filter(j => j.id === 3).forShare({ noWait: true }).map(j => j.name).all(second));
    return { taken, next, refused, read, shared };
  });
}
