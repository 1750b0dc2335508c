/** The type of a value -> functions that read changes to it, and that look at the whole as it would be with them. */
import type { Definition } from "../../../runtime/ir/types.js";
import { userFunctionsIn } from "../../check/shape-graph.js";
import type { Output } from "../code.js";
import { objectLines, wholeLines } from "./object.js";
import { oncePerType } from "./outgoing.js";
import { parseScope, type ParserOptions } from "./parse.js";
import { functionText } from "./scope.js";

/** The names of both functions; there is nothing to do with the whole of most types. */
export function emitChanges(definition: Definition, output: Output, options: ParserOptions): readonly [changes: string, whole: string] {
  const scope = parseScope(output, options);
  const awaited = options.async && userFunctionsIn({ kind: "reference", definition }).length > 0;
  const kind = `${options.async ? "Async" : ""}${options.extras ? "Any" : ""}`;
  const changes = oncePerType(`change${kind}`, definition, output, (name) => functionText(name, "input, run", objectLines(changesOf(definition), [], scope), awaited));
  const lines = wholeLines(definition, scope);
  if (lines.length === 0) return [changes, "undefined"];
  return [changes, oncePerType(`whole${kind}`, definition, output, (name) => functionText(name, "value, run", lines, awaited))];
}

/** Any of the fields, each checked as before and none filled in. A validator of raw input would be given a part of one. */
const changesOf = (definition: Definition): Definition => ({
  ...definition,
  properties: definition.properties.map((property) => ({ ...property, optional: true, facts: { ...property.facts, default: undefined } })),
  facts: { ...definition.facts, before: [] },
});
