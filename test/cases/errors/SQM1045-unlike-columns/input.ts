import type { Int } from "sqlmodel";

/** @sqlmodel table inheritance=single discriminator=kind */
export interface Animal {
  id?: number;
  kind: string;
  name: string;
}

/** @sqlmodel table */
export interface Cat extends Animal {
  speed: string;
}

/** @sqlmodel table */
export interface Dog extends Animal {
  speed: Int;
  name: "Rex" | "Fido";
}
