/** Statements on their way -> whoever listens: `db.onQuery`, or Node's own diagnostics channels `tracing:sqlmodel:query:*`. */
import { tracingChannel } from "node:diagnostics_channel";
import { SqlModelError } from "../../runtime/connection/errors.js";
import type { Operation, QueryEvent, QueryListener, Target } from "../../runtime/connection/query-event.js";

/** Nothing is made, timed or called while nobody listens: `hasSubscribers` is all that a statement pays. */
export const queries = tracingChannel<object, QueryEvent>("sqlmodel:query");

/** What `onQuery` of every database does. */
export function onQuery(target: Target, listener: QueryListener): () => void {
  const ended = (event: unknown): void => {
    if ((event as QueryEvent).target === target) listener(event as QueryEvent);
  };
  queries.asyncEnd.subscribe(ended);
  return () => void queries.asyncEnd.unsubscribe(ended);
}

/** Runs a call and tells of it. An error of a listener is thrown where nobody's statement is disturbed. */
export async function observe<Result>(event: QueryEvent, call: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  return queries.start.runStores(event, async () => {
    try {
      const result = await call();
      if (answersRows.has(event.operation)) event.rows = rowsOf(result);
      return result;
    } catch (error) {
      event.error = error;
      queries.error.publish(event);
      throw error;
    } finally {
      event.milliseconds = performance.now() - started;
      queries.asyncEnd.publish(event);
    }
  });
}

const answersRows: ReadonlySet<Operation> = new Set(["read", "write", "insertMany"]);

function rowsOf(result: unknown): number {
  if (Array.isArray(result)) return result.length;
  if (typeof result === "object" && result !== null && "changes" in result) return Number(result.changes);
  return result === undefined ? 0 : 1;
}

/** What a failure is called in traces: the kind of the error, and never its text. */
export const failureCode = (error: unknown): string =>
  error instanceof SqlModelError ? error.code : error instanceof Error ? error.name : "unknown";
