/** Which types compare and compute with which, as JavaScript sees their values. */
import type { ColumnType } from "../../runtime/ir/types.js";

export const text: ColumnType = { kind: "string", maxLength: undefined };
export const boolean: ColumnType = { kind: "boolean" };
export const wholeNumber: ColumnType = { kind: "int", bits: 64 };
export const wholeNumber32: ColumnType = { kind: "int", bits: 32 };
export const realNumber: ColumnType = { kind: "number" };

export type ComparisonGroup = "number" | "bigint" | "decimal" | "text" | "boolean" | "instant" | "bytes" | "json";

export function comparisonGroup(type: ColumnType): ComparisonGroup {
  switch (type.kind) {
    case "number":
    case "int":
      return "number";
    case "string":
    case "uuid":
    case "dateOnly":
    case "timeOnly":
      return "text";
    case "array":
      return "json";
    case "enum":
      return typeof type.values[0] === "number" ? "number" : "text";
    default:
      return type.kind;
  }
}

/** What is stored whole, and compared and computed with nothing. */
export const isStructure = (type: ColumnType): boolean => comparisonGroup(type) === "json";

export const isText = (type: ColumnType): boolean => comparisonGroup(type) === "text";

export const isNumeric = (type: ColumnType): boolean => comparisonGroup(type) === "number" || type.kind === "bigint";

const words: { readonly [Kind in ColumnType["kind"]]: string } = {
  number: "number", int: "whole number", bigint: "bigint", decimal: "Decimal", string: "string", boolean: "boolean", instant: "Date",
  dateOnly: "DateOnly", timeOnly: "TimeOnly", uuid: "Uuid", bytes: "Uint8Array", enum: "literal union", json: "JSON", array: "array",
};

export const describeType = (type: ColumnType): string => words[type.kind];
