/** The address of a server -> a port before it, where its network fails as told: late, silent, cut in the middle, reset, refused. */
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/**
 * @typedef {object} Proxy
 * @property {string} host
 * @property {number} port
 * @property {number} connections those that are open
 * @property {number} accepted those that there ever were
 * @property {(milliseconds: number) => void} delay each piece, in both directions, in order; 0 ends it
 * @property {() => void} stall nothing passes, in open and in new connections, while all stay open
 * @property {() => void} resume what waited passes
 * @property {(bytes: number, from?: "server" | "client") => void} cutAfter so many bytes from now on, counted in each connection, the
 * connection ends as if the other end had closed it, in the middle of a message as it may be; Infinity ends it
 * @property {() => void} resetAll open connections end by a TCP reset
 * @property {() => void} refuse new connections, as if no server were there; the open ones stay
 * @property {() => Promise<void>} accept them again, on the same port
 * @property {() => void} close everything
 */

/** @typedef {{ client: import("node:net").Socket, server: import("node:net").Socket, left: { server: number, client: number } }} Pair */

/** @param {{ host?: string, port: number }} target @returns {Promise<Proxy>} */
export async function startProxy({ host = "127.0.0.1", port: targetPort }) {
  /** @type {Set<Pair>} */
  const pairs = new Set();
  const cut = { server: Infinity, client: Infinity };
  let late = 0;
  let accepted = 0;
  let passing = Promise.resolve();
  let pass = () => {};

  const listener = createServer((client) => {
    accepted += 1;
    const server = connect(targetPort, host);
    const pair = { client, server, left: { ...cut } };
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    // The clients' own sockets keep a test going, and it ends with them.
    for (const socket of [client, server]) socket.setNoDelay(true).unref().on("error", () => {}).on("close", end);
    void forward(pair, "client").catch(() => {}).then(end);
    void forward(pair, "server").catch(() => {}).then(end);
  });

  /** @param {Pair} pair @param {"client" | "server"} side */
  async function forward(pair, side) {
    const to = side === "client" ? pair.server : pair.client;
    for await (const piece of pair[side]) {
      if (late > 0) await wait(late);
      await passing;
      const kept = piece.subarray(0, pair.left[side]);
      pair.left[side] -= kept.length;
      await new Promise((settle) => to.write(kept, settle));
      // Bytes that have been promised arrive, and only then the end.
      if (pair.left[side] === 0) return void (await new Promise((settle) => to.end(() => settle(undefined))));
    }
  }

  const listen = async (/** @type {number} */ port) => {
    listener.listen(port, "127.0.0.1").unref();
    await once(listener, "listening");
  };
  const resume = () => {
    pass();
    pass = () => {};
    passing = Promise.resolve();
  };
  /** Its `close` event would come only after the last connection's. */
  const refuse = () => void (listener.listening && listener.close());

  await listen(0);
  const { port } = /** @type {import("node:net").AddressInfo} */ (listener.address());
  return {
    host: "127.0.0.1",
    port,
    get connections() {
      return pairs.size;
    },
    get accepted() {
      return accepted;
    },
    delay: (milliseconds) => void (late = milliseconds),
    stall: () => {
      resume();
      passing = new Promise((settle) => (pass = () => settle()));
    },
    resume,
    cutAfter: (bytes, from = "server") => {
      cut[from] = bytes;
      for (const { left } of pairs) left[from] = bytes;
    },
    resetAll: () => {
      for (const { client, server } of pairs) {
        client.resetAndDestroy();
        server.resetAndDestroy();
      }
    },
    refuse,
    accept: async () => {
      if (!listener.listening) await listen(port);
    },
    close: () => {
      refuse();
      for (const { client, server } of pairs) for (const socket of [client, server]) socket.destroy();
      resume();
    },
  };
}
