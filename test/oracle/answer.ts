/** A query and the decoded rows of its tables -> what JavaScript answers. */
import { columnOf, evaluate, holds, meetsRows, orderKey, type Place, type Scope, within } from "./meaning.js";
import { Beyond } from "./numbers.js";
import { compareKeys } from "./order.js";
import { isAggregated, type OrderKey, ownTrees, type Query, type Shape, shapeTrees, type Source } from "./query.js";
import { anything, canonical } from "./same.js";
import type { Row } from "./world.js";

/** Throws `Beyond` where a value that decides which rows there are is not comparable. */
export function answer(query: Query, place: Place): unknown {
  const rows = rowsOf(query, place);
  return query.end === "count" ? rows.length : query.end === "exists" ? rows.length > 0 : rows;
}

function rowsOf(query: Query, place: Place): readonly unknown[] {
  const { sources, projection, orderBy, limit, offset, distinct, set } = query;
  const aggregated = isAggregated(query);
  let scopes = kept(query, place);
  if (aggregated) scopes = grouped(query, scopes, place);
  const seen: Place = { ...place, windowed: scopes };
  const sorted = orderBy.length === 0 ? scopes : sort(scopes, orderBy, seen);
  // Which rows are alike has to be known; a cell among others does not.
  const known = distinct || set !== undefined || aggregated;
  let rows = sorted.map((scope) => (projection === undefined ? wholeRow(sources, scope) : shaped(projection, scope, seen, known)));
  if (distinct) rows = unique(rows);
  const from = count(offset) ?? 0;
  rows = rows.slice(from, from + (count(limit) ?? Infinity));
  return set === undefined ? rows : combined(set.operator, rows, rowsOf(set.other, place));
}

const count = (value: Query["limit"]): number | undefined => (typeof value === "object" ? (value.value as number) : value);

function wholeRow(sources: readonly Source[], scope: Scope): unknown {
  const rows = sources.map(({ variable }) => scope.rows.get(variable) ?? null);
  return rows.length === 1 ? rows[0] : rows;
}

function shaped(shape: Shape, scope: Scope, place: Place, known: boolean): unknown {
  switch (shape.shape) {
    case "array":
      return shape.elements.map((element) => shaped(element, scope, place, known));
    case "object":
      return Object.fromEntries(shape.properties.map(({ name, value }) => [name, shaped(value, scope, place, known)]));
    case "value":
      if (shape.tree.node === "column") return columnOf(shape.tree, scope);
      try {
        return evaluate(shape.tree, scope, place);
      } catch (error) {
        if (error instanceof Beyond && !known) return anything;
        throw error;
      }
  }
}

/** The rows of all sources side by side, for which the filters hold. */
function kept(query: Query, place: Place): readonly Scope[] {
  const { sources, filters } = query;
  const optional = optionalSources(sources);
  const variables = new Set(sources.filter((_, index) => !optional[index]).map(({ variable }) => variable));
  const trees = ownTrees(query);
  return joined(sources, place)
    .filter((scope) => trees.every((tree) => meetsRows(tree, scope, variables)))
    .filter((scope) =>
      filters.reduce((sofar, { verb, tree }, index) => {
        const here = holds(tree, scope, place);
        return index === 0 ? here : verb === "filter" ? sofar && here : sofar || here;
      }, true),
    );
}

export function optionalSources(sources: readonly Source[]): readonly boolean[] {
  const optional: boolean[] = [];
  for (const { join } of sources) {
    if (join === "rightJoin") optional.fill(true);
    optional.push(join === "leftJoin");
  }
  return optional;
}

function joined([first, ...others]: readonly Source[], place: Place): readonly Scope[] {
  const none: Scope = { rows: new Map(), group: undefined };
  let scopes: readonly Scope[] = place.data[first!.table]!.map((row) => within(none, first!.variable, row));
  for (const { table, variable, join, on } of others) {
    const met = new Set<Row>();
    const matching = (scope: Scope): readonly Scope[] =>
      place.data[table]!.flatMap((row) => {
        const both = within(scope, variable, row);
        if (on !== undefined && !holds(on, both, place)) return [];
        met.add(row);
        return [both];
      });
    const before = scopes;
    scopes = before.flatMap((scope) => {
      const found = matching(scope);
      return found.length === 0 && join === "leftJoin" ? [within(scope, variable, null)] : found;
    });
    if (join === "rightJoin") scopes = [...scopes, ...place.data[table]!.filter((row) => !met.has(row)).map((row) => within(none, variable, row))];
  }
  return scopes;
}

function grouped({ groupBy, having }: Query, scopes: readonly Scope[], place: Place): readonly Scope[] {
  const groups = new Map<string, Scope[]>();
  for (const scope of scopes) {
    const key = canonical((groupBy ?? []).map((tree) => evaluate(tree, scope, place)));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [scope]);
    else group.push(scope);
  }
  // Without a key there is one group, of however many rows.
  const lists = groupBy === undefined ? [scopes] : [...groups.values()];
  return lists
    .map((group): Scope => ({ rows: group[0]?.rows ?? new Map(), group }))
    .filter((scope) => having === undefined || holds(having, scope, place) || place.computesAll === true);
}

function sort(scopes: readonly Scope[], keys: readonly OrderKey[], place: Place): readonly Scope[] {
  const valued = scopes.map((scope) => ({ scope, values: keys.map(({ tree }) => orderKey(tree, scope, place)) }));
  valued.sort((a, b) => {
    for (const [index, key] of keys.entries()) {
      const difference = compareKeys(a.values[index]!, b.values[index]!, { ...key, decimals: key.tree.kind === "decimal" });
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return valued.map(({ scope }) => scope);
}

function combined(operator: NonNullable<Query["set"]>["operator"], left: readonly unknown[], right: readonly unknown[]): readonly unknown[] {
  const among = new Set(right.map(canonical));
  switch (operator) {
    case "unionAll":
      return [...left, ...right];
    case "union":
      return unique([...left, ...right]);
    case "intersect":
      return unique(left).filter((row) => among.has(canonical(row)));
    case "except":
      return unique(left).filter((row) => !among.has(canonical(row)));
  }
}

const unique = (rows: readonly unknown[]): unknown[] => [...new Map(rows.map((row) => [canonical(row), row])).values()];

/** Whether anything in it is beyond what is comparable, over rows that a filter would leave out too: a database may compute it all the same. */
export function mayBeBeyond(query: Query, place: Place): boolean {
  const everything: Place = { ...place, computesAll: true };
  const attempt = (run: () => unknown): boolean => {
    try {
      run();
      return false;
    } catch (error) {
      if (error instanceof Beyond) return true;
      throw error;
    }
  };
  const perRow = isAggregated(query) ? [] : [...query.orderBy.map(({ tree }) => tree), ...(query.projection === undefined ? [] : shapeTrees(query.projection))];
  const trees = [...query.sources.flatMap(({ on }) => on ?? []), ...query.filters.map(({ tree }) => tree), ...(query.groupBy ?? []), ...perRow];
  const crossed = joined(query.sources.map((source): Source => ({ ...source, join: source.join && "crossJoin", on: undefined })), place);
  return (
    attempt(() => answer(query, everything)) ||
    crossed.some((scope) => trees.some((tree) => attempt(() => evaluate(tree, scope, { ...everything, windowed: crossed })))) ||
    (query.set !== undefined && mayBeBeyond(query.set.other, place))
  );
}
