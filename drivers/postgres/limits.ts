/** A model -> what PostgreSQL cannot hold of it. */
import type { Column, Entity } from "../../runtime/ir/entity.js";
import type { ModelLimit } from "../../runtime/ir/feature.js";

const longestName = 63;
const mostDigits = 1000;

export function modelLimits({ table, columns }: Entity): readonly ModelLimit[] {
  const ofTable = isCut(table) ? [{ attributes: ["table"], ...cut(table, "table") }] : [];
  return [...ofTable, ...columns.flatMap(columnLimits)];
}

function columnLimits({ property, name, type, sqlType }: Column): readonly ModelLimit[] {
  const limits: ModelLimit[] = [];
  if (isCut(name)) limits.push({ property, attributes: ["column"], ...cut(name, "column") });
  if (sqlType === undefined && type.kind === "decimal" && (type.digits ?? 0) > mostDigits) {
    limits.push({ property, attributes: ["maxDigits"], says: `keeps a number to ${mostDigits} digits that are counted`, wayRound: "Ask for fewer, or leave maxDigits and decimalPlaces out." });
  }
  return limits;
}

/** Two names that are the same up to there would be one, without an error. */
const isCut = (name: string): boolean => new TextEncoder().encode(name).length > longestName;

const cut = (name: string, attribute: "table" | "column"): Pick<ModelLimit, "says" | "wayRound"> => ({
  says: `cuts the name "${name}" after ${longestName} bytes`, wayRound: `Give it a shorter one with ${attribute}=; letters beyond ASCII take two bytes or more.`,
});
