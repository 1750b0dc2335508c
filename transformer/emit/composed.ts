/** Queries that grow at run time -> calls that hand the runtime their pieces, and the values by which some of these are left out. */
import type { Dialect } from "../../runtime/plan/dialect.js";
import type { CheckedChain } from "../check/query.js";
import { callOf, captureList, holeOf, type Parts, testOf } from "./captures.js";
import type { Output } from "./code.js";
import { emitLaterPiece, emitPiece } from "./pieces.js";

type Composed = Extract<CheckedChain, { kind: "compose" }>;
type Step = Extract<CheckedChain, { kind: "extend" }>;

/** `select<T>()…`. Its end, if there is one, is a method of the query. */
export function emitComposed(chain: Composed, dialects: readonly Dialect[], output: Output): Parts {
  const { piece, end } = chain;
  const first = emitPiece(chain, chain.from, dialects, output);
  const captures = captureList(chain, output);
  const query =
    piece.later.length === 0 ? callOf(output.helper("compose"), [[first], captures])
    : callOf(output.helper("composeSome"), [captures, [chosenPieces([first], chain, dialects, output)]]);
  return end === undefined ? query : [...query, ...callOf(`.${end.name}`, end.arguments.map((argument) => [holeOf(argument)]))];
}

/** A verb on a query in a variable. */
export function emitStep(chain: Step, dialects: readonly Dialect[], output: Output): Parts {
  const query: Parts = [holeOf(chain.query)];
  const captures = captureList(chain, output);
  if (chain.piece.later.length > 0) return callOf(output.helper("extendSome"), [query, captures, [chosenPieces([], chain, dialects, output)]]);
  return callOf(output.helper("extend"), [query, [emitPiece(chain, undefined, dialects, output)], captures]);
}

/** The function that answers the pieces for some values; something falsy stands where one is left out. */
function chosenPieces(first: readonly string[], chain: Composed | Step, dialects: readonly Dialect[], output: Output): string {
  const values = output.local("values");
  const later = chain.piece.later.map((clauses) => {
    const test = testOf(clauses.when, values);
    return `${test === "" ? "" : `${test} && `}${emitLaterPiece(clauses, chain, dialects, output)}`;
  });
  return `(${values}) => [${[...first, ...later].join(", ")}]`;
}
