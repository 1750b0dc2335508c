/** What mysql2 answers, and rows by position -> the first rows and the last OK packet, and each row as the statement reads it. */
import { assertDistinct, placesOf } from "../../runtime/connection/column-names.js";
import type { RawRow, Statement } from "../../runtime/connection/port.js";
import type { NativeAnswer, NativeField, NativeFields, NativeHeader, NativeRow } from "./native.js";

export interface Answer {
  /** Undefined where the statement answers none. */
  readonly rows: NativeRow[] | undefined;
  readonly fields: readonly NativeField[];
  readonly header: NativeHeader | undefined;
}

export function readAnswer(answer: NativeAnswer, fields: NativeFields): Answer {
  if (!Array.isArray(answer)) return { rows: undefined, fields: none, header: answer as NativeHeader };
  const [first] = fields ?? none;
  if (fields !== undefined && first !== undefined && !Array.isArray(first)) return { rows: answer as NativeRow[], fields: fields as readonly NativeField[], header: undefined };
  return readSeveral(answer as readonly (NativeHeader | NativeRow[])[], fields as readonly (readonly NativeField[] | undefined)[]);
}

/** CALL answers the rows of each of its statements, and an OK packet; the first rows count. */
function readSeveral(answers: readonly (NativeHeader | NativeRow[])[], fields: readonly (readonly NativeField[] | undefined)[]): Answer {
  const index = answers.findIndex(Array.isArray);
  const header = answers.findLast((answer): answer is NativeHeader => !Array.isArray(answer));
  return { rows: index < 0 ? undefined : (answers[index] as NativeRow[]), fields: fields[index] ?? none, header };
}

const none: readonly NativeField[] = [];

/** Each row in place: one array, and no object that is thrown away. */
export function decodeRows(statement: Statement, { rows, fields }: Answer): unknown[] {
  if (rows === undefined) return [];
  const decode = decoderOf(statement, fields);
  const decoded: unknown[] = rows;
  for (let index = 0; index < rows.length; index += 1) decoded[index] = decode(rows[index]!);
  return decoded;
}

/** Rows are arrays by position. Throws `DecodeError` where the user's own SQL lacks a column of its declared type. */
export function decoderOf({ row, raw }: Statement, fields: readonly NativeField[]): (row: NativeRow) => unknown {
  if (row === undefined) return objectsOf(fields);
  const read = row as unknown as (row: NativeRow) => unknown;
  if (raw?.columns === undefined) return read;
  const places = placesOf(raw.columns, fields.map(nameOf));
  if (places.every((place, index) => place === index)) return read;
  return (values) => read(places.map((place) => values[place]));
}

/** Without a declared type: objects by column name, with the values as they arrive (texts for decimals, dates, times, JSON and integers beyond ±2^53). */
function objectsOf(fields: readonly NativeField[]): (row: NativeRow) => RawRow {
  const names = fields.map(nameOf);
  assertDistinct(names);
  return (values) => {
    const object: RawRow = {};
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index]!;
      // An assignment to this one name would set the prototype.
      if (name === "__proto__") Object.defineProperty(object, name, { value: values[index], enumerable: true, configurable: true, writable: true });
      else object[name] = values[index];
    }
    return object;
  };
}

/** A mark that no name in SQL can hold. */
const hidden = "\0";

const nameOf = ({ name }: NativeField): string => (name.startsWith(hidden) ? name.slice(1) : name);

/**
 * Before mysql2 makes its parser: it closes the connection over a column called `__proto__`, though rows are arrays here; and it knows
 * no encoding for a collation that is newer than itself, though all text arrives in UTF-8, as the session asks for.
 */
export function mendFields(fields: readonly NativeField[] | undefined): void {
  if (fields === undefined) return;
  for (const field of fields) {
    if (field.name.startsWith("__")) field.name = hidden + field.name;
    field.encoding ??= "utf8";
  }
}
