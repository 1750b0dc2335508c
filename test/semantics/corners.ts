/** Cases that a generator meets too seldom, each with the answer that JavaScript gives over the row. */
import type { Tree } from "./tree.js";

const column = (kind: Tree["kind"], path: string): Tree => ({ node: "column", kind, path });
const literal = (kind: Tree["kind"], value: string | number | bigint | boolean | null): Tree => ({ node: "literal", kind, value });
const capture = (kind: Tree["kind"], name: string): Tree => ({ node: "capture", kind, name });
const binary = (kind: Tree["kind"], left: Tree, operator: string, right: Tree): Tree => ({ node: "binary", kind, operator, left, right });
const call = (kind: Tree["kind"], object: Tree, name: string, ...args: readonly Tree[]): Tree => ({ node: "method", kind, object, name, arguments: args });
const not = (operand: Tree): Tree => ({ node: "unary", kind: "flag", operator: "!", operand });
const member = (list: string | readonly Tree[], item: Tree, set = false): Tree => ({ node: "member", kind: "flag", list, set, item });

const whole = column("whole", "whole");
const maybeWhole = column("whole", "maybeWhole");
const real = column("real", "real");
const text = column("text", "text");
const maybeText = column("text", "maybeText");
const maybeFlag = column("flag", "maybeFlag");

const comparisons = ["===", "!==", "==", "!=", "<", "<=", ">", ">="];
const numberCaptures = ["zero", "minusZero", "five", "half", "tiny", "huge", "infinite", "minusInfinite", "edge", "past", "maybeNumber", "nullNumber"];
const textCaptures = [
  "word", "empty", "percent", "quote", "star", "bracket", "question", "emoji", "accent", "nul", "afterNul", "last", "beforeSurrogates", "nullText", "maybeText",
];

/** Every comparison of every kind of column with every captured value, plain and negated. */
const compared: readonly Tree[] = comparisons.flatMap((operator) => [
  ...[whole, maybeWhole, real, column("real", "maybeReal")].flatMap((left) => numberCaptures.map((name) => binary("flag", left, operator, capture("real", name)))),
  ...[text, maybeText].flatMap((left) => textCaptures.map((name) => binary("flag", left, operator, capture("text", name)))),
  ...["big", "maybeBig"].flatMap((path) => ["bigFive", "bigEdge", "bigMost", "nullBig"].map((name) => binary("flag", column("big", path), operator, capture("big", name)))),
  ...["price", "maybePrice"].flatMap((path) => ["decimal", "decimalNine", "nullDecimal"].map((name) => binary("flag", column("decimal", path), operator, capture("decimal", name)))),
  ...["price", "maybePrice"].map((path) => binary("flag", column("decimal", path), operator, column("decimal", "maybePrice"))),
]);

const nothing = ["whole", "maybeWhole", "text", "maybeText", "maybeFlag", "maybeAt", "maybeBig", "maybePrice", "bytes", "team", "team.country", "team?.country", "boss?.team"].flatMap(
  (path) => ["===", "!==", "==", "!="].flatMap((operator) => [
    binary("flag", column("text", path), operator, literal("text", null)),
    binary("flag", capture("text", "nothing"), operator, column("text", path)),
  ]),
);

const listed: readonly Tree[] = [
  ...["noNumbers", "numbers", "numbersAndNull", "onlyNulls"].flatMap((list) => [whole, maybeWhole, real].map((item) => member(list, item))),
  ...["noTexts", "texts", "textsAndNull"].flatMap((list) => [text, maybeText].map((item) => member(list, item))),
  member("textSet", maybeText, true), member("numberSet", real, true), member("bigs", column("big", "maybeBig")), member("flags", maybeFlag), member("flagsAndNull", maybeFlag),
  member("decimals", column("decimal", "price")), member("decimals", column("decimal", "maybePrice")), member("colors", column("text", "maybeColor")),
  member([literal("whole", 5), capture("real", "nullNumber")], whole), member([literal("whole", 5), capture("real", "nullNumber")], maybeWhole),
  member([literal("whole", 5), literal("whole", null)], maybeWhole), member([literal("whole", null)], maybeWhole), member([maybeWhole, capture("real", "five")], whole),
  member([literal("text", "a"), capture("text", "nullText"), text], maybeText),
];

const searched: readonly Tree[] = [text, maybeText].flatMap((object) =>
  ["startsWith", "endsWith", "includes"].flatMap((method) => [
    ...textCaptures.filter((name) => method !== "startsWith" || (name !== "nul" && name !== "afterNul")).map((name) => call("flag", object, method, capture("text", name))),
    ...["", "a", "[", "]", "[^a]", "*", "?", "%", "\\", "'", "\0", "a\0b", "😀", "\u0301"].map((needle) => call("flag", object, method, literal("text", needle))),
    call("flag", object, method, maybeText),
  ]),
);

const rewritten: readonly Tree[] = ["", "a", "\0", "[", "$&", "😀"].flatMap((needle) =>
  ["", "$$", "$&", "[$`|$']", "$1", "\0", "😀"].map((replacement) => call("text", column("text", "color"), "replaceAll", literal("text", needle), literal("text", replacement))),
);

const cut: readonly Tree[] = ["slice", "substring", "charAt"].flatMap((method) =>
  [0, 1, -1, 1.5, -1.5, 2.9, 300, -300, 2 ** 31].flatMap((from) => [
    call("text", text, method, literal("real", from)),
    ...(method === "charAt" ? [] : [0, 1.9, -1, 2, 300].map((to) => call("text", text, method, literal("real", from), literal("real", to)))),
  ]),
);

const shifted: readonly Tree[] = ["&", "|", "^", "<<", ">>"].flatMap((operator) =>
  [0, 1, 31, 32, 33, -1, 255, 2 ** 31, -(2 ** 31)].flatMap((right) => [
    binary("whole", whole, operator, literal("whole", right)),
    binary("whole", column("whole", "small"), operator, literal("whole", right)),
    binary("whole", literal("whole", right), operator, whole),
  ]),
);

const unnegated = [...compared, ...nothing, ...listed, ...searched];

export const predicates: readonly Tree[] = [...unnegated, ...unnegated.map(not)];
export const values: readonly Tree[] = [...nothing, ...listed, ...searched, ...rewritten, ...cut, ...shifted];
