/** A regular expression's source -> a tree of what repeats and what follows what; assertions match nothing and are left out. */

export type Pattern =
  | { readonly kind: "empty" }
  /** One character, as a source of its own. */
  | { readonly kind: "atom"; readonly source: string }
  | { readonly kind: "sequence" | "choice"; readonly parts: readonly Pattern[] }
  /** `text` is the repeated part with its quantifier, as it is written. */
  | { readonly kind: "repeat"; readonly part: Pattern; readonly least: number; readonly most: number; readonly text: string };

export interface ReadPattern {
  readonly tree: Pattern;
  /** What comes after all of it has matched may still fail: an assertion such as `$`. */
  readonly asserts: boolean;
}

/** Undefined for what is not regular: a reference to what a group matched. The source is known to be valid with the u flag. */
export function readPattern(source: string): ReadPattern | undefined {
  const reader = new PatternReader(source);
  const tree = reader.choice();
  return reader.regular ? { tree, asserts: reader.asserts } : undefined;
}

class PatternReader {
  #at = 0;
  regular = true;
  asserts = false;

  constructor(readonly source: string) {}

  choice(): Pattern {
    const parts = [this.#sequence()];
    while (this.#take("|")) parts.push(this.#sequence());
    return parts.length === 1 ? parts[0]! : { kind: "choice", parts };
  }

  #take(text: string): boolean {
    if (!this.source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  /** What the expression matches from here, and past it. */
  #match(expression: RegExp): string | undefined {
    expression.lastIndex = this.#at;
    const [found] = expression.exec(this.source) ?? [];
    this.#at += found?.length ?? 0;
    return found;
  }

  #sequence(): Pattern {
    const parts: Pattern[] = [];
    while (this.#at < this.source.length && this.source[this.#at] !== "|" && this.source[this.#at] !== ")") parts.push(this.#repeated());
    return parts.length === 1 ? parts[0]! : { kind: "sequence", parts };
  }

  #repeated(): Pattern {
    const start = this.#at;
    const part = this.#term();
    const quantifier = this.#match(/[*+?]|\{\d+(?:,\d*)?\}/uy);
    if (quantifier === undefined) return part;
    this.#take("?");
    const [least, most] = limitsOf(quantifier);
    return { kind: "repeat", part, least, most, text: this.source.slice(start, this.#at) };
  }

  #term(): Pattern {
    if (this.#match(/\^/uy) !== undefined) return { kind: "empty" };
    if (this.#match(/\$|\\[bB]/uy) !== undefined) {
      this.asserts = true;
      return { kind: "empty" };
    }
    if (this.#match(/\\(?:[1-9]|k<)/uy) !== undefined) {
      this.regular = false;
      return { kind: "empty" };
    }
    const opening = this.#match(/\((?:\?(?:<?[=!]|:|<[^>]*>))?/uy);
    if (opening === undefined) {
      const atom = this.#match(/\[(?:\\[\s\S]|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[\s\S])|[\s\S]/uy);
      return { kind: "atom", source: atom ?? "" };
    }
    const inner = this.choice();
    this.#take(")");
    if (!/[=!]$/.test(opening)) return inner;
    this.asserts = true;
    return { kind: "empty" };
  }
}

function limitsOf(quantifier: string): readonly [least: number, most: number] {
  if (quantifier === "*") return [0, Infinity];
  if (quantifier === "+") return [1, Infinity];
  if (quantifier === "?") return [0, 1];
  const [least = "", most] = quantifier.slice(1, -1).split(",");
  return [Number(least), most === undefined ? Number(least) : most === "" ? Infinity : Number(most)];
}
