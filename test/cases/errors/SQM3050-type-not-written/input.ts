import { is, jsonSchema, parse } from "sqlmodel";

interface Hero {
  name: string;
}

export const hero: Hero = parse({ name: "Ann" });
export const answers = [is("x"), jsonSchema()];
