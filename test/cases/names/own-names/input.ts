// Names of the user's own that emitted code would like to have, and imports under other names.
import * as orm from "sqlmodel";
import { createAll, type Database, insert as add, select as read } from "sqlmodel";

/** @sqlmodel table */
export interface Item {
  id?: number;
  name: string;
}

const sqm = "mine";
const $selectItem = "also mine";
const $schema = [sqm, $selectItem];
export function select(text: string): { filter(f: (x: { a: number }) => boolean): string } {
  return { filter: (f) => `${text} ${f({ a: 1 })}` };
}

export default async function (db: Database) {
  await createAll<[Item]>(db);
  const $insertItem = await add<Item>({ name: "one" }).execute(db);
  const shadowed = [1, 2].map(read => read + 1);
  {
    const add = (a: number, b: number) => a + b;
    const $writeItem = add(1, 2);
    await orm.insert<Item>({ name: `local ${$writeItem}` }).execute(db);
  }
  return {
    mine: [sqm, $selectItem, $schema, $insertItem, shadowed, select("own").filter(x => x.a > 0)],
    rows: await read<Item>().orderBy(row => row.id).all(db),
    namespace: await orm.select<Item>().filter(values => values.name === sqm).count(db),
    wrapped: await (orm).select<Item>()!.filter(row => row.id === 1).map(args => args.name).one(db),
  };
}
