import type { Person } from "./input.js";

export const limit = 18;
export const adult = (p: Person) => p.age >= limit;
export function initial(p: Person, letter: string) {
  return p.name.startsWith(letter);
}
