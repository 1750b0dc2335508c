/** Rows and parsed values with `secret` fields -> the same objects, whose secrets no inspection shows. */

/** Node's name for a function that says how an object is shown; others who show objects pass it by. */
const inspected = Symbol.for("nodejs.util.inspect.custom");

/** What stands where a secret would. It is shown without quotes: it is no text of the value. */
const hidden = { [inspected]: () => "[secret]" };

type Inspect = (value: unknown, options: object) => string;

/**
 * Gives an object a method of its own that nothing lists, compares, copies or sends: a spread copy of a row shows its secrets again.
 * It costs one `defineProperty` per object, and only models with `secret` fields pay it.
 */
export function conceal<Value>(value: Value, fields: readonly string[]): Value {
  if (typeof value === "object" && value !== null) Object.defineProperty(value, inspected, { value: showWithout(fields), writable: true, configurable: true });
  return value;
}

const shown = new WeakMap<readonly string[], object>();

/** One function for all rows of a model: a list of fields is a constant of the emitted code. */
function showWithout(fields: readonly string[]): object {
  let show = shown.get(fields);
  if (show === undefined) {
    show = function (this: object, _depth: number, options: object, inspect: Inspect): string {
      const copy: Record<string, unknown> = { ...this };
      for (const field of fields) if (Object.hasOwn(copy, field)) copy[field] = hidden;
      return inspect(copy, options);
    };
    shown.set(fields, show);
  }
  return show;
}
