// A table that refers to itself, and two that refer to each other, keep their foreign keys.
import { createAll, type Database, insert, select } from "sqlmodel";

/** @sqlmodel table */
export interface Staff {
  id?: number;
  name: string;
  /** @sqlmodel foreignKey=staff.id onDelete=setNull */
  bossId: number | null;
  /** @sqlmodel relation=bossId */
  boss?: Staff | null;
}

export default async function (db: Database) {
  await createAll<[Staff]>(db);
  const ada = await insert<Staff>({ name: "Ada", bossId: null }).execute(db);
  const bob = await insert<Staff>({ name: "Bob", bossId: ada }).execute(db);
  await insert<Staff>({ name: "Cy", bossId: bob }).execute(db);
  const refused = await insert<Staff>({ name: "Dee", bossId: 99 }).execute(db).catch((error: unknown) => error);
  return {
    refused,
    chain: await select<Staff>().orderBy(s => s.id).map(s => ({ name: s.name, boss: s.boss?.name, above: s.boss?.boss?.name })).all(db),
    below: await select<Staff>().filter(s => s.boss!.boss!.name === "Ada").map(s => s.name).all(db),
    lonely: await select<Staff>().filter(s => s.boss === null).map(s => s.name).all(db),
    led: await select<Staff>().filter(s => s.boss !== null).count(db),
  };
}
