/** A union that no literal decides -> what its members are told apart by, and whether deciding needs to remember what was asked. */
import type { Shape } from "../../../runtime/ir/types.js";
import { definitionsIn, leadsToRecursion, shapesIn } from "../../check/shape-graph.js";
import { splitEmpty } from "./scalars.js";
import { discriminatorOf } from "./discriminators.js";

type Kind = "list" | "object" | "Set" | "Map";

const kinds: { readonly [Name in Shape["kind"]]?: Kind } = {
  array: "list", tuple: "list", record: "object", object: "object", reference: "object", set: "Set", map: "Map",
};

const kindOf = (shape: Shape): Kind | undefined => kinds[shape.kind === "recursive" ? shape.type.shape.kind : shape.kind];

const mayBeOfOneKind = (one: Shape, other: Shape): boolean => {
  const [left, right] = [kindOf(one), kindOf(other)];
  return left === undefined || right === undefined || left === right;
};

/** The kind by which alone a member is told from the other structures of its union. */
export function ownKind(member: Shape, structures: readonly Shape[]): Kind | undefined {
  return structures.some((other) => other !== member && mayBeOfOneKind(member, other)) ? undefined : kindOf(member);
}

/**
 * Two members that one object may be of, both with types inside that contain themselves: where each were asked anew on every level, an
 * object of forty levels would be asked 2^40 times.
 */
export function isTangled(members: readonly Shape[]): boolean {
  const deep = members.filter(leadsToRecursion);
  return discriminatorOf(members) === undefined && deep.some((one, index) => deep.slice(index + 1).some((other) => mayBeOfOneKind(one, other)));
}

const tangles = new WeakMap<Shape, boolean>();

export function leadsToTangle(shape: Shape): boolean {
  const known = tangles.get(shape);
  if (known !== undefined) return known;
  const found = shapesIn(shape).some((inner) => inner.kind === "union" && isTangled(splitEmpty(inner).present));
  tangles.set(shape, found);
  return found;
}

/** A value that has the structure may be refused all the same: rules, validators, keys that are too many or have other names in an input. */
export function asksMoreThanStructure(shape: Shape): boolean {
  return [...definitionsIn(shape)].some(({ properties, facts }) =>
    facts.extra === "forbid" || facts.before.length > 0 || facts.model.length > 0 || properties.some(({ rules, facts: own }) => rules.length > 0 || own.inputKey !== undefined),
  );
}
