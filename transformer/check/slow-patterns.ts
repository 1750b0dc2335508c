/**
 * A regular expression -> whether some text makes JavaScript try very many ways to match it.
 *
 * Exponentially many where a part that repeats can match one text in two ways: `(a+)+`, `(a|a)*`, `(\d+|\w)*`. From a state of the
 * automaton, two different walks over one text lead back to it; walking all pairs of states finds them.
 *
 * As many as the square of the text's length, or more, where a text that one repeated part matches may as well be divided between it and
 * a later one, and what comes after can fail: `a*a*b`, `^\s*.*\s*$`. One text leads from a state to itself, from it to a later one, and
 * from that one to itself; walking all three at once finds it. (That a search without `^` begins anew at each character is not counted.)
 */
import { Automaton, reachable } from "./pattern-automaton.js";
import { type ReadPattern, readPattern } from "./pattern-tree.js";

export type Slowness = { readonly kind: "exponential" } | { readonly kind: "polynomial"; readonly parts: readonly [string, string] };

export function slownessOf(source: string): Slowness | undefined {
  const read = readPattern(source);
  if (read === undefined) return undefined;
  const automaton = new Automaton(read.tree);
  if (automaton.tooLarge) return undefined;
  const loops = [...automaton.states.keys()].filter((state) => automaton.leads(state, state));
  // States that lead to each other answer alike.
  const separate = loops.filter((state, index) => !loops.slice(0, index).some((before) => automaton.leads(before, state) && automaton.leads(state, before)));
  if (separate.some((state) => isAmbiguous(automaton, state))) return { kind: "exponential" };
  const parts = overlappingParts(automaton, loops, read);
  return parts && { kind: "polynomial", parts };
}

/** So many steps are looked at from one state; what takes more has hundreds of alternatives, and is not looked into. */
const mostSteps = 20_000;

/** Whether two different walks over one text lead from a state back to it. */
function isAmbiguous(automaton: Automaton, state: number): boolean {
  const { states } = automaton;
  const count = states.length;
  let steps = 0;
  /** Where two walks that read the same character get to, as long as both can come back. */
  function* after(pair: number): Generator<number> {
    for (const one of states[Math.floor(pair / count)]!.follows.keys()) {
      if (!automaton.leads(one, state)) continue;
      for (const other of states[pair % count]!.follows.keys()) if (automaton.leads(other, state) && automaton.meet(one, other) && (steps += 1) < mostSteps) yield one * count + other;
    }
  }
  for (const pair of loopsThrough(state * count + state, after)) {
    const [left, right] = [Math.floor(pair / count), pair % count];
    if (left !== right) return true;
    for (const [next, ways] of states[left]!.follows) if (ways > 1 && loopsThrough(pair, after).has(next * count + next)) return true;
  }
  return false;
}

/** The places that can be reached from one and lead back to it. */
function loopsThrough(place: number, after: (place: number) => Iterable<number>): ReadonlySet<number> {
  const before = new Map<number, number[]>();
  reachable(place, (from) => {
    const found = [...after(from)];
    for (const next of found) {
      const places = before.get(next);
      if (places === undefined) before.set(next, [from]);
      else places.push(from);
    }
    return found;
  });
  return reachable(place, (from) => before.get(from) ?? []);
}

/** The repeated parts of the first two loops between which one text can be divided in several ways. */
function overlappingParts(automaton: Automaton, loops: readonly number[], { asserts }: ReadPattern): readonly [string, string] | undefined {
  for (const early of loops) {
    for (const late of loops) {
      // Where all has matched and nothing is asserted, no other way is tried.
      const mayFail = asserts || !automaton.last.has(late);
      if (early === late || !mayFail || !automaton.leads(early, late) || !isDivided(automaton, early, late)) continue;
      return [automaton.states[early]!.repeated!, automaton.states[late]!.repeated!];
    }
  }
  return undefined;
}

/** Whether one text leads from `early` to itself, from `early` to `late`, and from `late` to itself. */
function isDivided(automaton: Automaton, early: number, late: number): boolean {
  const { states } = automaton;
  const count = states.length;
  let steps = 0;
  const place = (one: number, two: number, three: number): number => (one * count + two) * count + three;
  function* after(from: number): Generator<number> {
    const [one, two, three] = [Math.floor(from / count / count), Math.floor(from / count) % count, from % count];
    for (const a of states[one]!.follows.keys()) {
      if (!automaton.leads(a, early)) continue;
      for (const c of states[three]!.follows.keys()) {
        if (!automaton.leads(c, late) || !automaton.meet(a, c)) continue;
        for (const b of states[two]!.follows.keys()) if (automaton.leads(b, late) && automaton.meet(a, b, c) && (steps += 1) < mostSteps) yield place(a, b, c);
      }
    }
  }
  return reachable(place(early, early, late), after).has(place(early, late, late));
}
