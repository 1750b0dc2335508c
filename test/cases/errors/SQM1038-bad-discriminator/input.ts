import type { Decimal } from "sqlmodel";

/** @sqlmodel table inheritance=single discriminator=kind */
export interface Animal {
  id?: number;
  kind: string | null;
}

/** @sqlmodel table inheritance=single discriminator=price */
export interface Plant {
  id?: number;
  price: Decimal;
}

/** @sqlmodel table inheritance=joined discriminator=knd */
export interface Stone {
  id?: number;
  kind: string;
}
