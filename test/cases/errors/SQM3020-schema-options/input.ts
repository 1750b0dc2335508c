import { jsonSchema, openApiComponents } from "sqlmodel";

interface Hero {
  name: string;
}

const mode = "serialization" as "serialization" | "validation";
const options = { mode } as const;

export const schemas = [
  jsonSchema<Hero>({ mode }),
  jsonSchema<Hero>(options),
  jsonSchema<Hero>({ mode: "serialization", ...options }),
  openApiComponents<[Hero]>({ byAlias: mode === "validation" }),
  jsonSchema<Hero>({ mode: "serialization", byAlias: false }),
  openApiComponents<[Hero]>(),
];
