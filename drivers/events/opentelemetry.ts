/** `sqlmodel/opentelemetry`: statements -> spans, by OpenTelemetry's semantic conventions for database clients. */
import { QueryError, SqlModelError } from "../../runtime/connection/errors.js";
import type { QueryEvent } from "../../runtime/connection/query-event.js";
import { failureCode, queries } from "./queries.js";

type Attributes = Record<string, string | number>;

/** The part of a span of `@opentelemetry/api` that is used here: no version of that package is needed. */
export interface SpanLike {
  setAttributes(attributes: Attributes): unknown;
  setStatus(status: { code: number }): unknown;
  end(): void;
}

export interface TracerLike {
  startSpan(name: string, options: { kind: number; attributes: Attributes }): SpanLike;
}

/** `SpanKind.CLIENT` and `SpanStatusCode.ERROR`. */
const [client, failed] = [2, 2];

/**
 * Makes a span of every statement of every database of this process, inside the span that is active when it is called. The values that are
 * sent are never part of it. The answer ends it.
 *
 * ```ts
 * import { trace } from "@opentelemetry/api";
 * const stop = traceQueries(trace.getTracer("my-service"));
 * ```
 *
 * Source: https://opentelemetry.io/docs/specs/semconv/database/database-spans/
 */
export function traceQueries(tracer: TracerLike): () => void {
  const spans = new WeakMap<object, SpanLike>();
  const started = (message: unknown): void => {
    const event = message as QueryEvent;
    const attributes = attributesOf(event);
    const name = [attributes["db.operation.name"], attributes["db.collection.name"]].filter((part) => part !== undefined).join(" ");
    spans.set(event, tracer.startSpan(name, { kind: client, attributes }));
  };
  const ended = (message: unknown): void => {
    const event = message as QueryEvent;
    const span = spans.get(event);
    if (span === undefined) return;
    if (event.error !== undefined) {
      span.setAttributes({ "error.type": failureCode(event.error), ...statusOf(event.error) });
      span.setStatus({ code: failed });
    } else if (event.rows !== undefined && event.operation === "read") {
      span.setAttributes({ "db.response.returned_rows": event.rows });
    }
    span.end();
  };
  queries.start.subscribe(started);
  queries.asyncEnd.subscribe(ended);
  return () => {
    queries.start.unsubscribe(started);
    queries.asyncEnd.unsubscribe(ended);
  };
}

function attributesOf({ target, text, batch }: QueryEvent): Attributes {
  const operation = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? "QUERY";
  // The first table that the text names; identifiers in it are always quoted where the build wrote it.
  const table = /\b(?:FROM|INTO|UPDATE|TABLE)\s+(?:"((?:[^"]|"")+)"|`((?:[^`]|``)+)`)/.exec(text);
  const collection = table?.[1] ?? table?.[2];
  return {
    "db.system.name": target.system,
    "db.namespace": target.namespace,
    "db.query.text": text,
    "db.operation.name": operation,
    ...(collection === undefined ? {} : { "db.collection.name": collection }),
    ...(batch === undefined || batch < 2 ? {} : { "db.operation.batch.size": batch }),
    ...(target.address === undefined ? {} : { "server.address": target.address }),
    ...(target.port === undefined ? {} : { "server.port": target.port }),
  };
}

function statusOf(error: unknown): Attributes {
  const code = error instanceof QueryError ? error.databaseCode : error instanceof SqlModelError ? error.code : undefined;
  return code === undefined ? {} : { "db.response.status_code": code };
}
