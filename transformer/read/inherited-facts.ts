/** An interface -> what its tags and those of the interfaces it extends say of its values. */
import { noTypeFacts, type TypeFacts } from "../../runtime/ir/types.js";
import type { SourceHost, Statement, SymbolFact } from "../host/source.js";
import { type Asking, symbolOf } from "./ask.js";
import { readTags, type Tags } from "./tags.js";

/** Tags of an interface as the check station understands them. */
export type OwnTypeFacts = (tags: Tags, file: string) => TypeFacts;

/** A type that is computed from an interface, such as `Omit<Hero, "id">`, is another type: it may lack what a validator looks at. */
export function* readTypeFacts(symbol: SymbolFact, host: SourceHost, own: OwnTypeFacts, depth = 0): Asking<TypeFacts> {
  if (symbol.package === "typescript" || depth > 20) return noTypeFacts;
  let facts = noTypeFacts;
  for (const { statement } of symbol.declarations) {
    if (statement?.kind !== "interface" && statement?.kind !== "alias") continue;
    for (const base of yield* readBases(statement, host, own, depth)) facts = inherit(base, facts);
    facts = extend(facts, own(readTags(host.text(statement.file), statement.commentStart, statement.start), statement.file));
  }
  return facts;
}

function* readBases(statement: Statement, host: SourceHost, own: OwnTypeFacts, depth: number): Asking<readonly TypeFacts[]> {
  if (statement.kind !== "interface") return [];
  const bases: TypeFacts[] = [];
  for (const base of statement.extends) {
    const symbol = base.kind === "reference" ? yield* symbolOf(base.nameHandle) : undefined;
    if (symbol !== undefined) bases.push(yield* readTypeFacts(symbol, host, own, depth + 1));
  }
  return bases;
}

/** A title and a description are of the very type. */
const inherit = (base: TypeFacts, facts: TypeFacts): TypeFacts => extend({ ...base, title: undefined, description: undefined }, facts);

const extend = (base: TypeFacts, facts: TypeFacts): TypeFacts => ({
  title: facts.title ?? base.title,
  description: facts.description ?? base.description,
  extra: facts.extra ?? base.extra,
  strict: facts.strict || base.strict,
  before: [...base.before, ...facts.before],
  model: [...base.model, ...facts.model],
});
