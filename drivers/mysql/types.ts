/** The codecs that carry values between JavaScript and mysql2's binary protocol, whose rows are arrays. */
import type { CodecTable } from "../../runtime/plan/codec.js";

export const codecs: CodecTable = {
  number: { bind: "bindDouble", write: "writeNumber", read: "readReal", readsInPlace: false },
  int: { bind: "bindDouble", write: "writeInt", read: "readWhole", readsInPlace: false },
  bigint: { bind: "bindBigintText", write: "writeBigint", read: "readBigint", readsInPlace: false },
  decimal: { bind: "bindCarriedDecimal", write: "writeCarriedDecimal", read: "readCarriedDecimal", readsInPlace: false },
  string: { bind: "bindWellFormed", write: "writeString", read: "readString", readsInPlace: true },
  boolean: { bind: "bindBoolean", write: "writeBoolean", read: "readBoolean", readsInPlace: false },
  instant: { bind: "bindDatetime", write: "writeDatetime", read: "readDatetime", readsInPlace: false },
  dateOnly: { bind: "bindAmongDates", write: "writeDateOnly", read: "readDateOnly", readsInPlace: true },
  timeOnly: { bind: "bindTimeOnly", write: "writeTimeOnly", read: "readPaddedTime", readsInPlace: false },
  uuid: { bind: "bindWellFormed", write: "writeUuid", read: "readUuid", readsInPlace: true },
  bytes: { write: "writeBytes", read: "readBytes", readsInPlace: false },
  enum: { bind: "bindWellFormed", write: "writeEnum", read: "readEnum", readsInPlace: true },
  json: { write: "writeJson", read: "readJson", readsInPlace: false },
  array: { write: "writeJsonArray", read: "readJson", readsInPlace: false },
};
