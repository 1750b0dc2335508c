/** The rule of meaning where a generator comes too seldom: every comparison, list and text method with the values that are hardest. */
import { suite } from "uvu";
// The servers are those of SQLMODEL_POSTGRES_URL and SQLMODEL_MYSQL_URL, or of this process: see harness/servers/schema.mjs.
import { Bench } from "./oracle/bench.js";
import { cornerWorld } from "./oracle/corner-world.js";
import { corners } from "./oracle/corners.js";
import { databases } from "./oracle/databases.js";
import { report, runWorld } from "./oracle/oracle.js";
import { assertNone } from "./oracle/reports.js";

const written = suite("corners");
written("every comparison, list and text method with the values that are hardest", async () => {
  const benches = await Promise.all(databases.map((database) => Bench.open(database)));
  try {
    const found = await runWorld(cornerWorld, corners, benches);
    const differing = found.flatMap((outcomes, index) => outcomes.flatMap(({ bench, outcome }) => (outcome.kind === "differs" ? [{ bench, query: corners[index]! }] : [])));
    const reports: string[] = [];
    for (const { query, bench } of differing.slice(0, 3)) reports.push(await report(cornerWorld, query, bench, "corners"));
    assertNone(reports);
  } finally {
    await Promise.all(benches.map((bench) => bench.close()));
  }
});
written.run();
