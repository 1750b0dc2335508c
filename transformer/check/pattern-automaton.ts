/** A pattern's tree -> its characters as states, and which may follow which. */
import type { Pattern } from "./pattern-tree.js";

/** A pattern of more characters, counted repetitions written out, is not looked into. */
const stateLimit = 120;

/** Where a part can begin and end, and whether it can match nothing. */
interface Ends {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly nothing: boolean;
}

const none: Ends = { first: [], last: [], nothing: true };

export interface State {
  /** One bit for each sample that the character matches. */
  readonly characters: bigint;
  /** By how many ways another state follows this one: two ways are two walks. */
  readonly follows: Map<number, number>;
  /** The innermost part around it that repeats without end, as it is written. */
  readonly repeated: string | undefined;
}

export class Automaton {
  readonly states: State[] = [];
  readonly last: ReadonlySet<number>;
  readonly #reached: readonly ReadonlySet<number>[];
  tooLarge = false;

  constructor(tree: Pattern) {
    this.last = new Set(this.#add(tree, undefined).last);
    this.#reached = this.states.map((_, state) => reachable(state, (from) => this.states[from]!.follows.keys()));
  }

  /** Whether one state comes after another, at once or later. */
  leads(from: number, to: number): boolean {
    return this.#reached[from]!.has(to);
  }

  /** Whether two states, or three, read one and the same character. */
  meet(one: number, other: number, third = one): boolean {
    return (this.states[one]!.characters & this.states[other]!.characters & this.states[third]!.characters) !== 0n;
  }

  #add(tree: Pattern, repeated: string | undefined): Ends {
    if (this.states.length > stateLimit) {
      this.tooLarge = true;
      return none;
    }
    switch (tree.kind) {
      case "empty":
        return none;
      case "atom": {
        const state = this.states.push({ characters: samplesMatching(tree.source), follows: new Map(), repeated }) - 1;
        return { first: [state], last: [state], nothing: false };
      }
      case "choice": {
        const parts = tree.parts.map((part) => this.#add(part, repeated));
        return { first: parts.flatMap(({ first }) => first), last: parts.flatMap(({ last }) => last), nothing: parts.some(({ nothing }) => nothing) };
      }
      case "sequence":
        return tree.parts.reduce<Ends>((ends, part) => this.#join(ends, this.#add(part, repeated)), none);
      case "repeat":
        return this.#repeat(tree, tree.most === Infinity ? tree.text : repeated);
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

  #repeat({ part, least, most }: Extract<Pattern, { kind: "repeat" }>, repeated: string | undefined): Ends {
    const copies = most === Infinity ? Math.max(1, least) : most;
    const last = new Set<number>();
    let chain = none;
    // Each copy follows the one before it alone: that a later one is left out is no other way.
    for (let copy = 1; copy <= copies && !this.tooLarge; copy += 1) {
      const made = this.#add(part, repeated);
      if (copy === copies && most === Infinity) this.#connect(made.last, made.first);
      chain = this.#join(chain, made);
      if (copy >= least) for (const state of chain.last) last.add(state);
    }
    return { first: chain.first, last: [...last], nothing: least === 0 || chain.nothing };
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    for (const state of from) {
      const { follows } = this.states[state]!;
      for (const next of to) follows.set(next, (follows.get(next) ?? 0) + 1);
    }
  }
}

/** All of ASCII, and characters that stand for the other classes there are. */
const samples = [...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)), "\u00a0", "ß", "é", "Ω", "ж", "ا", "ก", "中", "\u2028", "٣", "😀"];

function samplesMatching(source: string): bigint {
  const expression = new RegExp(`^(?:${source})$`, "u");
  const bits = samples.reduce((found, sample, index) => (expression.test(sample) ? found | (1n << BigInt(index)) : found), 0n);
  // A character that is none of the samples is like itself alone.
  return bits === 0n ? 1n << BigInt(samples.length + (source.codePointAt(0) ?? 0) % 1024) : bits;
}

export function reachable<Place>(from: Place, after: (place: Place) => Iterable<Place>): ReadonlySet<Place> {
  const reached = new Set<Place>();
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
