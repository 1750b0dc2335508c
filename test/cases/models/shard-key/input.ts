// A shard key: each statement says where its own stands, in the arguments or in the text, and none where it is about rows of any key.
import { createAll, type Database, deleteFrom, insert, type Int, model, select, type Select, update, type Uuid } from "sqlmodel";

/** @sqlmodel table=heroes shardKey=tenant primaryKey=[tenant, id] */
export interface Hero {
  id: Uuid;
  tenant: string;
  name: string;
  level: Int;
}

/** @sqlmodel table shardKey=account */
export interface Visit {
  id?: Int;
  account: bigint;
  at: Date;
  page: "home" | "shop";
}

/** @sqlmodel table shardKey=at */
export interface Reading {
  /** @sqlmodel primaryKey */
  at: Date;
  value: number;
}

const ids = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"] as const;

export default async function (db: Database) {
  await createAll<[Hero, Visit, Reading]>(db);
  const tenant = "north";
  const name: string | null = "Ada";
  const hero: Hero = { id: ids[0], tenant, name: "Ada", level: 3 };
  await insert<Hero>(hero).execute(db);
  await insert<Hero>([{ ...hero, id: ids[1], name: "Bo" }, { ...hero, tenant: "south" }]).execute(db);
  await insert<Visit>([{ account: 5n, at: new Date(0), page: "home" }, { account: 2n ** 53n + 1n, at: new Date(1), page: "shop" }]).execute(db);
  await insert<Reading>({ at: new Date(2), value: 1 }).execute(db);
  const all: Select<Hero> = select<Hero>();
  const mine = select<Hero>().filter((h) => h.level > 1 && h.tenant === tenant);
  return {
    model: model<Hero>().shardKey,
    first: await select<Hero>().filter((h) => h.level >= 3 && h.tenant === tenant && h.name === name).map((h) => h.name).all(db),
    reversed: await select<Hero>().filter((h) => tenant === h.tenant).filter((h) => h.level > 0).orderBy((h) => h.id).limit(1).count(db),
    literal: await select<Hero>().filter((h) => h.tenant === "south").count(db),
    bigLiteral: await select<Visit>().filter((v) => v.account === 9007199254740993n).map((v) => v.page).all(db),
    text: await select<Hero>().filter((h) => `${h.name} of ${tenant}` === "Ada of north" && h.tenant === tenant).exists(db),
    either: await select<Hero>().filter((h) => h.tenant === tenant || h.level > 2).count(db),
    taken: await select<Hero>().filter((h) => h.tenant === tenant).orFilter((h) => h.level > 2).count(db),
    unequal: await select<Hero>().filter((h) => h.tenant !== tenant).count(db),
    none: await select<Hero>().count(db),
    byKey: await update<Hero>({ ...hero, level: 4 }).execute(db),
    elsewhere: await update<Visit>({ id: 1, account: 6n, at: new Date(9), page: "shop" }).execute(db),
    set: await update<Hero>().set((h) => ({ level: h.level + 1 })).filter((h) => h.tenant === tenant && h.name === name).execute(db),
    gone: await deleteFrom<Visit>({ id: 1, account: 5n, at: new Date(0), page: "home" }).execute(db),
    removed: await deleteFrom<Hero>().filter((h) => h.tenant === tenant && h.level > 4).execute(db),
    composed: await mine.filter((h) => h.name !== "Cy").limit(9).count(db),
    later: await all.filter((h) => h.level > 0).filter((h) => h.tenant === "north").map((h) => h.name).all(db),
  };
}
