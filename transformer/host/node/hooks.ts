/**
 * A module of Node 20 -> JavaScript, in the thread that Node runs loader hooks in. The session lives here and only here: the main
 * thread may be blocked by `require` while it waits for this one, but this one never waits for the main thread.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { MessagePort } from "node:worker_threads";
import { compileModule } from "./compile.js";
import type { ModuleFormat } from "./format.js";
import { formatOf } from "./format.js";
import { isTypeScriptUrl, typeScriptSpecifier } from "./resolve.js";
import { stripTypes } from "./strip.js";

/** What the main thread hands over when it registers the hooks. */
export interface HookData {
  readonly port: MessagePort;
  /** One cell: 0 while the main thread waits, 1 when the answer is in the port. */
  readonly signal: Int32Array;
}

/** What the main thread gets for a file that it requires: CommonJS. */
export type Answer = { readonly code: string } | { readonly report: string };

export function initialize({ port, signal }: HookData): void {
  port.on("message", (file: string) => {
    void answer(file).then((reply) => {
      port.postMessage(reply);
      Atomics.store(signal, 0, 1);
      Atomics.notify(signal, 0);
    });
  });
  // This thread lives as long as the program does, not longer.
  port.unref();
}

async function answer(file: string): Promise<Answer> {
  try {
    const text = await readFile(file, "utf8");
    const { kind } = formatOf(file, text);
    // Node 20 loads what a required module imports without asking the hooks, so a module that is required becomes CommonJS whole.
    return { code: await toJavaScript(file, text, { kind, lowered: kind === "esm" }) };
  } catch (error) {
    return { report: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function toJavaScript(file: string, text: string, format: ModuleFormat): Promise<string> {
  const edited = compileModule(file, text, format.kind);
  return stripTypes(edited?.code ?? text, edited?.map, file, format);
}

interface ResolveContext {
  readonly parentURL?: string;
}

type NextResolve = (specifier: string, context: ResolveContext) => Promise<unknown>;

export function resolve(specifier: string, context: ResolveContext, nextResolve: NextResolve): Promise<unknown> {
  return nextResolve(typeScriptSpecifier(specifier, context.parentURL), context);
}

interface Loaded {
  readonly format: string;
  readonly source?: string;
  readonly shortCircuit?: boolean;
}

type NextLoad = (url: string, context: object) => Promise<Loaded>;

export async function load(url: string, context: object, nextLoad: NextLoad): Promise<Loaded> {
  if (!isTypeScriptUrl(url)) return nextLoad(url, context);
  const file = fileURLToPath(url);
  const text = await readFile(file, "utf8");
  const format = formatOf(file, text);
  // CommonJS is left to `require`, which comes back for its text: with a text from here, Node would not let it require others.
  if (format.kind === "commonjs" || format.lowered) return { format: "commonjs", shortCircuit: true };
  return { format: "module", source: await toJavaScript(file, text, format), shortCircuit: true };
}
