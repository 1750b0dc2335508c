import { createAll, type Database, dropTable } from "sqlmodel";

/** @sqlmodel table=animals inheritance=single discriminator=kind */
export interface Animal {
  id?: number;
  kind: string;
}

/** @sqlmodel table */
export interface Cat extends Animal {
  lives: number;
}

export async function main(db: Database): Promise<void> {
  await createAll<[Cat]>(db);
  await dropTable<Cat>(db);
}
