/**
 * The names of what is needed -> its servers, and the variables that tell where they are.
 *
 * `node test/harness/servers/start.mjs` starts them for work by hand, prints the variables, and stays until Ctrl-C.
 */
import { pathToFileURL } from "node:url";
import { certificates } from "./certificates.mjs";
import { startMariadb } from "./mariadb.mjs";
import { startPostgres } from "./postgres.mjs";

/** What can be started, by the variable that holds its URL. A variable that is set names a server of the user's. */
const starters = {
  SQLMODEL_POSTGRES_URL: { name: "PostgreSQL", start: startPostgres },
  SQLMODEL_MYSQL_URL: { name: "MariaDB", start: startMariadb },
};

/**
 * @typedef {object} Servers
 * @property {Record<string, string>} environment the variables of those that run
 * @property {Record<string, string>} problems of those that do not, by the same names: a sentence for each, also of one that crashes later
 * @property {() => Promise<void>} stop
 */

/**
 * @param {readonly string[]} needed names of variables
 * @param {(variable: string, log: string) => void} [crashed] called when a server ends by itself
 * @returns {Promise<Servers>}
 */
export async function startServers(needed, crashed = () => {}) {
  /** @type {Record<string, string>} */
  const environment = {};
  /** @type {Record<string, string>} */
  const problems = {};
  /** @type {(() => Promise<void>)[]} */
  const stops = [];
  await Promise.all(Object.entries(starters).map(async ([variable, { name, start }]) => {
    if (!needed.includes(variable) || process.env[variable]) return;
    try {
      const { url, stop, log, ...server } = await start();
      stops.push(stop);
      void server.crashed.then((how) => {
        problems[variable] = `${name}, which all tests share, crashed. ${how}`;
        crashed(variable, log());
      });
      environment[variable] = url;
      environment.SQLMODEL_TEST_CERTIFICATES = await certificates();
    } catch (error) {
      problems[variable] = `${name} cannot be had, and ${variable} names none. ${/** @type {Error} */ (error).message}`;
    }
  }));
  return { environment, problems, stop: async () => void (await Promise.all(stops.map((stop) => stop()))) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { environment, problems } = await startServers(Object.keys(starters));
  for (const [name, value] of Object.entries(environment)) process.stdout.write(`export ${name}='${value}'\n`);
  for (const problem of Object.values(problems)) process.stderr.write(`${problem}\n`);
  if (Object.keys(problems).length > 0) process.exit(1);
  // Servers go with this process, however it ends.
  setInterval(() => {}, 60_000);
}
