import { is, parse } from "sqlmodel";

interface Bad {
  name: string;
  action: () => void;
  nested: { map: Map<string, string>; method(): void };
}

export const answers = [parse<Bad>({}), is<symbol>(1), parse<never>(1), is<unknown>(1)];
