/** How a server is launched -> the running server: it can be killed, restarted and paused, and leaves nothing behind. */
import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { serverUser } from "./user.mjs";

const secondsToStart = 60;

/**
 * @typedef {object} Launch
 * @property {string} name of the server, for errors
 * @property {import("./directory.mjs").ServerDirectory} place it is removed at the end
 * @property {string} command
 * @property {() => readonly string[]} args asked for at each start
 * @property {Record<string, string>} [environment]
 * @property {NodeJS.Signals} politely the signal that ends it after tidying up, without waiting for clients
 * @property {(pid: number) => boolean | Promise<boolean>} ready
 */

/**
 * @typedef {object} Server
 * @property {string} directory
 * @property {() => number} pid
 * @property {() => string} log
 * @property {() => Promise<void>} stop at once and for ever, with its data
 * @property {(signal?: NodeJS.Signals) => Promise<void>} kill SIGKILL is for all of its processes; over when the server has ended
 * @property {(signal?: NodeJS.Signals) => Promise<void>} restart on the same port with the same data, also after `kill`
 * @property {() => void} pause all of its processes, by SIGSTOP: connections stay open and nobody answers
 * @property {() => void} resume
 * @property {Promise<string>} crashed how it ended, once it did so by itself
 */

/** @param {Launch} launch @returns {Promise<Server>} */
export async function startServer({ name, place, command, args, environment = {}, politely, ready }) {
  const { directory } = place;
  const logFile = join(directory, "log");
  const log = () => (existsSync(logFile) ? readFileSync(logFile, "utf8") : "");

  /** @type {import("node:child_process").ChildProcess | undefined} */
  let child;
  /** @type {Promise<void>} */
  let ended = Promise.resolve();
  let running = false;
  /** It was told to end. */
  let told = false;
  /** @type {(how: string) => void} */
  let crash = () => {};
  /** @type {Promise<string>} */
  const crashed = new Promise((settle) => (crash = settle));

  async function start() {
    const output = openSync(logFile, "a");
    try {
      child = spawn(command, args(), {
        ...serverUser,
        cwd: directory,
        // A home of its own: libpq would look for a certificate in root's, and wait for ever.
        env: { PATH: process.env.PATH ?? "/usr/bin:/bin", HOME: directory, LC_ALL: "C", TZ: "UTC", ...environment },
        stdio: ["ignore", output, output],
        detached: true,
      });
    } finally {
      closeSync(output);
    }
    const { pid } = child;
    running = true;
    told = false;
    let problem = "";
    ended = new Promise((settle) => {
      const end = (/** @type {string} */ text) => {
        running = false;
        problem = text;
        settle();
        if (!told) crash(text);
      };
      child?.on("error", (error) => end(`${command}: ${error.message}`));
      child?.on("exit", (code, signal) => end(`It ended with ${code ?? signal}.`));
    });
    child.unref();
    if (pid !== undefined) place.watch(pid);
    const limit = performance.now() + secondsToStart * 1000;
    for (;;) {
      await wait(5);
      if (!running) throw new Error(`${name} does not start. ${problem}\n${log().slice(-2000)}`);
      if (pid !== undefined && (await ready(pid))) return;
      if (performance.now() > limit) throw new Error(`${name} was not ready after ${secondsToStart} s.\n${log().slice(-2000)}`);
    }
  }

  async function kill(/** @type {NodeJS.Signals} */ signal = "SIGKILL") {
    if (child?.pid === undefined || !running) return;
    const ends = ["SIGKILL", "SIGTERM", "SIGINT", "SIGQUIT"].includes(signal);
    if (ends) told = true;
    if (signal === "SIGKILL") {
      const children = signalAll(child.pid, signal);
      await withTimer(ended);
      // While one of them is left, a new server would find the memory of the old one in use.
      while (children.some(isAlive)) await wait(2);
      return;
    }
    signalAll(child.pid, "SIGCONT");
    process.kill(child.pid, signal);
    if (ends) await withTimer(ended);
  }

  async function stop() {
    await kill();
    await place.remove();
  }

  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    directory,
    pid: () => child?.pid ?? 0,
    log,
    stop,
    kill,
    restart: async (signal = politely) => {
      await kill(signal);
      await start();
    },
    pause: () => signalAll(child?.pid ?? 0, "SIGSTOP"),
    resume: () => signalAll(child?.pid ?? 0, "SIGCONT"),
    crashed,
  };
}

/**
 * The server is held still first: it must not start another process meanwhile.
 *
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 * @returns {readonly number[]} its children
 */
function signalAll(pid, signal) {
  if (pid === 0) return [];
  send(pid, "SIGSTOP");
  const children = childrenOf(pid);
  for (const each of signal === "SIGCONT" ? [...children, pid] : [pid, ...children]) send(each, signal);
  return children;
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}

/** @param {number} parent @returns {readonly number[]} */
function childrenOf(parent) {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number)
    .filter((pid) => new RegExp(`^PPid:\\s*${parent}$`, "m").test(statusOf(pid)));
}

/** One that has ended and that nobody has buried yet is a zombie. @param {number} pid */
function isAlive(pid) {
  return /^State:\s*[^ZX\s]/m.test(statusOf(pid));
}

/** @param {number} pid */
function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}

/** An unreferenced child alone would not keep this process waiting. @param {Promise<void>} promise */
async function withTimer(promise) {
  const timer = setInterval(() => {}, 1000);
  try {
    await promise;
  } finally {
    clearInterval(timer);
  }
}
