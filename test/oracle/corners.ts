/** Cases over the corner world that a generator meets too seldom. */
import * as pools from "./pools.js";
import { plain } from "./queries.js";
import type { Query } from "./query.js";
import type { Captured, Kind, Tree, Value } from "./tree.js";

/** A value with the type that it is captured with. */
const captured = (name: string, type: string, value: Captured["value"]): Captured => ({ name, type, value });

function column(kind: Kind, path: string): Tree {
  const steps = path.split(".");
  return { node: "column", kind, variable: "h", relations: steps.slice(0, -1), column: steps.at(-1)!, inside: [] };
}

const literal = (kind: Kind, value: Value): Tree => ({ node: "literal", kind, value });
const capture = (kind: Kind, value: Captured): Tree => ({ node: "capture", kind, captured: value });
const binary = (kind: Kind, left: Tree, operator: string, right: Tree): Tree => ({ node: "binary", kind, operator, left, right });
const call = (kind: Kind, object: Tree, name: string, ...args: readonly Tree[]): Tree => ({ node: "method", kind, object, name, arguments: args });
const not = (operand: Tree): Tree => ({ node: "unary", kind: "flag", operator: "!", operand });
const member = (list: Captured | readonly Tree[], item: Tree): Tree => ({ node: "member", kind: "flag", list, item });

const whole = column("whole", "whole");
const maybeWhole = column("whole", "maybeWhole");
const real = column("real", "real");
const text = column("text", "text");
const maybeText = column("text", "maybeText");
const maybeFlag = column("flag", "maybeFlag");

const comparisons = ["===", "!==", "==", "!=", "<", "<=", ">", ">="];

/** Every value that is captured of a kind, and null. */
function capturesOf(kind: Kind): readonly Tree[] {
  const { type, values } = pools.captured[kind];
  const all = values.map((value, index) => capture(kind, captured(`${kind}${index}`, type, value)));
  return [...all, capture(kind, captured(`${kind}Null`, `${type} | null`, null)), capture(kind, captured(`${kind}Maybe`, `${type} | null`, values[0]!))];
}

const needles = capturesOf("text");
/** A captured prefix with a NUL is an exception. */
const prefixes = needles.filter((tree) => tree.node === "capture" && !String(tree.captured.value).includes("\0"));
const five = captured("five", "number", 5);
const nullNumber = captured("nullNumber", "number | null", null);
const nullText = captured("nullText", "string | null", null);

/** Every comparison of every kind of column with every captured value, plain and negated. */
const compared: readonly Tree[] = comparisons.flatMap((operator) => [
  ...[whole, maybeWhole, real, column("real", "maybeReal")].flatMap((left) => capturesOf("real").map((right) => binary("flag", left, operator, right))),
  ...[text, maybeText].flatMap((left) => needles.map((right) => binary("flag", left, operator, right))),
  ...["big", "maybeBig"].flatMap((path) => capturesOf("big").map((right) => binary("flag", column("big", path), operator, right))),
  ...["price", "maybePrice"].flatMap((path) => capturesOf("decimal").map((right) => binary("flag", column("decimal", path), operator, right))),
  ...["price", "maybePrice"].map((path) => binary("flag", column("decimal", path), operator, column("decimal", "maybePrice"))),
]);

const nullable = ["whole", "maybeWhole", "text", "maybeText", "maybeFlag", "maybeAt", "maybeBig", "maybePrice", "maybeBytes", "team", "team.country", "team?.country", "boss?.team"];
const nothing = nullable.flatMap((path) =>
  ["===", "!==", "==", "!="].flatMap((operator) => [
    binary("flag", column("text", path), operator, literal("text", null)),
    binary("flag", capture("text", captured("nothing", "null", null)), operator, column("text", path)),
  ]),
);

/** Empty, of values, of values and null, of null alone; as a list and as a Set. */
function lists(kind: Kind): readonly Captured[] {
  const { type } = pools.captured[kind];
  const values = pools.listed[kind];
  return [
    captured("none", `${type}[]`, []), captured("some", `${type}[]`, values), captured("someAndNull", `(${type} | null)[]`, [values[1]!, null]),
    captured("onlyNull", `(${type} | null)[]`, [null]), captured("set", `ReadonlySet<${type} | null>`, new Set<Value>([...values.slice(0, 3), null])),
  ];
}

const listed: readonly Tree[] = [
  ...lists("real").flatMap((list) => [whole, maybeWhole, real].map((item) => member(list, item))),
  ...lists("text").flatMap((list) => [text, maybeText, column("text", "maybeColor")].map((item) => member(list, item))),
  ...lists("big").map((list) => member(list, column("big", "maybeBig"))),
  ...lists("flag").map((list) => member(list, maybeFlag)),
  ...lists("decimal").flatMap((list) => ["price", "maybePrice"].map((path) => member(list, column("decimal", path)))),
  member([literal("whole", 5), capture("real", nullNumber)], whole), member([literal("whole", 5), capture("real", nullNumber)], maybeWhole),
  member([literal("whole", 5), literal("whole", null)], maybeWhole), member([literal("whole", null)], maybeWhole), member([maybeWhole, capture("real", five)], whole),
  member([literal("text", "a"), capture("text", nullText), text], maybeText),
];

const searched: readonly Tree[] = [text, maybeText].flatMap((object) =>
  ["startsWith", "endsWith", "includes"].flatMap((method) => [
    ...(method === "startsWith" ? prefixes : needles).map((needle) => call("flag", object, method, needle)),
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

/** What chooses between two columns has their carrier, which is no text where a database has a type of its own. */
const chosen = binary("text", column("text", "maybeUid"), "??", column("text", "uid"));
const carried: readonly Tree[] = ["trim", "trimStart", "trimEnd", "toUpperCase"].map((method) => call("text", chosen, method)).concat(
  call("text", chosen, "slice", literal("whole", 2)), call("flag", chosen, "startsWith", literal("text", "1")), call("flag", chosen, "includes", maybeText),
  binary("text", chosen, "+", text),
);

const unnegated = [...compared, ...nothing, ...listed, ...searched];

const things = plain([{ table: "Thing", variable: "h", join: undefined, on: undefined }]);
const filtered = (tree: Tree): Query => ({ ...things, filters: [{ verb: "filter", tree }] });
const mapped = (tree: Tree): Query => ({
  ...things,
  projection: { shape: "object", properties: [{ name: "keys", value: { shape: "value", tree: column("whole", "id") } }, { name: "value", value: { shape: "value", tree } }] },
});

export const corners: readonly Query[] = [
  ...[...unnegated, ...unnegated.map(not)].map(filtered),
  ...[...nothing, ...listed, ...searched, ...rewritten, ...cut, ...shifted, ...carried].map(mapped),
];
