/** The names of the codecs between JavaScript and a driver; `runtime/data/` holds them (binders, writers, readers), emitted code calls them. */
import type { ColumnKind } from "../ir/types.js";

/** Captured value -> what the driver binds. */
export type BindCodec =
  | "bindText" | "bindBoolean" | "bindInstant" | "bindLimit"
  | "bindGlobPrefix" | "bindList" | "bindListHasNull"
  | "bindBigint" | "bindBits" | "bindCeiling" | "bindDate" | "bindDecimal" | "bindExact" | "bindFloor" | "bindLikePattern"
  | "bindLikePrefix" | "bindNumber" | "bindString" | "bindTime" | "bindUuid" | "bindWhole" | "bindTimestamp"
  | "bindBigintArray" | "bindBooleanArray" | "bindDateArray" | "bindDecimalArray" | "bindNumberArray" | "bindTextArray"
  | "bindTimeArray" | "bindUuidArray" | "bindWholeArray"
  | "bindAmongDates" | "bindBigintText" | "bindCarriedDecimal" | "bindDatetime" | "bindDouble" | "bindEqualInteger" | "bindFinite"
  | "bindPrefixEnd" | "bindRealList" | "bindTextList" | "bindTimeOnly" | "bindWellFormed" | "bindUuidList" | "bindUuidOrNone" | "bindWholeList";

/** Property of a written object -> what the driver binds; throws `ValidationError` for what the column could not give back. */
export type WriteCodec =
  | "writeNumber" | "writeInt" | "writeBigint" | "writeDecimal" | "writeString" | "writeBoolean" | "writeInstant"
  | "writeDateOnly" | "writeTimeOnly" | "writeUuid" | "writeBytes" | "writeEnum" | "writeJson" | "writeArray" | "writeJsonArray"
  | "writeDate" | "writeTimestamp" | "writeCarriedDecimal" | "writeDatetime";

/** Driver's value -> property of a row; throws `DecodeError` for a value outside the column's type. */
export type ReadCodec =
  | "readNumber" | "readInt" | "readBigint" | "readDecimal" | "readString" | "readBoolean" | "readInstant"
  | "readDateOnly" | "readTimeOnly" | "readUuid" | "readBytes" | "readEnum" | "readJson" | "readArrayText"
  | "readBigintText" | "readDateText" | "readDecimalText" | "readEnumText" | "readHexBytes" | "readIntText" | "readNumberText"
  | "readTimeText" | "readTruth" | "readUuidText" | "readTimestamp"
  | "readCarriedDecimal" | "readDatetime" | "readPaddedTime" | "readReal" | "readWhole";

export interface ColumnCodec {
  /** Absent where the driver binds the captured value as it is. */
  readonly bind?: BindCodec;
  readonly write: WriteCodec;
  readonly read: ReadCodec;
  /** The reader only checks: the driver's value is the property's value. */
  readonly readsInPlace: boolean;
}

export type CodecTable = { readonly [Kind in ColumnKind]: ColumnCodec };
