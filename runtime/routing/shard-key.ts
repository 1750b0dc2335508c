/** A shard key, as a program gives it or as a statement binds it -> its one text, which is hashed. */
import { ValidationError } from "../connection/errors.js";
import type { BoundValue, ShardKeyKind, ShardMark } from "../connection/port.js";
import { described } from "../data/described.js";
import { instantFromArgument } from "../data/instant.js";

/** The value of a model's `shardKey`: a property of one of these types. */
export type ShardKey = string | number | bigint | Date;

/** The text that `hash.ts` describes. Throws `ValidationError` for null and for what no row can hold. */
export function keyText(key: ShardKey): string {
  switch (typeof key) {
    case "bigint":
      return `i:${key}`;
    case "number":
      if (Number.isInteger(key)) return `i:${BigInt(key)}`;
      return Number.isFinite(key) ? `n:${key}` : refuse(key);
    case "string":
      return `s:${uuid.test(key) ? key.toLowerCase() : key}`;
    default:
      return key instanceof Date && !Number.isNaN(key.getTime()) ? `t:${key.toISOString()}` : refuse(key);
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The text of the key in a statement; undefined where the statement holds none, null where the key in it is null. */
export function keyTextIn({ argument, value, kind }: ShardMark, args: readonly BoundValue[]): string | null | undefined {
  if (argument === undefined) return value === undefined ? undefined : keyText(value);
  const bound = args[argument];
  return bound === null || bound === undefined ? null : keyText(readKey[kind](bound));
}

/** Drivers bind a value in the form that their database takes. */
const readKey: { readonly [Kind in ShardKeyKind]: (bound: NonNullable<BoundValue>) => ShardKey } = {
  number: (bound) => (typeof bound === "string" && /^-?\d+$/.test(bound) ? BigInt(bound) : typeof bound === "string" ? Number(bound) : (bound as ShardKey)),
  text: (bound) => bound as ShardKey,
  instant: (bound) => (typeof bound === "string" ? instantFromArgument(bound) : (bound as ShardKey)),
};

function refuse(key: unknown): never {
  throw new ValidationError([{ path: ["key"], code: "type", message: `expected a shard key (a string, a number, a bigint or a Date), got ${described(key)}` }]);
}
