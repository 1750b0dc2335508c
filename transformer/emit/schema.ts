/** Models -> constants with their finished DDL, and their metadata as literals. */
import type { Entity } from "../../runtime/ir/entity.js";
import { planSchema, schemaProblem, type SchemaStep } from "../../runtime/plan/ddl.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import { dataLiteral, indent, objectLiteral, type Output, quoted } from "./code.js";

/** The name of a constant that creates and drops these tables. */
export function emitSchema(entities: readonly Entity[], dialects: readonly Dialect[], output: Output): string {
  const texts = dialects.map((dialect): [string, string] => [dialect.name, emitSteps(entities, dialect)]);
  return output.hoist("schema", (name) => `const ${name} = ${objectLiteral(Object.fromEntries(texts))};`);
}

function emitSteps(entities: readonly Entity[], dialect: Dialect): string {
  const problem = schemaProblem(entities, dialect);
  if (problem !== undefined) return objectLiteral({ unsupported: quoted(problem) });
  const { create, drop } = planSchema(entities, dialect);
  return objectLiteral({ create: stepList(create), drop: stepList(drop) });
}

/** A line for each step, however long. */
const stepList = (steps: readonly SchemaStep[]): string =>
  `[\n${indent(steps.map((step) => `${typeof step === "string" ? quoted(step) : `[${step.map(quoted).join(", ")}]`},`).join("\n"))}\n]`;

/** The name of a constant that describes a model. */
export function emitModel(entity: Entity, entities: ReadonlyMap<string, Entity>, output: Output): string {
  const info = {
    name: entity.name,
    table: entity.table,
    ...(entity.comment === undefined ? {} : { comment: entity.comment }),
    columns: entity.columns.map((column) => ({
      property: column.property,
      name: column.name,
      kind: column.type.kind,
      nullable: column.nullable,
      ...(column.autoIncrement ? { autoIncrement: true } : {}),
      ...(column.unique ? { unique: true } : {}),
      ...(column.foreignKey === undefined ? {} : { foreignKey: column.foreignKey }),
      ...(column.comment === undefined ? {} : { comment: column.comment }),
    })),
    primaryKey: entity.primaryKey,
    ...(entity.shardKey === undefined ? {} : { shardKey: entity.shardKey }),
    relations: entity.relations.map(({ property, kind, target, on }) => ({ property, kind, target: entities.get(target)?.name ?? "", on })),
    uniques: entity.uniques,
    indexes: entity.indexes,
  };
  return output.hoist(`model${entity.name}`, (name) => `const ${name} = ${dataLiteral(info)};`);
}
