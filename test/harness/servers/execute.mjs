/** A command -> what it printed, or an error that quotes it. */
import { spawn } from "node:child_process";

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions & { input?: string }} [options]
 * @returns {Promise<string>}
 */
export function execute(command, args, { input, ...options } = {}) {
  return new Promise((settle, refuse) => {
    const child = spawn(command, args, { ...options, stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"] });
    let printed = "";
    let complained = "";
    child.stdout?.setEncoding("utf8").on("data", (text) => (printed += text));
    child.stderr?.setEncoding("utf8").on("data", (text) => (complained += text));
    // It may end before it has read everything; its exit code says more.
    child.stdin?.on("error", () => {}).end(input);
    child.on("error", (error) => refuse(new Error(`${command} cannot be run: ${error.message}`)));
    child.on("close", (code, signal) => {
      if (code === 0) settle(printed);
      else refuse(new Error(`${[command, ...args].join(" ")} ended with ${code ?? signal}:\n${(complained || printed).trim().slice(-2000)}`));
    });
  });
}
