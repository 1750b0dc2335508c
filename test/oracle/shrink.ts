/** A failing case -> the smallest one that fails too: of its query, its rows and its models. */
import type { Bench, Outcome } from "./bench.js";
import { runWorld } from "./oracle.js";
import { allTrees, type Query, type Shape } from "./query.js";
import { children, parts, size, type Tree, usesRow, withChildren } from "./tree.js";
import type { Row, Table, World } from "./world.js";

export interface Case {
  readonly world: World;
  readonly query: Query;
}

/** Whether each of the queries fails over the world, in the way that the case did. */
type Fails = (world: World, queries: readonly Query[]) => Promise<readonly boolean[]>;

export async function shrink(world: World, query: Query, bench: Bench): Promise<Case> {
  const way = wayOf((await runWorld(world, [query], [bench]))[0]![0]!.outcome);
  const fails: Fails = (where, queries) => failing(where, queries, bench, way);
  let smallest = await shrinkQuery(world, query, fails);
  const rows = await shrinkRows(world, smallest, fails);
  smallest = await shrinkQuery(rows, smallest, fails);
  const models = withUsed(rows, smallest);
  return { world: (await fails(models, [smallest]))[0] === true ? models : rows, query: smallest };
}

/** The code of the build's refusal, the words of the database's, or that the answers differ. */
function wayOf(outcome: Outcome): string {
  if (outcome.kind !== "differs") return outcome.kind;
  const code = /SQM\d+/.exec(outcome.database);
  if (code !== null) return code[0];
  return /^\w*Error: /.test(outcome.database) ? outcome.database.replace(/['"`].*?['"`]|[\d.e+-]+/g, "").slice(0, 50) : "answers";
}

async function failing(world: World, queries: readonly Query[], bench: Bench, way: string): Promise<readonly boolean[]> {
  if (queries.length === 0) return [];
  try {
    const found = await runWorld(world, queries, [bench]);
    return found.map(([one]) => one !== undefined && wayOf(one.outcome) === way);
  } catch {
    // A smaller world that cannot be made, such as rows without the ones that they refer to, is no case.
    return queries.map(() => false);
  }
}

async function shrinkQuery(world: World, query: Query, fails: Fails): Promise<Query> {
  let smallest = query;
  for (;;) {
    const candidates = smaller(smallest).sort((a, b) => weight(a) - weight(b)).slice(0, 80);
    const failed = await fails(world, candidates);
    const found = candidates.find((_, index) => failed[index]);
    if (found === undefined) return smallest;
    smallest = found;
  }
}

const weight = (query: Query): number =>
  allTrees(query).reduce((total, tree) => total + 2 * size(tree), 0) + query.sources.length + query.filters.length + query.orderBy.length +
  [query.limit, query.offset, query.set, query.having].filter((part) => part !== undefined).length + (query.distinct ? 1 : 0);

/** Every query that is one step smaller. */
function smaller(query: Query): Query[] {
  const without = <Item>(list: readonly Item[]): readonly (readonly Item[])[] => list.map((_, index) => [...list.slice(0, index), ...list.slice(index + 1)]);
  const replaced = <Item>(list: readonly Item[], options: (item: Item) => readonly Item[]): readonly (readonly Item[])[] =>
    list.flatMap((item, index) => options(item).map((option) => [...list.slice(0, index), option, ...list.slice(index + 1)]));
  const { sources, filters, orderBy, groupBy, having, projection, limit, offset, set } = query;
  const last = sources.at(-1)!;
  const uses = (variable: string): boolean => allTrees({ ...query, sources: sources.slice(0, -1) }).some((tree) => parts(tree).some((part) => (part.node === "column" || part.node === "related") && part.variable === variable));
  return [
    ...(set === undefined ? [] : [{ ...query, set: undefined }, set.other, ...smaller(set.other).map((other) => ({ ...query, set: { ...set, other } }))].filter((other) => set.operator !== undefined && (other.set === undefined || sameShape(other)))),
    ...(sources.length > 1 && !uses(last.variable) ? [{ ...query, sources: sources.slice(0, -1) }] : []),
    ...replaced(sources, (source) => (source.on === undefined ? [] : simpler(source.on).map((on) => ({ ...source, on })))).map((list) => ({ ...query, sources: list })),
    ...without(filters).map((list) => ({ ...query, filters: list })),
    ...replaced(filters, ({ verb, tree }) => simpler(tree).map((simple) => ({ verb, tree: simple }))).map((list) => ({ ...query, filters: list })),
    // The keys at the end stay, or rows that are level would stand in any order.
    ...without(orderBy.slice(0, -sources.length)).map((list) => ({ ...query, orderBy: [...list, ...orderBy.slice(-sources.length)] })),
    ...(orderBy.length > 0 && limit === undefined && offset === undefined ? [{ ...query, orderBy: [] }] : []),
    ...replaced(orderBy, (key) => simpler(key.tree).map((tree) => ({ ...key, tree }))).map((list) => ({ ...query, orderBy: list })),
    ...(having === undefined ? [] : [{ ...query, having: undefined }, ...simpler(having).map((tree) => ({ ...query, having: tree }))]),
    ...(limit === undefined ? [] : [{ ...query, limit: undefined }]),
    ...(offset === undefined ? [] : [{ ...query, offset: undefined }]),
    // What is grouped by stands in the projection too, and they have to be alike.
    ...(groupBy === undefined ? (projection === undefined ? [] : simplerShapes(projection).map((shape) => ({ ...query, projection: shape }))) : simplerGroups(query)),
  ];
}

/** Both sides of a set have as many columns, of the same kinds. */
function sameShape({ projection, set }: Query): boolean {
  const kinds = (shape: Shape | undefined): string => (shape?.shape === "object" ? shape.properties.map(({ name, value }) => `${name} ${value.shape === "value" ? value.tree.kind : ""}`).join() : "");
  return set === undefined || kinds(projection) === kinds(set.other.projection);
}

function simplerGroups(query: Query): Query[] {
  const { groupBy, projection } = query;
  if (projection?.shape !== "object") return [];
  const keys = groupBy!.length;
  const grouped = (list: readonly Tree[], shapes: readonly Shape[]): Query => ({
    ...query, groupBy: list, projection: { shape: "object", properties: shapes.map((value, place) => ({ name: `value${place}`, value })) },
  });
  const values = projection.properties.map(({ value }) => value);
  const without = (index: number): Shape[] => values.filter((_, place) => place !== index);
  const replaced = (index: number, tree: Tree): Shape[] => values.map((other, place) => (place === index ? { shape: "value", tree } : other));
  return values.flatMap((value, index): Query[] => {
    if (value.shape !== "value") return [];
    if (index >= keys) {
      const fewer = values.length > 1 ? [grouped(groupBy!, without(index))] : [];
      return [...fewer, ...simplerAggregates(value.tree).map((tree) => grouped(groupBy!, replaced(index, tree)))];
    }
    const fewer = keys > 1 ? [grouped(groupBy!.filter((_, place) => place !== index), without(index))] : [];
    return [...fewer, ...simpler(value.tree).map((tree) => grouped(groupBy!.map((key, place) => (place === index ? tree : key)), replaced(index, tree)))];
  });
}

const simplerAggregates = (tree: Tree): readonly Tree[] =>
  tree.node !== "aggregate" ? [] : [
    ...(tree.filter === undefined ? [] : [{ ...tree, filter: undefined }, ...simpler(tree.filter).map((filter) => ({ ...tree, filter }))]),
    ...(tree.argument === undefined ? [] : simpler(tree.argument).map((argument) => ({ ...tree, argument }))),
  ];

function simplerShapes(shape: Shape): readonly Shape[] {
  switch (shape.shape) {
    case "value":
      return shape.tree.node === "aggregate" ? simplerAggregates(shape.tree).map((tree) => ({ shape: "value", tree })) : simpler(shape.tree).map((tree) => ({ shape: "value", tree }));
    case "array":
      return shape.elements.flatMap((element, index) => [
        ...(shape.elements.length > 1 ? [{ ...shape, elements: shape.elements.filter((_, place) => place !== index) }] : []),
        ...simplerShapes(element).map((simple) => ({ ...shape, elements: shape.elements.map((other, place) => (place === index ? simple : other)) })),
      ]);
    case "object":
      return shape.properties.flatMap(({ name, value }, index) => [
        ...(shape.properties.length > 1 && name !== "keys" ? [{ ...shape, properties: shape.properties.filter((_, place) => place !== index) }] : []),
        ...(name === "keys" ? [] : simplerShapes(value).map((simple) => ({ ...shape, properties: shape.properties.map((other, place) => (place === index ? { name, value: simple } : other)) }))),
      ]);
  }
}

/** A part of the same kind in its place, or the tree with one of its parts simpler. */
function simpler(tree: Tree): readonly Tree[] {
  const below = children(tree);
  const visible = (part: Tree): boolean => !["related", "subquery"].includes(tree.node) || !parts(part).some((inside) => "variable" in inside && "row" in tree && inside.variable === tree.row);
  const descendants = below.flatMap(parts).filter((part) => part.kind === tree.kind && usesRow(part) && visible(part));
  const inside = below.flatMap((part, index) => simpler(part).map((simple) => withChildren(tree, [...below.slice(0, index), simple, ...below.slice(index + 1)])));
  const fewer: Tree[] =
    tree.node === "related" && tree.filters.length > (tree.end === "every" ? 1 : 0) ? [{ ...tree, filters: tree.filters.slice(1) }]
    : tree.node === "subquery" && tree.filter !== undefined ? [{ ...tree, filter: undefined }]
    : tree.node === "template" && tree.expressions.length > 1 ? [{ ...tree, expressions: tree.expressions.slice(1), texts: tree.texts.slice(1) }]
    : tree.node === "math" && tree.arguments.length > 1 ? tree.arguments.filter(usesRow).map((argument) => ({ ...tree, arguments: [argument] }))
    : [];
  return [...descendants, ...fewer, ...inside].filter(usesRow);
}

/** Half of the rows, then a quarter, until no row can go. */
async function shrinkRows(world: World, query: Query, fails: Fails): Promise<World> {
  let smallest = world;
  for (const { name } of [...world.tables].reverse()) {
    for (let step = Math.ceil(smallest.rows[name]!.length / 2); step >= 1; step = step === 1 ? 0 : Math.ceil(step / 2)) {
      for (let from = 0; from < smallest.rows[name]!.length; ) {
        const list = smallest.rows[name]!;
        const fewer = [...list.slice(0, from), ...list.slice(from + step)];
        const candidate: World = { ...smallest, rows: { ...smallest.rows, [name]: fewer } };
        if (leadsSomewhere(candidate) && (await fails(candidate, [query]))[0] === true) smallest = candidate;
        else from += step;
      }
    }
  }
  return smallest;
}

const leadsSomewhere = ({ tables, rows }: World): boolean =>
  tables.every(({ name, columns }) =>
    columns.every(({ property, references }) =>
      references === undefined || rows[name]!.every((row) => row[property] === null || rows[references]!.some(({ id }) => id === row[property])),
    ),
  );

/** Only the columns, relations and models that the query speaks of. */
function withUsed(world: World, query: Query): World {
  const trees = allTrees(query).flatMap(parts);
  const names = new Set(trees.flatMap((part) => (part.node === "column" ? [part.column, ...part.relations.map((step) => step.replace("?", ""))] : part.node === "related" ? [part.relation] : [])));
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const { property, target } of world.tables.find((table) => table.name === name)!.relations) if (names.has(property)) reach(target);
  };
  const sources = (one: Query): readonly string[] => [...one.sources.map(({ table }) => table), ...(one.set === undefined ? [] : sources(one.set.other))];
  for (const name of [...sources(query), ...trees.flatMap((part) => (part.node === "subquery" ? [part.table] : []))]) reach(name);
  const relationsOf = ({ relations }: Table): Table["relations"] => relations.filter(({ property, target }) => names.has(property) && reached.has(target));
  // The key that a list comes by is a column of the other model.
  const keys = new Set(world.tables.flatMap(relationsOf).map(({ key }) => key));
  const tables = world.tables.filter(({ name }) => reached.has(name)).map((table): Table => ({
    ...table,
    relations: world.tables.flatMap((other) => (other === table ? relationsOf(table) : [])),
    columns: table.columns.filter(({ property }) => property === "id" || names.has(property) || keys.has(property)),
  })).map((table, _index, all): Table => ({ ...table, columns: table.columns.filter(({ references }) => references === undefined || all.some(({ name }) => name === references)), relations: [...table.relations, ...forward(table, all, world)] }));
  const only = (row: Row, { columns }: Table): Row => Object.fromEntries(columns.map(({ property }) => [property, row[property]]));
  return { tables, rows: Object.fromEntries(tables.map((table) => [table.name, world.rows[table.name]!.map((row) => only(row, table))])) };
}

/** The relation by which a list of another model comes. */
function forward(table: Table, all: readonly Table[], world: World): Table["relations"] {
  const wanted = all.flatMap(({ relations, name }) => relations.filter(({ many, target }) => many && target === table.name).map(({ key }) => ({ key, name })));
  const full = world.tables.find(({ name }) => name === table.name)!;
  return full.relations.filter(({ many, key, property, target }) => !many && wanted.some((one) => one.key === key && one.name === target) && !table.relations.some((known) => known.property === property));
}
