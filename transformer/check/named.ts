/** Whether a type has a name of its own, by which a schema can refer to it. */
import type { Definition } from "../../runtime/ir/types.js";

/** What TypeScript calls the results of its own types. */
const computed = new Set(["Partial", "Required", "Readonly", "Pick", "Omit", "Record", "object"]);

export const isNamed = ({ name }: Definition): boolean => /^[A-Za-z$_]/.test(name) && !name.startsWith("__") && !computed.has(name);
