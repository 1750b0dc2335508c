/** Plain aliases whose names say how a value is stored; to TypeScript they are the types behind them. */

/** A whole number within ±2^53. */
export type Int = number;
/** A whole number of 32 bits. */
export type Int32 = number;
/** A whole number of 16 bits. */
export type Int16 = number;
/** An exact decimal number as a text: "12.50". */
export type Decimal = string;
/** A UUID as a text. */
export type Uuid = string;
/** A calendar date without a time or a zone: "2024-02-29". */
export type DateOnly = string;
/** A time of day without a date or a zone: "23:59:59". */
export type TimeOnly = string;
/** A value stored as JSON, whatever its type. */
export type Json<Value> = Value;
