/** A call on a session, within its limit -> its result, or the server's own cancel and the limit's error. */
import { CancelledError, TimeoutError, type SqlModelError } from "../../runtime/connection/errors.js";
import { unlimited, watch, type Limit } from "../../runtime/connection/limit.js";
import type { Cursor, Session } from "./session.js";

/** Milliseconds that a cancelled call may take to end, before its connection is cut. */
const longestEnd = 2_000;
/** Milliseconds that a ROLLBACK, or the end of a cursor, may take before the connection is cut: the server then ends both by itself. */
const longestClose = 5_000;

export interface Guarded<Result> {
  /** What the caller gets, and when. */
  readonly answer: Promise<Result>;
  /** Resolves, and never rejects, when nothing of the call runs on the session any more. */
  readonly settled: Promise<void>;
}

/**
 * When the limit is reached the server is asked to cancel. A read rejects at once, and its session is free when the server has stopped. A
 * write waits for the server's word, because it may have been stored in the meantime: then its result stands. Where that word does not come
 * the connection is cut, and the error says that the outcome is unknown.
 */
export function guard<Result>(session: Session, call: (session: Session) => Promise<Result>, limit: Limit, waitsForOutcome: boolean): Guarded<Result> {
  const running = call(session);
  if (limit === unlimited) return { answer: running, settled: running.then(nothing, nothing) };
  let over: SqlModelError | undefined;
  let cut: Promise<void> | undefined;
  let refuse: (error: unknown) => void = nothing;
  const stopped = new Promise<never>((_resolve, reject) => (refuse = reject));
  stopped.catch(nothing);
  const stop = watch(limit, Infinity, (error) => {
    over = error!;
    if (!waitsForOutcome) refuse(over);
    cut = stopOnServer(session, running, () => refuse(waitsForOutcome ? unknownOutcome(over!) : over!));
  });
  const finished = running.then(
    (result) => (stop(), result),
    (error: unknown) => {
      stop();
      throw over ?? error;
    },
  );
  return {
    answer: Promise.race([finished, stopped]),
    settled: finished.then(nothing, nothing).then(() => cut),
  };
}

/** A cursor opened within the limit. One that opens after it is closed again; `leave` hears when nothing runs any more, and whether it could be closed. */
export async function guardCursor(session: Session, open: () => Promise<Cursor>, limit: Limit, leave: (closed: boolean) => void): Promise<Cursor> {
  let opened: Cursor | undefined;
  const { answer, settled } = guard(session, async () => (opened = await open()), limit, false);
  try {
    return await answer;
  } catch (error) {
    void settled.then(() => (opened === undefined ? undefined : orCut(session, opened.close()))).then(() => leave(true), () => leave(false));
    throw error;
  }
}

/** Settles as the answer does. One that does not come is not waited for: the connection is cut, and then it rejects. */
export async function orCut<Result>(session: Pick<Session, "destroy">, answer: Promise<Result>): Promise<Result> {
  const timer = setTimeout(() => session.destroy(new TimeoutError("The server did not answer in time; its connection was closed.")), longestClose);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves when the call has ended and no cancel request is under way that could hit a later one. */
export async function stopOnServer(session: Pick<Session, "interrupt" | "destroy">, running: Promise<unknown>, afterCut: () => void): Promise<void> {
  const timer = setTimeout(() => {
    afterCut();
    session.destroy(new TimeoutError("The server did not stop a cancelled statement in time; its connection was closed."));
  }, longestEnd);
  try {
    await session.interrupt();
  } catch {
    // The server cannot be reached: nothing but cutting the connection is left.
    afterCut();
    session.destroy(new CancelledError());
  }
  await running.then(nothing, nothing);
  clearTimeout(timer);
}

/** The limit's own error, with the one fact that the caller has to know. */
function unknownOutcome(error: SqlModelError): SqlModelError {
  const message = `${error.message} The server did not answer before the connection was closed: whether the change is stored is unknown.`;
  const told = error instanceof TimeoutError ? new TimeoutError(message) : new CancelledError({ cause: error.cause }, message);
  told.outcomeUnknown = true;
  return told;
}

const nothing = (): void => {};
