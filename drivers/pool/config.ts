/** What a caller says of the pool -> complete settings. */
import { ValidationError } from "../../runtime/connection/errors.js";

/** Times are whole milliseconds. */
export interface PoolConfig {
  /** Connections that are kept open also while nobody needs them. Default 0. */
  readonly min?: number;
  /** Connections that are open at once, at most. Default 10. */
  readonly max?: number;
  /** How long a call waits for a connection, all attempts together, before it rejects with `PoolError` POOL_TIMEOUT. Default 30000. */
  readonly acquireTimeout?: number;
  /** How long a connection beyond `min` stays open unused; 0 for ever. Default 600000. */
  readonly idleTimeout?: number;
  /** How old a connection becomes before it is replaced, once it is free, up to a tenth less so that not all go together; 0 for ever. Default 1800000. */
  readonly maxLifetime?: number;
  /** Asks a connection that was not used for half a second whether the server is still there, before it is handed out. Default true. */
  readonly testOnCheckout?: boolean;
  /** How long one attempt to connect may take. Default 15000. */
  readonly connectTimeout?: number;
  /** How long `close()` waits for connections in use before it cuts them. Default 10000. */
  readonly closeTimeout?: number;
  /** Opens nothing before it is needed, so that a program may start before its server. Default false: `connect` waits for one connection. */
  readonly lazy?: boolean;
  /** Warns once, with the place that acquired it, of a connection that is in use for longer; 0 never. Default 0: noting the place costs time at each acquire. */
  readonly leakTimeout?: number;
}

export type PoolSettings = Required<PoolConfig>;

const longestTimer = 2 ** 31 - 1;
const mostSessions = 65_535;

/** Throws `ValidationError` for a setting that is not understood: nothing is guessed. */
export function readPoolConfig(config: PoolConfig = {}): PoolSettings {
  const max = sessions("max", config.max, 10, 1);
  const min = sessions("min", config.min, 0, 0);
  if (min > max) refuse("min", `is more than max, which is ${max}`);
  return {
    min,
    max,
    acquireTimeout: milliseconds("acquireTimeout", config.acquireTimeout, 30_000, 1),
    idleTimeout: milliseconds("idleTimeout", config.idleTimeout, 600_000, 0),
    maxLifetime: milliseconds("maxLifetime", config.maxLifetime, 1_800_000, 0),
    testOnCheckout: flag("testOnCheckout", config.testOnCheckout, true),
    connectTimeout: milliseconds("connectTimeout", config.connectTimeout, 15_000, 1),
    closeTimeout: milliseconds("closeTimeout", config.closeTimeout, 10_000, 0),
    lazy: flag("lazy", config.lazy, false),
    leakTimeout: milliseconds("leakTimeout", config.leakTimeout, 0, 0),
  };
}

function sessions(name: string, given: number | undefined, otherwise: number, least: number): number {
  const value = given ?? otherwise;
  if (Number.isInteger(value) && value >= least && value <= mostSessions) return value;
  return refuse(name, `is a whole number of connections from ${least} to ${mostSessions}`);
}

function milliseconds(name: string, given: number | undefined, otherwise: number, least: number): number {
  const value = given ?? otherwise;
  if (Number.isInteger(value) && value >= least && value <= longestTimer) return value;
  return refuse(name, `is a whole number of milliseconds from ${least} to ${longestTimer}`);
}

function flag(name: string, given: boolean | undefined, otherwise: boolean): boolean {
  const value = given ?? otherwise;
  return typeof value === "boolean" ? value : refuse(name, "is true or false");
}

function refuse(name: string, message: string): never {
  throw new ValidationError([{ path: [name], code: "config", message }]);
}
