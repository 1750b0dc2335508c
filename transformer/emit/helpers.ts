/** The sealed list of what emitted code may call, by name. A test holds it against `runtime/emitted.ts`. */
export const helperNames = [
  "all", "execute", "first", "one", "oneOrNull", "stream", "toSQL",
  "insertMany", "insertManyReturning", "insertOne", "rawQuery",
  "compose", "extend", "readCount", "readExists",
  "createAll", "createTable", "dropAll", "dropTable",
  "bindBoolean", "bindGlobPrefix", "bindInstant", "bindLimit", "bindList", "bindListHasNull", "bindText",
  "isDateOnly", "isDecimal", "isTimeOnly", "isUuid",
  "writeBigint", "writeBoolean", "writeBytes", "writeDateOnly", "writeDecimal", "writeEnum", "writeInstant", "writeInt",
  "writeJson", "writeNumber", "writeString", "writeTimeOnly", "writeUuid",
  "readBigint", "readBoolean", "readBytes", "readDateOnly", "readDecimal", "readEnum", "readInstant", "readInt", "readJson",
  "readNumber", "readString", "readTimeOnly", "readUuid",
  "base64ToBytes", "bytesToBase64", "dateFromText",
  "addIssue", "addTypeIssue", "characters", "hasDuplicates", "isMultipleOf", "isObject", "isValidDate", "property", "runParse",
  "runSafeParse", "toDate",
] as const;

export type HelperName = (typeof helperNames)[number];
