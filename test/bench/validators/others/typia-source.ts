/** The types that all contestants check, as typia has them. Compiled by typia.mjs, since typia's transformer needs a TypeScript of its own. */
import typia, { type tags } from "typia";

type Whole = number & tags.Type<"int64">;

interface Hero {
  id: Whole;
  name: string & tags.MinLength<1> & tags.MaxLength<120>;
  email: string;
  age: Whole & tags.Minimum<0> & tags.Maximum<200>;
  active: boolean;
  tags: string[];
  team: { id: Whole; city: string } | null;
}

export const isHero = typia.createIs<Hero>();
export const isHeroes = typia.createIs<Hero[]>();
export const validateHeroes = typia.createValidate<Hero[]>();
/** The nearest that typia has to a parse: a check, and a copy without other keys. */
export const copyHeroes = typia.misc.createAssertClone<Hero[]>();
export const parseHeroesText = typia.json.createAssertParse<Hero[]>();

interface Small {
  id: Whole;
  name: string;
  active: boolean;
}

interface Item {
  id: Whole;
  title: string;
  price: number;
  tags: string[];
  note: string | null;
}

interface Order {
  id: Whole;
  customer: { name: string; email: string };
  items: Item[];
}

interface Visit {
  id: Whole;
  at: Date;
  page: string;
}

export const stringifySmall = typia.json.createStringify<Small>();
export const stringifyOrder = typia.json.createStringify<Order>();
export const stringifyVisits = typia.json.createStringify<Visit[]>();
export const stringifyTexts = typia.json.createStringify<string[]>();
