/** The keys of an input beyond those that its type names, and values put under keys that come from outside. */
import { report, type Run } from "./parsing.js";

/** A property whose name every object inherits, such as `constructor`: it is there where the object itself has it. */
export function own(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** Says that a key may be there; `__proto__` may not, since who copies the value on would change a prototype. */
export function isSafeKey(run: Run, key: string): boolean {
  if (key !== "__proto__") return true;
  report(run, key, "key", "is a key that no value may have", "another key", "__proto__");
  return false;
}

export function wrongKey(run: Run, key: string, expected: string): void {
  report(run, key, "key", `is not a key like ${expected}`, `a key like ${expected}`, "another key");
}

/** A text that JavaScript writes a number as. */
export const isNumberKey = (key: string): boolean => String(Number(key)) === key && Number.isFinite(Number(key));

/** What becomes of keys that the type does not name: the call's word goes before the type's. `names` are those of fields with an alias. */
export function extras(run: Run, input: Record<string, unknown>, value: Record<string, unknown>, known: Pick<ReadonlySet<string>, "has">, policy?: "ignore" | "forbid" | "allow", names?: ReadonlySet<string>): void {
  const decided = run.extra ?? policy;
  if (decided !== "forbid" && decided !== "allow") return;
  for (const key of Object.keys(input)) {
    if (known.has(key) || (run.byName && names?.has(key) === true)) continue;
    if (decided === "forbid") report(run, key, "extra", "is not a field of the type", "no such key", "one");
    else if (isSafeKey(run, key) && !Object.hasOwn(value, key)) value[key] = input[key];
  }
}
