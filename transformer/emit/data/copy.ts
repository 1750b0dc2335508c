/** Named types -> functions that copy their declared fields and nothing else: as they are, or as JSON carries them. */
import type { Definition } from "../../../runtime/ir/types.js";
import { access, indent, key, type Output } from "../code.js";
import type { HelperName } from "../helpers.js";
import { type FieldValue, fieldValues, leftOutOfJson, opening } from "./field.js";
import type { Leaf } from "./outgoing.js";
import { functionText } from "./scope.js";
import { byTable, type Form, writeExpression } from "./writing.js";

/** What `dump` without options runs. */
export const copyForm: Form = {
  purpose: "dump",
  leaf: (_kind, value) => value,
  nothing: (kind) => kind,
  leafWriter: (_kind, output) => output.helper("asItIs"),
  through: (kind, value, writers, output) => (kind === "array" ? copyList("dump", value, writers, output) : `${output.helper(`${kind}Copy`)}(${[value, ...writers].join(", ")})`),
  tuple: (elements) => `[${elements.join(", ")}]`,
  fields: (definition, output) => copyFields(definition, copyForm, ({ optional }) => optional, output),
};

const jsonLeaves: Readonly<Record<Leaf, HelperName>> = {
  null: "jsonNull", undefined: "jsonUndefined", boolean: "jsonBoolean", number: "jsonNumber", bigint: "jsonBigint", string: "jsonString",
  date: "jsonInstant", bytes: "jsonBytes", unknown: "jsonUnknown",
};

const jsonStructures = { set: "setItems", map: "mapPairs", record: "jsonRecord" } as const;

/** What `dump` in JSON mode runs, and `stringify` on lists. */
export const jsonForm: Form = {
  purpose: "json",
  leaf: (kind, value, output) => `${output.helper(jsonLeaves[kind])}(${value})`,
  // In a list, where nothing has no other form.
  nothing: () => "null",
  leafWriter: (kind, output) => output.helper(jsonLeaves[kind]),
  through: (kind, value, writers, output) => (kind === "array" ? copyList("json", value, writers, output) : `${output.helper(jsonStructures[kind])}(${[value, ...writers].join(", ")})`),
  tuple: (elements) => `[${elements.join(", ")}]`,
  fields: (definition, output) => copyFields(definition, jsonForm, leftOutOfJson, output),
};

/** Lists are met most often, and a loop of their own calls the writer of their items directly. */
function copyList(purpose: "dump" | "json", value: string, [writer, ...depth]: readonly string[], output: Output): string {
  const item = writer === output.helper("asItIs") ? "value[index]" : `${writer}(${["value[index]", ...depth.map(() => "depth")].join(", ")})`;
  const lines = [
    `if (!Array.isArray(value)) return ${output.helper("refuse")}();`,
    `const list = ${output.helper("newList")}(value.length);`,
    `for (let index = 0; index < value.length; index += 1) list[index] = ${item};`,
    "return list;",
  ];
  const name = output.hoist(`${purpose}List`, (known) => functionText(known, ["value", ...depth.map(() => "depth")].join(", "), lines));
  return `${name}(${[value, ...depth].join(", ")})`;
}

function copyFields(definition: Definition, form: Form, isLeftOut: (field: FieldValue) => boolean, output: Output): string {
  const fields = fieldValues(definition, output);
  if (fields === undefined) return byTable({ kind: "reference", definition }, form, output);
  const { test, depth } = opening(definition, output);
  const written = fields.map((field) => ({ ...field, leftOut: isLeftOut(field), copy: writeExpression(field.field.shape, field.value, depth, form, output) }));
  const computed = written.flatMap(({ before }) => before);
  const at = written.findIndex(({ leftOut }) => leftOut);
  const entries = (at < 0 ? written : written.slice(0, at)).map(({ field, copy }) => `${key(field.name)}: ${copy},`);
  const literal = entries.length === 0 ? "{}" : `{\n${indent(entries.join("\n"))}\n}`;
  if (at < 0) return [test, ...computed, `return ${literal};`].join("\n");
  const statements = written.slice(at).map(({ field, copy, value, leftOut }) => {
    const assign = `${access("dumped", field.name)} = ${copy};`;
    return leftOut ? `if (${value} !== undefined) ${assign}` : assign;
  });
  return [test, ...computed, `const dumped = ${literal};`, ...statements, "return dumped;"].join("\n");
}
