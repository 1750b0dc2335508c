/** What verbs are given besides conditions: lists of keys, and numbers of rows. */
import type { Expr } from "../../runtime/ir/expr.js";
import type { Span } from "../../runtime/ir/span.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Written } from "../read/arrow.js";
import { boundType } from "./bound-types.js";
import type { Statement } from "./checking.js";

/** A value that is answered, for the rule that groups have. */
export interface Output {
  readonly expr: Expr;
  readonly span: Span;
}

/** `[a, b]` and `{ a, b }` stand for several keys. */
export function listed(written: Written | undefined): readonly Written[] {
  if (written === undefined) return [];
  if (written.kind === "array") return written.elements.flatMap(listed);
  if (written.kind === "object") return written.properties.flatMap((property) => listed(property.value));
  return [written];
}

export function checkRowCount(written: Written, verb: string, { diagnostics }: Statement): Expr | undefined {
  if (written.kind === "literal") return { kind: "literal", value: written.value, type: { kind: "int", bits: 64 }, nullable: false };
  if (written.kind !== "capture") return undefined;
  const bound = boundType(written.shape);
  if (bound === undefined || bound.nullable || (bound.type.kind !== "number" && bound.type.kind !== "int")) {
    diagnostics.push(diagnose("badCapture", written.span, `no number that ${verb}() could take`));
    return undefined;
  }
  return { kind: "parameter", capture: written.capture, form: "rowCount", target: undefined, type: { kind: "int", bits: 64 }, nullable: false };
}
