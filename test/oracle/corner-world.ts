/** A world in which every value of a pool stands in some row, and many rows hold equal ones: for the corners. */
import * as pools from "./pools.js";
import { Random } from "./random.js";
import type { Kind } from "./tree.js";
import { type Column, keyColumn, type Relation, type Row, type Table, type World } from "./world.js";

const column = (property: string, type: string, kind: Kind, pool: readonly unknown[], tags = ""): Column => ({
  property, type, kind, nullable: property.startsWith("maybe"), tags, pool, inside: [], references: undefined,
});

const reference = (property: string, target: string): Column => ({ ...keyColumn, property, nullable: true, tags: `foreignKey=${target.toLowerCase()}.id`, references: target });

const relation = (property: string, target: string): Relation => ({ property, many: false, target, key: `${property}Id`, tags: `relation=${property}Id` });

const country: Table = { name: "Country", columns: [keyColumn, column("name", "string", "text", ["😀", ""])], relations: [] };

const team: Table = {
  name: "Team",
  columns: [keyColumn, column("name", "string", "text", ["a", "", "😀", "[a]"]), column("maybeSize", "Int", "whole", [0, 5, -1]), reference("countryId", "Country")],
  relations: [relation("country", "Country")],
};

const thing: Table = {
  name: "Thing",
  columns: [
    keyColumn,
    column("whole", "Int", "whole", pools.wholes), column("maybeWhole", "Int", "whole", pools.wholes), column("small", "Int16", "whole", pools.smalls),
    column("real", "number", "real", pools.reals), column("maybeReal", "number", "real", pools.reals),
    column("big", "bigint", "big", pools.bigs), column("maybeBig", "bigint", "big", pools.bigs),
    column("text", "string", "text", pools.texts, "index maxLength=400"), column("maybeText", "string", "text", pools.texts, "maxLength=400"),
    column("maybeFlag", "boolean", "flag", [true, false]), column("maybeAt", "Date", "at", pools.dates), column("maybeBytes", "Uint8Array", "other", pools.bytes),
    column("price", "Decimal", "decimal", pools.prices, "maxDigits=20 decimalPlaces=2"), column("maybePrice", "Decimal", "decimal", pools.freePrices),
    column("color", '"red" | "green" | ""', "text", ["red", "green", ""]), column("maybeColor", '"red" | "green" | ""', "text", ["red", "green", ""]),
    column("uid", "Uuid", "text", pools.uids), column("maybeUid", "Uuid", "text", pools.uids),
    reference("teamId", "Team"), reference("bossId", "Thing"),
  ],
  relations: [relation("team", "Team"), relation("boss", "Thing")],
};

function rowsOf({ columns }: Table, count: number, keys: (target: string, index: number) => number | null, random: Random): readonly Row[] {
  return random.list(count, (index): Row => {
    const row: { [property: string]: unknown } = { id: index + 1 };
    for (const { property, pool, nullable, references } of columns.slice(1)) {
      const plain = property.replace(/^maybe(.)/, (_, first: string) => first.toLowerCase());
      // A quarter of the pairs are equal, so that columns compared with columns meet both answers.
      const equal = plain !== property && row[plain] !== undefined && random.chance(0.25);
      row[property] = references !== undefined ? keys(references, index) : equal ? row[plain] : nullable && random.chance(0.3) ? null : index < pool.length ? pool[index] : random.pick(pool);
    }
    return row;
  });
}

function makeCornerWorld(): World {
  const random = new Random(20240229);
  const among = (count: number): number | null => (count === 0 || random.chance(0.3) ? null : 1 + random.below(count));
  const rows = {
    Country: rowsOf(country, 2, () => null, random),
    Team: rowsOf(team, 4, () => among(2), random),
    Thing: rowsOf(thing, 72, (target, index) => among(target === "Team" ? 4 : index), random),
  };
  return { tables: [country, team, thing], rows };
}

export const cornerWorld: World = makeCornerWorld();
