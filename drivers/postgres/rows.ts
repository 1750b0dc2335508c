/** A statement and the columns that the server described -> what turns the texts of a row into what the caller gets. */
import { placesOf } from "../../runtime/connection/column-names.js";
import type { RawRow, Statement } from "../../runtime/connection/port.js";
import type { Column, TextRow } from "./answers.js";
import type { NativeModule } from "./native.js";
import { readerOf, textsOf, type ReadRow } from "./untyped.js";

/** Compiled statements name their columns in the order in which `row` reads them; of the user's own SQL the server has to tell. */
export const needsColumns = ({ row, raw }: Statement): boolean => row === undefined || raw !== undefined;

/** Computed once per description: these are the columns that a statement was prepared with. */
const known = new WeakMap<readonly Column[], WeakMap<Statement, ReadRow>>();

/** Throws `DecodeError` where a column that `row` reads is missing. */
export function rowReader(statement: Statement, columns: readonly Column[], types: NativeModule["types"]): ReadRow {
  let readers = known.get(columns);
  if (readers === undefined) known.set(columns, (readers = new WeakMap()));
  let reader = readers.get(statement);
  if (reader === undefined) readers.set(statement, (reader = makeReader(statement, columns, types)));
  return reader;
}

function makeReader({ row, raw }: Statement, columns: readonly Column[], types: NativeModule["types"]): ReadRow {
  if (row === undefined) return readerOf(columns, types);
  const wanted = raw?.columns;
  if (wanted === undefined) {
    const named = textsOf(columns);
    return (texts) => row(named(texts) as RawRow);
  }
  const order = placesOf(wanted, columns.map((column) => column.name));
  if (order.every((from, to) => from === to)) return (texts) => row(texts as unknown as RawRow);
  return (texts) => row(order.map((from) => texts[from]!) satisfies TextRow as unknown as RawRow);
}
