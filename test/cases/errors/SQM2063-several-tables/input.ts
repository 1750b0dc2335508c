import { type Database, deleteFrom, insert, type Int, select, update } from "sqlmodel";

/** @sqlmodel table=animals inheritance=joined */
export interface Animal {
  id?: number;
  name: string;
}

/** @sqlmodel table=cats */
export interface Cat extends Animal {
  lives: Int;
}

export async function main(db: Database, cat: Cat): Promise<unknown> {
  await insert<Cat>(select<Animal>().map((a) => ({ name: a.name, lives: 9 }))).execute(db);
  return [
    insert<Cat>(cat).toSQL(), update<Cat>(cat).toSQL(), update<Cat>().set(() => ({ lives: 8 })).everyRow().toSQL(),
    deleteFrom<Cat>(cat).toSQL(), deleteFrom<Cat>().filter((c) => c.lives === 0).returning().toSQL(),
  ];
}
