/** The rule of meaning: an arrow run as JavaScript over the decoded rows answers what its SQL answers. More of it: `npm run oracle -- --cases 100000 --seed 7`. */
import { suite } from "uvu";
import * as assert from "uvu/assert";
// The servers are those of SQLMODEL_POSTGRES_URL and SQLMODEL_MYSQL_URL, or of this process: see harness/servers/schema.mjs.
import { databases } from "./oracle/databases.js";
import { runOracle } from "./oracle/oracle.js";
import { assertNone } from "./oracle/reports.js";

const generated = suite("generated");
generated("2000 cases", async () => {
  const { cases, beyond, differences } = await runOracle(databases, { seed: 20240229, cases: 2000, most: 3, progress: () => {} });
  assertNone(differences);
  assert.ok(beyond < cases / 5, `${beyond} of ${cases} cases compute beyond what is comparable`);
});
generated.run();
