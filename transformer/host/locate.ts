/** A project's directory -> the TypeScript that reads it: the project's own, or the one installed next to us. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readFileSync } from "node:fs";
import type { TypeScript } from "./typescript/instance.js";

/** The machine or the project is not set up for the build: one sentence that says what to do. It has no useful stack. */
export class SetupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "SetupError";
    this.stack = `${this.name}: ${message}`;
  }
}

/** The compatibility package holds TypeScript 6 for projects that moved to 7, whose API has no transformers and no such program. */
const packages = ["typescript", "@typescript/typescript6"];

export function loadTypeScript(directory: string): TypeScript {
  const places = [createRequire(join(directory, "package.json")), createRequire(import.meta.url)];
  const unfit = new Set<string>();
  for (const require of places) {
    for (const name of packages) {
      const found = findPackage(require, name);
      if (found === undefined) continue;
      if (isSupported(found.version)) return require(found.entry) as TypeScript;
      unfit.add(found.version);
    }
  }
  throw new SetupError(
    unfit.size === 0
      ? "sqlmodel reads a project with TypeScript, and found none. Install it: npm install --save-dev typescript@6."
      : `sqlmodel reads a project with TypeScript 5.4 to 6, and found only ${[...unfit].join(" and ")}. ` +
          `Install typescript@6, or "@typescript/typescript6" next to TypeScript 7.`,
  );
}

function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major === 5 ? minor >= 4 : major === 6;
}

/** Its version is read from its package.json, since loading a TypeScript only to refuse it costs a third of a second. */
function findPackage(require: NodeJS.Require, name: string): { readonly version: string; readonly entry: string } | undefined {
  try {
    const manifest = require.resolve(`${name}/package.json`);
    const { version, main } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string; main?: string };
    return { version, entry: join(dirname(manifest), main ?? "index.js") };
  } catch (error) {
    // A package that hides its package.json is newer than any TypeScript that we can read with.
    if ((error as NodeJS.ErrnoException).code === "ERR_PACKAGE_PATH_NOT_EXPORTED") return { version: "7 or later", entry: "" };
    return undefined;
  }
}
