/** A literal of an arrow or an attribute -> the value as its column stores it, by the rules that an inserted one meets at run time. */
import type { LiteralValue } from "../../runtime/ir/expr.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import {
  writeBigint, writeDateOnly, writeDecimal, writeInt, writeNumber, writeString, writeTimeOnly, writeUuid,
} from "../../runtime/data/writers.js";

/** Undefined where the column could not give the value back. NULL is the caller's question. */
export function storedLiteral(value: LiteralValue, type: ColumnType): LiteralValue | undefined {
  switch (type.kind) {
    case "number":
      return written(() => writeNumber(value, ""));
    case "int":
      return written(() => writeInt(value, "", type.bits));
    case "bigint":
      return written(() => writeBigint(value, ""));
    case "decimal":
      return written(() => writeDecimal(value, "", type.digits, type.places));
    case "string":
      return written(() => writeString(value, "", type.maxLength));
    case "uuid":
      return written(() => writeUuid(value, ""));
    case "dateOnly":
      return written(() => writeDateOnly(value, ""));
    case "timeOnly":
      return written(() => writeTimeOnly(value, ""));
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "enum":
      return (type.values as readonly unknown[]).includes(value) ? value : undefined;
    case "instant":
    case "bytes":
    case "json":
    case "array":
      return undefined;
  }
}

function written(write: () => unknown): LiteralValue | undefined {
  try {
    return write() as LiteralValue;
  } catch {
    // The writer's refusal, whose sentence is for run time.
    return undefined;
  }
}
