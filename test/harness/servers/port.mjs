/** -> a TCP port of this machine that nobody listens on. */
import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Below those that the system gives to outgoing connections: one of them could take the port of a server that restarts. */
const lowest = 12_000;
const highest = 32_000;

/** @returns {Promise<number>} */
export async function freePort() {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(lowest, highest);
    if (await isFree(port)) return port;
  }
  throw new Error(`No port between ${lowest} and ${highest} is free on 127.0.0.1.`);
}

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((settle) => {
    const server = createServer();
    server.once("error", () => settle(false));
    server.listen(port, "127.0.0.1", () => server.close(() => settle(true)));
  });
}
