// Models of other files, which refer to each other, by import type, a re-export, another name and an alias.
import { createAll, type Database, insert, select } from "sqlmodel";
import type Default from "./book.js";
import type { Book, Printed, Writer } from "./index.js";

export default async function (db: Database) {
  await createAll<[Book, Writer]>(db);
  const anna = await insert<Writer>({ name: "Anna", favouriteId: null }).execute(db);
  const id = await insert<Book>({ title: "One", authorId: anna }).execute(db);
  await insert<Writer>({ name: "Ben", favouriteId: id }).execute(db);
  return {
    byDefault: await select<Default>().all(db),
    byAlias: await select<Printed>().filter(b => b.author!.name === "Anna").map(b => [b.title, b.author!.name]).all(db),
    favourites: await select<Writer>().orderBy(w => w.id).map(w => ({ name: w.name, favourite: w.favourite?.title })).all(db),
    inlined: await select<import("./author.js").Author>().count(db),
  };
}
