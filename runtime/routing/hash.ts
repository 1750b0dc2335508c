/**
 * A key and the names of shards -> the one shard that holds the key, the same in every release, on every platform, in every language.
 *
 * The algorithm is a promise: rows lie where it once said. `test/shards.test.ts` holds vectors that never change.
 *
 * 1. A key has one text: `i:` and the decimal digits of a whole number (so 1 and 1n are one key), `n:` and JavaScript's shortest text of
 *    any other number, `t:` and the ISO 8601 text in UTC with milliseconds of a Date, `s:` and a string, in lower case where it has the
 *    form of a UUID. So "1" is another key than 1.
 * 2. `hash(text, seed)` is MurmurHash3 x86 32 over the UTF-8 bytes.
 * 3. Each shard scores `hash(key's text, hash(shard's name, 0))`. The highest score wins; of equal ones, the name that is first in the
 *    order of UTF-16 code units (rendezvous hashing). A shard that is added takes 1/n of the keys, and no other key moves.
 */

const encoder = new TextEncoder();

/** MurmurHash3 x86 32 of the text's UTF-8 bytes: an unsigned number of 32 bits. */
export function hash(text: string, seed: number): number {
  return hashBytes(encoder.encode(text), seed);
}

export function hashBytes(bytes: Uint8Array, seed: number): number {
  const whole = bytes.length & ~3;
  let state = seed;
  for (let index = 0; index < whole; index += 4) {
    const block = bytes[index]! | (bytes[index + 1]! << 8) | (bytes[index + 2]! << 16) | (bytes[index + 3]! << 24);
    state ^= mixBlock(block);
    state = (state << 13) | (state >>> 19);
    state = (Math.imul(state, 5) + 0xe6546b64) | 0;
  }
  let tail = 0;
  for (let index = bytes.length - 1; index >= whole; index -= 1) tail = (tail << 8) | bytes[index]!;
  if (whole < bytes.length) state ^= mixBlock(tail);
  state ^= bytes.length;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

function mixBlock(block: number): number {
  const mixed = Math.imul(block, 0xcc9e2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}

/** The shards of a database, ready to be asked. */
export class Ring<Name extends string> {
  readonly #shards: readonly { readonly name: Name; readonly seed: number }[];

  constructor(names: readonly Name[]) {
    // In the order of names, so that of equal scores the first one wins.
    this.#shards = [...names].sort(byCodeUnits).map((name) => ({ name, seed: hash(name, 0) }));
  }

  /** The shard of a key's text. */
  nameOf(keyText: string): Name {
    const bytes = encoder.encode(keyText);
    let [best] = this.#shards;
    let highest = -1;
    for (const shard of this.#shards) {
      const score = hashBytes(bytes, shard.seed);
      if (score > highest) [best, highest] = [shard, score];
    }
    return best!.name;
  }
}

const byCodeUnits = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
