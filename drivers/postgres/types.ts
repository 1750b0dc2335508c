/** The codecs that carry values between JavaScript and PostgreSQL, which takes and answers texts. */
import type { CodecTable } from "../../runtime/plan/codec.js";

export const codecs: CodecTable = {
  number: { bind: "bindNumber", write: "writeNumber", read: "readNumberText", readsInPlace: false },
  int: { bind: "bindNumber", write: "writeInt", read: "readIntText", readsInPlace: false },
  bigint: { bind: "bindBigint", write: "writeBigint", read: "readBigintText", readsInPlace: false },
  decimal: { bind: "bindDecimal", write: "writeDecimal", read: "readDecimalText", readsInPlace: true },
  string: { bind: "bindString", write: "writeString", read: "readString", readsInPlace: true },
  // 1 and 0 are booleans to PostgreSQL, as texts.
  boolean: { bind: "bindBoolean", write: "writeBoolean", read: "readTruth", readsInPlace: false },
  instant: { bind: "bindTimestamp", write: "writeTimestamp", read: "readTimestamp", readsInPlace: false },
  dateOnly: { bind: "bindString", write: "writeDate", read: "readDateText", readsInPlace: true },
  timeOnly: { bind: "bindString", write: "writeTimeOnly", read: "readTimeText", readsInPlace: true },
  uuid: { bind: "bindString", write: "writeUuid", read: "readUuidText", readsInPlace: true },
  bytes: { write: "writeBytes", read: "readHexBytes", readsInPlace: false },
  enum: { bind: "bindString", write: "writeEnum", read: "readEnumText", readsInPlace: false },
  json: { write: "writeJson", read: "readJson", readsInPlace: false },
  array: { write: "writeArray", read: "readArrayText", readsInPlace: false },
};
