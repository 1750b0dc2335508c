/** An isolation level -> its words in SQL, from a closed list: what comes from outside never gets into a text. */
import { ValidationError } from "./errors.js";
import type { IsolationLevel } from "./port.js";

const words: { readonly [Level in IsolationLevel]: string } = {
  "read uncommitted": "READ UNCOMMITTED",
  "read committed": "READ COMMITTED",
  "repeatable read": "REPEATABLE READ",
  serializable: "SERIALIZABLE",
};

export function isolationWords(level: IsolationLevel): string {
  if (Object.hasOwn(words, level)) return words[level];
  throw new ValidationError([{ path: ["isolation"], code: "isolation", message: `is one of ${Object.keys(words).join(", ")}` }]);
}
