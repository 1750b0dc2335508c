/** A connection URL -> the settings that stand in it: what the URLs of both servers have in common. */
import { readFileSync } from "node:fs";
import { ValidationError } from "../../runtime/connection/errors.js";

/** What a URL sets. */
export interface UrlTarget {
  host?: string;
  port?: number;
  user?: string;
  password?: unknown;
  database?: string;
}

export interface UrlForm<Target extends UrlTarget> {
  /** Before `://`, as alternatives of a regular expression. */
  readonly schemes: string;
  readonly example: string;
  /** The values are checked together with those of the object form. */
  readonly parameters: Readonly<Record<string, (target: Target, value: string) => void>>;
}

/** Reads into `target`. Throws `ValidationError`, which never holds a part of the URL but the name of a parameter. Every part may be missing. */
export function readServerUrl<Target extends UrlTarget>(url: string, { schemes, example, parameters }: UrlForm<Target>, target: Target): Target {
  const shape = new RegExp(String.raw`^(?:${schemes})://(?:([^:@/?#]*)(?::([^@/?#]*))?@)?(\[[^\]]*\]|[^@:/?#[\]]*)(?::(\d*))?(?:/([^/?#]*))?(?:\?([^#]*))?$`, "i");
  const parts = shape.exec(url);
  if (parts === null) return refuseUrl(`is not like ${example}; in a name or password, write @ : / ? # and % as percent codes (%40 …)`);
  const [, user, password, host, port, database, query] = parts;
  if (present(user)) target.user = decode(user);
  if (password !== undefined) target.password = decode(password);
  if (present(host)) target.host = decode(host);
  if (present(port)) target.port = Number(port);
  if (present(database)) target.database = decode(database);
  for (const pair of (query ?? "").split("&")) {
    if (pair === "") continue;
    const [name = "", ...rest] = pair.split("=");
    const read = Object.hasOwn(parameters, decode(name)) ? parameters[decode(name)] : undefined;
    if (read === undefined) refuseUrl(`has an unknown parameter "${decode(name)}"; known are ${Object.keys(parameters).join(", ")}`);
    read(target, decode(rest.join("=")));
  }
  return target;
}

const present = (part: string | undefined): part is string => part !== undefined && part !== "";

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return refuseUrl("holds a % that is no escape");
  }
}

export function readWhole(name: string, value: string): number {
  return /^\d{1,9}$/.test(value) ? Number(value) : refuseUrl(`has a ${name} that is no whole number`);
}

export function readFile(name: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refuseUrl(`names a file as ${name} that cannot be read (${code}): ${path}`);
  }
}

export function refuseUrl(message: string): never {
  throw new ValidationError([{ path: ["url"], code: "config", message }]);
}
