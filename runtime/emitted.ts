/** The sealed list of all that emitted code may import. A test holds it against what `transformer/emit` writes. */
export { all, execute, first, one, oneOrNull, stream, toSQL } from "./query/run.js";
export { explain } from "./query/explain.js";
export { holdValues, valuesOf } from "./query/held.js";
export { insertMany, insertManyReturning, insertOne } from "./query/insert.js";
export { includingAll, includingFirst, includingOne, includingOneOrNull, includingStream } from "./query/including.js";
export { returningAll, returningFirst, returningOne, returningOneOrNull } from "./query/returning.js";
export { rawQuery } from "./query/raw.js";
export {
  changeParts, changePartsAll, changePartsFirst, changePartsOne, insertParts, insertPartsAll, insertPartsFirst, insertPartsOne, upsertParts,
} from "./query/several.js";
export { upsert, upsertAll, upsertFirst, upsertOne } from "./query/upsert.js";
export { compose, composeSome, extend, extendSome } from "./query/composed.js";
export { readCount, readExists } from "./query/ends.js";
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
  readString, readTimeOnly, readUuid, refuseModels,
} from "./data/readers.js";
export {
  readBigintText, readDateText, readDecimalText, readEnumText, readHexBytes, readIntText, readNumberText, readTimeText,
  readTruth, readUuidText,
} from "./data/text-readers.js";
export { bindTimestamp, readTimestamp, writeDate, writeTimestamp } from "./data/timestamp.js";
export {
  bindBigint, bindBits, bindCeiling, bindDate, bindDecimal, bindExact, bindFloor, bindLikePattern, bindLikePrefix, bindNumber,
  bindString, bindTime, bindUuid, bindWhole,
} from "./data/comparands.js";
export {
  bindBigintArray, bindBooleanArray, bindDateArray, bindDecimalArray, bindNumberArray, bindTextArray, bindTimeArray,
  bindUuidArray, bindWholeArray,
} from "./data/arrays.js";
export {
  bindAmongDates, bindBigintText, bindCarriedDecimal, bindDatetime, bindDouble, bindEqualInteger, bindFinite, bindPrefixEnd,
  bindRealList, bindTextList, bindTimeOnly, bindWellFormed, bindUuidList, bindUuidOrNone, bindWholeList,
} from "./data/mysql-binders.js";
export { readCarriedDecimal, readDatetime, readPaddedTime, readReal, readWhole } from "./data/mysql-readers.js";
export { writeCarriedDecimal, writeDatetime } from "./data/mysql-writers.js";
export { dateFromText, instantFromArgument } from "./data/instant.js";
export { readArrayText, writeArray, writeJsonArray } from "./data/array-columns.js";
export { base64ToBytes, bytesToBase64 } from "./data/bytes.js";
export { dumpByTable, dumpWith, jsonByTable, runDump, runJson, runStringify, stringifyByTable, stringifyWith } from "./data/dump.js";
export { fits } from "./data/carriers.js";
export { refuse } from "./data/refusal.js";
export {
  jsonBigint, jsonBoolean, jsonBytes, jsonInstant, jsonNull, jsonNumber, jsonRecord, jsonString, jsonUndefined, jsonUnknown,
} from "./data/json-copies.js";
export { asItIs, mapCopy, mapPairs, recordCopy, setCopy, setItems } from "./data/copies.js";
export {
  bigintText, booleanText, bytesText, instantText, nullText, numberText, stringText, undefinedText, unknownText,
} from "./data/json-text.js";
export { runPatch, runPatchAsync } from "./data/patch.js";
export { asyncStandardSchema, standardSchema } from "./data/standard-schema.js";
export { parseEither, parseEitherAsync, parseTangle } from "./data/alternatives.js";
export { newList, parseItems } from "./data/lists.js";
export { entriesOf, fieldsOf, isObject, isTooLong, isValidDate, itemsOf, toBigint, toBoolean, toBytes, toDate, toDecimal, toInt, toNumber, toOneOfBigints } from "./data/conversions.js";
export { characters, digitsOf, duplicatesIn, isMultipleOf, placesOf } from "./data/exact.js";
export { compareDecimal } from "./connection/decimal.js";
export { markComputed, markDefaults } from "./data/fields-set.js";
export { isCreditCard, isEmail, isHexColor, isIpv4, isIpv6, isMac, isPhone, isSlug, isUrl, isUuidFormat } from "./data/formats.js";
export { extras, isNumberKey, isSafeKey, own, wrongKey } from "./data/keys.js";
export { checkRow, runIs, runParse, runParseAsync, runParseJson, runSafeParse, runSafeParseAsync, runSafeParseJson } from "./data/parse.js";
export { answersOf, breaks, deeper, unexpected, within } from "./data/parsing.js";
export { isOneOf } from "./data/tangles.js";
export { call, callAsync, isApproved, judge } from "./data/user-functions.js";
export { conceal } from "./data/secret.js";
