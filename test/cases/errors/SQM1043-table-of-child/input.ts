/** @sqlmodel table=animals inheritance=single discriminator=kind */
export interface Animal {
  id?: number;
  kind: string;
}

/** @sqlmodel table=cats */
export interface Cat extends Animal {
  lives: number;
}
