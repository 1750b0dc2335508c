/** Column types -> SQLite's storage types, and the codecs that carry their values. */
import type { Column } from "../../runtime/ir/entity.js";
import type { ColumnKind } from "../../runtime/ir/types.js";
import type { CodecTable } from "../../runtime/plan/codec.js";

/** SQLite keeps five storage classes; every other type has one exact carrier among them. */
const storage: { readonly [Kind in ColumnKind]: "INTEGER" | "REAL" | "TEXT" | "BLOB" } = {
  number: "REAL",
  int: "INTEGER",
  bigint: "INTEGER",
  decimal: "TEXT",
  string: "TEXT",
  boolean: "INTEGER",
  instant: "TEXT",
  dateOnly: "TEXT",
  timeOnly: "TEXT",
  uuid: "TEXT",
  bytes: "BLOB",
  enum: "TEXT",
  json: "TEXT",
};

export function columnType(column: Column): string {
  if (column.type.kind === "enum" && typeof column.type.values[0] === "number") return "REAL";
  return storage[column.type.kind];
}

export const codecs: CodecTable = {
  number: { write: "writeNumber", read: "readNumber", readsInPlace: true },
  int: { write: "writeInt", read: "readInt", readsInPlace: true },
  bigint: { write: "writeBigint", read: "readBigint", readsInPlace: false },
  decimal: { write: "writeDecimal", read: "readDecimal", readsInPlace: true },
  string: { write: "writeString", read: "readString", readsInPlace: true },
  boolean: { bind: "bindBoolean", write: "writeBoolean", read: "readBoolean", readsInPlace: false },
  instant: { bind: "bindInstant", write: "writeInstant", read: "readInstant", readsInPlace: false },
  dateOnly: { write: "writeDateOnly", read: "readDateOnly", readsInPlace: true },
  timeOnly: { write: "writeTimeOnly", read: "readTimeOnly", readsInPlace: true },
  uuid: { write: "writeUuid", read: "readUuid", readsInPlace: true },
  bytes: { write: "writeBytes", read: "readBytes", readsInPlace: false },
  enum: { write: "writeEnum", read: "readEnum", readsInPlace: true },
  json: { write: "writeJson", read: "readJson", readsInPlace: false },
};
