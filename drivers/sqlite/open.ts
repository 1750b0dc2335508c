/** Settings -> an open file on better-sqlite3, with foreign keys, journal, and the SQL functions of ours. */
import { ConnectionError } from "../../runtime/connection/errors.js";
import type { SqliteSettings } from "./config.js";
import { registerFunctions } from "./functions.js";
import { loadDriver } from "./load.js";
import type { NativeDatabase } from "./native.js";

/** Throws `ConnectionError` where better-sqlite3 or the file cannot be opened. */
export function openFile(settings: SqliteSettings): NativeDatabase {
  const Driver = loadDriver();
  let native: NativeDatabase | undefined;
  try {
    native = new Driver(settings.file, {
      readonly: settings.readOnly,
      fileMustExist: !settings.create || settings.readOnly,
      timeout: settings.busyTimeout,
    });
    prepareSession(native, settings);
    registerFunctions(native);
    return native;
  } catch (error) {
    native?.close();
    throw new ConnectionError("CONNECTION_FAILED", `${settings.file} could not be opened: ${(error as Error).message}`, { cause: error });
  }
}

function prepareSession(native: NativeDatabase, settings: SqliteSettings): void {
  native.pragma("foreign_keys = ON");
  if (!settings.inMemory && !settings.readOnly) {
    const journal = native.pragma(`journal_mode = ${settings.journal}`, { simple: true });
    if (journal !== settings.journal) {
      throw new ConnectionError("CONNECTION_FAILED", `its journal mode stayed "${String(journal)}" and could not become "${settings.journal}"`);
    }
    native.pragma(`synchronous = ${settings.synchronous}`);
  }
  // From here on the waiting is ours (busy.ts): SQLite's own would stop the event loop.
  native.pragma("busy_timeout = 0");
}
