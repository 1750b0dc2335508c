/**
 * Named types -> functions that write their JSON text: what `stringify` without options runs. Fields are put together here, which for few of
 * them is quicker than the engine; what has any number of parts is the engine's, which writes a long text in one piece.
 */
import type { Definition } from "../../../runtime/ir/types.js";
import { indent, type Output } from "../code.js";
import type { HelperName } from "../helpers.js";
import { jsonForm } from "./copy.js";
import { type FieldValue, fieldValues, leftOutOfJson, opening } from "./field.js";
import type { Leaf } from "./outgoing.js";
import { byTable, type Form, writeExpression } from "./writing.js";

const leafTexts: Readonly<Record<Leaf, HelperName>> = {
  null: "nullText", undefined: "undefinedText", boolean: "booleanText", number: "numberText", bigint: "bigintText", string: "stringText",
  date: "instantText", bytes: "bytesText", unknown: "unknownText",
};

export const textForm: Form = {
  purpose: "stringify",
  leaf: (kind, value, output) => `${output.helper(leafTexts[kind])}(${value})`,
  // In a list, where nothing has no other form.
  nothing: () => '"null"',
  leafWriter: (kind, output) => output.helper(leafTexts[kind]),
  inside: jsonForm,
  through: (kind, value, writers, output) => `JSON.stringify(${jsonForm.through(kind, value, writers, output)})`,
  tuple: (elements) => `\`[${elements.map((element) => `\${${element}}`).join(",")}]\``,
  fields: textFields,
};

function textFields(definition: Definition, output: Output): string {
  const fields = fieldValues(definition, output);
  if (fields === undefined) return byTable({ kind: "reference", definition }, textForm, output);
  const { test, depth } = opening(definition, output);
  const computed = fields.flatMap(({ before }) => before);
  const write = (field: FieldValue): string => `\${${writeExpression(field.field.shape, field.value, depth, textForm, output)}}`;
  // The first field that is always there ends the question of who writes the comma.
  const first = fields.findIndex((field) => !leftOutOfJson(field));
  const pieces = fields.map((field, index) => {
    const before = first >= 0 && index <= first ? "" : ",";
    const after = index < first ? "," : "";
    return { field, piece: `\`${before}${keyText(field.field.name)}:${write(field)}${after}\`` };
  });
  if (fields.length > 0 && first === 0 && !fields.some(leftOutOfJson)) {
    const texts = pieces.map(({ piece }, index) => (index === 0 ? `\`{${piece.slice(1)}` : piece));
    return [test, ...computed, `return (\n${indent([...texts, '"}"'].join(" +\n"))}\n);`].join("\n");
  }
  const statements = pieces.map(({ field, piece }) => (leftOutOfJson(field) ? `if (${field.value} !== undefined) text += ${piece};` : `text += ${piece};`));
  if (first >= 0) return [test, ...computed, 'let text = "{";', ...statements, 'return text + "}";'].join("\n");
  return [test, ...computed, 'let text = "";', ...statements, "return `{${text.slice(1)}}`;"].join("\n");
}

/** A key as it stands inside a template. */
const keyText = (name: string): string => JSON.stringify(name).replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
