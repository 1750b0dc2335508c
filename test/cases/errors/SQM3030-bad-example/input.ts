import { type DateOnly, type Int, jsonSchema } from "sqlmodel";

interface Hero {
  /** @example old */
  age: Int;
  /** In days. @example 1.5 @example 3 @validate min=0 */
  leave: Int | null;
  /**
   * @example 2026-13-01
   * @example 2026-12-01
   */
  born: DateOnly;
  /** @example medium */
  size: "small" | "large";
  /** @example { "street": "a" } */
  tags: string[];
  /**
   * @example
   * ```ts
   * hero.address.street
   * ```
   */
  address: { street: string };
}

export const described = jsonSchema<Hero>();
