/**
 * A name and a way to make it -> a directory that stays between runs, whole or not at all.
 *
 * It is not below node_modules, which `npm ci` removes. Root's is not in its home, which the servers' user may not read.
 */
import { accessSync, chmodSync, constants, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const hour = 3_600_000;
/** @type {Map<string, Promise<string>>} Those that this process has asked for. */
const asked = new Map();

/**
 * @param {string} name changes with whatever the content depends on
 * @param {(directory: string) => Promise<void>} make fills an empty directory
 * @returns {Promise<string>} the directory, which is not to be written to
 */
export function cached(name, make) {
  let found = asked.get(name);
  if (found === undefined) {
    found = findOrMake(name, make);
    asked.set(name, found);
  }
  return found;
}

/** @type {typeof cached} */
async function findOrMake(name, make) {
  const root = ownRoot();
  const finished = join(root, name);
  if (existsSync(finished)) return finished;
  for (const left of readdirSync(root)) {
    if (left.startsWith(".") && Date.now() - statSync(join(root, left)).mtimeMs > hour) rmSync(join(root, left), { recursive: true, force: true });
  }
  const unfinished = mkdtempSync(join(root, `.${name}.`));
  chmodSync(unfinished, 0o755);
  try {
    await make(unfinished);
    renameSync(unfinished, finished);
  } catch (error) {
    // Another run may have been faster: its directory is as good.
    if (!existsSync(finished)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return finished;
}

/** Programs are run from here, so nobody else may write to it. */
function ownRoot() {
  const uid = process.getuid?.() ?? 0;
  const usual = [uid === 0 ? "/var/cache/sqlmodel-servers" : join(homedir(), ".cache/sqlmodel-servers"), `/var/tmp/sqlmodel-servers-${uid}`];
  const named = process.env.SQLMODEL_SERVERS_CACHE;
  const root = (named ? [named] : usual).find((path) => isOwn(path, uid));
  if (root === undefined) throw new Error(`${named ?? usual.join(" and ")} cannot be a directory that only this user can write to. Name one in SQLMODEL_SERVERS_CACHE.`);
  return root;
}

/** @param {string} path @param {number} uid */
function isOwn(path, uid) {
  try {
    mkdirSync(path, { recursive: true, mode: 0o755 });
    accessSync(path, constants.W_OK);
  } catch {
    return false;
  }
  const found = lstatSync(path);
  return found.isDirectory() && found.uid === uid && (found.mode & 0o022) === 0;
}
