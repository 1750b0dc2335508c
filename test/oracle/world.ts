/** A seed -> two or three models with relations between them, and hostile rows for their tables. */
import * as pools from "./pools.js";
import type { Random } from "./random.js";
import type { Kind } from "./tree.js";

/** What an arrow can reach in a column of JSON. */
export interface Inside {
  readonly steps: readonly string[];
  readonly kind: Kind;
  /** It is a list of this kind. */
  readonly list: boolean;
}

export interface Column {
  readonly property: string;
  /** As it is written in the interface, without `| null`. */
  readonly type: string;
  readonly kind: Kind;
  readonly nullable: boolean;
  readonly tags: string;
  readonly pool: readonly unknown[];
  readonly inside: readonly Inside[];
  /** The model that it leads to. */
  readonly references: string | undefined;
}

export interface Relation {
  readonly property: string;
  readonly many: boolean;
  readonly target: string;
  /** The property that holds the key: of this model, or of the other one where there are many. */
  readonly key: string;
  readonly tags: string;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly relations: readonly Relation[];
}

export type Row = { readonly [property: string]: unknown };

export interface World {
  readonly tables: readonly Table[];
  /** By the name of the model, in the order of their keys. */
  readonly rows: { readonly [table: string]: readonly Row[] };
}

/** The type of JSON columns; every program declares it. */
export const detailsType = "interface Details { name: string; size: number; level: Int | null; ok?: boolean; tags: string[]; inner: { city: string | null; rate?: number } | null }";

const leaf = (steps: string, kind: Kind, list = false): Inside => ({ steps: steps.split("."), kind, list });

const detailsInside: readonly Inside[] = [
  leaf("name", "text"), leaf("size", "real"), leaf("level", "whole"), leaf("ok", "flag"), leaf("tags", "text", true), leaf("inner?.city", "text"),
  leaf("inner.city", "text"), leaf("inner?.rate", "real"),
];

const withoutNul = pools.texts.filter((text) => !text.includes("\0"));

const details: readonly unknown[] = withoutNul.map((name, index) => ({
  name,
  size: pools.reals[index % pools.reals.length]!,
  level: index % 4 === 0 ? null : pools.wholes[index % pools.wholes.length]!,
  ...(index % 3 === 0 ? {} : { ok: index % 2 === 0 }),
  tags: withoutNul.slice(index, index + (index % 4)),
  inner: index % 5 === 0 ? null : { city: index % 3 === 0 ? null : withoutNul[(index * 7) % withoutNul.length]!, ...(index % 2 === 0 ? { rate: index / 8 } : {}) },
}));

const textLists: readonly unknown[] = withoutNul.map((_, index) => withoutNul.slice(index, index + (index % 4)));
const numberLists: readonly unknown[] = pools.reals.map((_, index) => pools.reals.slice(index, index + (index % 4)));
const wholeLists: readonly unknown[] = pools.wholes.map((_, index) => pools.wholes.slice(index, index + (index % 4)));

interface ColumnType {
  readonly type: string;
  readonly kind: Kind;
  readonly tags?: string;
  readonly pool: readonly unknown[];
  readonly inside?: readonly Inside[];
}

const list = (kind: Kind): readonly Inside[] => [{ steps: [], kind, list: true }];

/** Every type of the language. The first ones are met most. */
const columnTypes: readonly ColumnType[] = [
  { type: "string", kind: "text", pool: pools.texts },
  { type: "Int", kind: "whole", pool: pools.wholes },
  { type: "number", kind: "real", pool: pools.reals },
  { type: "boolean", kind: "flag", pool: [true, false] },
  { type: "Date", kind: "at", pool: pools.dates },
  { type: "bigint", kind: "big", pool: pools.bigs },
  { type: "Details", kind: "other", pool: details, inside: detailsInside },
  { type: "Int16", kind: "whole", pool: pools.smalls },
  { type: "Int32", kind: "whole", pool: [0, 1, -1, 5, 2 ** 31 - 1, -(2 ** 31)] },
  { type: "Decimal", kind: "decimal", tags: "maxDigits=20 decimalPlaces=2", pool: pools.prices },
  { type: "string", kind: "text", tags: "maxLength=400", pool: pools.texts },
  { type: "Uuid", kind: "text", pool: pools.uids },
  { type: "DateOnly", kind: "text", pool: pools.days },
  { type: "TimeOnly", kind: "text", pool: pools.times },
  { type: '"red" | "green" | ""', kind: "text", pool: ["red", "green", ""] },
  { type: "1 | 2.5 | -3", kind: "real", pool: [1, 2.5, -3] },
  { type: "Uint8Array", kind: "other", pool: pools.bytes },
  { type: "string[]", kind: "other", pool: textLists, inside: list("text") },
  { type: "number[]", kind: "other", pool: numberLists, inside: list("real") },
  { type: "string[]", kind: "other", tags: "sqlType=array", pool: textLists, inside: list("text") },
  { type: "Int[]", kind: "other", tags: "sqlType=array", pool: wholeLists, inside: list("whole") },
];

const modelNames = ["Alpha", "Beta", "Gamma"];
/** Names that SQL has a meaning for, or would fold. */
const oddNames = ["order", "group", "select", "key", "value", "from", "userName", "URL", "count", "row", "end", "user"];

export function makeWorld(random: Random): World {
  const names = modelNames.slice(0, 2 + random.below(2));
  const tables: Table[] = [];
  for (const [index, name] of names.entries()) tables.push(makeTable(name, tables.slice(0, index), random));
  const linked = tables.map((table): Table => ({ ...table, relations: [...table.relations, ...backRelations(table, tables)] }));
  return { tables: linked, rows: makeRows(linked, random) };
}

export const keyColumn: Column = { property: "id", type: "number", kind: "whole", nullable: false, tags: "primaryKey", pool: [], inside: [], references: undefined };

function makeTable(name: string, before: readonly Table[], random: Random): Table {
  const properties = random.some(oddNames, 3);
  const columns: Column[] = [keyColumn];
  const count = 5 + random.below(6);
  for (let index = 0; index < count; index += 1) {
    // A text and a whole number always, so that every expression has a column to begin with.
    const made = index < 2 ? columnTypes[index]! : random.chance(0.5) ? columnTypes[random.below(7)]! : random.pick(columnTypes);
    const property = random.chance(0.15) ? (properties[index % 3] ?? "order") : `${made.kind}${index}`;
    if (columns.some((column) => column.property === property)) continue;
    columns.push({
      property, type: made.type, kind: made.kind, nullable: random.chance(0.5), tags: made.tags ?? "", pool: made.pool, inside: made.inside ?? [], references: undefined,
    });
  }
  const relations: Relation[] = [];
  const refer = (target: string, role: string): void => {
    const property = `${role}Id`;
    columns.push({ ...keyColumn, property, nullable: target === name || random.chance(0.6), tags: `foreignKey=${target.toLowerCase()}.id`, references: target });
    relations.push({ property: role, many: false, target, key: property, tags: `relation=${property}` });
  };
  for (const { name: target } of before) if (before.length === 1 || random.chance(0.7)) refer(target, target.toLowerCase());
  if (random.chance(0.4)) refer(name, "parent");
  return { name, columns, relations };
}

/** The lists at the other side of each key that leads here. */
function backRelations(table: Table, tables: readonly Table[]): readonly Relation[] {
  return tables.flatMap((other) => {
    if (other.name === table.name) return [];
    const found = other.relations.filter(({ target, many }) => target === table.name && !many);
    return found.map(({ key }): Relation => ({ property: `${other.name.toLowerCase()}s`, many: true, target: other.name, key, tags: "" }));
  });
}

function makeRows(tables: readonly Table[], random: Random): World["rows"] {
  const rows: { [table: string]: Row[] } = {};
  for (const table of tables) {
    const count = random.chance(0.08) ? 0 : 3 + random.below(22);
    const made: Row[] = [];
    for (let index = 0; index < count; index += 1) {
      const row: { [property: string]: unknown } = { id: index + 1 };
      let whole = true;
      for (const column of table.columns.slice(1)) {
        const value = column.references === undefined ? valueOf(column, made, table, row, random) : keyOf(column, column.references === table.name ? made : rows[column.references]!, random);
        whole &&= value !== undefined;
        row[column.property] = value;
      }
      // A key that has to lead to a row of an empty table leaves its own table empty.
      if (whole) made.push(row);
    }
    rows[table.name] = made;
  }
  return rows;
}

function keyOf({ nullable }: Column, targets: readonly Row[], random: Random): unknown {
  if (nullable && (targets.length === 0 || random.chance(0.3))) return null;
  return targets.length === 0 ? undefined : random.pick(targets)["id"];
}

/** Now and then the value of another row, or of another column of this one: equal values have to meet. */
function valueOf(column: Column, before: readonly Row[], { columns }: Table, row: Row, random: Random): unknown {
  if (column.nullable && random.chance(0.3)) return null;
  if (before.length > 0 && random.chance(0.25)) {
    const again = random.pick(before)[column.property];
    if (again !== null) return again;
  }
  const alike = columns.filter(({ type, tags, property }) => type === column.type && tags === column.tags && row[property] !== undefined && row[property] !== null);
  return alike.length > 0 && random.chance(0.3) ? row[random.pick(alike).property] : random.pick(column.pool);
}
