/** @sqlmodel table inheritance=single discriminator=kind */
export interface Animal {
  id?: number;
  kind: string;
}

/** @sqlmodel table inheritance=joined */
export interface Machine {
  id?: number;
  watts: number;
}

/** @sqlmodel table */
export interface Robot extends Animal, Machine {
  name: string;
}
