/** `sqlmodel/sqlite`: a path, a URL or a configuration -> a `Database` in this process, on better-sqlite3. */
import { ConnectionError } from "../../runtime/connection/errors.js";
import type { Database } from "../../runtime/connection/port.js";
import { readConfig, type SqliteConfig, type SqliteSettings } from "./config.js";
import { SqliteConnection } from "./connection.js";
import { SqliteDatabase } from "./database.js";
import { registerFunctions } from "./functions.js";
import { loadDriver } from "./load.js";
import type { NativeConstructor, NativeDatabase } from "./native.js";

export type { JournalMode, SqliteConfig, Synchronous } from "./config.js";

/**
 * Opens an SQLite database.
 *
 * ```ts
 * await using db = await connect("app.db");          // also ":memory:" (the default), "sqlite:app.db", "file:app.db?mode=ro"
 * await using reports = await connect({ file: "app.db", readOnly: true });
 * ```
 *
 * Foreign keys are always enforced. Files get a write-ahead log (`journal: "wal"`), so that readers go on while somebody writes.
 * Throws `ValidationError` for a configuration that is not understood, and `ConnectionError` where better-sqlite3 or the file cannot be opened.
 */
export async function connect(urlOrConfig: string | SqliteConfig = ":memory:"): Promise<Database> {
  const settings = readConfig(urlOrConfig);
  const Driver = loadDriver();
  return new SqliteDatabase(new SqliteConnection(openFile(Driver, settings), settings));
}

function openFile(Driver: NativeConstructor, settings: SqliteSettings): NativeDatabase {
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
