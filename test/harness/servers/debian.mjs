/**
 * Names of Debian packages -> a directory with their files, from the machine's own package sources.
 *
 * Nothing is installed and root is not needed: apt checks the signatures in a state of its own, and dpkg only unpacks.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { cached } from "./cache.mjs";
import { execute } from "./execute.mjs";

/** One download for all, since most of it is the list of packages. `my_print_defaults`, which makes a database, is in the client's. */
const servers = ["mariadb-server-core", "mariadb-client-core", "pgbouncer"];

/** @typedef {{ path: (file: string) => string, environment: Record<string, string> }} Unpacked where a file is, and what its programs need */

/** @param {readonly string[]} [packages] @returns {Promise<Unpacked>} */
export async function debianPrograms(packages = servers) {
  // Downloads the libraries too that this machine has not.
  const directory = await cached(`${system()}-${process.arch}-${packages[0]}`, (empty) => fetchInto(empty, ["install", "--download-only", "--reinstall", "--yes", "--no-install-recommends", ...packages]));
  return {
    path: (file) => join(directory, file),
    environment: { LD_LIBRARY_PATH: libraryFolders(directory).join(":") },
  };
}

/** One package for its files alone, without what its programs would need. @param {string} name @returns {Promise<Unpacked["path"]>} */
export async function debianFiles(name) {
  const directory = await cached(`${system()}-files-${name}`, (empty) => fetchInto(empty, ["download", name]));
  return (file) => join(directory, file);
}

function system() {
  const release = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  const value = (/** @type {string} */ key) => new RegExp(`^${key}="?([^"\n]*)`, "m").exec(release)?.[1] ?? "unknown";
  return `${value("ID")}-${value("VERSION_ID")}`.replace(/[^\w.-]/g, "_");
}

/** @param {string} directory @param {readonly string[]} command apt's, which downloads archives */
async function fetchInto(directory, command) {
  const lists = join(directory, ".apt/lists");
  const archives = join(directory, ".apt/archives");
  for (const folder of [lists, archives]) mkdirSync(join(folder, "partial"), { recursive: true });
  const apt = (/** @type {string[]} */ ...args) =>
    execute("apt-get", [
      "--quiet",
      ...[`Dir::State::lists=${lists}`, `Dir::Cache=${directory}/.apt`, `Dir::Cache::archives=${archives}`].flatMap((option) => ["-o", option]),
      // The directory is ours, so no lock of the machine's is needed, nor apt's own user, who could not write to it.
      ...["Debug::NoLocking=1", "APT::Sandbox::User=root", "Acquire::Languages=none", "Acquire::Retries=2"].flatMap((option) => ["-o", option]),
      ...args,
    ], { cwd: archives, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C" } });
  try {
    await apt("update");
    await apt(...command);
  } catch (error) {
    const names = command.filter((word) => !word.startsWith("-")).slice(1);
    throw new Error(`The Debian packages ${names.join(", ")} cannot be downloaded from this machine's package sources. ${/** @type {Error} */ (error).message.replace(/^apt-get .* (?=ended with)/, "apt-get ")}`);
  }
  for (const file of readdirSync(archives).filter((name) => name.endsWith(".deb"))) await execute("dpkg", ["-x", join(archives, file), directory]);
  await execute("rm", ["-rf", join(directory, ".apt")]);
}

/** @param {string} directory */
function libraryFolders(directory) {
  return ["lib", "usr/lib"].flatMap((folder) => {
    const path = join(directory, folder);
    const found = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith("-linux-gnu")) : [];
    return found.map((name) => join(path, name));
  });
}
