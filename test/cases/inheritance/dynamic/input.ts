// Queries made at run time keep to the model's own rows too: what says of which model a row is travels with the metadata.
import { createAll, type Database, insert, type Int, model } from "sqlmodel";
import { dynamic, dynamicDelete, dynamicUpdate, op } from "sqlmodel/dynamic";

/** @sqlmodel table=things inheritance=single discriminator=sort */
export interface Thing {
  id?: number;
  sort?: Int;
  name: string;
}

/** @sqlmodel table discriminatorValue=1 */
export interface Ball extends Omit<Thing, "sort"> {
  size: Int;
}

/** @sqlmodel table discriminatorValue=2 */
export interface Box extends Thing {
  size: Int;
  lid: boolean | null;
}

/** @sqlmodel table discriminatorValue=3 */
export interface Crate extends Box {
  wood: string;
}

export default async function (db: Database) {
  await createAll<[Thing, Ball, Box, Crate]>(db);
  await insert<Ball>([{ name: "red", size: 3 }, { name: "blue", size: 5 }]).execute(db);
  await insert<Box>([{ name: "gift", size: 3, lid: true }, { name: "empty", size: 0, lid: null }]).execute(db);
  await insert<Crate>({ name: "wine", size: 12, lid: null, wood: "oak" }).execute(db);
  const balls = dynamic(model<Ball>());
  const boxes = dynamic(model<Box>());
  return {
    things: await dynamic(model<Thing>()).orderBy("id").all(db),
    balls: await balls.where(op("size", "gt", 100)).orWhere(op("size", "gt", 0)).orderBy("id").all(db),
    boxes: await boxes.orderBy("id").all(db),
    count: await boxes.count(db),
    updated: await dynamicUpdate(model<Box>()).set({ lid: false }).where(op("size", "gte", 3)).execute(db),
    deleted: await dynamicDelete(model<Ball>()).everyRow().execute(db),
    left: await dynamic(model<Thing>()).orderBy("id").all(db),
    metadata: [model<Ball>().inheritance, model<Box>().inheritance],
  };
}
