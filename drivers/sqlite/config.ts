/** What `connect` is given (a path, a URL, an object) -> complete settings. */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { ValidationError } from "../../runtime/connection/errors.js";

export type JournalMode = "wal" | "delete" | "truncate" | "persist" | "memory" | "off";
export type Synchronous = "off" | "normal" | "full" | "extra";

export interface SqliteConfig {
  /** A path, or ":memory:" (the default). */
  readonly file?: string;
  /** Opens the file for reading only. Default false. */
  readonly readOnly?: boolean;
  /** Creates the file where there is none. Default true. */
  readonly create?: boolean;
  /** Milliseconds to wait for a lock that another connection to the file holds; the event loop goes on meanwhile. Default 5000. */
  readonly busyTimeout?: number;
  /** Milliseconds to wait for a transaction of this same `Database` to end. Default 30000. */
  readonly acquireTimeout?: number;
  /** Milliseconds that `close()` waits for open transactions before it rolls them back. Default 10000. */
  readonly closeTimeout?: number;
  /**
   * How SQLite keeps a way back. It is set when the file is opened for writing.
   * - "wal" (the default for files): readers go on while somebody writes. Two files stand beside the database while it is open (`-wal`,
   *   `-shm`); it must not lie on a network drive. This mode is a property of the file and stays with it.
   * - "delete", "truncate", "persist": the old pages are put aside before they are overwritten, and the aside file is removed, emptied or
   *   marked at each commit. A writer waits for every reader, and readers wait for the writer.
   * - "memory": the old pages are kept in memory, so a process killed while it writes may leave a torn file.
   * - "off": there is no way back. A rollback, also that of a statement that fails, leaves the file torn. For files that can be made again.
   */
  readonly journal?: JournalMode;
  /**
   * When a commit waits for the disk. No level loses anything when the process is killed; they differ in what a power cut does.
   * - "normal" (the default with "wal"): with "wal" the last commits may be lost, and the file is whole; with the other journals the
   *   file may be torn on some drives.
   * - "full" (the default with any other journal): every commit is on the disk when it is acknowledged.
   * - "extra": as "full", and the directory too, so that with "delete" a commit cannot come undone with its journal's removal.
   * - "off": commits wait for nothing; a power cut may tear the file.
   */
  readonly synchronous?: Synchronous;
  /**
   * Runs every statement in workers of the package tinypool, so that the event loop goes on while a long query runs: one writer, and
   * this many readers beside it (2 to 4, by the processors, where only `isolation` is given). Absent (the default), statements run in this
   * thread, which spares each of them the way there and back: about 0.1 ms. Not for ":memory:", which belongs to one connection.
   */
  readonly workers?: number | WorkersConfig;
}

/** What `connect` takes beside a path or a URL. */
export type SqliteOptions = Omit<SqliteConfig, "file">;

/**
 * - "thread": a call that is cancelled rejects at once. Rows that it was reading end with the next one; a sort or a sum runs on to its end,
 *   and its worker takes nothing else before. A crash inside SQLite itself ends the whole process.
 * - "process": the worker's process is killed, whatever it does, and replaced; a crash ends it alone. Each call takes 0.1 to 0.3 ms more.
 *
 * In both, a cancelled write is never committed.
 */
export type Isolation = "thread" | "process";

export interface WorkersConfig {
  readonly readers?: number;
  readonly isolation?: Isolation;
  /** Where `sqlite-worker.js` of this package lies. Only needed where a bundler has moved the rest of the package away from it. */
  readonly script?: string | URL;
}

export interface SqliteSettings {
  readonly file: string;
  readonly inMemory: boolean;
  readonly readOnly: boolean;
  readonly create: boolean;
  readonly busyTimeout: number;
  readonly acquireTimeout: number;
  readonly closeTimeout: number;
  readonly journal: JournalMode;
  readonly synchronous: Synchronous;
  readonly workers: WorkersSettings | undefined;
}

export interface WorkersSettings {
  readonly readers: number;
  readonly isolation: Isolation;
  /** A path or a file URL; undefined for the file beside this one. */
  readonly script: string | undefined;
}

const journals: readonly string[] = ["wal", "delete", "truncate", "persist", "memory", "off"] satisfies readonly JournalMode[];
const synchronousLevels: readonly string[] = ["off", "normal", "full", "extra"] satisfies readonly Synchronous[];
const longestTimer = 2 ** 31 - 1;

/** Throws `ValidationError` for a setting that is not understood: nothing is guessed. */
export function readConfig(given: string | SqliteConfig, options: SqliteOptions = {}): SqliteSettings {
  const config: SqliteConfig = { ...(typeof given === "string" ? readUrl(given) : given), ...withoutUndefined(options) };
  const file = config.file ?? ":memory:";
  if (file === "") refuse("file", `is empty; write ":memory:" for a database in memory`);
  if (file.includes("\0")) refuse("file", "holds a NUL character");
  const inMemory = file === ":memory:";
  const readOnly = config.readOnly ?? false;
  if (inMemory && readOnly) refuse("readOnly", "a database in memory starts empty, so it cannot be for reading only");
  const journal = config.journal ?? (inMemory ? "memory" : "wal");
  if (!journals.includes(journal)) refuse("journal", `is one of ${journals.join(", ")}`);
  const synchronous = config.synchronous ?? (journal === "wal" ? "normal" : "full");
  if (!synchronousLevels.includes(synchronous)) refuse("synchronous", `is one of ${synchronousLevels.join(", ")}`);
  return {
    file,
    inMemory,
    readOnly,
    create: config.create ?? true,
    busyTimeout: milliseconds("busyTimeout", config.busyTimeout, 5_000),
    acquireTimeout: milliseconds("acquireTimeout", config.acquireTimeout, 30_000),
    closeTimeout: milliseconds("closeTimeout", config.closeTimeout, 10_000),
    journal,
    synchronous,
    workers: readWorkers(config.workers, inMemory, journal),
  };
}

/** So that an option left undefined does not take back what the URL says. */
const withoutUndefined = (options: SqliteOptions): SqliteOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

const isolations: readonly string[] = ["thread", "process"] satisfies readonly Isolation[];
const mostReaders = 64;

function readWorkers(given: number | WorkersConfig | undefined, inMemory: boolean, journal: JournalMode): WorkersSettings | undefined {
  if (given === undefined) return undefined;
  const { readers = Math.min(Math.max(availableParallelism() - 1, 2), 4), isolation = "thread", script }: WorkersConfig =
    typeof given === "number" ? { readers: given } : given;
  if (inMemory) refuse("workers", "a database in memory belongs to the one connection that made it, so workers could not share it; give a file");
  if (journal === "off") refuse("workers", 'needs a journal: with "off", a write that is cancelled could not be taken back');
  if (!Number.isInteger(readers) || readers < 1 || readers > mostReaders) refuse("workers", `has 1 to ${mostReaders} readers, a whole number`);
  if (!isolations.includes(isolation)) refuse("workers", `isolation is one of ${isolations.join(", ")}`);
  if (isolation === "process" && journal === "memory") refuse("workers", 'needs a journal on the disk: with "memory", a process that is killed would leave a torn file');
  return { readers, isolation, script: script === undefined ? undefined : String(script) };
}

/**
 * `sqlite:a.db`, `sqlite://a.db` and `file:a.db` are relative to the working directory; a path that begins with a slash
 * (`sqlite:///var/a.db`, `file:///var/a.db`) is absolute. Anything without such a scheme is a path as it stands.
 */
function readUrl(text: string): SqliteConfig {
  const parts = /^(sqlite3?|file):(.*)$/is.exec(text);
  // Such a URL may hold a password, which no message and no file's name should show.
  if (parts === null && /^[a-z][a-z0-9+.-]+:\/\//i.test(text)) refuse("url", "is that of another database: SQLite's begin with sqlite: or file:");
  if (parts === null) return { file: text };
  const rest = parts[2]!;
  const question = rest.indexOf("?");
  const address = question === -1 ? rest : rest.slice(0, question);
  const mode = readMode(question === -1 ? "" : rest.slice(question + 1));
  if (mode === "memory") return { file: ":memory:" };
  return { file: readPath(address), readOnly: mode === "ro", create: mode === undefined || mode === "rwc" };
}

function readPath(address: string): string {
  // Windows: file:///C:/a.db
  if (/^\/\/\/[a-z]:/i.test(address)) return fileURLToPath(`file:${address}`);
  const path = address.replace(/^\/\/(?!\/)/, "").replace(/^\/{2,}/, "/");
  try {
    return path === "" ? ":memory:" : decodeURIComponent(path);
  } catch {
    return refuse("url", "holds a % that is no escape");
  }
}

type Mode = "ro" | "rw" | "rwc" | "memory";
const modes: readonly string[] = ["ro", "rw", "rwc", "memory"] satisfies readonly Mode[];

function readMode(query: string): Mode | undefined {
  const parameters = new URLSearchParams(query);
  for (const name of parameters.keys()) {
    if (name !== "mode") refuse("url", `has an unknown parameter "${name}"; the only one is mode=ro|rw|rwc|memory`);
  }
  const mode = parameters.get("mode");
  if (mode === null) return undefined;
  if (!modes.includes(mode)) refuse("url", "mode is one of ro, rw, rwc, memory");
  return mode as Mode;
}

function milliseconds(name: string, given: number | undefined, otherwise: number): number {
  const value = given ?? otherwise;
  if (Number.isInteger(value) && value >= 0 && value <= longestTimer) return value;
  return refuse(name, `is a whole number of milliseconds from 0 to ${longestTimer}`);
}

function refuse(name: string, message: string): never {
  throw new ValidationError([{ path: [name], code: "config", message }]);
}
