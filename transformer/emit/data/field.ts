/** How emitted code takes a field out of a value, and how it begins with a value of a named type. */
import { deepest } from "../../../runtime/data/outgoing.js";
import type { Definition, ShapeProperty } from "../../../runtime/ir/types.js";
import { access, type Output, quoted } from "../code.js";
import { isRecursive, mayBeUndefined, otherFields, outgoingFields } from "./outgoing.js";
import { inherited } from "./scope.js";

export interface FieldValue {
  readonly field: ShapeProperty;
  /** An expression that may stand more than once. */
  readonly value: string;
  /** What has to run before it. */
  readonly before: readonly string[];
  /** The field may be left out. */
  readonly optional: boolean;
}

/** The fields that go out when nobody says otherwise; undefined where the table has to say which. */
export function fieldValues(definition: Definition, output: Output): readonly FieldValue[] | undefined {
  if (otherFields(definition) !== undefined) return undefined;
  return outgoingFields(definition).filter(({ facts }) => !facts.secret).map((field, index) => {
    const { name, facts, optional } = field;
    const base = { field, optional };
    if (facts.computed !== undefined) {
      return { ...base, value: `computed${index}`, before: [`const computed${index} = ${output.userFunction(facts.computed)}(value);`] };
    }
    return { ...base, value: inherited.has(name) ? `${output.helper("own")}(value, ${quoted(name)})` : access("value", name), before: [] };
  });
}

/** JSON leaves out what is undefined, whether or not the property has to be there. */
export const leftOutOfJson = ({ field, optional }: FieldValue): boolean => optional || mayBeUndefined(field.shape);

/** The first lines of a named type's function, and how deep what is inside it is. */
export function opening(definition: Definition, output: Output): { readonly test: string; readonly depth: string } {
  const recursive = isRecursive(definition);
  const tooDeep = recursive ? ` || depth === ${deepest}` : "";
  return { test: `if (!${output.helper("isObject")}(value)${tooDeep}) return ${output.helper("refuse")}();`, depth: recursive ? "depth + 1" : "0" };
}
