/** Requests of one session -> replies: what runs inside a worker thread or a worker process. */
import { isMainThread } from "node:worker_threads";
import type { RawRow } from "../../runtime/connection/port.js";
import { copyFile } from "./backup-file.js";
import { closedError, translateError } from "./errors.js";
import { cancelled, stopped, textOf, writeError, type Reply, type Request } from "./message.js";
import { memoryOf, type Batch } from "./packing.js";
import { loadTinypool } from "./tinypool.js";
import { WorkerConnection } from "./worker-connection.js";

/** The session's connection; a worker serves one session, one request at a time. */
let connection: WorkerConnection | undefined;

/** tinypool calls it with each request. It never throws: an error crosses as data. */
export default async function answer(request: Request): Promise<unknown> {
  let value: unknown;
  let error: unknown;
  try {
    value = request.do === "backup" ? await backup(request) : perform(request);
  } catch (thrown) {
    error = connection?.failure(thrown, request) ?? translateError(thrown, textOf(request));
  }
  const reply: Reply = {
    state: connection?.state ?? "none",
    held: connection?.held ?? false,
    value,
    error: error === undefined ? undefined : writeError(error),
  };
  // A process copies whatever it sends.
  const memory = isMainThread ? [] : memoryIn(value);
  return memory.length === 0 ? reply : moving(reply, memory);
}

function perform(request: Exclude<Request, { readonly do: "backup" }>): unknown {
  if (request.do === "open") {
    connection = new WorkerConnection(request.settings, request.stop);
    return undefined;
  }
  if (connection === undefined) throw closedError();
  if (request.do !== "more") connection.endReading();
  switch (request.do) {
    case "read":
      return connection.read(request.text, request.args, request.prompt);
    case "more":
      return connection.more();
    case "first":
      return connection.firstRow(request.text, request.args);
    case "write":
      return connection.writeOne(request.text, request.args);
    case "insertMany": {
      const { text, argumentLists, answersRows } = request;
      return connection.whole(() => connection!.insertMany(answersRows ? { text, row: asItIs } : { text }, argumentLists));
    }
    case "script":
      return connection.whole(() => connection!.script(request.texts));
    case "control":
      return connection.transact(request.text);
    case "commit":
      return connection.commitHeld();
    case "reset":
      connection = connection.renewed(request.reopen);
      return undefined;
    case "close":
      connection.close(closedError());
      connection = undefined;
      return undefined;
    case "end":
    case "ping":
      return undefined;
  }
}

const asItIs = (raw: RawRow): RawRow => raw;

async function backup({ settings, target, stop, progress }: Extract<Request, { readonly do: "backup" }>): Promise<unknown> {
  try {
    return await copyFile(settings, target, (pages) => {
      if (Atomics.load(stop, 0) === stopped) throw cancelled("BACKUP");
      progress.postMessage(pages);
    });
  } finally {
    progress.close();
  }
}

/** The memory of the bytes in an answer: it is the answer's own, so it moves instead of being copied. */
function memoryIn(value: unknown): ArrayBuffer[] {
  if (typeof value !== "object" || value === null) return [];
  if ("bytes" in value && "last" in value) return memoryOf(value as Batch);
  return [];
}

async function moving(reply: Reply, memory: readonly ArrayBuffer[]): Promise<unknown> {
  const { transferableSymbol, valueSymbol, move } = await loadTinypool();
  return move({ [transferableSymbol]: memory, [valueSymbol]: reply });
}
