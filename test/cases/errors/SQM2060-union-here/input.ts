import { createAll, type Database, deleteFrom, insert, model, update } from "sqlmodel";

/** @sqlmodel table=animals inheritance=single discriminator=kind */
export interface Animal {
  id?: number;
  kind: string;
}

/** @sqlmodel table */
export interface Cat extends Animal {
  kind: "cat";
  lives: number;
}

/** @sqlmodel table */
export interface Dog extends Animal {
  kind: "dog";
  speed: number;
}

export async function main(db: Database, pet: Cat | Dog): Promise<unknown> {
  await createAll<[Animal, Cat | Dog]>(db);
  await insert<Cat | Dog>({ kind: "cat", lives: 9 }).execute(db);
  await insert(pet).execute(db);
  await update<Cat | Dog>().set(() => ({ kind: "cat" })).everyRow().execute(db);
  await deleteFrom<Cat | Dog>().everyRow().execute(db);
  return model<Cat | Dog>();
}
