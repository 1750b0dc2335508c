/** A database and the name of a file -> a consistent copy of the one in the other, while reads and writes go on. */
import { access, open, realpath, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { CancelledError, ConnectionError, QueryError, SqlModelError, UnsupportedError, ValidationError } from "../../runtime/connection/errors.js";
import { assertWithin, readLimit } from "../../runtime/connection/limit.js";
import type { Database } from "../../runtime/connection/port.js";
import { copyDatabase, copyFile } from "./backup-file.js";
import type { SqliteSettings } from "./config.js";
import { closedError, translateError } from "./errors.js";
import type { BackupProgress } from "./native.js";
import { type BackupSource, sourceOf } from "./backup-source.js";
import { WorkerLink } from "./worker-link.js";

export type { BackupProgress } from "./native.js";

export interface BackupOptions {
  /** Ends the copying: it rejects with `CancelledError`, and leaves no file. */
  readonly signal?: AbortSignal;
  /** Called after every hundred pages. What it throws ends the copying. */
  readonly onProgress?: (progress: BackupProgress) => void;
  /** Takes the place of a file that is there. Default false: that rejects with `ValidationError`. */
  readonly overwrite?: boolean;
}

/**
 * Copies a database that `connect` opened to another file, a hundred pages at a time, over a connection of its own; with `workers`
 * in a thread of its own. Where the file has a write-ahead log, the copy is the database as it was when the copying began, and
 * nobody waits for it. The file appears under its name when it is complete.
 *
 * ```ts
 * await backup(db, "copy.db");
 * await backup(db, "copy.db", { overwrite: true, onProgress: ({ totalPages, remainingPages }) => show(1 - remainingPages / totalPages) });
 * ```
 */
export async function backup(db: Database, target: string, options: BackupOptions = {}): Promise<void> {
  const source = sourceOf(db);
  if (source === undefined) throw new UnsupportedError("BACKUP_SOURCE", `backup() copies a database that connect() of "sqlmodel/sqlite" has opened, and no other.`);
  if (!source.isOpen()) throw closedError();
  const limit = readLimit(options);
  const release = await reserve(target, source.settings, options.overwrite ?? false);
  // The driver removes what it has begun and not ended.
  const unfinished = `${target}.${process.pid}-${(copies += 1)}.partial`;
  const look = (progress: BackupProgress): void => {
    assertWithin(limit);
    options.onProgress?.(progress);
  };
  try {
    await copy(source, unfinished, look, options.signal);
    assertWithin(limit);
    await rename(unfinished, target);
  } catch (error) {
    await Promise.all([release(), rm(unfinished, { force: true })]);
    throw failureOf(error, target, options.signal);
  }
}

let copies = 0;

function copy({ settings, native }: BackupSource, target: string, look: (progress: BackupProgress) => void, signal: AbortSignal | undefined): Promise<unknown> {
  if (settings.inMemory) return copyDatabase(native!, target, look);
  return settings.workers === undefined ? copyFile(settings, target, look) : copyInThread(settings, target, look, signal);
}

/** A thread also where statements run in processes: it can be stopped between any two steps. */
async function copyInThread(settings: SqliteSettings, target: string, look: (progress: BackupProgress) => void, signal: AbortSignal | undefined): Promise<void> {
  const link = await WorkerLink.start(settings.file, { ...settings.workers!, isolation: "thread" });
  const { port1, port2 } = new MessageChannel();
  const stop = (): void => void link.interrupt();
  let refusal: { readonly error: unknown } | undefined;
  port1.on("message", (progress: BackupProgress) => {
    try {
      if (refusal === undefined) look(progress);
    } catch (error) {
      refusal = { error };
      stop();
    }
  });
  signal?.addEventListener("abort", stop);
  try {
    await link.ask({ do: "backup", settings, target, stop: link.stop!, progress: port2 }, [port2]);
  } catch (error) {
    throw refusal?.error ?? error;
  } finally {
    signal?.removeEventListener("abort", stop);
    port1.close();
    // Until the last step has ended, the file is not ours to remove.
    await link.free();
    await link.close(closedError());
  }
  if (refusal !== undefined) throw refusal.error;
}

/** Takes the name, so that two backups do not meet; answers how to give it back. */
async function reserve(target: string, { file, inMemory }: SqliteSettings, overwrite: boolean): Promise<() => Promise<void>> {
  if (!inMemory && (await isSame(target, file))) refuse("is the database itself");
  try {
    await access(dirname(target));
    if (overwrite) return () => Promise.resolve();
    await (await open(target, "wx")).close();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") refuse("exists already; overwrite: true replaces it");
    throw failureOf(error, target, undefined);
  }
  return () => rm(target, { force: true });
}

const isSame = async (one: string, other: string): Promise<boolean> => {
  const [first, second] = await Promise.all([one, other].map((path) => realpath(path).catch(() => resolve(path))));
  return first === second;
};

function refuse(message: string): never {
  throw new ValidationError([{ path: ["target"], code: "backup", message }]);
}

function failureOf(error: unknown, target: string, signal: AbortSignal | undefined): unknown {
  if (error instanceof QueryError && error.kind === "cancelled" && signal?.aborted === true) return new CancelledError({ cause: signal.reason });
  if (error instanceof SqlModelError) return error;
  const translated = translateError(error, "BACKUP");
  const isOurs = translated instanceof SqlModelError || (error instanceof Error && "code" in error);
  return isOurs ? new ConnectionError("BACKUP_FAILED", `The backup to ${target} failed: ${(error as Error).message}`, { cause: error }) : error;
}
