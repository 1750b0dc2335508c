/** What `connect` is given (a path, a URL, an object) -> complete settings. */
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
  /** Default "wal" for files: readers go on while somebody writes. The mode is a property of the file and stays with it. */
  readonly journal?: JournalMode;
  /**
   * Default "normal" with "wal": a killed process loses nothing, a power cut may lose the last commits but never tears the file.
   * "full" waits for the disk at each commit. Default "full" with any other journal.
   */
  readonly synchronous?: Synchronous;
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
}

const journals: readonly string[] = ["wal", "delete", "truncate", "persist", "memory", "off"] satisfies readonly JournalMode[];
const synchronousLevels: readonly string[] = ["off", "normal", "full", "extra"] satisfies readonly Synchronous[];
const longestTimer = 2 ** 31 - 1;

/** Throws `ValidationError` for a setting that is not understood: nothing is guessed. */
export function readConfig(given: string | SqliteConfig): SqliteSettings {
  const config = typeof given === "string" ? readUrl(given) : given;
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
  };
}

/**
 * `sqlite:a.db`, `sqlite://a.db` and `file:a.db` are relative to the working directory; a path that begins with a slash
 * (`sqlite:///var/a.db`, `file:///var/a.db`) is absolute. Anything without such a scheme is a path as it stands.
 */
function readUrl(text: string): SqliteConfig {
  const parts = /^(sqlite3?|file):(.*)$/is.exec(text);
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
