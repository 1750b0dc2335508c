import { type Database, select } from "sqlmodel";

/** @sqlmodel table=animals inheritance=single discriminator=kind */
export interface Animal {
  id?: number;
  kind: string;
}

/** @sqlmodel table */
export interface Cat extends Animal {
  lives: number;
}

/** @sqlmodel table=stones inheritance=concrete */
export interface Stone {
  id?: number;
  weight: number;
}

/** @sqlmodel table=gems */
export interface Gem extends Stone {
  carat: number;
}

export async function main(db: Database): Promise<void> {
  await select<Cat | Stone>().all(db);
  await select<Stone | Gem>().all(db);
  await select<Animal>().join<Stone | Gem>((a, s) => a.id === s.id).all(db);
}
