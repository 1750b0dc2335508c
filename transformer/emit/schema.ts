/** Models -> constants with their finished DDL, and their metadata as literals. */
import type { Entity, Family } from "../../runtime/ir/entity.js";
import type { ColumnType, Definition, Shape, ShapeProperty } from "../../runtime/ir/types.js";
import { planSchema, type SchemaStep } from "../../runtime/plan/ddl.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import { ConstantName, dataLiteral, indent, objectLiteral, type Output, quoted } from "./code.js";

/** The name of a constant that creates and drops these tables. */
export function emitSchema(entities: readonly Entity[], dialects: readonly Dialect[], output: Output): string {
  const texts = dialects.map((dialect): [string, string] => [dialect.name, emitSteps(entities, dialect)]);
  return output.hoist("schema", (name) => `const ${name} = ${objectLiteral(Object.fromEntries(texts))};`);
}

function emitSteps(entities: readonly Entity[], dialect: Dialect): string {
  const { create, drop } = planSchema(entities, dialect);
  return objectLiteral({ create: stepList(create), drop: stepList(drop) });
}

/** A line for each step, however long. */
const stepList = (steps: readonly SchemaStep[]): string =>
  `[\n${indent(steps.map((step) => `${typeof step === "string" ? quoted(step) : `[${step.map(quoted).join(", ")}]`},`).join("\n"))}\n]`;

/** The name of a constant that describes a model. */
export function emitModel(entity: Entity, entities: ReadonlyMap<string, Entity>, output: Output): string {
  const nameOf = (id: string): string => entities.get(id)?.name ?? "";
  const info = {
    name: entity.name,
    table: entity.table,
    ...(entity.comment === undefined ? {} : { comment: entity.comment }),
    columns: entity.columns.map((column) => ({
      property: column.property,
      name: column.name,
      kind: column.type.kind,
      ...(saysMore(column.type) ? { type: typeData(column.type, output) } : {}),
      ...(column.place === undefined ? {} : { table: column.place.table }),
      nullable: column.nullable,
      ...(column.autoIncrement ? { autoIncrement: true } : {}),
      ...(column.unique ? { unique: true } : {}),
      ...(column.generated !== undefined || column.skipUpdate ? { readOnly: true } : {}),
      ...(column.secret ? { secret: true } : {}),
      ...(column.foreignKey === undefined ? {} : { foreignKey: column.foreignKey }),
      ...(column.comment === undefined ? {} : { comment: column.comment }),
    })),
    primaryKey: entity.primaryKey,
    ...(entity.family === undefined ? {} : { inheritance: inheritanceData(entity.family, nameOf) }),
    ...(entity.shardKey === undefined ? {} : { shardKey: entity.shardKey }),
    relations: entity.relations.map(({ property, kind, target, on, through, orderBy }) => ({
      property,
      kind,
      target: nameOf(target),
      on,
      ...(through === undefined ? {} : { through: { model: nameOf(through.entity), local: through.local, remote: through.remote } }),
      ...(orderBy.length === 0 ? {} : { orderBy }),
    })),
    ...(entity.computed.length === 0 ? {} : { computed: entity.computed.map(({ property }) => property) }),
    uniques: entity.uniques,
    indexes: entity.indexes,
  };
  return output.hoist(`model${entity.name}`, (name) => `const ${name} = ${dataLiteral(info)};`);
}

function inheritanceData({ kind, base, discriminator, value, among, parts }: Family, nameOf: (id: string) => string): object {
  return {
    kind,
    ...(base === undefined ? {} : { base: nameOf(base) }),
    ...(discriminator === undefined ? {} : { discriminator: discriminator.name }),
    ...(value === undefined ? {} : { value }),
    ...(among === undefined ? {} : { among }),
    ...(parts.length === 0 ? {} : { tables: parts.map(({ table }) => table) }),
  };
}

/** Whether the kind alone leaves something open. */
function saysMore(type: ColumnType): boolean {
  switch (type.kind) {
    case "string":
      return type.maxLength !== undefined;
    case "int":
      return type.bits !== 64;
    case "decimal":
      return type.digits !== undefined || type.places !== undefined;
    case "enum":
    case "json":
    case "array":
      return true;
    default:
      return false;
  }
}

function typeData(type: ColumnType, output: Output): object {
  if (type.kind === "json") return { ...type, shape: shapeData(type.shape, output) };
  return type.kind === "array" ? { ...type, element: typeData(type.element, output), shape: shapeData(type.shape, output) } : type;
}

/** A shape as a literal. What has a name is a constant of its own, since a type may contain itself. */
function shapeData(shape: Shape, output: Output): object {
  switch (shape.kind) {
    case "array":
    case "set":
      return { ...shape, element: shapeData(shape.element, output) };
    case "tuple":
      return {
        ...shape,
        elements: shape.elements.map((element) => shapeData(element, output)),
        rest: shape.rest && shapeData(shape.rest, output),
        last: shape.last.map((element) => shapeData(element, output)),
      };
    case "map":
      return { ...shape, key: shapeData(shape.key, output), value: shapeData(shape.value, output) };
    case "record":
      return { ...shape, value: shapeData(shape.value, output) };
    case "union":
      return { ...shape, members: shape.members.map((member) => shapeData(member, output)) };
    // Nothing is asked of what is inside.
    case "recursive":
      return { kind: "unknown" };
    case "object":
      return { ...shape, properties: propertyData(shape.properties, output) };
    case "reference":
      return { kind: "reference", definition: new ConstantName(definitionName(shape.definition, output)) };
    default:
      return shape;
  }
}

// What a value has to keep is not asked of a query.
const propertyData = (properties: readonly ShapeProperty[], output: Output): readonly object[] =>
  properties.map(({ name, optional, shape }) => ({ name, optional, shape: shapeData(shape, output), rules: [] }));

/** The constants of one file's output. */
const definitions = new WeakMap<Output, Map<Definition, string>>();

function definitionName(definition: Definition, output: Output): string {
  const known = definitions.get(output) ?? new Map<Definition, string>();
  definitions.set(output, known);
  const made = known.get(definition);
  if (made !== undefined) return made;
  const name = output.reserve(`shape${definition.name}`);
  known.set(definition, name);
  const properties = dataLiteral(propertyData(definition.properties, output));
  const indexes = dataLiteral(definition.indexes.map(({ key, value }) => ({ key, value: shapeData(value, output) })));
  // Asked for when every constant is there.
  output.define(`const ${name} = {\n  name: ${quoted(definition.name)},\n  get properties() {\n    return ${indent(properties, 2).trimStart()};\n  },\n  get indexes() {\n    return ${indent(indexes, 2).trimStart()};\n  },\n};`);
  return name;
}
