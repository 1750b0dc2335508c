/** Named types -> functions that copy their declared fields and nothing else: what `dump` without options runs. */
import type { Definition } from "../../../runtime/ir/types.js";
import { access, indent, key, type Output } from "../code.js";
import { fieldValues, opening } from "./field.js";
import { byTable, type Form, writeExpression } from "./writing.js";

export const copyForm: Form = {
  purpose: "dump",
  leaf: (_kind, value) => value,
  nothing: (kind) => kind,
  leafWriter: (_kind, output) => output.helper("asItIs"),
  through: (kind, value, writers, output) => `${output.helper(`${kind}Copy`)}(${[value, ...writers].join(", ")})`,
  tuple: (elements) => `[${elements.join(", ")}]`,
  fields: copyFields,
};

function copyFields(definition: Definition, output: Output): string {
  const fields = fieldValues(definition, output);
  if (fields === undefined) return byTable({ kind: "reference", definition }, copyForm, output);
  const { test, depth } = opening(definition, output);
  const written = fields.map((field) => ({ ...field, copy: writeExpression(field.field.shape, field.value, depth, copyForm, output) }));
  const computed = written.flatMap(({ before }) => before);
  const at = written.findIndex(({ optional }) => optional);
  const entries = (at < 0 ? written : written.slice(0, at)).map(({ field, copy }) => `${key(field.name)}: ${copy},`);
  const literal = entries.length === 0 ? "{}" : `{\n${indent(entries.join("\n"))}\n}`;
  if (at < 0) return [test, ...computed, `return ${literal};`].join("\n");
  const statements = written.slice(at).map(({ field, copy, value, optional }) => {
    const assign = `${access("dumped", field.name)} = ${copy};`;
    return optional ? `if (${value} !== undefined) ${assign}` : assign;
  });
  return [test, ...computed, `const dumped = ${literal};`, ...statements, "return dumped;"].join("\n");
}
