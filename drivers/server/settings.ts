/** Values of a configuration object -> checked settings: what the drivers of both servers have in common. Nothing is guessed, and no message holds a secret. */
import { ValidationError } from "../../runtime/connection/errors.js";
import type { PoolConfig } from "../pool/config.js";
import { Secret } from "./secret.js";

export type Password = string | (() => string | Promise<string>);

/** Certificates and keys are PEM texts. */
export interface SslConfig<Mode extends string> {
  readonly mode?: Mode;
  readonly ca?: string;
  readonly certificate?: string;
  readonly key?: string;
  /** The name that the certificate must have, where it is not the host's. */
  readonly serverName?: string;
}

export interface SslSettings<Mode extends string> {
  readonly mode: Mode;
  readonly ca: string | undefined;
  readonly certificate: string | undefined;
  readonly key: Secret<string> | undefined;
  readonly serverName: string | undefined;
}

/** A record, so that none is left out. */
export const poolKeys: readonly string[] = Object.keys({
  min: true, max: true, lazy: true, acquireTimeout: true, idleTimeout: true, maxLifetime: true, testOnCheckout: true, connectTimeout: true, closeTimeout: true, leakTimeout: true,
} satisfies Record<keyof PoolConfig, true>);
const sslKeys: readonly string[] = Object.keys({ mode: true, ca: true, certificate: true, key: true, serverName: true } satisfies Record<keyof SslConfig<string>, true>);

/** The pool's part, as it was given. */
export const poolConfigOf = (config: object): PoolConfig =>
  Object.fromEntries(Object.entries(config).filter(([key, value]) => poolKeys.includes(key) && value !== undefined));

/** What `connect` was given -> one object. An environment variable that is not set is no configuration. */
export function asConfig<Config extends { readonly url?: string }>(given: string | Config, options: Config | undefined): Config {
  if (typeof given === "string") return { url: given, ...options } as Config;
  if (typeof given !== "object" || given === null) refuse("url", "is missing: connect() takes a URL or a configuration; is the environment variable set?");
  return { ...given, ...options };
}

/** What stands beside a URL overrides what it says. */
export function mergeUrl<Config extends { readonly url?: string; readonly ssl?: object }>(config: Config, read: { readonly ssl: object }): Config {
  const { ssl, ...target } = read;
  const given = Object.fromEntries(Object.entries(config).filter(([key, value]) => key !== "url" && value !== undefined));
  return { ...target, ...given, ssl: { ...ssl, ...config.ssl } } as unknown as Config;
}

/** `otherwise` is the mode where none is given. */
export function readSsl<Mode extends string>(config: SslConfig<Mode>, modes: readonly string[], otherwise: (ca: string | undefined) => Mode): SslSettings<Mode> {
  if (typeof config !== "object" || config === null) refuse("ssl", `is an object like { mode: ${JSON.stringify(modes.at(-1))} }`);
  refuseUnknown(config, sslKeys, "ssl.");
  const { certificate, key } = config;
  const ca = text("ssl.ca", config.ca);
  if ((certificate === undefined) !== (key === undefined)) refuse("ssl", "needs the certificate and its key, or none of them");
  return {
    mode: oneOf("ssl.mode", config.mode ?? otherwise(ca), modes),
    ca,
    certificate: text("ssl.certificate", certificate),
    key: key === undefined ? undefined : new Secret(text("ssl.key", key)!),
    serverName: text("ssl.serverName", config.serverName),
  };
}

export function readHost(host: string): string {
  if (host === "") refuse("host", "is empty");
  if (host.includes(",")) refuse("host", "names several hosts; one is taken");
  return /^\[.*\]$/.test(host) ? host.slice(1, -1) : host;
}

/** The protocol ends texts with a NUL: one inside would end it early, or begin another parameter. */
export function text(name: string, given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "string") return refuse(name, "is a string");
  return given.includes("\0") ? refuse(name, "holds a NUL character") : given;
}

export function whole(name: string, given: number | undefined, otherwise: number, least: number, most: number): number {
  const value = given ?? otherwise;
  return Number.isInteger(value) && value >= least && value <= most ? value : refuse(name, `is a whole number from ${least} to ${most}`);
}

export function oneOf<Value extends string>(name: string, value: Value, allowed: readonly string[]): Value {
  return allowed.includes(value) ? value : refuse(name, `is one of ${allowed.join(", ")}`);
}

export function refuseUnknown(config: object, known: readonly string[], prefix: string): void {
  const unknown = Object.keys(config).find((key) => !known.includes(key));
  if (unknown !== undefined) refuse(`${prefix}${unknown}`, `is unknown; known are ${known.join(", ")}`);
}

export function refuse(name: string, message: string): never {
  throw new ValidationError([{ path: [name], code: "config", message }]);
}
