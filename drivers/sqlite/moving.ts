/** The least or greatest decimal of a frame that moves on: rows enter at its end and leave at its start. */
import { compareDecimal } from "../../runtime/connection/decimal.js";
import { decimalText } from "./conversions.js";
import type { AggregateOptions, SqlValue } from "./native.js";

interface Moving {
  /** Those that are, or may yet become, the best of the frame: each is better than all behind it. */
  readonly candidates: { readonly text: string; readonly place: number }[];
  /** How many rows have entered, and how many have left. */
  entered: number;
  left: number;
}

export function movingBest(sign: -1 | 1): Pick<AggregateOptions<Moving>, "start" | "step" | "inverse" | "result"> {
  return {
    start: () => ({ candidates: [], entered: 0, left: 0 }),
    step(state, value) {
      const place = state.entered;
      state.entered += 1;
      if (value !== null) enter(state, { text: decimalText(value), place }, sign);
      return state;
    },
    inverse(state) {
      if (state.candidates[0]?.place === state.left) state.candidates.shift();
      state.left += 1;
      return state;
    },
    result: ({ candidates }): SqlValue => candidates[0]?.text ?? null,
  };
}

/** What is not better than the newcomer leaves before it, and never counts again. */
function enter({ candidates }: Moving, newcomer: Moving["candidates"][number], sign: -1 | 1): void {
  while (candidates.length > 0 && compareDecimal(candidates.at(-1)!.text, newcomer.text) !== sign) candidates.pop();
  candidates.push(newcomer);
}
