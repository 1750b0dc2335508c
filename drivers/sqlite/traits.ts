/** What the executor over sessions has to know of SQLite. */
import type { ServerTraits } from "../server/traits.js";
import type { SqliteSettings } from "./config.js";

export const traitsOf = ({ file, readOnly }: Pick<SqliteSettings, "file" | "readOnly">): ServerTraits => ({
  dialect: "sqlite",
  target: { system: "sqlite", namespace: file },
  // Every transaction is serializable, so every weaker level that is asked for is given. One that may write takes the write lock when
  // it begins: one that read first and then wrote would be refused at once where another had written in between.
  begin: (options) => [readOnly || options?.readOnly === true ? "BEGIN" : "BEGIN IMMEDIATE"],
  pipelines: false,
  // The session says at once, and exactly, whether a write was stopped or stored: so its word is waited for.
  undoesInterrupted: false,
  // SQLite undoes a failed statement alone. After these it may have undone everything.
  losesTransaction: ({ databaseCode = "" }) => /^SQLITE_(?:FULL|IOERR|NOMEM|CORRUPT)/.test(databaseCode),
});
