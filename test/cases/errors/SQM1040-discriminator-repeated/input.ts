/** @sqlmodel table inheritance=single discriminator=kind */
export interface Animal {
  id?: number;
  kind: string;
}

/** @sqlmodel table discriminatorValue=cat */
export interface Cat extends Animal {
  lives: number;
}

/** @sqlmodel table discriminatorValue=cat */
export interface Tiger extends Cat {
  stripes: number;
}
