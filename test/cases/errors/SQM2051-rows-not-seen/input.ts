import { select, type Select } from "sqlmodel";

/** @sqlmodel table */
export interface Hero {
  id?: number;
  name: string;
}

const names = select(select<Hero>().map((h) => ({ name: h.name })));
export const some = names.filter((n) => n.name === "A");
export const ordered = (query: Select<{ name: string }>) => query.orderBy((n) => n.name);
// Whole rows say by their type what they are.
export const rows = select(select<Hero>().limit(2)).filter((h) => h.id === 1);
