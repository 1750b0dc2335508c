/** What those hear who listen to statements: `onQuery`, the diagnostics channels, and spans made by OpenTelemetry's own kit. */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { context, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { createAll, type Database, insert, type Int, type QueryEvent, select, sql } from "sqlmodel";
import { traceQueries } from "sqlmodel/opentelemetry";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type DatabaseName, openDatabase, type TestDatabase } from "./harness/databases.js";

/** @sqlmodel table=notes */
interface Note {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel unique maxLength=50 */
  secret: string;
  age: Int;
}

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
const tracer = provider.getTracer("test");

// Servers come from SQLMODEL_POSTGRES_URL and SQLMODEL_MYSQL_URL.
const systems = { sqlite: "sqlite", "sqlite workers": "sqlite", postgres: "postgresql", mysql: "mariadb" } as const;

for (const name of ["sqlite", "sqlite workers", "postgres", "mysql"] satisfies readonly DatabaseName[]) {
  const on = suite<{ database: TestDatabase; db: Database }>(name);
  on.before(async (context) => {
    context.database = await openDatabase(name);
    context.db = await context.database.connect();
    await createAll<[Note]>(context.db);
  });
  on.after(async ({ database, db }) => {
    await db.close();
    await database.drop();
  });

  on("onQuery hears each statement with its text, time and rows, and never a value", async ({ db }) => {
    const events: QueryEvent[] = [];
    const stop = db.onQuery((event) => events.push(event));
    await insert<Note>({ secret: "hidden-1", age: 1 }).execute(db);
    await insert<Note>([{ secret: "hidden-2", age: 2 }, { secret: "hidden-3", age: 3 }]).execute(db);
    await select<Note>().filter((n) => n.secret !== "x").all(db);
    await db.transaction((tx) => select<Note>().count(tx));
    for await (const _note of select<Note>().stream(db)) break;
    await insert<Note>({ secret: "hidden-1", age: 1 }).execute(db).catch(() => {});
    stop();
    await select<Note>().count(db);
    const heard = events.map(({ operation, inTransaction }) => `${operation}${inTransaction ? " in transaction" : ""}`);
    assert.equal(heard, ["write", "insertMany", "read", "begin in transaction", "read in transaction", "commit in transaction", "stream", "write"]);
    assert.is(events[2]!.rows, 3);
    assert.is(events[1]!.batch, 2);
    assert.ok(events.every(({ milliseconds }) => milliseconds! >= 0));
    assert.ok(events.at(-1)!.error !== undefined);
    assert.not.match(JSON.stringify(events.map(({ error: _, ...event }) => event)), /hidden/);
  });

  on("another database of the same kind hears nothing", async ({ db, database }) => {
    const other = await database.connect();
    const events: QueryEvent[] = [];
    other.onQuery((event) => events.push(event));
    await select<Note>().count(db);
    await other.close();
    assert.equal(events, []);
  });

  on("the diagnostics channel tells the start before the end", async ({ db }) => {
    const heard: string[] = [];
    const start = (): void => void heard.push("start");
    const end = (): void => void heard.push("end");
    subscribe("tracing:sqlmodel:query:start", start);
    subscribe("tracing:sqlmodel:query:asyncEnd", end);
    await select<Note>().count(db);
    unsubscribe("tracing:sqlmodel:query:start", start);
    unsubscribe("tracing:sqlmodel:query:asyncEnd", end);
    assert.equal(heard, ["start", "end"]);
  });

  on("spans follow the semantic conventions, inside the span that is active", async ({ db }) => {
    exporter.reset();
    const stop = traceQueries(tracer);
    const request = tracer.startSpan("request");
    await context.with(trace.setSpan(context.active(), request), async () => {
      await select<Note>().all(db);
      await insert<Note>({ secret: "hidden-1", age: 1 }).execute(db).catch(() => {});
      await sql`select id from nowhere`.all(db).catch(() => {});
    });
    stop();
    await select<Note>().count(db);
    const [read, write, broken, ...more] = exporter.getFinishedSpans();
    assert.equal(more, []);
    assert.is(read!.name, "SELECT notes");
    assert.is(read!.kind, SpanKind.CLIENT);
    assert.is(read!.parentSpanContext?.spanId, request.spanContext().spanId);
    assert.is(read!.attributes["db.system.name"], systems[name]);
    assert.is(read!.attributes["db.operation.name"], "SELECT");
    assert.is(read!.attributes["db.collection.name"], "notes");
    assert.is(read!.attributes["db.response.returned_rows"], 3);
    assert.match(String(read!.attributes["db.query.text"]), /^SELECT/);
    if (name === "postgres" || name === "mysql") assert.is(read!.attributes["server.address"], "127.0.0.1");
    assert.is(write!.status.code, SpanStatusCode.ERROR);
    assert.is(write!.attributes["error.type"], "QUERY_UNIQUE");
    assert.ok(write!.attributes["db.response.status_code"] !== undefined);
    assert.is(broken!.attributes["error.type"], "QUERY_NOT_FOUND");
    assert.not.match(JSON.stringify([read, write, broken].map((span) => [span!.name, span!.attributes, span!.status])), /hidden/);
  });
  on.run();
}
