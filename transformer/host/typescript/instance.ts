/** The project's own TypeScript, which is passed in as a value: nothing here loads one. */
import type ts from "typescript";
import type { Handle } from "../source.js";

export type TypeScript = typeof ts;

/** Every handle of syntax that this host hands out is a node. */
export function nodeOf(handle: Handle): ts.Node {
  return handle as object as ts.Node;
}
