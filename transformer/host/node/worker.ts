/** Node 20's `import` and `require` -> the hooks in their own thread: asked by Node for the one, by us for the other. */
import module from "node:module";
import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";
import { CompileError } from "./compile.js";
import type { Answer, HookData } from "./hooks.js";
import { handleRequires } from "./requires.js";

export function registerWorker(): void {
  const { port1, port2 } = new MessageChannel();
  const data: HookData = { port: port2, signal: new Int32Array(new SharedArrayBuffer(4)) };
  module.register(new URL("register-hooks.js", import.meta.url), { data, transferList: [port2] });
  port1.unref();

  handleRequires((file) => {
    Atomics.store(data.signal, 0, 0);
    port1.postMessage(file);
    Atomics.wait(data.signal, 0, 0);
    const answer = receiveMessageOnPort(port1)?.message as Answer;
    if ("report" in answer) throw new CompileError(answer.report);
    return { code: answer.code, format: "commonjs" };
  });
}
