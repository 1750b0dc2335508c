/**
 * The name of a server -> a directory of its own for a while.
 *
 * However this process ends, even by SIGKILL, a shell sees its input end: it kills the server and removes the directory.
 */
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, statSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { handOver } from "./user.mjs";

const twoGigabytes = 2 ** 31;

/**
 * PostgreSQL gives each of its processes a group of its own, so the group alone is not enough; and when it is killed, a segment of shared
 * memory stays, whose number is in its pid file.
 */
const keeper = `
while read -r line; do pid=$line; done
if [ -n "$pid" ]; then
  children=$(grep -ls "^PPid:[[:space:]]*$pid$" /proc/[0-9]*/status | cut -d/ -f3)
  kill -s KILL -- "-$pid" $children
fi
segment=$(sed -n '7s/^ *[0-9]* *//p' "$1/data/postmaster.pid")
[ -n "$segment" ] && ipcrm --shmem-id "$segment"
for attempt in 1 2 3 4 5 6 7 8; do rm -rf -- "$1" && break; sleep 0.2; done
`;

/** @typedef {{ directory: string, watch: (pid: number) => void, remove: () => Promise<void> }} ServerDirectory */

/**
 * Its name is short enough for a socket. It is in memory if there is enough: a database is a thousand files, and some disks need a
 * second to make them.
 *
 * @param {string} name
 * @returns {ServerDirectory}
 */
export function serverDirectory(name) {
  const parent = ["/dev/shm", tmpdir(), "/tmp"].find((path) => path.length < 60 && isOpen(path) && hasRoom(path)) ?? "/var/tmp";
  const directory = mkdtempSync(join(parent, `sqlmodel-${name}-`));
  const shell = spawn("sh", ["-c", keeper, "sh", directory], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  const removed = new Promise((settle) => shell.on("close", settle));
  shell.unref();
  shell.stdin.on("error", () => {});
  // A socket, which would keep this process alive.
  /** @type {import("node:net").Socket} */ (shell.stdin).unref();
  chmodSync(directory, 0o700);
  handOver(directory);
  return {
    directory,
    watch: (pid) => void shell.stdin.write(`${pid}\n`),
    remove: async () => {
      shell.stdin.end();
      shell.ref();
      await removed;
    },
  };
}

/** @param {string} path @returns {boolean} */
function hasRoom(path) {
  const { bavail, bsize } = statfsSync(path);
  return path !== "/dev/shm" || bavail * bsize > twoGigabytes;
}

/** Whether everybody can reach it. @param {string} path @returns {boolean} */
function isOpen(path) {
  return existsSync(path) && (statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || isOpen(dirname(path)));
}
