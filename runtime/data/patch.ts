/** A value and changes to it -> the same value, changed: what SQLModel calls `sqlmodel_update`. */
import { type Issue, ValidationError } from "../connection/errors.js";
import { isObject } from "./conversions.js";
import { isUnset, markGiven } from "./fields-set.js";
import { own } from "./keys.js";
import { attempt, attemptAsync, type AsyncValidator, valueOf } from "./parse.js";
import { openRun, type ParseOptions, type Run, type Validator } from "./parsing.js";

/** As those of `parse`. A field that has an alias may always come under its own name too: program code names fields, a request their aliases. */
export type PatchOptions = Omit<ParseOptions, "byName">;

type Fields = Readonly<Record<string, unknown>>;

/** `read` answers the fields that the changes name. `whole` is emitted for types that have something to say of the changed value. */
export function runPatch(read: Validator, whole: Validator | undefined, target: object, changes: unknown, options?: PatchOptions): object {
  const run = open(options);
  const given = valueOf(run, attempt((input) => read(givenIn(input), run), changes, run)) as Fields;
  const changed = withChanges(target, given);
  if (whole !== undefined) valueOf(run, attempt(whole, changed, run));
  return write(target, changed, Object.keys(given));
}

export async function runPatchAsync(read: AsyncValidator, whole: AsyncValidator | undefined, target: object, changes: unknown, options?: PatchOptions): Promise<object> {
  const run = open(options);
  const given = valueOf(run, await attemptAsync((input) => read(givenIn(input), run), changes, run)) as Fields;
  const changed = withChanges(target, given);
  if (whole !== undefined) valueOf(run, await attemptAsync(whole, changed, run));
  return write(target, changed, Object.keys(given));
}

const open = (options: PatchOptions | undefined): Run => openRun({ ...options, byName: true }, false);

/** A value that `parse` made holds defaults which nobody gave. */
const givenIn = (changes: unknown): unknown =>
  isObject(changes) ? Object.fromEntries(Object.entries(changes).filter(([name]) => !isUnset(changes, name))) : changes;

/** What validators of the whole look at, and may change: the value itself stays as it is until they have agreed. */
const withChanges = (target: object, given: Fields): Fields => Object.assign(Object.create(Object.getPrototypeOf(target) as object | null) as object, target, given) as Fields;

function write(target: object, changed: Fields, given: readonly string[]): object {
  const names = Object.keys(changed).filter((name) => given.includes(name) || !Object.is(changed[name], own(target, name)));
  const issues: Issue[] = names.filter((name) => !isWritable(target, name)).map((name) => ({ path: [name], code: "readOnly", message: "cannot be written" }));
  if (issues.length > 0) throw new ValidationError(issues);
  for (const name of names) (target as Record<string, unknown>)[name] = changed[name];
  markGiven(target, given);
  return target;
}

/** Of a frozen row nothing is; one that is sealed takes no new field. */
function isWritable(target: object, name: string): boolean {
  const property = Object.getOwnPropertyDescriptor(target, name);
  if (property === undefined) return Object.isExtensible(target);
  return property.writable === true || property.set !== undefined;
}
