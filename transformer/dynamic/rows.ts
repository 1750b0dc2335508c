/** Row shapes -> functions that build the caller's row; what `transformer/emit/rows.ts` writes down as text. */
import type { RawRow } from "../../runtime/connection/port.js";
import { conceal } from "../../runtime/data/secret.js";
import type { RowShape } from "../../runtime/ir/projection.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import { readCodec } from "./codecs.js";
import { jsonConverter } from "./json.js";
import { refuse } from "./mistakes.js";

type Reader = (raw: RawRow) => unknown;

export function rowReader(shape: RowShape, dialect: Dialect): Reader {
  switch (shape.kind) {
    case "leaf": {
      const key = keyOf(shape, dialect);
      const read = valueReader(shape.type, shape.alias, dialect);
      const missing = shape.missing === "null" ? null : undefined;
      return shape.nullable ? (raw) => (raw[key] === null ? missing : read(raw[key])) : (raw) => read(raw[key]);
    }
    case "variant":
      // A model made at run time is one, never a union.
      return refuse("expression", [], "a union of models");
    case "array": {
      const elements = shape.elements.map((element) => rowReader(element, dialect));
      return (raw) => elements.map((read) => read(raw));
    }
    case "object": {
      const properties = shape.properties.map(({ name, value }) => ({ name, read: rowReader(value, dialect) }));
      // A name never sets a prototype here, whatever it is.
      const plain: Reader = (raw) => Object.fromEntries(properties.map(({ name, read }) => [name, read(raw)]));
      const { presence, secrets } = shape;
      const build: Reader = secrets.length === 0 ? plain : (raw) => conceal(plain(raw), secrets);
      if (presence === undefined) return build;
      const keys = presence.columns.map((column) => keyOf(column, dialect));
      const missing = presence.missing === "null" ? null : undefined;
      return (raw) => (keys.every((key) => raw[key] === null) ? missing : build(raw));
    }
  }
}

const keyOf = ({ alias, position }: { readonly alias: string; readonly position: number }, dialect: Dialect): string | number =>
  dialect.rows === "objects" ? alias : position;

function valueReader(type: ColumnType, column: string, dialect: Dialect): (value: unknown) => unknown {
  const { read: name } = dialect.codecs[type.kind];
  const read = readCodec(name);
  const rest: unknown[] = [];
  if (type.kind === "enum") rest.push(type.values);
  if (name === "readJson" && "shape" in type) rest.push(jsonConverter(type.shape, "decode"));
  if (type.kind === "array" && name === "readArrayText") {
    const element = valueReader(type.element, column, dialect);
    rest.push((item: unknown) => (item === null && type.elementNullable ? null : element(item)));
  }
  return (value) => read(value, column, ...rest);
}
