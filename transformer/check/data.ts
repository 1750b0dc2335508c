/** Calls that take data in -> what is wrong with the whole type: keys that two fields claim, validators that have to be awaited. */
import type { Span } from "../../runtime/ir/span.js";
import type { Shape } from "../../runtime/ir/types.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { definitionsIn, userFunctionsIn } from "./shape-graph.js";

export function checkData(name: string, shape: Shape, span: Span, diagnostics: Diagnostic[]): void {
  for (const { properties, name: type } of definitionsIn(shape)) {
    const claimed = new Map<string, string>();
    for (const property of properties) {
      const key = property.facts.inputKey ?? property.name;
      const other = claimed.get(key);
      if (other !== undefined) diagnostics.push(diagnose("sharedKey", span, type, key, other, property.name));
      claimed.set(key, property.name);
    }
  }
  if (waits.has(name)) return;
  const waiting = userFunctionsIn(shape).find((reference) => reference.async);
  if (waiting !== undefined) diagnostics.push(diagnose("asyncValidator", span, waiting.name, name, name === "patch" ? "patchAsync()" : "parseAsync() or safeParseAsync()"));
}

/** A Standard Schema answers a promise where it has to. */
const waits: ReadonlySet<string> = new Set(["parseAsync", "safeParseAsync", "patchAsync", "schema"]);
