/** Which rows a SELECT keeps for its transaction -> the clause at its end. */
import type { Lock } from "../../runtime/ir/query.js";
import { quote } from "./spelling.js";

const waits: { readonly [Wait in Lock["wait"]]: string } = { wait: "", noWait: " NOWAIT", skipLocked: " SKIP LOCKED" };

export function lock({ strength, wait, of }: Lock): string {
  const rows = of.length === 0 ? "" : ` OF ${of.map(quote).join(", ")}`;
  return ` FOR ${strength.toUpperCase()}${rows}${waits[wait]}`;
}
