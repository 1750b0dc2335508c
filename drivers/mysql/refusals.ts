/** Why a connection could not be had, or was lost -> `ConnectionError` with a code for each reason. No message holds the password. */
import { ConnectionError, SqlModelError } from "../../runtime/connection/errors.js";
import { placeOf, type MysqlSettings } from "./config.js";
import type { NativeError } from "./native.js";

type Refusal = readonly [code: string, says: (place: string, settings: MysqlSettings) => string];

const denied: Refusal = ["AUTHENTICATION_FAILED", (place, { user }) => `The server at ${place} did not let the user "${user}" in`];
const full: Refusal = ["TOO_MANY_CONNECTIONS", (place) => `The server at ${place} has as many connections as it takes`];
const insecure: Refusal = ["TLS_REFUSED", (place) => `No encrypted connection to ${place} came about`];
const unknownHost: Refusal = ["HOST_NOT_FOUND", (_place, { host }) => `The host "${host}" is not known`];
const unreachable: Refusal = ["CONNECTION_REFUSED", (place) => `No server listens at ${place}`];
const silent: Refusal = ["CONNECT_TIMEOUT", (place) => `The server at ${place} did not answer`];
const notReady: Refusal = ["NOT_READY", (place) => `The server at ${place} takes no statements now`];
const failed: Refusal = ["CONNECTION_FAILED", (place) => `No connection to ${place} came about`];

/** By the server's error number, or the code of mysql2 or of the socket. */
const refusals: ReadonlyMap<number | string | undefined, Refusal> = new Map<number | string, Refusal>([
  // A wrong user or password; a host from which nobody may come; a way to sign in that the client or the server does not offer.
  ...[1044, 1045, 1698, 1130, 1251, 1524, 1820, 1862, 3118, 4151, "AUTH_SWITCH_PLUGIN_ERROR", "MYSQL_CLEAR_PASSWORD_NOT_ENABLED"].map((key) => [key, denied] as const),
  ...[1040, 1203, 1226].map((key) => [key, full] as const),
  ...[3159, "HANDSHAKE_NO_SSL_SUPPORT", "HANDSHAKE_SSL_ERROR"].map((key) => [key, insecure] as const),
  ...["ENOTFOUND", "EAI_AGAIN", "EAI_NONAME"].map((key) => [key, unknownHost] as const),
  ...["ECONNREFUSED", "ENOENT", "EHOSTUNREACH", "ENETUNREACH"].map((key) => [key, unreachable] as const),
  ["ETIMEDOUT", silent],
  [1047, notReady],
  [1053, notReady],
  [1049, ["DATABASE_MISSING", (place, { database }) => `The server at ${place} has no database "${database}"`]],
]);

export function connectError(error: NativeError, settings: MysqlSettings): ConnectionError {
  if (error instanceof ConnectionError) return error;
  const [code, says] = refusals.get(error.errno) ?? refusals.get(error.code) ?? failed;
  // Several addresses failed: the error of all of them has no message of its own.
  const reason = error.message === "" ? (error.code ?? "") : error.message;
  const hint = error.code === "HANDSHAKE_NO_SSL_SUPPORT" ? `: it offers no TLS, and ssl.mode is ${settings.ssl.mode}` : reason === "" ? "" : `: ${reason}`;
  return new ConnectionError(code, `${says(placeOf(settings), settings)}${hint}`.replace(/\.?$/, "."), { cause: error });
}

/** The caller no longer waits: its own reason where it is one of ours. */
export const abandonedError = (signal: AbortSignal, settings: MysqlSettings): SqlModelError =>
  signal.reason instanceof SqlModelError ? signal.reason
  : new ConnectionError("CONNECT_TIMEOUT", `Connecting to ${placeOf(settings)} was given up.`, { cause: signal.reason });

export const passwordError = (cause: unknown): ConnectionError =>
  new ConnectionError("AUTHENTICATION_FAILED", "The function that gives the password failed, or gave something else than a string.", { cause });

export const lostError = (place: string, cause?: unknown): ConnectionError =>
  new ConnectionError("CONNECTION_LOST", `The connection to ${place} was lost.`, cause === undefined ? undefined : { cause });

export const closedError = (place: string, cause?: unknown): ConnectionError =>
  new ConnectionError("CONNECTION_CLOSED", `The connection to ${place} is closed.`, cause === undefined ? undefined : { cause });
