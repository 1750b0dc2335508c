/** The user's installed better-sqlite3 -> its constructor, or one sentence that says what to install. */
import { createRequire } from "node:module";
import { ConnectionError } from "../../runtime/connection/errors.js";
import type { NativeConstructor } from "./native.js";

/**
 * Loads better-sqlite3 when the first database is opened, so that importing this driver costs nothing and needs nothing.
 * Throws `ConnectionError`: DRIVER_MISSING, DRIVER_UNSUITABLE or DRIVER_BROKEN.
 */
export function loadDriver(): NativeConstructor {
  // Required and not imported: 7 ms less of a cold start. A bundle in CommonJS has no import.meta.url.
  const require = createRequire(import.meta.url ?? `${process.cwd()}/`);
  const version = installedVersion(require);
  if (version === undefined) throw missing();
  refuseUnsuitable(version, process.versions.napi);
  try {
    return require("better-sqlite3") as NativeConstructor;
  } catch (error) {
    throw new ConnectionError(
      "DRIVER_BROKEN",
      `better-sqlite3 ${version} could not be loaded. Build it for this Node with: npm rebuild better-sqlite3`,
      { cause: error },
    );
  }
}

/** Version 13 ends the process with a segmentation fault on a Node that lacks Node-API 10, so it must not even be loaded there. */
export function refuseUnsuitable(version: string, nodeApi: string | undefined): void {
  const major = Number.parseInt(version, 10);
  if (major >= 13 && !(Number(nodeApi) >= 10)) {
    throw new ConnectionError(
      "DRIVER_UNSUITABLE",
      `better-sqlite3 ${version} crashes on Node ${process.versions.node} (it needs Node-API 10, this Node has ${nodeApi ?? "none"}): ` +
        `install version 12 with "npm install better-sqlite3@12", or use Node 22.14 or later.`,
    );
  }
  if (major < 12) {
    throw new ConnectionError(
      "DRIVER_UNSUITABLE",
      `better-sqlite3 ${version} is too old: install version 12 or 13 with "npm install better-sqlite3@^12".`,
    );
  }
}

function installedVersion(require: NodeJS.Require): string | undefined {
  try {
    return (require("better-sqlite3/package.json") as { readonly version: string }).version;
  } catch {
    return undefined;
  }
}

const missing = (): ConnectionError =>
  new ConnectionError("DRIVER_MISSING", `SQLite needs the package better-sqlite3: install it with "npm install better-sqlite3".`);
