import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table */
export interface Model {
  id?: Int;
  text: string;
  a: () => void;
  b: Map<string, string>;
  c: string | number;
  d: any;
  e: unknown;
  f: never;
  g: symbol;
  h: Set<string>;
  i: null;
  j: typeof globalThis;
  k: RegExp;
  l: { deep: () => void };
  m: Unresolved;
  n: Date | string;
  o: Promise<string>;
  p: { when: Date | string };
  q: { items: Set<string> };
  r: readonly (bigint | Uint8Array)[];
}

/** @sqlmodel table */
export interface Owner {
  id?: Int;
  pets?: (Model | Owner)[];
  favourite: Model | Owner | null;
}
