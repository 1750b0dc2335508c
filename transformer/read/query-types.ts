/** What the checker says of a value -> whether it is one of our queries. */
import type { TypeFact } from "../host/source.js";

const queryTypes: ReadonlySet<string> = new Set(["Query", "Select", "Joined"]);

export const isQuery = (type: TypeFact): boolean => isOurs(type, (name) => queryTypes.has(name));

/** A query, or a named one. */
export const isRows = (type: TypeFact): boolean => isOurs(type, (name) => queryTypes.has(name) || name === "CommonTable");

const isOurs = (type: TypeFact, wanted: (name: string) => boolean): boolean =>
  type.kind === "structure" && type.symbol?.package === "sqlmodel" && wanted(type.symbol.name);
