import type { Int } from "sqlmodel";

/** @sqlmodel table inheritance=single discriminator=kind */
export interface Animal {
  id?: number;
  kind: "cat" | "dog";
}

/** @sqlmodel table discriminatorValue=cow */
export interface Cow extends Animal {
  milk: number;
}

/** @sqlmodel table */
export interface Hound extends Animal {
  speed: number;
}

/** @sqlmodel table discriminatorValue=cat */
export interface Dog extends Animal {
  kind: "dog";
}

/** @sqlmodel table inheritance=single discriminator=number */
export interface Plant {
  id?: number;
  number: Int;
}

/** @sqlmodel table discriminatorValue=1.5 */
export interface Tree extends Plant {
  height: number;
}
