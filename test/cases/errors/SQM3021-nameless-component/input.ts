import { openApiComponents } from "sqlmodel";

interface Hero {
  name: string;
  age: number;
}

type HeroName = Pick<Hero, "name">;

export const components = openApiComponents<[Hero, HeroName, Omit<Hero, "age">, { name: string }, Hero[], string]>();
