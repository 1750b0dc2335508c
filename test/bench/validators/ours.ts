/** The types that all contestants check and write, as sqlmodel has them. */
import { dump, type Int, is, type Issue, parse, parseJson, safeParse, stringify } from "sqlmodel";

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
export const copyHeroes = (value: unknown): readonly Hero[] => parse<Hero[]>(value);
export const parseHeroesText = (text: string): readonly Hero[] => parseJson<Hero[]>(text);
export const issuesOfHeroes = (value: unknown): readonly Issue[] => {
  const result = safeParse<Hero[]>(value);
  return result.ok ? [] : result.issues;
};

interface Small {
  id: Int;
  name: string;
  active: boolean;
}

interface Item {
  id: Int;
  title: string;
  price: number;
  tags: string[];
  note: string | null;
}

interface Order {
  id: Int;
  customer: { name: string; email: string };
  items: Item[];
}

interface Visit {
  id: Int;
  at: Date;
  page: string;
}

export const stringifySmall = (value: Small): string => stringify<Small>(value);
export const stringifyOrder = (value: Order): string => stringify<Order>(value);
export const stringifyVisits = (value: Visit[]): string => stringify<Visit[]>(value);
export const stringifyTexts = (value: string[]): string => stringify<string[]>(value);
export const dumpItems = (value: Item[]): unknown => dump<Item[]>(value);
