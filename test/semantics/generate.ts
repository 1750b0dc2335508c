/** A seed -> expressions over the whole grammar, each the same in every run. */
import { children, type Kind, type Tree, usesRow } from "./tree.js";

/** Mulberry32: small, and the same on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const columns: { readonly [K in Kind]: readonly string[] } = {
  whole: ["whole", "maybeWhole", "small", "id", "teamId", "team.size", "team?.size", "boss?.whole", "boss?.maybeWhole"],
  real: ["real", "maybeReal", "level", "maybeLevel", "boss?.real"],
  big: ["big", "maybeBig", "boss?.big"],
  text: ["text", "maybeText", "color", "maybeColor", "uid", "day", "maybeTime", "team.name", "team?.name", "team?.motto", "team?.country?.name", "boss?.text", "boss?.team?.name"],
  flag: ["flag", "maybeFlag", "boss?.flag", "boss?.maybeFlag"],
  at: ["at", "maybeAt", "boss?.at"],
  decimal: ["price", "maybePrice"],
};

const captures: { readonly [K in Kind]: readonly string[] } = {
  whole: ["wholeSeven"],
  real: ["zero", "minusZero", "five", "half", "minusTwo", "tiny", "huge", "infinite", "minusInfinite", "edge", "past", "maybeNumber", "nullNumber"],
  big: ["bigFive", "bigEdge", "bigMost", "nullBig"],
  text: [
    "word", "empty", "percent", "quote", "star", "bracket", "question", "emoji", "accent", "nul", "afterNul", "last", "beforeSurrogates",
    "nullText", "maybeText", "identifier", "red", "dayText",
  ],
  flag: ["yes", "no", "nullFlag"],
  at: ["epoch", "beforeEpoch", "leap", "nullDate"],
  decimal: [],
};

const literals: { readonly [K in Kind]: readonly (string | number | bigint | boolean | Date)[] } = {
  whole: [0, 1, 2, -1, -7, 31, 33, 255, 2147483647, 2147483648, -2147483648],
  real: [0.5, -0.5, 2.5, -2.5, 0.1, 1e21, 5e-324, 1.7976931348623157e308, -0, 600067930783097500],
  big: [0n, 1n, -1n, 5n, 9223372036854775807n, -9223372036854775808n],
  text: ["", "a", "A", "b", "%", "_", "'", "\"", "\\", "*", "?", "[", "]", "[a]", "é", "e\u0301", "😀", "\0", "a\0", " ", "\u2028", "$&", "`${", "\uFFFD", "ß"],
  flag: [true, false],
  at: [new Date(0), new Date(-1), new Date("2024-02-29T23:59:59.999Z")],
  decimal: ["0", "1.5", "1.50", "9", "10.00", "-0.01"],
};

const lists: { readonly [K in Kind]: readonly (readonly [name: string, set: boolean])[] } = {
  whole: [["noNumbers", false], ["numbers", false], ["numbersAndNull", false], ["onlyNulls", false], ["numberSet", true]],
  real: [["noNumbers", false], ["numbers", false], ["numbersAndNull", false], ["onlyNulls", false], ["numberSet", true]],
  big: [["bigs", false]],
  text: [["noTexts", false], ["texts", false], ["textsAndNull", false], ["textSet", true], ["colors", false]],
  flag: [["flags", false], ["flagsAndNull", false]],
  at: [],
  decimal: [],
};

const arithmetic = ["+", "-", "*", "%", "&", "|", "^", "<<", ">>"];
const dateParts = ["getUTCFullYear", "getUTCMonth", "getUTCDate", "getUTCDay", "getUTCHours", "getUTCMinutes", "getUTCSeconds", "getUTCMilliseconds", "getTime"];
const rounding = ["abs", "round", "floor", "ceil", "trunc", "sign"];

export class Generator {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomOf(seed);
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random() * items.length)]!;
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  /** An expression that reads the row: what does not is computed by JavaScript before the query. */
  tree(kind: Kind, depth: number): Tree {
    const made = depth <= 0 ? this.#leaf(kind) : this.#compound(kind, depth);
    return usesRow(made) ? made : this.#column(kind);
  }

  /** An operand: now and then a literal or a captured value. */
  #operand(kind: Kind, depth: number): Tree {
    return depth <= 0 || this.#chance(0.35) ? this.#leaf(kind) : this.tree(kind, depth - 1);
  }

  #column(kind: Kind): Tree {
    // The plain columns come first and are met most.
    const list = columns[kind];
    return { node: "column", kind, path: this.#chance(0.6) ? list[Math.floor(this.#random() * Math.min(4, list.length))]! : this.#pick(list) };
  }

  #leaf(kind: Kind): Tree {
    const roll = this.#random();
    if (roll < 0.6) return this.#column(kind);
    if (roll < 0.8 || captures[kind].length === 0) return { node: "literal", kind, value: this.#pick(literals[kind]) };
    return { node: "capture", kind, name: this.#pick(captures[kind]) };
  }

  #compound(kind: Kind, depth: number): Tree {
    const roll = this.#random();
    if (roll < 0.08) return { node: "conditional", kind, test: this.tree("flag", depth - 1), whenTrue: this.#operand(kind, depth), whenFalse: this.#operand(kind, depth) };
    if (roll < 0.16) return { node: "binary", kind, operator: "??", left: this.tree(kind, depth - 1), right: this.#operand(kind, depth) };
    switch (kind) {
      case "whole":
        return this.#whole(depth);
      case "real":
        return this.#real(depth);
      case "big":
        return this.#chance(0.15)
          ? { node: "unary", kind, operator: this.#pick(["-", "~"]), operand: this.tree("big", depth - 1) }
          : { node: "binary", kind, operator: this.#pick([...arithmetic, "/"]), left: this.#operand("big", depth), right: this.#operand("big", depth) };
      case "text":
        return this.#text(depth);
      case "flag":
        return this.#flag(depth);
      case "at":
      case "decimal":
        return this.#column(kind);
    }
  }

  #whole(depth: number): Tree {
    const kind = "whole";
    const roll = this.#random();
    if (roll < 0.2) return { node: "length", kind, object: this.tree("text", depth - 1) };
    if (roll < 0.3) return this.#method(kind, "indexOf", this.tree("text", depth - 1), [this.#operand("text", depth)]);
    if (roll < 0.5) return this.#method(kind, this.#pick(dateParts), this.tree("at", depth - 1), []);
    if (roll < 0.6) return { node: "unary", kind, operator: this.#pick(["-", "~", "+"]), operand: this.tree(kind, depth - 1) };
    return { node: "binary", kind, operator: this.#pick(arithmetic), left: this.#operand(kind, depth), right: this.#operand(kind, depth) };
  }

  #real(depth: number): Tree {
    const kind = "real";
    const roll = this.#random();
    const number = (): Kind => (this.#chance(0.6) ? "real" : "whole");
    if (roll < 0.3) return { node: "math", kind, name: this.#pick(rounding), arguments: [this.tree(number(), depth - 1)] };
    if (roll < 0.4) return { node: "math", kind, name: this.#pick(["min", "max"]), arguments: Array.from({ length: this.#pick([1, 2, 3]) }, () => this.#operand(number(), depth)) };
    if (roll < 0.45) return { node: "math", kind, name: "sqrt", arguments: [this.tree(number(), depth - 1)] };
    if (roll < 0.55) return { node: "unary", kind, operator: this.#pick(["-", "+"]), operand: this.tree(kind, depth - 1) };
    return { node: "binary", kind, operator: this.#pick(["/", "/", "+", "-", "*", "%", "**", "&", "|", ">>"]), left: this.#operand(number(), depth), right: this.#operand(number(), depth) };
  }

  #text(depth: number): Tree {
    const kind = "text";
    const roll = this.#random();
    const index = (): Tree => this.#chance(0.8) ? { node: "literal", kind: "whole", value: this.#pick([0, 1, 2, 3, 100, -1, -2, -100]) } : this.#leaf("whole");
    const object = this.tree(kind, depth - 1);
    if (roll < 0.2) return this.#method(kind, this.#pick(["toLowerCase", "toUpperCase", "trim", "trimStart", "trimEnd"]), object, []);
    if (roll < 0.4) return this.#method(kind, this.#pick(["slice", "substring"]), object, this.#chance(0.5) ? [index()] : [index(), index()]);
    if (roll < 0.5) return this.#method(kind, "charAt", object, [index()]);
    if (roll < 0.6) return this.#method(kind, "padStart", object, this.#chance(0.5) ? [small(this.#pick([0, 3, 5]))] : [small(this.#pick([0, 3, 5])), this.#operand(kind, depth)]);
    if (roll < 0.7) return this.#method(kind, "replaceAll", object, [this.#needle(), this.#operand(kind, depth)]);
    const piece = (): Tree => this.#operand(this.#pick(["text", "text", "whole", "big", "flag"] as const), depth);
    if (roll < 0.85) return { node: "binary", kind, operator: "+", left: object, right: shown(piece()) };
    const expressions = Array.from({ length: this.#pick([1, 2, 3]) }, () => shown(piece()));
    return { node: "template", kind, texts: ["", ...expressions].map(() => String(this.#pick(literals.text))), expressions };
  }

  /** What is looked for in a text: an empty one to replace is an exception of its own. */
  #needle(): Tree {
    return { node: "literal", kind: "text", value: this.#pick(literals.text.filter((text) => text !== "")) };
  }

  #method(kind: Kind, name: string, object: Tree, args: readonly Tree[]): Tree {
    return { node: "method", kind, object, name, arguments: args };
  }

  #flag(depth: number): Tree {
    const kind = "flag";
    const roll = this.#random();
    if (roll < 0.12) return { node: "unary", kind, operator: "!", operand: this.tree(kind, depth - 1) };
    if (roll < 0.3) return { node: "binary", kind, operator: this.#pick(["&&", "||"]), left: this.tree(kind, depth - 1), right: this.tree(kind, depth - 1) };
    const compared = this.#pick(["whole", "whole", "real", "real", "big", "text", "text", "text", "flag", "at", "decimal"] as const);
    if (roll < 0.36) {
      const operand = this.tree(compared, depth - 1);
      return { node: "binary", kind, operator: this.#pick(["===", "!=="]), left: operand, right: { node: "literal", kind: compared, value: null } };
    }
    if (roll < 0.5) {
      const method = this.#pick(["startsWith", "endsWith", "includes"]);
      const needle = this.#operand("text", depth);
      // A captured prefix with a NUL is an exception.
      const refused = method === "startsWith" && needle.node === "capture" && needle.name.toLowerCase().includes("nul") && needle.name !== "nullText";
      return this.#method(kind, method, this.tree("text", depth - 1), [refused ? this.#column("text") : needle]);
    }
    if (roll < 0.62) {
      const of = this.#pick(["whole", "real", "big", "text", "text", "flag"] as const);
      const item = this.tree(of, depth - 1);
      if (this.#chance(0.25)) {
        const list = Array.from({ length: this.#pick([1, 2, 3]) }, () => this.#leaf(of));
        return { node: "member", kind, list, set: false, item };
      }
      const [list, set] = this.#pick(lists[of]);
      return { node: "member", kind, list, set, item };
    }
    const operator = this.#pick(compared === "at" || compared === "flag" ? (compared === "at" ? ["<", "<=", ">", ">="] : ["===", "!=="]) : ["===", "!==", "==", "<", "<=", ">", ">=", "===", "!=="]);
    const [left, right] = [this.tree(compared, depth - 1), this.#operand(compared, depth)];
    return this.#chance(0.7) ? { node: "binary", kind, operator, left, right } : { node: "binary", kind, operator, left: right, right: left };
  }
}

const small = (value: number): Tree => ({ node: "literal", kind: "whole", value });

/** Beside a text only texts, whole numbers, bigints and booleans: a captured number has no text form in SQL. */
function shown(tree: Tree): Tree {
  if (holdsNumber(tree)) return { node: "column", kind: "whole", path: "maybeWhole" };
  return tree.node === "literal" && typeof tree.value !== "string" ? { ...tree, kind: "text", value: String(tree.value) } : tree;
}

const holdsNumber = (tree: Tree): boolean => tree.kind === "whole" && (tree.node === "capture" || children(tree).some(holdsNumber));
