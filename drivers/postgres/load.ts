/** The user's installed pg -> the part of it that we use, or one sentence that says what to install. */
import { createRequire } from "node:module";
import { ConnectionError } from "../../runtime/connection/errors.js";
import type { NativeModule } from "./native.js";

let loaded: NativeModule | undefined;

/**
 * Loads pg when the first connection is opened, so that importing this driver costs nothing and needs nothing.
 * Throws `ConnectionError`: DRIVER_MISSING, DRIVER_UNSUITABLE or DRIVER_BROKEN.
 */
export function loadDriver(): NativeModule {
  return (loaded ??= load());
}

function load(): NativeModule {
  // Required and not imported: a bundle in CommonJS has no import.meta.url.
  const require = createRequire(import.meta.url ?? `${process.cwd()}/`);
  const version = installedVersion(require);
  if (version === undefined) {
    throw new ConnectionError("DRIVER_MISSING", `PostgreSQL needs the package pg: install it with "npm install pg".`);
  }
  refuseUnsuitable(version);
  try {
    const { types } = require("pg") as Pick<NativeModule, "types">;
    // Not from the package's index: what it calls Client is another one where NODE_PG_FORCE_NATIVE is set.
    return { types, Client: require("pg/lib/client") as NativeModule["Client"], Connection: require("pg/lib/connection") as NativeModule["Connection"] };
  } catch (error) {
    throw new ConnectionError("DRIVER_BROKEN", `pg ${version} could not be loaded. Install it again with "npm install pg@^8".`, { cause: error });
  }
}

/** Version 8 is what our way of signing in was written and tested for; from 8.11 on it takes a password from a function with each method. */
export function refuseUnsuitable(version: string): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major === 8 && minor >= 11) return;
  throw new ConnectionError("DRIVER_UNSUITABLE", `pg ${version} is not what this driver was made for: install version 8.11 or later with "npm install pg@^8.11".`);
}

function installedVersion(require: NodeJS.Require): string | undefined {
  try {
    return (require("pg/package.json") as { readonly version: string }).version;
  } catch {
    return undefined;
  }
}
