/** Calls that take data in -> the edits that put emitted functions in their place. */
import type { CheckedCall } from "../../check/call.js";
import type { Edit, Hole } from "../../edits.js";
import type { Expression } from "../../host/source.js";
import type { Output } from "../code.js";
import type { HelperName } from "../helpers.js";
import { emitParser } from "./parse.js";
import { emitTest } from "./test.js";

type DataCall = Extract<CheckedCall, { kind: "data" }>;

const runs: Readonly<Record<DataCall["name"], HelperName>> = {
  parse: "runParse", safeParse: "runSafeParse", parseJson: "runParseJson", safeParseJson: "runSafeParseJson", parseAsync: "runParseAsync",
  safeParseAsync: "runSafeParseAsync", is: "runIs",
};

export function emitIntake({ name, shape, arguments: given, span }: DataCall, output: Output): Edit {
  const hint = shape.kind === "reference" ? shape.definition.name : "Value";
  const options = given[1];
  const run =
    name === "is" ? emitTest(shape, hint, output)
    : emitParser(shape, hint, output, { async: name === "parseAsync" || name === "safeParseAsync", extras: options !== undefined && maySayExtra(options) });
  const [input, ...rest] = given.map(holeOf);
  // What holds no others cannot throw when it is looked at.
  if (name === "is" && isPlain(shape.kind)) return { start: span.start, end: span.end, parts: [`${run}(`, ...(input === undefined ? [] : [input]), ")"] };
  const parts = [...(input === undefined ? ["undefined"] : [input]), ...rest].flatMap((part) => [", ", part]);
  return { start: span.start, end: span.end, parts: [`${output.helper(runs[name])}(${run}`, ...parts, ")"] };
}

const isPlain = (kind: string): boolean => ["string", "number", "int", "boolean", "bigint", "literal", "null", "undefined", "template"].includes(kind);

const holeOf = ({ start, end }: Expression): Hole => ({ start, end });

/** Options that are written out say whether they hold `extra`; any others may. */
export const maySayExtra = (options: Expression): boolean => options.kind !== "object" || options.properties.some(({ name }) => name === undefined || name === "extra");
