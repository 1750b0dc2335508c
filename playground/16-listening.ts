/** 16 Listening: every statement with its time and rows, for logs and traces. While nobody listens it costs nothing. */
import { subscribe } from "node:diagnostics_channel";
import { insert, select, type QueryEvent } from "sqlmodel";
import { traceQueries } from "sqlmodel/opentelemetry";
import { openHeroes, type Hero } from "./heroes.js";

await using db = await openHeroes();

// After each statement: its text with placeholders. The values are never part of it.
const stop = db.onQuery(({ operation, text, milliseconds, rows, error }) => {
  console.log(operation, text.slice(0, 34), "…", rows ?? "no", "rows", milliseconds! < 1_000 ? "in time" : "slow", error === undefined ? "" : "failed");
});
await select<Hero>().filter((h) => h.age > 30).all(db);
await db.transaction((tx) => insert<Hero>({ name: "Ant-Boy", secretName: "hidden", age: 9, teamId: null }).execute(tx));
stop();

// The same events are on Node's own channels, for tools that know nothing of a database's handle.
subscribe("tracing:sqlmodel:query:start", (message) => console.log("about to:", (message as QueryEvent).text.slice(0, 6)));
await select<Hero>().count(db);

// And they become OpenTelemetry spans, by its conventions. Here is a tracer that prints; yours comes from trace.getTracer("my-service").
const tracer = {
  startSpan: (name: string, { attributes }: { attributes: Record<string, unknown> }) => ({
    setAttributes: () => {},
    setStatus: () => {},
    end: () => console.log("span:", name, "on", attributes["db.system.name"]),
  }),
};
const untrace = traceQueries(tracer);
await select<Hero>().first(db);
untrace();
