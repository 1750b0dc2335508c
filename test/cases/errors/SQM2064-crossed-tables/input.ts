import { type Database, type Int, update } from "sqlmodel";

/** @sqlmodel table=animals inheritance=joined */
export interface Animal {
  id?: number;
  age: Int;
}

/** @sqlmodel table=cats */
export interface Cat extends Animal {
  lives: Int;
}

export async function main(db: Database): Promise<void> {
  await update<Cat>().set((c) => ({ age: c.lives, lives: c.age })).everyRow().execute(db);
  await update<Cat>().set((c) => ({ age: c.lives, lives: 9 })).everyRow().execute(db);
  await update<Cat>().set((c) => ({ id: 3, lives: c.lives })).everyRow().execute(db);
}
