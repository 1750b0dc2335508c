/** What an insert does where its row is there already -> the unique key, and what is assigned. */
import type { Entity } from "../../runtime/ir/entity.js";
import type { Conflict } from "../../runtime/ir/query.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Verb } from "../read/verbs.js";
import type { Statement } from "./checking.js";

export function checkConflict(verb: Verb, _entity: Entity, { diagnostics }: Statement): Conflict | undefined {
  diagnostics.push(diagnose("verbNotReady", verb.span, verb.name));
  return undefined;
}
