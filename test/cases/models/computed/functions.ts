import type { Int } from "sqlmodel";

/** Whatever has an age. */
export interface Aged {
  age: Int | null;
  /** @sqlmodel hybrid=isAdult */
  readonly adult?: boolean;
}

const majority = 18;

export const isAdult = ({ age }: Aged) => age !== null && age >= majority;
