/** Requests -> replies of one worker: one at a time, and what becomes of them when they are stopped or the worker is lost. */
import { fileURLToPath } from "node:url";
import { ConnectionError, type SqlModelError } from "../../runtime/connection/errors.js";
import type { WorkersSettings } from "./config.js";
import { isBindable, unbindable } from "./errors.js";
import { cancelled, readError, running, stopped, textOf, type Reply, type Request } from "./message.js";
import { startWorker, type WorkerPool } from "./tinypool.js";

/** A request that the worker has not answered yet. */
interface Asked {
  readonly request: Request;
  /** Ends the caller's waiting. The worker may still be busy with the request. */
  readonly refuse: (error: SqlModelError) => void;
  /** Settles when the worker is free again, or lost. */
  readonly answered: Promise<void>;
}

export class WorkerLink {
  /** Why this worker answers nothing any more. */
  lostBy: ConnectionError | undefined;
  /** Called once, where the worker is lost while nothing is asked of it. */
  onLost: ((error: ConnectionError) => void) | undefined;
  /** What the last reply said. */
  state: Reply["state"] = "none";
  /** Shared with a thread; undefined with a process, which is killed. */
  readonly stop: Int32Array | undefined;
  /** Resolves when the thread or process is no more. */
  readonly gone: Promise<void>;
  readonly #pool: WorkerPool;
  readonly #file: string;
  #asked: Asked | undefined;
  #leave: () => void = nothing;

  private constructor(pool: WorkerPool, file: string, stop: Int32Array | undefined) {
    this.#pool = pool;
    this.#file = file;
    this.stop = stop;
    this.gone = new Promise((resolve) => {
      // tinypool does not look at a thread that ends by itself.
      pool.threads[0]!.once("exit", (code) => {
        resolve();
        this.lose(this.#lost(`ended with ${code ?? "a signal"}`));
      });
    });
    // It tells here what happens while nothing is asked.
    pool.on("error", (error) => this.lose(this.#lost("failed", error)));
  }

  static async start(file: string, { isolation, script }: WorkersSettings): Promise<WorkerLink> {
    const pool = await startWorker(script ?? besideThis(), isolation);
    return new WorkerLink(pool, file, isolation === "thread" ? new Int32Array(new SharedArrayBuffer(4)) : undefined);
  }

  /** Answers what the worker answers; `transfer` moves to it. Nothing else may be under way. */
  async ask(request: Request, transfer: readonly unknown[] = []): Promise<unknown> {
    const { held, value } = await this.#exchange(request, transfer);
    // A process may be killed until the moment in which it is told to commit.
    if (held) await this.#exchange({ do: "commit", text: textOf(request) }, []);
    return value;
  }

  #exchange(request: Request, transfer: readonly unknown[]): Promise<Reply> {
    if (this.lostBy !== undefined) return Promise.reject(this.lostBy);
    if (this.stop !== undefined) Atomics.store(this.stop, 0, running);
    return new Promise((resolve, reject) => {
      const answered = new Promise<void>((leave) => (this.#leave = leave));
      this.#asked = { request, refuse: reject, answered };
      this.#pool.run(request, { transferList: transfer }).then(
        (reply) => {
          if (this.lostBy !== undefined) return;
          this.state = reply.state;
          this.#end();
          if (reply.error === undefined) resolve(reply);
          else reject(readError(reply.error));
        },
        (error: unknown) => {
          if (!isUncloneable(error)) return this.lose(this.#lost("failed", error));
          this.#end();
          reject(unbindable(argumentsOf(request)));
        },
      );
    });
  }

  /** Resolves when the worker is free: at once, where it is not busy with a call that has been stopped. */
  free(): Promise<void> {
    return this.#asked?.answered ?? Promise.resolve();
  }

  /** Stops what runs now: its caller hears of it at once, unless its effect has already come to be. Resolves when the worker is free, or gone. */
  interrupt(): Promise<void> {
    const asked = this.#asked;
    if (asked === undefined) return Promise.resolve();
    if (this.stop !== undefined) {
      if (Atomics.compareExchange(this.stop, 0, running, stopped) === running) {
        Atomics.notify(this.stop, 0);
        asked.refuse(cancelled(textOf(asked.request)));
      }
      return asked.answered;
    }
    // The answer is near, and it alone knows.
    if (isCommit(asked.request)) return asked.answered;
    this.lose(this.#lost("was killed, to stop a statement"), cancelled(textOf(asked.request)));
    return this.gone;
  }

  /** Ends the worker. A caller that waits for it hears `reason`. */
  lose(error: ConnectionError, reason: SqlModelError = error): void {
    if (this.lostBy !== undefined) return;
    this.lostBy = error;
    const asked = this.#asked;
    this.#end();
    void this.#endWorker();
    if (asked === undefined) this.onLost?.(error);
    else asked.refuse(reason);
  }

  /** Resolves when the thread or process is no more. A running statement of a thread runs on to its end before, without effect. */
  async close(reason: ConnectionError): Promise<void> {
    this.onLost = undefined;
    this.lose(reason);
    await this.gone;
  }

  #end(): void {
    this.#asked = undefined;
    this.#leave();
  }

  async #endWorker(): Promise<void> {
    if (this.stop !== undefined) {
      Atomics.compareExchange(this.stop, 0, running, stopped);
      Atomics.notify(this.stop, 0);
    } else {
      kill(this.#pool.threads[0]?.threadId);
    }
    try {
      await this.#pool.destroy();
    } catch {
      // The worker has ended before it was told to.
    }
  }

  #lost(what: string, cause?: unknown): ConnectionError {
    return new ConnectionError("CONNECTION_LOST", `The worker of ${this.#file} ${what}.`, { cause });
  }
}

const nothing = (): void => {};

const isCommit = (request: Request): boolean => request.do === "commit" || (request.do === "control" && request.text === "COMMIT");

/** An argument that no thread can be sent: a function, a symbol. */
const isUncloneable = (error: unknown): boolean => error instanceof Error && error.name === "DataCloneError";

/** Those of which one is the reason. */
function argumentsOf(request: Request): readonly unknown[] {
  if ("args" in request) return request.args;
  if (request.do !== "insertMany") return [];
  return request.argumentLists.find((args) => !args.every(isBindable)) ?? [];
}

function kill(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

function besideThis(): string {
  // A bundle in CommonJS has no import.meta.url.
  if (import.meta.url !== undefined) return fileURLToPath(new URL("./sqlite-worker.js", import.meta.url));
  throw new ConnectionError("WORKER_MISSING", `sqlite-worker.js could not be found: say where it lies with connect(file, { workers: { script } }).`);
}
