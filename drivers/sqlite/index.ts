/** `sqlmodel/sqlite`: a path, a URL or a configuration -> a `Database` on better-sqlite3, in this thread or in workers. */
import type { Database } from "../../runtime/connection/port.js";
import { rememberSource } from "./backup-source.js";
import { readConfig, type SqliteConfig, type SqliteOptions, type SqliteSettings } from "./config.js";
import { SqliteConnection } from "./connection.js";
import { SqliteDatabase } from "./database.js";
import { openFile } from "./open.js";

export { backup, type BackupOptions, type BackupProgress } from "./backup.js";
export type { Isolation, JournalMode, SqliteConfig, SqliteOptions, Synchronous, WorkersConfig } from "./config.js";

/**
 * Opens an SQLite database.
 *
 * ```ts
 * await using db = await connect("app.db");          // also ":memory:" (the default), "sqlite:app.db", "file:app.db?mode=ro"
 * await using reports = await connect({ file: "app.db", readOnly: true });
 * await using busy = await connect("app.db", { workers: 4 });  // statements run beside the event loop: four readers, one writer
 * ```
 *
 * Foreign keys are always enforced. Files get a write-ahead log (`journal: "wal"`), so that readers go on while somebody writes.
 * Throws `ValidationError` for a configuration that is not understood, and `ConnectionError` where better-sqlite3 or the file cannot be opened.
 */
export async function connect(urlOrConfig: string | SqliteConfig = ":memory:", options?: SqliteOptions): Promise<Database> {
  const settings = readConfig(urlOrConfig, options);
  const { workers } = settings;
  if (workers === undefined) return connectHere(settings);
  // Loaded by those who use it.
  const { connectWorkers } = await import("./workers.js");
  const db = await connectWorkers({ ...settings, workers });
  rememberSource(db, { settings, native: undefined, isOpen: () => !db.closed });
  return db;
}

function connectHere(settings: SqliteSettings): Database {
  const native = openFile(settings);
  const db = new SqliteDatabase(new SqliteConnection(native, settings));
  rememberSource(db, { settings, native, isOpen: () => native.open });
  return db;
}
