/**
 * A regular expression -> whether some text makes JavaScript try exponentially many ways to match it.
 *
 * It does where a part that repeats can match one text in two ways: `(a+)+`, `(a|a)*`, `(\d+|\w)*`. Each character of the pattern
 * is a state; from a state, two different walks over one text lead back to it. Walking all pairs of states finds them.
 */
import { type Pattern, readPattern } from "./pattern-tree.js";

/** A pattern of more characters, counted repetitions written out, is not looked into. */
const stateLimit = 120;

export function mayTakeForever(source: string): boolean {
  const tree = readPattern(source);
  if (tree === undefined) return false;
  const automaton = new Automaton();
  automaton.add(tree);
  return !automaton.tooLarge && automaton.hasAmbiguousLoop();
}

/** Where a part can begin and end, and whether it can match nothing. */
interface Ends {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly nothing: boolean;
}

const none: Ends = { first: [], last: [], nothing: true };

class Automaton {
  readonly #characters: bigint[] = [];
  /** By how many ways one state follows another: two ways are two walks. */
  readonly #follows: Map<number, number>[] = [];
  tooLarge = false;

  add(tree: Pattern): Ends {
    if (this.#characters.length > stateLimit) {
      this.tooLarge = true;
      return none;
    }
    switch (tree.kind) {
      case "empty":
        return none;
      case "atom": {
        const state = this.#characters.push(samplesMatching(tree.source)) - 1;
        this.#follows.push(new Map());
        return { first: [state], last: [state], nothing: false };
      }
      case "choice": {
        const parts = tree.parts.map((part) => this.add(part));
        return { first: parts.flatMap(({ first }) => first), last: parts.flatMap(({ last }) => last), nothing: parts.some(({ nothing }) => nothing) };
      }
      case "sequence":
        return tree.parts.reduce<Ends>((ends, part) => this.#join(ends, this.add(part)), none);
      case "repeat":
        return this.#repeat(tree);
    }
  }

  #join(left: Ends, right: Ends): Ends {
    this.#connect(left.last, right.first);
    return {
      first: left.nothing ? [...left.first, ...right.first] : left.first,
      last: right.nothing ? [...left.last, ...right.last] : right.last,
      nothing: left.nothing && right.nothing,
    };
  }

  #repeat({ part, least, most }: Extract<Pattern, { kind: "repeat" }>): Ends {
    const copies = most === Infinity ? Math.max(1, least) : most;
    let ends = none;
    for (let copy = 1; copy <= copies && !this.tooLarge; copy += 1) {
      const made = this.add(part);
      if (copy === copies && most === Infinity) this.#connect(made.last, made.first);
      ends = this.#join(ends, copy > least ? { ...made, nothing: true } : made);
    }
    return ends;
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    for (const state of from) for (const next of to) this.#follows[state]!.set(next, (this.#follows[state]!.get(next) ?? 0) + 1);
  }

  hasAmbiguousLoop(): boolean {
    const count = this.#characters.length;
    for (let state = 0; state < count; state += 1) {
      for (const pair of this.#loopsThrough(state * count + state)) {
        const [left, right] = [Math.floor(pair / count), pair % count];
        if (left !== right) return true;
        for (const [next, ways] of this.#follows[left]!) if (ways > 1 && this.#loopsThrough(pair).has(next * count + next)) return true;
      }
    }
    return false;
  }

  /** The pairs that can be reached from one and lead back to it. */
  #loopsThrough(pair: number): ReadonlySet<number> {
    const before = new Map<number, number[]>();
    reachable(pair, (from) => {
      const after = [...this.#pairsAfter(from)];
      for (const next of after) {
        const places = before.get(next);
        if (places === undefined) before.set(next, [from]);
        else places.push(from);
      }
      return after;
    });
    return reachable(pair, (from) => before.get(from) ?? []);
  }

  /** Where two walks that read the same character get to. */
  *#pairsAfter(pair: number): Generator<number> {
    const count = this.#characters.length;
    const [left, right] = [Math.floor(pair / count), pair % count];
    for (const one of this.#follows[left]!.keys()) {
      for (const other of this.#follows[right]!.keys()) {
        if ((this.#characters[one]! & this.#characters[other]!) !== 0n) yield one * count + other;
      }
    }
  }
}

function reachable(from: number, after: (place: number) => Iterable<number>): ReadonlySet<number> {
  const reached = new Set<number>();
  const waiting = [from];
  while (waiting.length > 0) {
    for (const next of after(waiting.pop()!)) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(next);
    }
  }
  return reached;
}

/** All of ASCII, and characters that stand for the other classes there are. */
const samples = [...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)), "\u00a0", "ß", "é", "Ω", "ж", "ا", "ก", "中", "\u2028", "٣", "😀"];

/** One bit for each sample that the character's source matches. */
function samplesMatching(source: string): bigint {
  const expression = new RegExp(`^(?:${source})$`, "u");
  const bits = samples.reduce((found, sample, index) => (expression.test(sample) ? found | (1n << BigInt(index)) : found), 0n);
  // A character that is none of the samples is like itself alone.
  return bits === 0n ? 1n << BigInt(samples.length + (source.codePointAt(0) ?? 0) % 1024) : bits;
}
