/** The types that all contestants check. */
import { type Int, is, parse, safeParse } from "sqlmodel";

interface Hero {
  id: Int;
  /** @validate minLength=1 maxLength=120 */
  name: string;
  email: string;
  /** @validate min=0 max=200 */
  age: Int;
  active: boolean;
  tags: string[];
  team: { id: Int; city: string } | null;
}

export const isHero = (value: unknown): boolean => is<Hero>(value);
export const isHeroes = (value: unknown): boolean => is<Hero[]>(value);
export const parseHeroes = (value: unknown): Hero[] => parse<Hero[]>(value);
export const issuesOfHeroes = (value: unknown): readonly unknown[] => {
  const result = safeParse<Hero[]>(value);
  return result.ok ? [] : result.issues;
};
