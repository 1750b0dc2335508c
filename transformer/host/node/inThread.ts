/** A module of Node 22.15 or later -> edited TypeScript, in the very thread that loads it. Node strips the types, columns kept. */
import { readFileSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";
import type { ModuleKind } from "../text.js";
import { withInlineMap } from "../text.js";
import { compileModule } from "./compile.js";
import { formatOf } from "./format.js";
import { lowerSyntax, needsLowering } from "./strip.js";
import { handleRequires } from "./requires.js";
import { isTypeScriptUrl, typeScriptSpecifier } from "./resolve.js";

interface Loaded {
  readonly format?: string | undefined;
  readonly source?: string | Uint8Array | undefined | null;
  readonly shortCircuit?: boolean;
}

/** What Node's types of version 20 do not know yet. */
interface ModuleWithHooks {
  registerHooks(hooks: {
    resolve(specifier: string, context: { parentURL?: string }, nextResolve: (specifier: string, context: object) => object): object;
    load(url: string, context: object, nextLoad: (url: string, context: object) => Loaded): Loaded;
  }): void;
  stripTypeScriptTypes(text: string): string;
}

const modern = module as unknown as ModuleWithHooks;

/** Before 22.18 Node strips types only when asked to, but it has what it takes. */
const nodeStrips = Boolean((process.features as { typescript?: unknown }).typescript);

export function registerInThread(): void {
  handleRequires((file) => {
    const text = readFileSync(file, "utf8");
    const { kind } = formatOf(file, text);
    return compiledModule(file, text, kind);
  });
  modern.registerHooks({
    resolve(specifier, context, nextResolve) {
      return nextResolve(typeScriptSpecifier(specifier, context.parentURL), context);
    },
    load(url, context, nextLoad) {
      if (!isTypeScriptUrl(url)) return nextLoad(url, context);
      const file = fileURLToPath(url);
      // Node's own answer, where it has one, is exact about the kind of module.
      const loaded = nodeStrips ? nextLoad(url, context) : {};
      const text = loaded.source == null ? readFileSync(file, "utf8") : textOf(loaded.source);
      const kind = loaded.format === undefined ? formatOf(file, text).kind : loaded.format.startsWith("commonjs") ? "commonjs" : "esm";
      // CommonJS is left to `require`: with a text from here, Node 22 would not let it require ES modules in turn.
      if (kind === "commonjs") return { format: "commonjs", source: null, shortCircuit: true };
      const { code, format } = compiledModule(file, text, kind);
      return { format, source: code, shortCircuit: true };
    },
  });
}

function compiledModule(file: string, text: string, kind: ModuleKind): { readonly code: string; readonly format: string } {
  const edited = compileModule(file, text, kind);
  const plain = kind === "esm" ? "module" : "commonjs";
  if (needsLowering(text)) return { code: lowerSyntax(edited?.code ?? text, edited?.map, file, { kind, lowered: false }), format: plain };
  const code = edited === undefined ? text : withInlineMap(edited);
  return nodeStrips ? { code, format: `${plain}-typescript` } : { code: modern.stripTypeScriptTypes(code), format: plain };
}

function textOf(source: string | Uint8Array): string {
  return typeof source === "string" ? source : new TextDecoder().decode(source);
}
