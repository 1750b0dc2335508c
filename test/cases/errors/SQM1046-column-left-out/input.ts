/** @sqlmodel table inheritance=single discriminator=kind */
export interface Animal {
  id?: number;
  kind: string;
  name: string;
  note: string | null;
}

/** @sqlmodel table */
export interface Cat extends Omit<Animal, "name" | "kind" | "note"> {
  lives: number;
}
