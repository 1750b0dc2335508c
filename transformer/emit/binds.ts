/** Slots -> the functions that turn captured values, or an object to write, into the driver's arguments. */
import type { Column } from "../../runtime/ir/entity.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import type { Slot } from "../../runtime/plan/sql.js";
import { access, indent, type Output, quoted } from "./code.js";
import { emitJsonEncoder, emitValues } from "./json.js";

/** Undefined where the captured values are the arguments as they stand. */
export function emitBind(slots: readonly Slot[], captureCount: number, dialect: Dialect, output: Output): string | undefined {
  const plain = slots.length === captureCount && slots.every((slot, index) => slot.kind === "capture" && slot.capture === index && slot.bind === undefined);
  if (plain) return undefined;
  const reads = slots.map((slot) => slotValue(slot, "values", dialect, output));
  return `(${slots.some(({ kind }) => kind === "keys") ? "values, keys" : "values"}) => [${reads.join(", ")}]`;
}

/** The function from an object to a statement's arguments; where it has captured values too, from both in an array. */
export function emitObjectBind(slots: readonly Slot[], hint: string, dialect: Dialect, output: Output, parameter: "row" | "[row, values]" = "row", check?: string): string {
  const lines = slots.map((slot) => `${slotValue(slot, isCaptured(slot) ? "values" : "row", dialect, output)},`);
  const body = lines.length === 0 ? "[]" : `[\n${indent(lines.join("\n"), 2)}\n  ]`;
  return output.hoist(`write${hint}`, (name) => `function ${name}(${parameter}) {\n${check === undefined ? "" : `  ${check};\n`}  return ${body};\n}`);
}

const isCaptured = ({ kind }: Slot): boolean => kind === "capture" || kind === "written";

function slotValue(slot: Slot, source: string, dialect: Dialect, output: Output): string {
  switch (slot.kind) {
    case "capture": {
      const value = `${source}[${slot.capture}]`;
      return slot.bind === undefined ? value : `${output.helper(slot.bind)}(${value})`;
    }
    case "written": {
      const value = `${source}[${slot.capture}]`;
      const written = writeCall(value, slot.column, dialect, output);
      return slot.column.nullable ? `${value} === null ? null : ${written}` : written;
    }
    case "omitted":
      return `${access(source, slot.column.property)} === undefined ? 1 : 0`;
    case "keys":
      return "keys";
    case "property":
      return propertyValue(access(source, slot.column.property), slot.column, dialect, output);
  }
}

/** A left-out property takes the default that JavaScript knows; NULL stands for what the database fills in. */
function propertyValue(value: string, column: Column, dialect: Dialect, output: Output): string {
  const { default: fallback, fixed } = column;
  if (fixed !== undefined) {
    const values = typeof fixed === "string" ? [fixed] : [fixed];
    return writeCall(`${value} === undefined ? ${JSON.stringify(fixed)} : ${value}`, { ...column, type: { kind: "enum", values } }, dialect, output);
  }
  if (fallback?.kind === "literal" || fallback?.kind === "factory") {
    const filler = fallback.kind === "factory" ? `${output.userFunction(fallback.function)}()` : defaultText(fallback.value, column);
    const written = writeCall(`${value} === undefined ? ${filler} : ${value}`, column, dialect, output);
    if (fallback.kind === "literal" && fallback.value === null) return `${value} == null ? null : ${writeCall(value, column, dialect, output)}`;
    return column.nullable ? `${value} === null ? null : ${written}` : written;
  }
  const written = writeCall(value, column, dialect, output);
  return column.nullable || column.autoIncrement || (fallback?.kind === "sql" && column.optional) ? `${value} == null ? null : ${written}` : written;
}

const defaultText = (value: string | number | boolean | null, column: Column): string =>
  column.type.kind === "bigint" ? `${String(value)}n` : JSON.stringify(value);

function writeCall(value: string, column: Column, dialect: Dialect, output: Output): string {
  const { type } = column;
  const args = [value, quoted(column.property)];
  switch (type.kind) {
    case "string":
      if (type.maxLength !== undefined) args.push(String(type.maxLength));
      break;
    case "int":
      if (type.bits !== 64) args.push(String(type.bits));
      break;
    case "decimal":
      if (type.digits !== undefined || type.places !== undefined) args.push(String(type.digits), String(type.places));
      break;
    case "enum":
      args.push(emitValues(type.values, output));
      break;
    case "json": {
      const encoder = emitJsonEncoder(type.shape, output);
      if (encoder !== undefined) args.push(encoder);
      break;
    }
    case "array": {
      // JSON would take any element; the array of a column has one type.
      const element = writeCall("item", { ...column, type: type.element }, dialect, output);
      args.push(`(item) => ${type.elementNullable ? "item === null ? null : " : ""}${element}`);
      const encoder = dialect.codecs.array.write === "writeJsonArray" ? emitJsonEncoder(type.shape, output) : undefined;
      if (encoder !== undefined) args.push(encoder);
      break;
    }
    default:
      break;
  }
  return `${output.helper(dialect.codecs[type.kind].write)}(${args.join(", ")})`;
}
