/** Which fields of a value `parse` filled in: what `excludeUnset` leaves out, and a PATCH must not write. */

/** By value, so that the value itself stays as plain as its type says. */
const filledIn = new WeakMap<object, Readonly<Record<string, unknown>>>();

/** Says which fields hold their default because the input did not name them. */
export function markDefaults<Value extends object>(value: Value, defaults: Readonly<Record<string, unknown>>): Value {
  filledIn.set(value, defaults);
  return value;
}

/** A field that was given another value since counts as set. */
export function isUnset(value: object, field: string): boolean {
  const defaults = filledIn.get(value);
  return defaults !== undefined && Object.hasOwn(defaults, field) && defaults[field] === (value as Readonly<Record<string, unknown>>)[field];
}

/** Says that these fields were given, whatever they hold. */
export function markGiven(value: object, fields: readonly string[]): void {
  const defaults = filledIn.get(value);
  if (defaults !== undefined) filledIn.set(value, Object.fromEntries(Object.entries(defaults).filter(([name]) => !fields.includes(name))));
}
