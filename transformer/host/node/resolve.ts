/** A specifier in a TypeScript file -> the specifier of the TypeScript file it means: `./hero.js` is `./hero.ts` where that exists. */
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const written = /\.(?:[cm]?js|jsx)(?=$|[?#])/;
const replacements: Record<string, string> = { ".js": ".ts", ".mjs": ".mts", ".cjs": ".cts", ".jsx": ".tsx" };

/** Unchanged where the specifier means what it says. TypeScript itself prefers the source to a `.js` that lies beside it. */
export function typeScriptSpecifier(specifier: string, parentUrl: string | undefined): string {
  if (!/^\.\.?(?:\/|$)|^file:/.test(specifier) || parentUrl === undefined || !isTypeScriptUrl(parentUrl)) return specifier;
  const candidates = written.test(specifier)
    ? [specifier.replace(written, (extension) => replacements[extension] ?? extension)]
    : isFile(new URL(specifier, parentUrl))
      ? []
      : [`${specifier}.ts`, `${specifier}/index.ts`];
  return candidates.find((candidate) => isFile(new URL(candidate, parentUrl))) ?? specifier;
}

function isFile(url: URL): boolean {
  const path = fileURLToPath(url);
  return existsSync(path) && statSync(path).isFile();
}

/** A file of the user's own that Node needs help with. */
export function isTypeScriptUrl(url: string): boolean {
  return url.startsWith("file:") && /\.[cm]?ts(?:[?#]|$)/.test(url) && !url.includes("/node_modules/");
}
