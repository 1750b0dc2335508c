/** The user of this process -> the user of the servers: PostgreSQL and PgBouncer refuse root, so what root starts is nobody's. */
import { lchownSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** @type {{ uid?: number, gid?: number }} Options of `spawn`. */
export const serverUser = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Hands a file, or a directory with all below it, to the servers. @param {string} path */
export function handOver(path) {
  const { uid, gid } = serverUser;
  if (uid === undefined || gid === undefined) return;
  lchownSync(path, uid, gid);
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) handOver(join(path, name));
}
