/** A value and changes to it -> the same value, changed: what SQLModel calls `sqlmodel_update`. */
import { type Issue, ValidationError } from "../connection/errors.js";
import { isUnset, markGiven } from "./fields-set.js";
import { runSafeParse } from "./parse.js";
import type { Validator } from "./parsing.js";

/**
 * Writes the fields that the changes name, null too. Unknown keys mean nothing, and neither does what is undefined or was filled in by `parse`.
 * Nothing is written if anything is wrong.
 */
export function runPatch(validator: Validator, target: object, changes: unknown): object {
  const result = runSafeParse(validator, changes);
  if (!result.ok) throw new ValidationError(result.issues);
  const checked = result.value as Readonly<Record<string, unknown>>;
  const issues: Issue[] = [];
  const names = Object.keys(checked).filter((name) => Object.hasOwn(changes as object, name) && !isUnset(changes as object, name));
  for (const name of names) if (!isWritable(target, name)) issues.push({ path: [name], code: "readOnly", message: "cannot be written" });
  if (issues.length > 0) throw new ValidationError(issues);
  for (const name of names) (target as Record<string, unknown>)[name] = checked[name];
  markGiven(target, names);
  return target;
}

/** Of a frozen row nothing is; one that is sealed takes no new field. */
function isWritable(target: object, name: string): boolean {
  const property = Object.getOwnPropertyDescriptor(target, name);
  if (property === undefined) return Object.isExtensible(target);
  return property.writable === true || property.set !== undefined;
}
