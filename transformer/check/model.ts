/** Tagged interfaces as read -> entities: names decided, columns typed, keys and relations resolved, every mistake reported. */
import type { Column, ComputedProperty, DefaultValue, Entity, ForeignKey, Index, ReferentialAction } from "../../runtime/ir/entity.js";
import type { LiteralValue } from "../../runtime/ir/expr.js";
import type { DialectFacts } from "../../runtime/ir/feature.js";
import type { Span } from "../../runtime/ir/span.js";
import type { ColumnKind, ColumnType } from "../../runtime/ir/types.js";
import { catalogue, diagnose, nearest } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ReadEntity, ReadProperty } from "../read/model.js";
import { type CheckedAttribute, checkTags, type CheckedTags, textOf } from "./attributes.js";
import { arrayTypeOf, columnTypeOf } from "./column-type.js";
import { checkComputed } from "./computed.js";
import { jsonProblem } from "./json.js";
import { propertyFactsOf, typeFactsOf } from "./facts.js";
import { joinFamilies } from "./families.js";
import { compositeForeignKeys } from "./foreign-keys.js";
import { attributeOf, findKin, type Kin } from "./kinship.js";
import { checkLimits } from "./limits.js";
import { checkRelations, type RelationDraft, reportNoRelation } from "./relations.js";
import { type FunctionLookup, rulesOf } from "./rules.js";
import { storedLiteral } from "./stored-literal.js";

/** The models of a project, and what is wrong with each. Nothing is emitted for an entity that has errors. */
export interface Model {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly broken: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** How tables and columns are called that do not say. */
export interface NamingOptions {
  /** A table: the interface's name in lower case (the default), in snake_case, or as it is. */
  readonly tables?: "lower" | "snake" | "asIs";
  /** A column: the property's name in snake_case (the default), or as it is. */
  readonly columns?: "snake" | "asIs";
}

interface Draft {
  readonly read: ReadEntity;
  readonly tags: CheckedTags;
  readonly kin: Kin | undefined;
  readonly table: string;
  readonly keyList: readonly string[];
  readonly columns: Column[];
  readonly relations: RelationDraft[];
  readonly computed: ComputedProperty[];
}

export function checkModel(
  tables: readonly ReadEntity[], dataModels: readonly ReadEntity[], options: NamingOptions, lookup: FunctionLookup, databases: readonly DialectFacts[],
): Model {
  const diagnostics: Diagnostic[] = [];
  const kin = findKin(tables);
  const drafts = tables.map((read) => draftEntity(read, kin.get(read.id), options, lookup, diagnostics));
  for (const read of dataModels) {
    typeFactsOf(read.declaration.tags, read.declaration.statement.file, lookup, diagnostics);
    for (const { tags, file, shape } of read.properties) propertyFactsOf(tags, file, shape, lookup, diagnostics);
  }
  const entities = new Map<string, Entity>();
  for (const draft of drafts) {
    const entity = finishEntity(draft, drafts, diagnostics);
    diagnostics.push(...checkLimits(entity, draft.read, databases));
    entities.set(entity.id, entity);
  }
  joinFamilies(drafts, entities, diagnostics);
  for (const draft of drafts) {
    const entity = entities.get(draft.read.id)!;
    entities.set(entity.id, { ...entity, compositeForeignKeys: compositeForeignKeys(entity, entities.values()) });
  }
  const relations = checkRelations(new Map(drafts.map((draft) => [draft.read.id, draft.relations])), entities, diagnostics);
  for (const [id, list] of relations) entities.set(id, { ...entities.get(id)!, relations: list });
  const unique = withoutRepeats(diagnostics);
  return { entities, diagnostics: unique, broken: brokenEntities(drafts, unique) };
}

/** A base interface's mistake shows once, though every model that extends it meets it again; what the column has said, the value does not say again. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, span, text }) => {
    const key = `${code} ${span.file} ${span.start} ${code === catalogue.badAttributeValue.code ? "" : text}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/** An entity is broken by an error inside its interface, or at a property that it inherits. */
function brokenEntities(drafts: readonly Draft[], diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return new Set();
  const broken = drafts.filter(({ read }) => {
    const places: Span[] = [
      { file: read.file, start: read.declaration.statement.commentStart, end: read.declaration.statement.end },
      ...read.properties.map(({ span, tags, file }) => ({ file, start: tags.attributes[0]?.start ?? span.start, end: span.end })),
    ];
    return errors.some(({ span }) => places.some((place) => place.file === span.file && place.start <= span.start && span.end <= place.end));
  });
  // Of models that share rows none is whole where one is not.
  const roots = new Set(broken.flatMap(({ kin }) => kin?.root ?? []));
  return new Set(drafts.filter((draft) => broken.includes(draft) || (draft.kin !== undefined && roots.has(draft.kin.root))).map(({ read }) => read.id));
}

function draftEntity(
  read: ReadEntity, kin: Kin | undefined, options: NamingOptions, lookup: FunctionLookup, diagnostics: Diagnostic[],
): Draft {
  const { statement } = read.declaration;
  const tags = checkTags(read.declaration.tags, statement.file, "interface", diagnostics);
  typeFactsOf(read.declaration.tags, statement.file, lookup, diagnostics);
  if (statement.typeParameters.length > 0) diagnostics.push(diagnose("genericTable", read.span, read.name));
  const owner = kin?.kind === "single" ? kin.root : read;
  const written = owner === read ? tags.sqlmodel.get("table") : checkTags(owner.declaration.tags, owner.file, "interface", []).sqlmodel.get("table");
  const table = typeof written?.value === "string" ? written.value : tableName(owner.name, options);
  reportBadName("table", table, written?.span ?? owner.span, diagnostics);
  const keyList = kin?.base === undefined ? keyNames(read, tags) : keyNames(kin.root, checkTags(kin.root.declaration.tags, kin.root.file, "interface", []));
  const draft: Draft = { read, tags, kin, table, keyList, columns: [], relations: [], computed: [] };
  const filled = kin && textOf(attributeOf(kin.root, "discriminator")?.value);
  for (const property of read.properties) {
    const propertyTags = checkTags(property.tags, property.file, "property", diagnostics);
    if (property.relation !== undefined) {
      if (!propertyTags.sqlmodel.has("skip")) draft.relations.push({ property, tags: propertyTags });
      continue;
    }
    reportNoRelation(propertyTags, diagnostics);
    const computed = checkComputed(property, propertyTags, columnAttributes, lookup, diagnostics);
    const column = computed === undefined ? checkColumn(property, propertyTags, keyList, property.name === filled, options, lookup, diagnostics) : undefined;
    propertyFactsOf(property.tags, property.file, property.shape, lookup, diagnostics);
    if (computed !== undefined) draft.computed.push(computed);
    if (column !== undefined) draft.columns.push(column);
  }
  reportDuplicateColumns(draft.columns, diagnostics);
  return draft;
}

/** The key's properties: listed on the interface, tagged, or else the one called `id`. */
function keyNames(read: ReadEntity, tags: CheckedTags): readonly string[] {
  const listed = listOf(tags.sqlmodel.get("primaryKey"));
  if (listed.length > 0) return listed;
  const tagged = read.properties.filter(({ tags: { attributes } }) =>
    attributes.some(({ tag, name }) => tag === "sqlmodel" && name === "primaryKey"),
  );
  return (tagged.length > 0 ? tagged : read.properties.filter(({ name }) => name === "id")).map(({ name }) => name);
}

const columnAttributes = [
  "primaryKey", "autoIncrement", "foreignKey", "onDelete", "onUpdate", "unique", "index", "default", "defaultSql", "defaultFactory",
  "column", "sqlType", "maxLength", "maxDigits", "decimalPlaces", "check", "comment", "generated", "skipInsert", "skipUpdate",
];

/** `isFilled`: the model itself says what the property is where an object leaves it out. */
function checkColumn(
  property: ReadProperty, tags: CheckedTags, keyList: readonly string[], isFilled: boolean, options: NamingOptions,
  lookup: FunctionLookup, diagnostics: Diagnostic[],
): Column | undefined {
  const { sqlmodel, validate } = tags;
  const has = (name: string): boolean => sqlmodel.has(name);
  if (has("skip")) {
    for (const name of columnAttributes) {
      const attribute = sqlmodel.get(name);
      if (attribute !== undefined) diagnostics.push(diagnose("skipWithColumn", attribute.span, name));
    }
    return undefined;
  }
  const isKey = keyList.includes(property.name);
  const foreignKey = checkForeignKeySyntax(sqlmodel, diagnostics);
  const sized = {
    maxLength: numberOf(sqlmodel.get("maxLength")) ?? numberOf(validate.get("maxLength")),
    digits: numberOf(sqlmodel.get("maxDigits")),
    places: numberOf(sqlmodel.get("decimalPlaces")),
    wholeNumber: isKey || foreignKey !== undefined,
    json: property.json,
  };
  const { type: written, nullable, unsupported } = columnTypeOf(property.shape, sized);
  const problem = property.problems[0]?.type ?? unsupported ?? (written.kind === "json" ? jsonProblem(written.shape) : undefined);
  if (problem !== undefined) {
    diagnostics.push(diagnose("noColumnType", property.span, property.name, problem));
    return undefined;
  }
  const sqlType = sqlmodel.get("sqlType");
  const isArray = sqlType?.value === "array";
  const array = isArray ? arrayTypeOf(written) : undefined;
  if (isArray && array === undefined) diagnostics.push(diagnose("attributeNeedsType", sqlType.span, "sqlType=array", "an array of numbers, strings or other single values"));
  const type = array ?? written;
  checkSizes(sqlmodel, type, diagnostics);
  const defaultValue = checkDefault(property, sqlmodel, type, nullable, diagnostics);
  const autoIncrement = has("autoIncrement");
  if (autoIncrement && type.kind !== "int" && type.kind !== "bigint") {
    diagnostics.push(diagnose("attributeNeedsType", sqlmodel.get("autoIncrement")!.span, "autoIncrement", "a whole number"));
  }
  const generated = stringOf(sqlmodel.get("generated"));
  const filled = isFilled || defaultValue !== undefined || autoIncrement || generated !== undefined;
  const optionalNull = property.optional && !filled && !isKey;
  if (isKey && nullable) diagnostics.push(diagnose("nullableKey", property.span, property.name));
  if (optionalNull && !nullable) diagnostics.push(diagnose("optionalWithoutNull", property.span, property.name));
  const canBeNull = !isKey && (nullable || optionalNull);
  for (const name of ["onDelete", "onUpdate"] as const) {
    const action = sqlmodel.get(name);
    if (action === undefined) continue;
    if (!has("foreignKey")) diagnostics.push(diagnose("actionWithoutForeignKey", action.span, name));
    else if (action.value === "setNull" && !canBeNull) diagnostics.push(diagnose("setNullOnRequired", action.span, name));
  }
  const name = stringOf(sqlmodel.get("column")) ?? columnName(property.name, options);
  reportBadName("column", name, sqlmodel.get("column")?.span ?? property.span, diagnostics);
  if (property.name === "__proto__") reportBadName("column", "__proto__", property.span, diagnostics);
  const immutable = has("immutable");
  return {
    property: property.name,
    name,
    type,
    nullable: canBeNull,
    optional: property.optional,
    autoIncrement,
    unique: has("unique"),
    default: defaultValue,
    generated,
    foreignKey,
    check: stringOf(sqlmodel.get("check")),
    sqlType: isArray ? undefined : stringOf(sqlType),
    comment: stringOf(sqlmodel.get("comment")) ?? property.tags.description,
    skipInsert: has("skipInsert"),
    skipUpdate: has("skipUpdate") || immutable,
    secret: has("secret"),
    rules: rulesOf(tags, property.file, lookup, []),
    span: property.span,
  };
}

/** `table.column`, or a link `Model.property` that is resolved with the other models. */
function checkForeignKeySyntax(sqlmodel: CheckedTags["sqlmodel"], diagnostics: Diagnostic[]): ForeignKey | undefined {
  const attribute = sqlmodel.get("foreignKey");
  if (attribute === undefined) return undefined;
  const text = String(attribute.value);
  const dot = text.lastIndexOf(".");
  if (dot <= 0 || dot === text.length - 1) {
    diagnostics.push(diagnose("badForeignKey", attribute.span, text));
    return undefined;
  }
  return {
    table: text.slice(0, dot),
    column: text.slice(dot + 1),
    onDelete: sqlmodel.get("onDelete")?.value as ReferentialAction | undefined,
    onUpdate: sqlmodel.get("onUpdate")?.value as ReferentialAction | undefined,
  };
}

function checkSizes(sqlmodel: CheckedTags["sqlmodel"], type: ColumnType, diagnostics: Diagnostic[]): void {
  const digits = sqlmodel.get("maxDigits");
  const places = sqlmodel.get("decimalPlaces");
  for (const attribute of [digits, places]) {
    if (attribute !== undefined && type.kind !== "decimal") {
      diagnostics.push(diagnose("attributeNeedsType", attribute.span, attribute.name, "a Decimal"));
    }
  }
  if (digits !== undefined && places !== undefined && Number(places.value) > Number(digits.value)) {
    diagnostics.push(diagnose("placesOverDigits", places.span, Number(places.value), Number(digits.value)));
  }
  const length = sqlmodel.get("maxLength");
  if (length !== undefined && type.kind !== "string") {
    diagnostics.push(diagnose("attributeNeedsType", length.span, "maxLength", "a string"));
  }
}

function checkDefault(
  property: ReadProperty, sqlmodel: CheckedTags["sqlmodel"], type: ColumnType, nullable: boolean, diagnostics: Diagnostic[],
): DefaultValue | undefined {
  const factory = sqlmodel.get("defaultFactory");
  if (factory !== undefined) {
    const name = String(factory.value);
    return { kind: "factory", function: { file: property.file, name } };
  }
  const inSql = sqlmodel.get("defaultSql");
  if (inSql !== undefined) return { kind: "sql", sql: String(inSql.value) };
  const literal = sqlmodel.get("default");
  if (literal === undefined) return undefined;
  const value = literal.value as string | number | boolean | null;
  const stored = value === null ? (nullable ? null : undefined) : storedLiteral(asWritten(value, type), type);
  if (stored === undefined) {
    diagnostics.push(diagnose("badAttributeValue", literal.span, "default", `a literal of the property's type (${type.kind})`));
  }
  return { kind: "literal", value: typeof stored === "bigint" ? value : (stored ?? null) };
}

/** An attribute has no quotes around a word and no n behind a number. */
function asWritten(value: string | number | boolean, type: ColumnType): LiteralValue {
  if (type.kind === "bigint" && Number.isSafeInteger(value)) return BigInt(value);
  return typeof value === "number" && (type.kind === "string" || type.kind === "decimal") ? String(value) : value;
}

function finishEntity(draft: Draft, drafts: readonly Draft[], diagnostics: Diagnostic[]): Entity {
  const { read, tags, table, keyList } = draft;
  const properties = draft.columns.map(({ property }) => property);
  const columns = draft.columns.map((column) => resolveForeignKey(column, draft, drafts, diagnostics));
  const named = (names: readonly string[], attribute: CheckedAttribute | undefined): readonly string[] => {
    for (const name of names) {
      if (!properties.includes(name) && attribute !== undefined) {
        diagnostics.push(diagnose("unknownProperty", attribute.span, name, attribute.name, nearest(name, properties)));
      }
    }
    return names.filter((name) => properties.includes(name));
  };
  const primaryKey = named(keyList, tags.sqlmodel.get("primaryKey"));
  const shardAttribute = tags.sqlmodel.get("shardKey");
  const [shardKey] = named(listOf(shardAttribute), shardAttribute);
  for (const column of columns) {
    if (column.autoIncrement && !(primaryKey.length === 1 && primaryKey[0] === column.property)) {
      diagnostics.push(diagnose("autoIncrementWithoutKey", propertyTag(draft, column.property, "autoIncrement") ?? column.span));
    }
  }
  const keyed = columns.map((column) => (primaryKey.includes(column.property) ? keyColumn(column, primaryKey) : column));
  const problem = keyed.filter(({ property }) => property === shardKey).map(shardKeyProblem)[0];
  if (problem !== undefined) diagnostics.push(diagnose("badShardKey", shardAttribute!.span, shardKey!, problem));
  return {
    id: read.id,
    name: read.name,
    table,
    comment: stringOf(tags.sqlmodel.get("comment")) ?? read.declaration.tags.description,
    // A row whose shard key changed would lie on the wrong database.
    columns: keyed.map((column) => (column.property === shardKey ? { ...column, skipUpdate: true } : column)),
    computed: draft.computed,
    relations: [],
    compositeForeignKeys: [],
    primaryKey,
    shardKey,
    uniques: tags.repeated("unique").map((attribute) => named(listOf(attribute), attribute)),
    indexes: indexesOf(draft, named),
    checks: tags.repeated("check").map(({ value }) => String(value)),
    span: read.span,
  };
}

/** A lone optional whole-number key without a default is the database's to number. */
function keyColumn(column: Column, primaryKey: readonly string[]): Column {
  const whole = column.type.kind === "int" || column.type.kind === "bigint";
  const numbered = primaryKey.length === 1 && column.optional && column.default === undefined && whole;
  return { ...column, nullable: false, autoIncrement: column.autoIncrement || numbered };
}

const shardKeyKinds: ReadonlySet<ColumnKind> = new Set(["int", "bigint", "number", "string", "uuid", "dateOnly", "instant", "enum"]);

/** A row's shard is known before it is sent, from a value of which there is one text. */
function shardKeyProblem({ nullable, type, autoIncrement, default: fallback, generated, skipInsert }: Column): string | undefined {
  if (nullable) return "can be null, and no shard is that of null";
  if (type.kind === "boolean") return "has two values, which are no more than two shards";
  if (!shardKeyKinds.has(type.kind)) return `is of a type (${type.kind}) whose equal values can be written in several ways`;
  const made = autoIncrement || fallback?.kind === "sql" || generated !== undefined || skipInsert;
  return made ? "is made by the database, which has to be chosen before" : undefined;
}

function propertyTag(draft: Draft, property: string, name: string): Span | undefined {
  const read = draft.read.properties.find((candidate) => candidate.name === property);
  const attribute = read?.tags.attributes.find((candidate) => candidate.tag === "sqlmodel" && candidate.name === name);
  return attribute === undefined ? undefined : { file: read!.file, start: attribute.start, end: attribute.end };
}

function resolveForeignKey(column: Column, draft: Draft, drafts: readonly Draft[], diagnostics: Diagnostic[]): Column {
  const reference = column.foreignKey;
  if (reference === undefined) return column;
  const byTable = nearestFirst(drafts.filter(({ table }) => table === reference.table), draft);
  const byModel = nearestFirst(drafts.filter(({ read }) => read.name === reference.table), draft);
  const linked = byTable.length === 0;
  const columnIn = (target: Draft): Column | undefined => target.columns.find(({ name, property }) => name === reference.column || (linked && property === reference.column));
  // Models that share a table do not all have each of its columns.
  const candidates = linked ? byModel.slice(0, 1) : byTable.filter((candidate) => candidate.kin?.root === byTable[0]!.kin?.root || candidate === byTable[0]);
  const target = candidates.find((candidate) => columnIn(candidate) !== undefined) ?? candidates[0];
  const found = target && columnIn(target);
  if (target === undefined || found === undefined) {
    const near = target === undefined
      ? nearest(reference.table, drafts.map(({ table }) => table)).map((table) => `${table}.${reference.column}`)
      : nearest(reference.column, target.columns.map(({ name }) => name)).map((name) => `${target.table}.${name}`);
    const span = propertyTag(draft, column.property, "foreignKey") ?? column.span;
    diagnostics.push(diagnose("foreignKeyToNothing", span, `${reference.table}.${reference.column}`, near));
    return column;
  }
  // A foreign key is what it points at: the two compare without conversion.
  const type = column.type.kind === "int" && found.type.kind === "int" ? found.type : column.type;
  return { ...column, type, foreignKey: { ...reference, table: target.table, column: found.name } };
}

/** Two programs in one project may each have a table of the same name: the one of the same file is meant, then of the same folder. */
function nearestFirst(candidates: readonly Draft[], from: Draft): readonly Draft[] {
  const folder = (file: string): string => file.slice(0, file.lastIndexOf("/"));
  const distance = ({ read }: Draft): number =>
    read.file === from.read.file ? 0 : folder(read.file) === folder(from.read.file) ? 1 : 2;
  return [...candidates].sort((a, b) => distance(a) - distance(b));
}

function indexesOf(draft: Draft, named: (names: readonly string[], attribute: CheckedAttribute | undefined) => readonly string[]): readonly Index[] {
  const indexes = new Map<string, { name: string; columns: string[]; unique: boolean }>();
  const add = (name: string, column: string): void => {
    const index = indexes.get(name);
    if (index === undefined) indexes.set(name, { name, columns: [column], unique: false });
    else index.columns.push(column);
  };
  for (const column of draft.columns) {
    const read = draft.read.properties.find(({ name }) => name === column.property);
    const attribute = read?.tags.attributes.find(({ tag, name }) => tag === "sqlmodel" && name === "index");
    if (attribute === undefined) continue;
    // Properties that name the same index make one index over all of them, in order.
    const given = attribute.value?.kind === "word" || attribute.value?.kind === "quoted" ? attribute.value.text : undefined;
    add(given ?? `ix_${draft.table}_${column.name}`, column.property);
  }
  for (const attribute of draft.tags.repeated("index")) {
    const columns = named(listOf(attribute), attribute);
    if (columns.length === 0) continue;
    const names = columns.map((property) => draft.columns.find((column) => column.property === property)?.name ?? property);
    const name = `ix_${draft.table}_${names.join("_")}`;
    indexes.set(name, { name, columns: [...columns], unique: false });
  }
  return [...indexes.values()];
}

function reportDuplicateColumns(columns: readonly Column[], diagnostics: Diagnostic[]): void {
  const seen = new Map<string, string>();
  for (const { name, property, span } of columns) {
    // SQLite and MySQL take names that differ in case alone for one.
    const other = seen.get(name.toLowerCase());
    if (other !== undefined) diagnostics.push(diagnose("duplicateColumn", span, name, other));
    seen.set(name.toLowerCase(), property);
  }
}

function reportBadName(what: "table" | "column", name: string, span: Span, diagnostics: Diagnostic[]): void {
  const reason =
    name.includes("\0") ? "holds a NUL character"
    : name.trim() === "" ? "is empty"
    : name === "__proto__" ? "is __proto__, which drivers drop from rows"
    : what === "table" && /^sqlite_/i.test(name) ? "begins with sqlite_, which SQLite keeps for itself"
    : undefined;
  if (reason !== undefined) diagnostics.push(diagnose("badName", span, what, reason));
}

const numberOf = (attribute: CheckedAttribute | undefined): number | undefined =>
  typeof attribute?.value === "number" ? attribute.value : undefined;
const stringOf = (attribute: CheckedAttribute | undefined): string | undefined =>
  typeof attribute?.value === "string" ? attribute.value : undefined;
const listOf = (attribute: CheckedAttribute | undefined): readonly string[] =>
  attribute === undefined || attribute.value === true ? [] : Array.isArray(attribute.value) ? attribute.value : [String(attribute.value)];

/** `HTTPServer2Log` -> `http_server2_log`. */
function snakeCase(name: string): string {
  return name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1_$2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1_$2")
    .toLowerCase();
}

function tableName(name: string, options: NamingOptions): string {
  if (options.tables === "asIs") return name;
  return options.tables === "snake" ? snakeCase(name) : name.toLowerCase();
}

const columnName = (property: string, options: NamingOptions): string =>
  options.columns === "asIs" ? property : snakeCase(property);

