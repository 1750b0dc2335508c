import { type Database, type Int, select } from "sqlmodel";

/** @sqlmodel table=animals inheritance=single discriminator=kind */
export interface Animal {
  id?: number;
  kind: string;
  /** @sqlmodel foreignKey=owners.id */
  ownerId: Int | null;
  owner?: Owner | null;
}

/** @sqlmodel table */
export interface Cat extends Animal {
  kind: "cat";
  lives: number;
  /** @sqlmodel column=cat_size */
  size: Int;
}

/** @sqlmodel table */
export interface Dog extends Animal {
  kind: "dog";
  /** @sqlmodel column=dog_size */
  size: Int;
}

/** @sqlmodel table=owners */
export interface Owner {
  id: Int;
}

export async function main(db: Database): Promise<void> {
  await select<Cat | Dog>().include({ owner: true }).all(db);
  await select<Cat | Dog>().union(select<Cat | Dog>()).all(db);
  await select<Cat | Dog>().filter((pet) => pet.size > 3).all(db);
}
