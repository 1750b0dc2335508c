/** The codecs that carry values between JavaScript and better-sqlite3. */
import type { CodecTable } from "../../runtime/plan/codec.js";

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
  array: { write: "writeJsonArray", read: "readJson", readsInPlace: false },
};
