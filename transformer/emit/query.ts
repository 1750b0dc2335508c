/** Checked chains -> the constants that hold their SQL, and the edit that puts a call in place of each chain. */
import type { Entity } from "../../runtime/ir/entity.js";
import type { Query, SelectQuery } from "../../runtime/ir/query.js";
import type { Shape } from "../../runtime/ir/types.js";
import type { SelectEnd } from "../../runtime/plan/assemble.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import { printExpr } from "../../runtime/plan/expr.js";
import { planProjection, planSelect, printClauses, type RowShape } from "../../runtime/plan/select.js";
import { raw, renderSql, type Slot, type Sql } from "../../runtime/plan/sql.js";
import { keyColumns, planDelete, planDeleteByKey, planInsert, planUpdate, planUpdateByKey } from "../../runtime/plan/write.js";
import { columnTypeOf, flatten, noSizes } from "../check/column-type.js";
import type { CheckedChain, PieceClauses } from "../check/query.js";
import type { Edit, Hole } from "../edits.js";
import type { Capture, Guard } from "../read/arrow.js";
import { indent, key, objectLiteral, type Output, quoted } from "./code.js";
import { emitBind, emitObjectBind } from "./binds.js";
import type { HelperName } from "./helpers.js";
import { emitRow } from "./rows.js";

export function emitChain(chain: CheckedChain, dialects: readonly Dialect[], output: Output): Edit {
  switch (chain.kind) {
    case "static":
      return emitStatic(chain, dialects, output);
    case "statement": {
      const name = emitQuery(chain.query, "rows", chain.captures.length, dialects, output);
      return editOf(chain.span, call(output.helper("rawQuery"), [[name], captureList(chain, output)]));
    }
    case "compose": {
      const piece = emitPiece(chain.piece, chain.entity, chain.captures.length, true, dialects, output);
      return editOf(chain.span, call(output.helper("compose"), [[piece], captureList(chain, output)]));
    }
    case "extend": {
      const piece = emitPiece(chain.piece, chain.entity, chain.captures.length, false, dialects, output);
      return editOf(chain.span, call(output.helper("extend"), [[holeOf(chain.query)], [piece], captureList(chain, output)]));
    }
  }
}

// Edits

type Parts = readonly (string | Hole)[];

const holeOf = ({ start, end }: { readonly start: number; readonly end: number }): Hole => ({ start, end });

function editOf({ start, end }: { readonly start: number; readonly end: number }, parts: Parts): Edit {
  return { start, end, parts };
}

function call(callee: string, args: readonly Parts[]): Parts {
  return [`${callee}(`, ...args.flatMap((argument, index) => (index === 0 ? argument : [", ", ...argument])), ")"];
}

/**
 * The captured values, as the user wrote them, in an array. What one value needs to know of earlier ones is asked in a function around
 * just these; the others stand outside of it, since they may `await`.
 */
function captureList({ captures }: CheckedChain, output: Output): Parts {
  const groups = groupsOf(captures);
  const items: Parts[] = [];
  for (let index = 0; index < captures.length; ) {
    const last = groups.get(index);
    items.push(last === undefined ? captured(captures[index]!, "") : captureGroup(captures, index, last, output));
    index = (last ?? index) + 1;
  }
  return ["[", ...items.flatMap((item, index): Parts => (index === 0 ? item : [", ", ...item])), "]"];
}

/** The first and the last place of each run of values that ask one another. */
function groupsOf(captures: readonly Capture[]): ReadonlyMap<number, number> {
  const groups = new Map<number, number>();
  for (const [index, { guards, of }] of captures.entries()) {
    const asked = [...guards.map(({ capture }) => capture), ...(of === undefined ? [] : [of])];
    if (asked.length === 0) continue;
    let first = Math.min(...asked);
    for (const [start, end] of groups) {
      if (end < first) continue;
      first = Math.min(first, start);
      groups.delete(start);
    }
    groups.set(first, index);
  }
  return groups;
}

function captureGroup(captures: readonly Capture[], first: number, last: number, output: Output): Parts {
  const values = output.local("values");
  const statements = captures.slice(first, last + 1).flatMap((capture, index): Parts => {
    const reached = capture.guards.map((guard) => guardTests[guard.is](`${values}[${guard.capture - first}]`)).join(" && ");
    const given = captured(capture, `${values}[${(capture.of ?? 0) - first}]`);
    return [`${values}[${index}] = `, ...(reached === "" ? given : [`${reached} ? `, ...given, " : null"]), "; "];
  });
  return [`...(() => { const ${values} = []; `, ...statements, `return ${values}; })()`];
}

function captured({ span, asCondition, of }: Capture, earlier: string): Parts {
  const value = of === undefined ? holeOf(span) : earlier;
  return asCondition ? ["Boolean(", value, ")"] : [value];
}

const guardTests: { readonly [Is in Guard["is"]]: (value: string) => string } = {
  truthy: (value) => value,
  falsy: (value) => `!${value}`,
  nullish: (value) => `${value} == null`,
};

const runners: Readonly<Record<string, { readonly helper: HelperName; readonly end: SelectEnd }>> = {
  all: { helper: "all", end: "rows" },
  first: { helper: "first", end: "first" },
  one: { helper: "one", end: "one" },
  oneOrNull: { helper: "oneOrNull", end: "one" },
  count: { helper: "first", end: "count" },
  exists: { helper: "first", end: "exists" },
  stream: { helper: "stream", end: "rows" },
  toSQL: { helper: "toSQL", end: "rows" },
  execute: { helper: "execute", end: "rows" },
};

function emitStatic(chain: Extract<CheckedChain, { kind: "static" }>, dialects: readonly Dialect[], output: Output): Edit {
  const { end } = chain;
  const query = withKeyRead(chain.query);
  const { helper, end: selectEnd } = runners[end.name]!;
  const name = emitQuery(query, selectEnd, chain.captures.length, dialects, output);
  const input: Parts = chain.input === "captures" ? captureList(chain, output) : [holeOf(chain.value)];
  const args = [[name], input, ...end.arguments.map((argument): Parts => [holeOf(argument)])];
  return editOf(chain.span, call(output.helper(insertHelper(chain) ?? helper), args));
}

/** Inserts answer keys, and take lists. */
function insertHelper(chain: Extract<CheckedChain, { kind: "static" }>): HelperName | undefined {
  if (chain.query.kind !== "insert" || chain.end.name === "toSQL") return undefined;
  const readsKey = chain.query.returning === undefined && keyIsMadeInSql(chain.query.entity);
  if (chain.input === "list") return chain.query.returning === undefined && !readsKey ? "insertMany" : "insertManyReturning";
  return readsKey ? "first" : chain.query.returning === undefined ? "insertOne" : undefined;
}

/** A key that an SQL expression fills in is known only from the row that was stored. */
const keyIsMadeInSql = (entity: Entity): boolean => keyColumns(entity).some((column) => column.default?.kind === "sql");

function withKeyRead(query: Query): Query {
  if (query.kind !== "insert" || query.returning !== undefined || !keyIsMadeInSql(query.entity)) return query;
  const { entity } = query;
  const source = entity.table;
  const columns = keyColumns(entity);
  const [only] = columns;
  if (columns.length > 1 || only === undefined) return { ...query, returning: { kind: "row", entity, source, columns } };
  const { name: column, type } = only;
  return { ...query, returning: { kind: "value", expr: { kind: "column", source, column, type, nullable: false }, missing: "null" } };
}

// Constants

const verbWords: { readonly [Kind in Query["kind"]]: string } = {
  select: "select", insert: "insert", update: "update", updateByKey: "update", delete: "delete", deleteByKey: "delete", raw: "sql",
};

function emitQuery(query: Query, end: SelectEnd, captureCount: number, dialects: readonly Dialect[], output: Output): string {
  const hint = `${verbWords[query.kind]}${query.kind === "raw" ? "" : query.entity.name}`;
  const statements = dialects.map((dialect): [string, string] => [dialect.name, emitStatement(query, end, captureCount, dialect, output)]);
  return output.hoist(hint, (name) => `const ${name} = ${objectLiteral(Object.fromEntries(statements))};`);
}

function emitStatement(query: Query, end: SelectEnd, captureCount: number, dialect: Dialect, output: Output): string {
  const { sql, row, rowText } = planQuery(query, end, dialect, output);
  const { text, slots } = renderSql(sql, dialect.placeholder);
  const entityName = query.kind === "raw" ? "Row" : query.entity.name;
  const fromObject = slots.some(({ kind }) => kind === "property" || kind === "omitted") || query.kind === "insert";
  const bind = fromObject
    ? emitObjectBind(slots, bindHint(query, entityName), dialect, output)
    : emitBind(slots, captureCount, dialect, output);
  return objectLiteral({
    text: quoted(text),
    bind,
    key: query.kind === "insert" && query.returning === undefined ? emitKey(query.entity, slots, dialect, output) : undefined,
    row: rowText ?? (row === undefined ? undefined : emitRow(row, entityName, dialect, output)),
  });
}

const bindHint = (query: Query, entity: string): string =>
  query.kind === "insert" ? entity : query.kind === "updateByKey" ? `${entity}Changes` : `${entity}Key`;

interface PlannedQuery {
  readonly sql: Sql;
  readonly row: RowShape | undefined;
  /** A reader of the runtime's own. */
  readonly rowText?: string;
}

function planQuery(query: Query, end: SelectEnd, dialect: Dialect, output: Output): PlannedQuery {
  switch (query.kind) {
    case "select": {
      const planned = planSelect(query satisfies SelectQuery, end, dialect);
      if (end === "count") return { ...planned, rowText: output.helper("readCount") };
      return end === "exists" ? { ...planned, rowText: output.helper("readExists") } : planned;
    }
    case "insert":
      return planInsert(query, dialect);
    case "updateByKey":
      return planUpdateByKey(query, dialect);
    case "update":
      return planUpdate(query, dialect);
    case "deleteByKey":
      return planDeleteByKey(query, dialect);
    case "delete":
      return planDelete(query, dialect);
    case "raw": {
      const chunks = query.texts.flatMap((text, index) => {
        const parameter = query.parameters[index];
        return parameter === undefined ? [text] : [text, ...printExpr(parameter, dialect).sql.chunks];
      });
      return { sql: { chunks }, row: query.shape === undefined ? undefined : rowOfShape(query.shape) };
    }
  }
}

/** Rows of the user's own SQL, by the declared type: one column per property. */
function rowOfShape(shape: Shape): RowShape | undefined {
  const [only] = flatten(shape);
  const properties = only?.kind === "reference" ? only.definition.properties : only?.kind === "object" ? only.properties : undefined;
  if (properties === undefined) return undefined;
  return {
    kind: "object",
    properties: properties.map((property) => {
      const { type, nullable } = columnTypeOf(property.shape, noSizes);
      return { name: property.name, value: { kind: "leaf", alias: property.name, type, nullable: nullable || property.optional, missing: "null" } };
    }),
  };
}

/** How the key is read back from the arguments, or from what the database made; undefined where that is a plain number. */
function emitKey(entity: Entity, slots: readonly Slot[], dialect: Dialect, output: Output): string | undefined {
  const columns = keyColumns(entity);
  const made = columns.find(({ autoIncrement }) => autoIncrement);
  if (made !== undefined) return made.type.kind === "bigint" ? "(args, made) => BigInt(made)" : undefined;
  if (columns.length === 0) return undefined;
  const parts = columns.map((column) => {
    const index = slots.findIndex((slot) => slot.kind === "property" && slot.column === column);
    const leaf: RowShape = { kind: "leaf", alias: String(index), type: column.type, nullable: false, missing: "null" };
    const inPlace = dialect.codecs[column.type.kind].readsInPlace || column.type.kind === "bigint";
    return { column, text: inPlace ? `args[${index}]` : `${emitRow(leaf, "Key", dialect, output)}(args)` };
  });
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return `(args) => ${only.text}`;
  return `(args) => ({ ${parts.map(({ column, text }) => `${key(column.property)}: ${text}`).join(", ")} })`;
}

// Pieces of composed queries

function emitPiece(
  clauses: PieceClauses, entity: Entity, captureCount: number, root: boolean, dialects: readonly Dialect[], output: Output,
): string {
  const texts = dialects.map((dialect): [string, string] => [dialect.name, emitPieceText(clauses, entity, captureCount, root, dialect, output)]);
  return output.hoist(root ? `select${entity.name}` : `refine${entity.name}`, (name) => `const ${name} = ${objectLiteral(Object.fromEntries(texts))};`);
}

function emitPieceText(
  clauses: PieceClauses, entity: Entity, captureCount: number, root: boolean, dialect: Dialect, output: Output,
): string {
  const { filters, ...rest } = clauses;
  const printed = printClauses({ ...rest, where: undefined }, dialect);
  const conditions = filters.map(({ connector, condition }) => ({
    connector, sql: printClauses({ ...rest, where: condition }, dialect).where!,
  }));
  const fragment = (sql: Sql): string => emitFragment(sql, captureCount, dialect, output);
  const list = (items: readonly string[]): string | undefined => (items.length === 0 ? undefined : `[\n${indent(items.join(",\n"))},\n]`);
  const projection = clauses.projection ?? (root ? { kind: "row" as const, entity, source: entity.table, columns: entity.columns } : undefined);
  const planned = projection === undefined ? undefined : planProjection(projection, dialect);
  return objectLiteral({
    from: root ? fragment(raw(dialect.quote(entity.table))) : undefined,
    columns: planned && fragment(planned.columns),
    row: planned && emitRow(planned.row, entity.name, dialect, output),
    joins: list(printed.joins.map(({ alias, kind, target }) => `{ alias: ${quoted(alias)}, kind: "${kind}", target: ${fragment(target)} }`)),
    where: list(conditions.map(({ connector, sql }) => `{ connector: "${connector}", condition: ${fragment(sql)} }`)),
    groupBy: list(printed.groupBy.map(fragment)),
    having: list(printed.having === undefined ? [] : [fragment(printed.having)]),
    orderBy: list(printed.orderBy.map(fragment)),
    limit: printed.limit && fragment(printed.limit),
    offset: printed.offset && fragment(printed.offset),
    distinct: printed.distinct ? "true" : undefined,
    aggregated: printed.aggregated ? "true" : undefined,
    unlimited: root ? quoted(dialect.unlimited) : undefined,
    numbered: root && dialect.placeholder(1) !== "?" ? "true" : undefined,
  });
}

function emitFragment(sql: Sql, captureCount: number, dialect: Dialect, output: Output): string {
  const parts: string[] = [""];
  const slots: Slot[] = [];
  for (const chunk of sql.chunks) {
    if (typeof chunk === "string") {
      parts[parts.length - 1] += chunk;
    } else {
      slots.push(chunk);
      parts.push("");
    }
  }
  const bind = slots.length === 0 ? undefined : (emitBind(slots, captureCount, dialect, output) ?? "(values) => values");
  return `{ parts: [${parts.map(quoted).join(", ")}]${bind === undefined ? "" : `, bind: ${bind}`} }`;
}

