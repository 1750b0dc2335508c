/** The user's installed tinypool -> a pool of one worker, in our own words: no published type depends on the package. */
import { ConnectionError } from "../../runtime/connection/errors.js";
import type { Isolation } from "./config.js";
import type { Reply, Request } from "./message.js";

export interface WorkerPool {
  run(request: Request, options: { readonly transferList: readonly unknown[] }): Promise<Reply>;
  destroy(): Promise<void>;
  on(event: "error", listener: (error: unknown) => void): unknown;
  readonly threads: readonly Worker[];
}

interface Worker {
  /** Of a process: its process id. */
  readonly threadId: number;
  once(event: "exit", listener: (code: number | null) => void): unknown;
}

interface PoolOptions {
  readonly filename: string;
  readonly runtime: "worker_threads" | "child_process";
  readonly minThreads: number;
  readonly maxThreads: number;
  readonly useAtomics: boolean;
  readonly serialization: "advanced";
  readonly env: NodeJS.ProcessEnv;
  readonly execArgv: readonly string[];
}

interface Tinypool {
  new (options: PoolOptions): WorkerPool;
  readonly transferableSymbol: symbol;
  readonly valueSymbol: symbol;
  /** Marks what moves to the other thread when it is part of an answer. */
  move(value: object): unknown;
}

/** Loads tinypool when the first worker is wanted. Throws `ConnectionError` DRIVER_MISSING where it is not installed. */
export async function loadTinypool(): Promise<Tinypool> {
  try {
    const { Tinypool } = (await import("tinypool")) as unknown as { readonly Tinypool: Tinypool };
    return Tinypool;
  } catch (error) {
    throw new ConnectionError("DRIVER_MISSING", `SQLite in workers needs the package tinypool: install it with "npm install tinypool".`, { cause: error });
  }
}

/** One worker, started: an open transaction stays with it, and what runs on one connection runs in order. */
export async function startWorker(script: string, isolation: Isolation): Promise<WorkerPool> {
  const Tinypool = await loadTinypool();
  return new Tinypool({
    filename: script,
    runtime: isolation === "process" ? "child_process" : "worker_threads",
    minThreads: 1,
    maxThreads: 1,
    // A worker that waits with Atomics never turns its event loop, where finished statements are freed; it is not faster either (measured).
    useAtomics: false,
    // JSON, the other form between processes, has no bytes and no bigint.
    serialization: "advanced",
    env: { ...process.env },
    // Hooks that compile or watch the program have no work in a finished file.
    execArgv: [],
  });
}
