/** The model that a call names. */
import type { Entity } from "../../runtime/ir/entity.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ModelArgument } from "../read/sources.js";

/** The models of a project, and those with a mistake. */
export interface KnownModels {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly broken: ReadonlySet<string>;
}

/** Undefined after a diagnostic. */
export function modelOf(argument: ModelArgument, call: string, { entities, broken }: KnownModels, diagnostics: Diagnostic[]): Entity | undefined {
  if (argument.symbol === undefined && argument.name === "") {
    diagnostics.push(diagnose("unresolvedType", argument.span, call));
    return undefined;
  }
  if (argument.members?.every(({ symbol }) => symbol !== undefined && entities.has(symbol.id)) === true) {
    diagnostics.push(diagnose("unionHere", argument.span, argument.name, call));
    return undefined;
  }
  const entity = argument.symbol === undefined ? undefined : entities.get(argument.symbol.id);
  if (entity === undefined) {
    diagnostics.push(diagnose("notAModel", argument.span, argument.name));
    return undefined;
  }
  if (broken.has(entity.id)) {
    diagnostics.push(diagnose("brokenModel", argument.span, entity.name));
    return undefined;
  }
  return entity;
}
