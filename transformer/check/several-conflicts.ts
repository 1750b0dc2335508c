/** An upsert of rows that lie in several tables -> what each of the tables does where a row with the key is there already. */
import { ownRows } from "../../runtime/ir/family.js";
import type { Entity } from "../../runtime/ir/entity.js";
import { isSameKey } from "../../runtime/ir/keys.js";
import { columnExpr } from "../../runtime/ir/projection.js";
import type { Conflict } from "../../runtime/ir/query.js";
import { tablesOf } from "../../runtime/ir/tables.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { ReadArrow, Written } from "../read/arrow.js";
import type { Verb } from "../read/verbs.js";
import type { Statement } from "./checking.js";
import { checkConflict } from "./conflicts.js";

/** Undefined after a diagnostic. */
export function checkPartsConflict(verb: Verb, entity: Entity, statement: Statement): readonly Conflict[] | undefined {
  const [target, assign, filter] = verb.arrows;
  const { discriminator } = entity.family!;
  const refuse = (reason: string): undefined => void statement.diagnostics.push(diagnose("upsertOfParts", verb.span, entity.name, reason));
  if (filter !== undefined) return refuse("takes no filter, which would have to look at all of the tables");
  if (assign !== undefined && discriminator === undefined) return refuse("needs a discriminator, without which the row that is there may be another model's");
  const tables = tablesOf(entity);
  const conflicts = tables.map((table, index) => {
    const own = assign && assignedTo(table, index === 0, tables, assign);
    return checkConflict({ ...verb, arrows: [...(target === undefined ? [] : [target]), ...(own === undefined ? [] : [own])] }, table, statement);
  });
  const found = conflicts.filter((conflict) => conflict !== undefined);
  if (found.length < tables.length) return undefined;
  if (!found.every((conflict) => isSameKey(conflict.target.map(({ property }) => property), entity.primaryKey))) return refuse("finds its row by the primary key, which all of the tables have");
  return assign === undefined ? found : [keepToModel(found[0]!, tables[0]!, entity), ...found.slice(1)];
}

/** What the arrow assigns in this table; undefined where that is nothing. What is in none of them is said of the first. */
function assignedTo(table: Entity, isFirst: boolean, tables: readonly Entity[], assign: ReadArrow): ReadArrow | undefined {
  const { body } = assign;
  if (body.kind !== "object") return isFirst ? assign : undefined;
  const has = (of: Entity, name: string | undefined): boolean => of.columns.some(({ property }) => property === name);
  const properties = body.properties.filter(({ name }) => has(table, name) || (isFirst && !tables.some((other) => has(other, name))));
  const own: Written = { ...body, properties };
  return properties.length === 0 ? undefined : { ...assign, body: own };
}

/** The row of the base is looked at even where nothing of it changes: it says whether the row is the model's at all. */
function keepToModel(conflict: Conflict, table: Entity, entity: Entity): Conflict {
  const { place: _, ...discriminator } = entity.family!.discriminator!;
  const where = ownRows({ ...entity, family: { ...entity.family!, kind: "single", discriminator } }, table.table);
  const same = { column: discriminator, value: columnExpr(table.table, discriminator) };
  return { ...conflict, assignments: conflict.assignments.length === 0 ? [same] : conflict.assignments, where };
}
