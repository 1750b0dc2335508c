/** Row shapes -> functions that turn the driver's row into the caller's, in place where the driver's object will do. */
import type { ComputedProperty } from "../../runtime/ir/entity.js";
import type { LeafShape, RowPresence, RowShape } from "../../runtime/ir/projection.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import { access, indent, key, type Output, quoted } from "./code.js";
import { emitJsonDecoder, emitValues } from "./json.js";
import { concealed } from "./secrets.js";

/** The name of the row function. */
export function emitRow(shape: RowShape, hint: string, dialect: Dialect, output: Output): string {
  const body = shape.kind === "variant" ? chooseVariant(shape, dialect, output) : dialect.rows === "objects" && inPlace(shape) ? checkInPlace(shape, dialect, output) : `  return ${build(shape, dialect, output)};`;
  return output.hoist(`read${hint}`, (name) => `function ${name}(row) {\n${body}\n}`);
}

type VariantShape = Extract<RowShape, { kind: "variant" }>;
type ObjectShape = Extract<RowShape, { kind: "object" }>;

/** The driver's object has exactly these properties: its aliases are their names. */
function inPlace(shape: RowShape): shape is ObjectShape {
  return shape.kind === "object" && shape.presence === undefined && shape.properties.every(({ name, value }) => value.kind === "leaf" && value.alias === name);
}

function checkInPlace(shape: ObjectShape, dialect: Dialect, output: Output): string {
  const lines = shape.properties.map(({ value }) => {
    const leaf = value as LeafShape;
    const at = access("row", leaf.alias);
    const read = readCall(at, leaf.type, leaf.alias, dialect, output);
    const wrong = wrongTest(leaf.type, at);
    // The common types are tested on the spot; the reader is called only to say what is wrong.
    if (wrong !== undefined && leaf.missing === "null") return `if (${leaf.nullable ? `${at} !== null && ` : ""}${wrong}) ${read};`;
    const statement = dialect.codecs[leaf.type.kind].readsInPlace ? `${read};` : `${at} = ${read};`;
    if (!leaf.nullable) return statement;
    return leaf.missing === "null" ? `if (${at} !== null) ${statement}` : `if (${at} === null) ${at} = undefined;\nelse ${statement}`;
  });
  const computed = shape.computed.map(({ property, function: reference }) => `${access("row", property)} = ${output.userFunction(reference)}(row);`);
  return indent([...lines, ...computed, `return ${concealed("row", shape.secrets, output)};`].join("\n"));
}

/** A test that the reader's check would fail, for the types where that is one operation. */
function wrongTest(type: ColumnType, at: string): string | undefined {
  switch (type.kind) {
    case "int":
      return `!Number.isSafeInteger(${at})`;
    case "number":
      return `typeof ${at} !== "number"`;
    case "string":
      return `typeof ${at} !== "string"`;
    default:
      return undefined;
  }
}

function build(shape: RowShape, dialect: Dialect, output: Output): string {
  switch (shape.kind) {
    case "leaf": {
      const at = rowValue(shape, dialect);
      const read = readCall(at, shape.type, shape.alias, dialect, output);
      return shape.nullable ? `${at} === null ? ${shape.missing} : ${read}` : read;
    }
    case "variant":
      return `${emitRow(shape, "Variant", dialect, output)}(row)`;
    case "array":
      return `[${shape.elements.map((element) => build(element, dialect, output)).join(", ")}]`;
    case "object": {
      const lines = shape.properties.map(({ name, value }) => `${key(name)}: ${build(value, dialect, output)},`);
      const plain = `{\n${indent(lines.join("\n"), 2)}\n  }`;
      const object = concealed(shape.computed.length === 0 ? plain : `${emitComputed(shape.computed, output)}(${plain})`, shape.secrets, output);
      return shape.presence === undefined ? object : `${absenceTest(shape.presence, dialect)} ? ${shape.presence.missing} : ${object}`;
    }
  }
}

/** The name of a function that adds to a row what is computed from it. */
function emitComputed(computed: readonly ComputedProperty[], output: Output): string {
  const lines = computed.map(({ property, function: reference }) => `  ${access("row", property)} = ${output.userFunction(reference)}(row);`);
  return output.hoist("compute", (name) => `function ${name}(row) {\n${lines.join("\n")}\n  return row;\n}`);
}

/** A statement for each model; what says of none of them is refused as any value is that its column does not hold. */
function chooseVariant({ tag, cases, presence }: VariantShape, dialect: Dialect, output: Output): string {
  const missing = presence === undefined ? [] : [`if (${absenceTest(presence, dialect)}) return ${presence.missing};`];
  return indent([...missing, ...(tag === undefined ? chooseByKey(cases, dialect, output) : chooseByTag(tag, cases, dialect, output))].join("\n"));
}

/** What extends another model comes before it; a row of two that do not extend one another is of neither. */
function chooseByKey(cases: VariantShape["cases"], dialect: Dialect, output: Output): readonly string[] {
  const isThere = ({ key: found }: VariantShape["cases"][number]): string => `${rowValue(found!, dialect)} !== null`;
  const tables = (list: VariantShape["cases"]): string => emitValues(list.map(({ table }) => table), output);
  const pairs = cases.flatMap((each, index) => each.apart.filter((other) => other > index).map((other) => [each, cases[other]!] as const));
  const last = cases.at(-1)!;
  return [
    ...pairs.map((pair) => `if (${pair.map(isThere).join(" && ")}) ${output.helper("refuseModels")}(${tables(pair)});`),
    ...cases.filter(({ key: found }) => found !== undefined).map((each) => `if (${isThere(each)}) return ${build(each.value, dialect, output)};`),
    last.key === undefined ? `return ${build(last.value, dialect, output)};` : `return ${output.helper("refuseModels")}(${tables(cases)});`,
  ];
}

function chooseByTag(tag: LeafShape, cases: VariantShape["cases"], dialect: Dialect, output: Output): readonly string[] {
  const name = output.local("model");
  const chosen = cases.map(({ among, value }) => `if (${among.map((each) => `${name} === ${JSON.stringify(each)}`).join(" || ")}) return ${build(value, dialect, output)};`);
  const values = cases.flatMap(({ among }) => among) as readonly string[];
  return [
    `const ${name} = ${readCall(rowValue(tag, dialect), tag.type, tag.alias, dialect, output)};`,
    ...chosen,
    `return ${output.helper("readEnum")}(${name}, ${quoted(tag.alias)}, ${emitValues(values, output)});`,
  ];
}

const rowValue = ({ alias, position }: { readonly alias: string; readonly position: number }, dialect: Dialect): string =>
  dialect.rows === "objects" ? access("row", alias) : `row[${position}]`;

const absenceTest = ({ columns }: RowPresence, dialect: Dialect): string =>
  columns.map((column) => `${rowValue(column, dialect)} === null`).join(" && ");

function readCall(value: string, type: ColumnType, column: string, dialect: Dialect, output: Output): string {
  const args = [value, quoted(column)];
  if (type.kind === "enum") args.push(emitValues(type.values, output));
  if (dialect.codecs[type.kind].read === "readJson" && "shape" in type) {
    const decoder = emitJsonDecoder(type.shape, output);
    if (decoder !== undefined) args.push(decoder);
  }
  const { read } = dialect.codecs[type.kind];
  if (type.kind === "array" && read === "readArrayText") {
    args.push(`(item) => ${type.elementNullable ? "item === null ? null : " : ""}${readCall("item", type.element, column, dialect, output)}`);
  }
  return `${output.helper(read)}(${args.join(", ")})`;
}
