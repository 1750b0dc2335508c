/** @sqlmodel table discriminator=kind */
export interface Animal {
  id?: number;
  kind: string;
}

/** @sqlmodel table inheritance=concrete discriminator=kind discriminatorValue=plant */
export interface Plant {
  id?: number;
  kind: string;
}

/** @sqlmodel table discriminatorValue=stone */
export interface Stone {
  id?: number;
}
