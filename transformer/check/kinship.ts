/** Tables that extend one another -> those that belong together: what each of them extends, and what they have in common. */
import type { EntityId, Family } from "../../runtime/ir/entity.js";
import type { ReadEntity } from "../read/model.js";
import type { Attribute } from "../read/tags.js";

export interface Kin {
  readonly kind: Family["kind"];
  /** Undefined for the first of the models. */
  readonly base: ReadEntity | undefined;
  readonly root: ReadEntity;
  /** Further ones that it extends, which it cannot share rows with too. */
  readonly others: readonly ReadEntity[];
}

/** A model that extends one whose rows it shares; any other table that extends a table has all of its columns for itself. */
export function findKin(tables: readonly ReadEntity[]): ReadonlyMap<EntityId, Kin> {
  const byId = new Map(tables.map((read) => [read.id, read]));
  const found = new Map<EntityId, Kin | undefined>();
  const kinOf = (read: ReadEntity): Kin | undefined => {
    if (found.has(read.id)) return found.get(read.id);
    found.set(read.id, undefined);
    const sharing = read.bases.flatMap((id) => byId.get(id) ?? []).filter((base) => (kinOf(base)?.kind ?? "concrete") !== "concrete");
    const [base, ...others] = sharing;
    const kind = base === undefined ? markOf(read) : kinOf(base)!.kind;
    const kin = kind && { kind, base, root: base === undefined ? read : kinOf(base)!.root, others };
    found.set(read.id, kin);
    return kin;
  };
  for (const read of tables) kinOf(read);
  return new Map([...found].flatMap(([id, kin]) => (kin === undefined ? [] : [[id, kin] as const])));
}

function markOf(read: ReadEntity): Kin["kind"] | undefined {
  const value = attributeOf(read, "inheritance")?.value;
  const text = value?.kind === "word" || value?.kind === "quoted" ? value.text : undefined;
  return text === "single" || text === "joined" || text === "concrete" ? text : undefined;
}

export const attributeOf = ({ declaration }: ReadEntity, name: string): Attribute | undefined =>
  declaration.tags.attributes.find((attribute) => attribute.tag === "sqlmodel" && attribute.name === name);
