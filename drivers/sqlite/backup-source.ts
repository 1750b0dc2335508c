/** A database -> what a backup of it is made from. Apart from `backup.ts`, so that programs that copy nothing hold no more than this. */
import { resolve } from "node:path";
import type { Database } from "../../runtime/connection/port.js";
import type { SqliteSettings } from "./config.js";
import type { NativeDatabase } from "./native.js";

/** What `connect` keeps of a database that can be backed up. */
export interface BackupSource {
  readonly settings: SqliteSettings;
  /** The connection in this thread. A database in memory is known to no other. */
  readonly native: NativeDatabase | undefined;
  isOpen(): boolean;
}

const sources = new WeakMap<Database, BackupSource>();

export function rememberSource(db: Database, source: BackupSource): void {
  const { settings } = source;
  // Where it is, wherever the program goes.
  sources.set(db, settings.inMemory ? source : { ...source, settings: { ...settings, file: resolve(settings.file) } });
}

export const sourceOf = (db: Database): BackupSource | undefined => sources.get(db);
