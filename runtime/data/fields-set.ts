/** Which fields of a value `parse` filled in: what `excludeUnset` leaves out, and a PATCH must not write. */

/**
 * The names of the fields that a value was given. Of one that `parse` made these are the ones that the input said, and those that hold
 * another value than their default since; of a row and of any other object, all that it holds. What is undefined was not given.
 *
 * ```ts
 * const changes = parse<HeroUpdate>(body);
 * if (fieldsSet(changes).has("password")) await revokeSessions();
 * ```
 *
 * The answer is as of now. A copy by `{ ...value }` is another object: all its fields count as given.
 */
export function fieldsSet(value: object): ReadonlySet<string> {
  return new Set(Object.entries(value).flatMap(([name, item]) => (item === undefined || isUnset(value, name) ? [] : [name])));
}

/** By value, so that the value itself stays as plain as its type says. */
const filledIn = new WeakMap<object, Readonly<Record<string, unknown>>>();

const computed = new WeakMap<object, readonly string[]>();

/** Says which fields hold their default because the input did not name them. */
export function markDefaults<Value extends object>(value: Value, defaults: Readonly<Record<string, unknown>>): Value {
  filledIn.set(value, defaults);
  return value;
}

/** Says which fields hold what was computed from the others, whatever they hold later. */
export function markComputed(value: object, fields: readonly string[]): void {
  computed.set(value, fields);
}

/** A field that was given another value since counts as set. */
export function isUnset(value: object, field: string): boolean {
  if (computed.get(value)?.includes(field) === true) return true;
  const defaults = filledIn.get(value);
  return defaults !== undefined && Object.hasOwn(defaults, field) && defaults[field] === (value as Readonly<Record<string, unknown>>)[field];
}

/** Says that these fields were given, whatever they hold. */
export function markGiven(value: object, fields: readonly string[]): void {
  const defaults = filledIn.get(value);
  if (defaults !== undefined) filledIn.set(value, Object.fromEntries(Object.entries(defaults).filter(([name]) => !fields.includes(name))));
}
