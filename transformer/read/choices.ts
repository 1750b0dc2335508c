/** What a verb is given -> each arrow that it may be, with the captured values that decide which: `flag && (h => …)`, `flag ? a : b`. */
import { diagnose } from "../diagnostics/catalogue.js";
import type { Expression } from "../host/source.js";
import { type ArrowReader, type Guard, type Place, type ReadArrow, readRowFunction, unwrapped } from "./arrow.js";
import type { Asking } from "./ask.js";
import { mentions } from "./mentions.js";
import { spanOf } from "./span.js";

/** An arrow that counts only where all of `when` holds. */
export interface Choice {
  readonly arrow: ReadArrow;
  readonly when: readonly Guard[];
}

export function* readChoices(
  argument: Expression, verb: string, reader: ArrowReader, place: Place, when: readonly Guard[] = [],
): Asking<readonly Choice[]> {
  const node = unwrapped(argument);
  if (isNothing(node)) return [];
  if (node.kind === "binary" && node.operator === "&&") {
    const capture = readTest(node.left, reader, when);
    return yield* readChoices(node.right, verb, reader, place, [...when, { capture, is: "truthy" }]);
  }
  if (node.kind === "conditional") {
    const capture = readTest(node.test, reader, when);
    const first = yield* readChoices(node.whenTrue, verb, reader, place, [...when, { capture, is: "truthy" }]);
    const second = yield* readChoices(node.whenFalse, verb, reader, place, [...when, { capture, is: "falsy" }]);
    return [...first, ...second];
  }
  // What a branch captures is evaluated where the branch is taken, and only there.
  return [{ arrow: yield* readRowFunction(argument, verb, reader, { ...place, guards: [...place.guards, ...when] }), when }];
}

/** What a verb may be given instead of an arrow, to say nothing. */
const isNothing = (node: Expression): boolean =>
  node.kind === "null" || (node.kind === "boolean" && !node.value) || (node.kind === "identifier" && node.name === "undefined");

/** The test stays in the user's text; only its truthiness is asked, once. */
function readTest(test: Expression, reader: ArrowReader, when: readonly Guard[]): number {
  // The values behind a test are evaluated in a function, which cannot wait.
  const waits = when.length > 0 ? mentions(test).find(({ kind }) => kind === "await") : undefined;
  if (waits !== undefined) reader.diagnostics.push(diagnose("asyncArrow", spanOf(test)));
  reader.captures.push({ span: spanOf(test), shape: { kind: "boolean" }, guards: when, asCondition: true, of: undefined, held: undefined });
  return reader.captures.length - 1;
}
