/** @sqlmodel table inheritance=joined */
export interface Animal {
  id?: number;
  name: string;
}

/** @sqlmodel table primaryKey=[id, chip] */
export interface Cat extends Animal {
  chip: number;
}

/** @sqlmodel table */
export interface Dog extends Animal {
  /** @sqlmodel primaryKey */
  tag: number;
}

/** @sqlmodel table */
export interface Bird extends Omit<Animal, "id"> {
  wings: number;
}

/** @sqlmodel table inheritance=single discriminator=kind */
export interface Keyless {
  kind: string;
}

/** @sqlmodel table */
export interface Child extends Keyless {
  name: string;
}
