/** Which rows a SELECT keeps for its transaction -> the clause at its end, one text for both servers. */
import type { Lock } from "../../runtime/ir/query.js";

const waits: { readonly [Wait in Lock["wait"]]: string } = { wait: "", noWait: " NOWAIT", skipLocked: " SKIP LOCKED" };

/** MySQL takes no word on waiting behind its old form of a shared lock, and MariaDB has no new one (see `spelling.ts` on the comments). */
export function lock({ strength, wait }: Lock): string {
  if (strength === "update") return ` FOR UPDATE${waits[wait]}`;
  return wait === "wait" ? " LOCK IN SHARE MODE" : ` /*!80017 FOR SHARE *//*M!100200 LOCK IN SHARE MODE */${waits[wait]}`;
}
