/** Arithmetic as JavaScript does it, as far as SQL can answer alike; beyond that it throws `Beyond`. */
import type { Limits } from "./databases.js";

/** The answer lies beyond what the exceptions leave comparable: an integer of more than 53 bits, a bigint of more than 64, an overflow. */
export class Beyond extends Error {}

/** NaN is NULL in SQL. */
export const finite = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** A bigint that a query computes has 64 bits. */
export function bigOf(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value) throw new Beyond();
  return value;
}

/** Bits of a number beyond 64 bits are lost on the way into an integer. */
export function bitsOf(value: number): number {
  if (Math.abs(value) >= 2 ** 63) throw new Beyond();
  return value;
}

/** `integers`: SQL keeps both as integers, which compute exactly where JavaScript rounds. */
export function arithmetic(operator: string, left: number, right: number, integers: boolean, limits: Limits): number | null {
  const value = computed(operator, left, right);
  if (limits.refusesOverflow) {
    const known = ranged(operator, left, right, value, limits);
    if (known !== value) return known;
  }
  if (value !== null && integers && Math.abs(value) > Number.MAX_SAFE_INTEGER) throw new Beyond();
  return value;
}

/** Where a number that grows too large, or too small to be told from 0, is an error. */
function ranged(operator: string, left: number, right: number, value: number | null, limits: Limits): number | null {
  if (!Number.isFinite(left) || !Number.isFinite(right)) {
    if (value === null) throw new Beyond();
    return value;
  }
  if (!limits.holdsInfinity && operator === "**" && left === 0 && right < 0) return null;
  const vanished = value === 0 && left !== 0 && ((operator === "*" && right !== 0) || operator === "/" || operator === "**");
  // 0 ** -1 is Infinity everywhere.
  const grown = value !== null && !Number.isFinite(value) && !(operator === "**" && left === 0);
  if (vanished || grown) throw new Beyond();
  return value;
}

function computed(operator: string, left: number, right: number): number | null {
  switch (operator) {
    case "+":
      return finite(left + right);
    case "-":
      return finite(left - right);
    case "*":
      return finite(left * right);
    case "/":
      return right === 0 ? null : finite(left / right);
    case "%":
      return finite(left % right);
    case "**":
      return finite(left ** right);
    case "&":
      return bitsOf(left) & bitsOf(right);
    case "|":
      return bitsOf(left) | bitsOf(right);
    case "^":
      return bitsOf(left) ^ bitsOf(right);
    case "<<":
      return bitsOf(left) << bitsOf(right);
    case ">>":
      return bitsOf(left) >> bitsOf(right);
    default:
      throw new Error(operator);
  }
}

export function bigArithmetic(operator: string, left: bigint, right: bigint): bigint | null {
  switch (operator) {
    case "+":
      return bigOf(left + right);
    case "-":
      return bigOf(left - right);
    case "*":
      return bigOf(left * right);
    case "/":
      return right === 0n ? null : bigOf(left / right);
    case "%":
      return right === 0n ? null : left % right;
    case "&":
      return left & right;
    case "|":
      return left | right;
    case "^":
      return left ^ right;
    case "<<":
      if (right > 64n) throw new Beyond();
      return bigOf(left << right);
    case ">>":
      if (right < -64n) throw new Beyond();
      return bigOf(left >> right);
    default:
      throw new Error(operator);
  }
}
