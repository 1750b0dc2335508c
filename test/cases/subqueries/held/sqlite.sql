-- input.ts $schema
CREATE TABLE IF NOT EXISTS "teams" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "city" TEXT
);
CREATE TABLE IF NOT EXISTS "heroes" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "age" INTEGER,
  "team_id" INTEGER CONSTRAINT "fk_heroes_team_id" REFERENCES "teams" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "heroes";
DROP TABLE IF EXISTS "teams";

-- input.ts $insertTeam
INSERT INTO "teams" ("id", "name", "city") VALUES (?, ?, ?);

-- input.ts $insertHero
INSERT INTO "heroes" ("id", "name", "age", "team_id") VALUES (?, ?, ?, ?);

-- input.ts $selectHero
from: "heroes"
row.columns: "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId"
row.shape: id: int, name: string, age: int | null, teamId: int | null
where[0].connector: and
where[0].condition: "heroes"."age" >= ?
unlimited: -1

-- input.ts $refineHero
orderBy[0]: "heroes"."name"

-- input.ts $refineHero2
orderBy[0]: "heroes"."id"

-- input.ts $refineHero3
where[0].connector: and
where[0].condition: "heroes"."name" <> ?

-- input.ts $selectHero2
from: "heroes"
row.columns: max("heroes"."age") AS "value"
row.shape: value: int | null
unlimited: -1

-- input.ts $selectHero3
from: "heroes"
row.columns: "heroes"."team_id" AS "value"
row.shape: value: int | null
where[0].connector: and
where[0].condition: "heroes"."name" IN (SELECT value FROM json_each(?))
unlimited: -1

-- input.ts $refineHero4
row.columns: "heroes"."name" AS "value"
row.shape: value: string

-- input.ts $selectRow
SELECT "heroes_rows"."name" AS "value" FROM (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" >= ?) AS "heroes_rows" WHERE "heroes_rows"."age" < ? ORDER BY "heroes_rows"."name";

-- input.ts $selectRow2
SELECT "heroes_rows"."name", "heroes_rows"."age" FROM (SELECT "heroes"."name", "heroes"."age" + ? AS "age" FROM "heroes" WHERE "heroes"."age" >= ? AND "heroes"."age" < ?) AS "heroes_rows" ORDER BY "heroes_rows"."age";

-- input.ts $selectRow3
SELECT "heroes_rows"."name" AS "value" FROM (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" >= ? ORDER BY "heroes"."name" LIMIT ? OFFSET ?) AS "heroes_rows" ORDER BY "heroes_rows"."name";

-- input.ts $selectHero4
SELECT "heroes"."name" AS "value" FROM "heroes" WHERE "heroes"."age" > ? AND "heroes"."id" IN (SELECT * FROM (SELECT "heroes_2"."id" AS "value" FROM "heroes" AS "heroes_2" WHERE "heroes_2"."age" >= ? AND "heroes_2"."name" <> ? ORDER BY "heroes_2"."id" LIMIT ?) AS "isIn()") AND "heroes"."age" < ? ORDER BY "heroes"."id";

-- input.ts $selectHero5
SELECT count(*) AS count FROM "heroes" WHERE "heroes"."age" > ? AND "heroes"."id" IN (SELECT * FROM (SELECT "heroes_2"."id" AS "value" FROM "heroes" AS "heroes_2" WHERE "heroes_2"."age" >= ? AND "heroes_2"."name" <> ? LIMIT ?) AS "isIn()") AND "heroes"."age" < ?;

-- input.ts $selectHero6
SELECT "heroes"."name" AS "value" FROM "heroes" WHERE "heroes"."age" > ? AND "heroes"."team_id" IN (SELECT "teams"."id" AS "value" FROM "teams" WHERE "teams"."city" = ?) AND "heroes"."age" < ? ORDER BY "heroes"."id";

-- input.ts $selectHero7
SELECT count(*) AS count FROM "heroes" WHERE "heroes"."team_id" IN (SELECT "teams"."id" AS "value" FROM "teams" WHERE "teams"."city" = ?);

-- input.ts $selectHero8
SELECT count(*) AS count FROM "heroes" WHERE "heroes"."team_id" IN (SELECT "teams"."id" AS "value" FROM "teams" WHERE "teams"."city" = ?) OR ("heroes"."team_id" IN (SELECT "teams"."id" AS "value" FROM "teams" WHERE "teams"."city" = ?)) IS NOT TRUE;

-- input.ts $selectRow4
WITH "busy" ("id", "name", "age", "teamId") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" > ?) SELECT "busy"."name" AS "value" FROM "busy" WHERE "busy"."age" < ? ORDER BY "busy"."name";

-- input.ts $selectHero9
SELECT "heroes"."name", (SELECT max("heroes_2"."age") AS "value" FROM "heroes" AS "heroes_2") AS "oldest" FROM "heroes" WHERE "heroes"."age" IS (SELECT max("heroes_2"."age") AS "value" FROM "heroes" AS "heroes_2");

-- input.ts $selectTeam
SELECT "teams"."name" AS "value" FROM "teams" WHERE "teams"."id" IN (SELECT "heroes"."team_id" AS "value" FROM "heroes" WHERE "heroes"."name" IN (SELECT value FROM json_each(?))) ORDER BY "teams"."id";

-- input.ts $selectTeam2
SELECT "teams"."name" AS "value" FROM "teams" WHERE EXISTS (SELECT 1 FROM "heroes" WHERE "heroes"."age" >= ? AND "heroes"."team_id" = "teams"."id") ORDER BY "teams"."id";

-- input.ts $selectTeam3
SELECT "teams"."name" AS "0", "heroes_rows"."name" AS "1" FROM "teams" INNER JOIN (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" >= ?) AS "heroes_rows" ON "heroes_rows"."teamId" = "teams"."id" ORDER BY "heroes_rows"."id";

-- input.ts $selectRow5
SELECT count(*) AS count FROM (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" >= ?) AS "heroes_rows";

-- input.ts $selectRow6
SELECT "heroes_rows"."teamId" AS "0", count(*) AS "1" FROM (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" >= ?) AS "heroes_rows" GROUP BY "heroes_rows"."teamId" ORDER BY "heroes_rows"."teamId";

-- input.ts $selectTeam4
from: "teams"
row.columns: "teams"."id" AS "value"
row.shape: value: int
where[0].connector: and
where[0].condition: "teams"."id" < ?
unlimited: -1

-- input.ts $selectHero10
from: "heroes"
row.columns: "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId"
row.shape: id: int, name: string, age: int | null, teamId: int | null
where[0].connector: and
where[0].condition: "heroes"."team_id" IN (SELECT "teams"."id" AS "value" FROM "teams" WHERE "teams"."id" < ?) AND "heroes"."age" < ?
unlimited: -1

-- queries.ts $selectTeam
from: "teams"
row.columns: "teams"."id" AS "value"
row.shape: value: int
where[0].connector: and
where[0].condition: "teams"."city" = ?
unlimited: -1

