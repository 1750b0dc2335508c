/** The user's installed mysql2 -> its module, or one sentence that says what to install. */
import { createRequire } from "node:module";
import { ConnectionError } from "../../runtime/connection/errors.js";
import type { NativeModule } from "./native.js";

/**
 * Loads mysql2 when the first database is opened, so that importing this driver costs nothing and needs nothing.
 * Throws `ConnectionError`: DRIVER_MISSING, DRIVER_UNSUITABLE or DRIVER_BROKEN.
 */
export function loadDriver(): NativeModule {
  // A bundle in CommonJS has no import.meta.url.
  const require = createRequire(import.meta.url ?? `${process.cwd()}/`);
  const version = installedVersion(require);
  if (version === undefined) throw missing();
  let module: Partial<NativeModule>;
  try {
    module = require("mysql2") as Partial<NativeModule>;
  } catch (error) {
    throw new ConnectionError("DRIVER_BROKEN", `mysql2 ${version} could not be loaded. Install it again with "npm install mysql2".`, { cause: error });
  }
  refuseUnsuitable(version, module);
  return module as NativeModule;
}

/** An older mysql2 sends every integer as a DOUBLE or a text, and arithmetic beyond 2^53 would be rounded by the server. */
export function refuseUnsuitable(version: string, module: Partial<NativeModule>): void {
  if (typeof module.TypedParameter?.BIGINT === "function") return;
  throw new ConnectionError(
    "DRIVER_UNSUITABLE",
    `mysql2 ${version} cannot send exact integers: install version 3.24 or later with "npm install mysql2@^3.24".`,
  );
}

function installedVersion(require: NodeJS.Require): string | undefined {
  try {
    return (require("mysql2/package.json") as { readonly version: string }).version;
  } catch {
    return undefined;
  }
}

const missing = (): ConnectionError =>
  new ConnectionError("DRIVER_MISSING", `MySQL and MariaDB need the package mysql2: install it with "npm install mysql2".`);
