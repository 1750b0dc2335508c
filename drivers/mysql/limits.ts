/** A model -> what MySQL or MariaDB cannot hold of it, or would pass over in silence. */
import type { Column, Entity } from "../../runtime/ir/entity.js";
import type { ModelLimit } from "../../runtime/ir/feature.js";
import { isKeyed, mostDigits } from "./schema.js";

const longestName = 64;
const mostPlaces = 30;
/** An index takes 3,072 bytes, and a character four. */
const longestKeyedText = 768;

export function modelLimits(entity: Entity): readonly ModelLimit[] {
  const table = nameLimit(entity.table, "table");
  return [...(table === undefined ? [] : [{ attributes: ["table"], ...table }]), ...entity.columns.flatMap((column) => columnLimits(column, entity))];
}

function columnLimits(column: Column, entity: Entity): readonly ModelLimit[] {
  const limits: Omit<ModelLimit, "property">[] = [];
  const { name, type, foreignKey, sqlType } = column;
  const named = nameLimit(name, "column");
  if (named !== undefined) limits.push({ attributes: ["column"], ...named });
  for (const action of ["onDelete", "onUpdate"] as const) {
    // InnoDB reads it and does nothing, or refuses it.
    if (foreignKey?.[action] === "setDefault") limits.push({ attributes: [action], says: "has no SET DEFAULT", wayRound: `Use ${action}=setNull or cascade, or change the rows that refer to it in the same transaction.` });
  }
  if (sqlType !== undefined) return limits.map((limit) => ({ property: column.property, ...limit }));
  if (type.kind === "decimal" && ((type.digits ?? 0) > mostDigits || (type.places ?? 0) > mostPlaces)) {
    const attributes = (type.digits ?? 0) > mostDigits ? ["maxDigits"] : ["decimalPlaces"];
    limits.push({ attributes, says: `keeps a number to ${mostDigits} digits, ${mostPlaces} of them after the point`, wayRound: "Ask for fewer, or keep the number as a string." });
  }
  if (isKeyed(column, entity)) {
    const keys = ["unique", "index", "primaryKey", "foreignKey"];
    if (type.kind === "json" || type.kind === "array") limits.push({ attributes: keys, says: "has no key or index of a JSON column", wayRound: "Keep what is looked for in a column of its own." });
    if (type.kind === "string" && (type.maxLength ?? 0) > longestKeyedText) {
      limits.push({ attributes: ["maxLength", ...keys], says: `has no key or index of more than ${longestKeyedText} characters`, wayRound: "Ask for a shorter text, or keep a hash of it in a column of its own." });
    }
  }
  return limits.map((limit) => ({ property: column.property, ...limit }));
}

function nameLimit(name: string, attribute: "table" | "column"): Pick<ModelLimit, "says" | "wayRound"> | undefined {
  const wayRound = `Give it another with ${attribute}=.`;
  if ([...name].length > longestName) return { says: `has no names of more than ${longestName} characters, and "${name}" is longer`, wayRound };
  if (/[\u{10000}-\u{10ffff}]/u.test(name)) return { says: `has no names with letters beyond U+FFFF, and "${name}" has one`, wayRound };
  return name.endsWith(" ") ? { says: `has no names that end in a blank, and "${name}" does`, wayRound } : undefined;
}
