/** @sqlmodel table inheritance=single discriminator=kind */
export interface Animal {
  id?: number;
  kind: string;
}

/** @sqlmodel table inheritance=joined */
export interface Cat extends Animal {
  lives: number;
}

/** @sqlmodel table discriminator=kind */
export interface Dog extends Animal {
  speed: number;
}
