/** `npm run oracle -- --cases 100000 --seed 7`: the rule of meaning over as many generated cases as one likes. */
import { parseArgs } from "node:util";
import { databases } from "./databases.js";
import { runOracle } from "./oracle.js";

const { values } = parseArgs({
  options: { cases: { type: "string", default: "2000" }, seed: { type: "string", default: "1" }, most: { type: "string", default: "10" }, database: { type: "string" } },
});
const started = performance.now();
const { cases, same, beyond, differences } = await runOracle(databases.filter(({ name }) => values.database === undefined || name === values.database), {
  seed: Number(values.seed),
  cases: Number(values.cases),
  most: Number(values.most),
  progress: (text) => process.stdout.write(`${text}\n`),
});
const seconds = ((performance.now() - started) / 1000).toFixed(0);
process.stdout.write(`Seed ${values.seed}: ${cases} cases in ${seconds} s, ${same} the same on each database, ${beyond} beyond what is comparable, ${differences.length} differ.\n`);
process.exitCode = differences.length === 0 ? 0 : 1;
