/** Slots -> the function from a statement's values to its arguments; what `transformer/emit/binds.ts` writes down as text. */
import type { BoundValue } from "../../runtime/connection/port.js";
import type { Column } from "../../runtime/ir/entity.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import type { Slot } from "../../runtime/plan/sql.js";
import { bindCodec, writeCodec } from "./codecs.js";
import { jsonConverter } from "./json.js";

type Values = readonly unknown[];

/** `keys` are those of the rows whose relations are read. */
export function binder(slots: readonly Slot[], dialect: Dialect): (values: Values, keys?: string) => readonly BoundValue[] {
  const binds = slots.map((slot) => slotBinder(slot, dialect));
  return (values, keys) => binds.map((bind) => bind(values, keys));
}

function slotBinder(slot: Slot, dialect: Dialect): (values: Values, keys: string | undefined) => BoundValue {
  switch (slot.kind) {
    case "capture": {
      const { capture } = slot;
      const bind = slot.bind === undefined ? undefined : bindCodec(slot.bind);
      return bind === undefined ? (values) => values[capture] as BoundValue : (values) => bind(values[capture]);
    }
    case "written": {
      const { capture, column } = slot;
      const write = columnWriter(column, dialect);
      return (values) => (values[capture] === null && column.nullable ? null : write(values[capture]));
    }
    case "keys":
      return (_values, keys) => keys ?? null;
    case "property":
    case "omitted":
      // Of statements that write an object, which are never made at run time.
      return () => null;
  }
}

function columnWriter(column: Column, dialect: Dialect): (value: unknown) => BoundValue {
  const { type, property } = column;
  const write = writeCodec(dialect.codecs[type.kind].write);
  const rest = writeArguments(column, dialect);
  return (value) => write(value, property, ...rest);
}

/** What the writer of a type takes beside the value and the name. */
function writeArguments(column: Column, dialect: Dialect): readonly unknown[] {
  const { type } = column;
  switch (type.kind) {
    case "string":
      return [type.maxLength];
    case "int":
      return [type.bits];
    case "decimal":
      return [type.digits, type.places];
    case "enum":
      return [type.values];
    case "json":
      return [jsonConverter(type.shape, "encode")];
    case "array": {
      const element = columnWriter({ ...column, type: type.element }, dialect);
      const encode = dialect.codecs.array.write === "writeJsonArray" ? jsonConverter(type.shape, "encode") : undefined;
      return [(item: unknown) => (item === null && type.elementNullable ? null : element(item)), encode];
    }
    default:
      return [];
  }
}
