/** The sealed list of all that emitted code may import. A test holds it against what `transformer/emit` writes. */
export { all, execute, first, one, oneOrNull, stream, toSQL } from "./query/run.js";
export { insertMany, insertManyReturning, insertOne } from "./query/insert.js";
export { rawQuery } from "./query/raw.js";
export { compose, extend, readCount, readExists } from "./query/splice.js";
export { createAll, createTable, dropAll, dropTable } from "./schema/create.js";
export {
  bindBoolean, bindGlobPrefix, bindInstant, bindLimit, bindList, bindListHasNull, bindText,
} from "./data/binders.js";
export {
  isDateOnly, isDecimal, isTimeOnly, isUuid, writeBigint, writeBoolean, writeBytes, writeDateOnly, writeDecimal, writeEnum,
  writeInstant, writeInt, writeJson, writeNumber, writeString, writeTimeOnly, writeUuid,
} from "./data/writers.js";
export {
  readBigint, readBoolean, readBytes, readDateOnly, readDecimal, readEnum, readInstant, readInt, readJson, readNumber,
  readString, readTimeOnly, readUuid,
} from "./data/readers.js";
export { dateFromText } from "./data/instant.js";
export { base64ToBytes, bytesToBase64 } from "./data/bytes.js";
export {
  addIssue, addTypeIssue, characters, hasDuplicates, isMultipleOf, isObject, isValidDate, property, runParse, runSafeParse, toDate,
} from "./data/parse.js";
