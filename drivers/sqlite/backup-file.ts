/** An open database, or a file -> a copy of it in another file, a few pages at a time. */
import type { SqliteSettings } from "./config.js";
import type { BackupProgress, NativeDatabase } from "./native.js";
import { openFile } from "./open.js";

/** A step of this many pages (400 kB of the usual size) takes about a millisecond. */
const pagesPerStep = 100;

/** `look` is called after each step; what it throws ends the copying, and the unfinished copy is removed. */
export function copyDatabase(native: NativeDatabase, target: string, look: (progress: BackupProgress) => void): Promise<BackupProgress> {
  return native.backup(target, {
    progress: ({ totalPages, remainingPages }) => {
      look({ totalPages, remainingPages });
      return pagesPerStep;
    },
  });
}

/**
 * Copies a file over a connection of its own. With a write-ahead log it reads inside one transaction: so the copy is the file as it was
 * when the copying began, and writers go on. Without that, SQLite begins again after each write of another connection (measured: a writer
 * between all steps kept it from ever ending). With the other journals such a transaction would hold writers up, so there it does begin again.
 */
export async function copyFile(settings: SqliteSettings, target: string, look: (progress: BackupProgress) => void): Promise<BackupProgress> {
  const native = openFile({ ...settings, readOnly: true });
  try {
    if (native.pragma("journal_mode", { simple: true }) === "wal") {
      native.prepare("BEGIN").run();
      // The snapshot is taken by the first read.
      native.prepare("SELECT count(*) FROM sqlite_schema").get();
    }
    return await copyDatabase(native, target, look);
  } finally {
    native.close();
  }
}
