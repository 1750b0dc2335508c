/** The verbs of a query made at run time -> a chain as the build reads it. */
import type { Entity } from "../../runtime/ir/entity.js";
import type { SymbolFact } from "../host/source.js";
import type { ReadChain } from "../read/chain.js";
import type { ReadArrow, Written } from "../read/arrow.js";
import type { Verb } from "../read/verbs.js";
import type { Models } from "./models.js";
import { type Gathered, newRow, type Place, spanOf, within } from "./place.js";

/** One verb. What follows a set operation sees the united rows, which are of no model. */
export interface Step {
  readonly name: string;
  readonly unites?: true;
  readonly write: (place: Place) => Verb;
}

export const openGathered = (): Gathered => ({ captures: [], entities: new Map(), rows: 0 });

type Root = "select" | "update" | "deleteFrom";

export function chainOf(root: Root, models: Models, steps: readonly Step[], end: string | undefined, gathered: Gathered, outer: Place | undefined): ReadChain {
  for (const [id, entity] of models.entities) gathered.entities.set(id, entity);
  let place: Place = { gathered, row: newRow(gathered), entity: models.root, outer, path: outer?.path ?? [], depth: outer?.depth ?? 0 };
  const span = spanOf(place);
  const verbs = steps.map(({ name, unites, write }) => {
    const verb = write(within(place, name));
    if (unites) place = { ...place, row: newRow(gathered), entity: undefined };
    return verb;
  });
  const model = { symbol: symbolOf(models.root), name: models.root.name, span };
  return {
    kind: "chain", span, verbs, captures: [],
    root: root === "select" ? { kind: root, rows: { kind: "model", model, span } } : { kind: root, model, value: undefined },
    end: end === undefined ? undefined : { name: end, span, arguments: [] },
  };
}

const symbolOf = ({ id, name }: Entity): SymbolFact => ({ id, name, package: undefined, declarations: [], kind: "interface" });

export function verb(name: string, place: Place, parts: Partial<Verb> = {}): Verb {
  return { name, span: spanOf(place), end: 0, when: [], arrows: [], count: undefined, names: [], nulls: undefined, rows: [], includes: [], lock: undefined, ...parts };
}

/** What is said of the row of a place. */
export const arrow = (body: Written, { row }: Place): ReadArrow => ({ rows: [row], body });

/** A step whose arrow says one thing of the row. */
export const arrowStep = (name: string, write: (place: Place) => Written, parts: Partial<Verb> = {}, said = name): Step => ({
  name: said, write: (place) => verb(name, place, { ...parts, arrows: [arrow(write(place), place)] }),
});
