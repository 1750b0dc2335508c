import { type Decimal, parse } from "sqlmodel";

export const limit = 5;
export const rules = { short: (text: string) => text.length < 5 };
export const { short } = rules;
export const fine = short;

interface Hero {
  /** @validate custom=limit */
  name: string;
  /** @validate custom=rules */
  secretName: string;
  /** @validate custom=fine */
  nickname: string;
  /** @sqlmodel defaultFactory=limit */
  age: number;
}

interface Price {
  /** @sqlmodel maxDigits=2 decimalPlaces=5 */
  amount: Decimal;
  /** @sqlmodel maxLength=2 */
  count: number;
}

export const answers = [parse<Hero>({}), parse<Price>({})];
