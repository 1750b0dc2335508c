/** A TypeScript file -> the kind of module that Node takes it for, by Node's own rules; for a Node that does not know `.ts`. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ModuleKind } from "../text.js";

export interface ModuleFormat {
  readonly kind: ModuleKind;
  /** `import` and `export` have to become `require` and `exports`: a CommonJS package written as tsc lets one write it. */
  readonly lowered: boolean;
}

export function formatOf(file: string, text: string): ModuleFormat {
  const modern = hasModuleSyntax(text);
  if (file.endsWith(".mts")) return { kind: "esm", lowered: false };
  const type = file.endsWith(".cts") ? "commonjs" : packageType(dirname(file));
  if (type === "module") return { kind: "esm", lowered: false };
  if (type === "commonjs") return { kind: modern ? "esm" : "commonjs", lowered: modern };
  return { kind: modern ? "esm" : "commonjs", lowered: false };
}

/** `import x = require()` is CommonJS, and `import()` may stand in either. */
function hasModuleSyntax(text: string): boolean {
  return /^\s*(?:export\b(?!\s*=)|import\b(?!\s*[(.]|\s+\w+\s*=))/m.test(text);
}

type PackageType = "module" | "commonjs" | undefined;
const types = new Map<string, PackageType>();

function packageType(directory: string): PackageType {
  if (!types.has(directory)) types.set(directory, readPackageType(directory));
  return types.get(directory);
}

function readPackageType(directory: string): PackageType {
  try {
    const { type } = JSON.parse(readFileSync(join(directory, "package.json"), "utf8")) as { type?: unknown };
    return type === "module" || type === "commonjs" ? type : undefined;
  } catch {
    const parent = dirname(directory);
    return parent === directory ? undefined : packageType(parent);
  }
}
