-- $schema
CREATE TABLE IF NOT EXISTS "teams" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
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

-- $insertTeam
INSERT INTO "teams" ("id", "name") VALUES (?, ?);

-- $insertHero
INSERT INTO "heroes" ("id", "name", "age", "team_id") VALUES (?, ?, ?, ?);

-- $selectRow
WITH "seniors" ("id", "name", "age", "teamId") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" > ?) SELECT "seniors"."id", "seniors"."name", "seniors"."age", "seniors"."teamId" FROM "seniors" ORDER BY "seniors"."name";

-- $selectRow2
WITH "seniors" ("id", "name", "age", "teamId") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" > ?) SELECT "seniors"."name", "seniors"."teamId" AS "team" FROM "seniors" WHERE "seniors"."age" > ? ORDER BY "seniors"."id";

-- $selectHero
WITH "seniors" ("id", "name", "age", "teamId") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" > ?) SELECT "heroes"."name" AS "0", "seniors"."age" AS "1" FROM "heroes" INNER JOIN "seniors" ON "heroes"."id" = "seniors"."id" ORDER BY "heroes"."id";

-- $selectRow3
WITH "seniors" ("id", "name", "age", "teamId") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" > ?) SELECT "seniors"."name" || ' ' || "seniors_2"."name" AS "value" FROM "seniors" INNER JOIN "seniors" AS "seniors_2" ON "seniors"."age" < "seniors_2"."age" AND "seniors"."id" <> "seniors_2"."id" ORDER BY "seniors"."age", "seniors_2"."age";

-- $selectRow4
WITH "seniors" ("id", "name", "age", "teamId") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" > ?), "senior teams" ("team", "n", "oldest") AS (SELECT "seniors"."teamId" AS "team", count(*) AS "n", max("seniors"."age") AS "oldest" FROM "seniors" WHERE "seniors"."teamId" IS NOT NULL AND "seniors"."age" < ? GROUP BY "seniors"."teamId") SELECT "senior teams"."team", "senior teams"."n", "senior teams"."oldest" FROM "senior teams" ORDER BY "senior teams"."team";

-- $selectRow5
WITH "seniors" ("id", "name", "age", "teamId") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" > ?), "senior teams" ("team", "n", "oldest") AS (SELECT "seniors"."teamId" AS "team", count(*) AS "n", max("seniors"."age") AS "oldest" FROM "seniors" WHERE "seniors"."teamId" IS NOT NULL AND "seniors"."age" < ? GROUP BY "seniors"."teamId") SELECT "senior teams"."team", "seniors"."name" AS "oldest" FROM "senior teams" INNER JOIN "seniors" ON "senior teams"."team" IS "seniors"."teamId" AND "seniors"."age" IS "senior teams"."oldest";

-- $selectTeam
WITH "seniors" ("id", "name", "age", "teamId") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" > ?), "senior teams" ("team", "n", "oldest") AS (SELECT "seniors"."teamId" AS "team", count(*) AS "n", max("seniors"."age") AS "oldest" FROM "seniors" WHERE "seniors"."teamId" IS NOT NULL AND "seniors"."age" < ? GROUP BY "seniors"."teamId") SELECT "teams"."name" AS "0", COALESCE("senior teams"."n", 0) AS "1" FROM "teams" LEFT JOIN "senior teams" ON "teams"."id" = "senior teams"."team" ORDER BY "teams"."id";

-- $selectTeam2
WITH "seniors" ("id", "name", "age", "teamId") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" > ?) SELECT "teams"."name" AS "value" FROM "teams" WHERE EXISTS (SELECT 1 FROM "seniors" WHERE "seniors"."teamId" = "teams"."id" AND "seniors"."age" < ?);

-- $selectTeam3
WITH "seniors" ("id", "name", "age", "teamId") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" > ?) SELECT count(*) AS count FROM "teams" WHERE EXISTS (SELECT 1 FROM "seniors");

-- $selectHero2
WITH "names" ("value") AS (SELECT "heroes"."name" AS "value" FROM "heroes") SELECT "heroes"."name" AS "value" FROM "heroes" WHERE "heroes"."name" IN (SELECT "names"."value" FROM "names" WHERE "names"."value" < 'C') ORDER BY "heroes"."id";

-- $selectRow6
WITH "names" ("value") AS (SELECT "heroes"."name" AS "value" FROM "heroes") SELECT "names"."value" FROM "names" ORDER BY "names"."value" DESC LIMIT 2;

-- $selectRow7
WITH "seniors" ("id", "name", "age", "teamId") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" > ?), "names" ("value") AS (SELECT "heroes"."name" AS "value" FROM "heroes") SELECT "derived"."value" FROM (SELECT "seniors"."name" AS "value" FROM "seniors" UNION SELECT "names"."value" FROM "names" WHERE "names"."value" GLOB 'A*') AS "derived" ORDER BY "derived"."value";

-- $selectRow8
WITH "here" ("id", "name", "age", "teamId") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" = ?) SELECT "here"."name" AS "value" FROM "here";

-- $selectRow9
WITH "seniors" ("id", "name", "age", "teamId") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" > ?) SELECT count(*) AS count FROM "seniors";

-- $selectRow10
WITH "seniors" ("id", "name", "age", "teamId") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" > ?) SELECT EXISTS (SELECT 1 FROM "seniors" WHERE "seniors"."age" > 1000) AS found;

-- $selectRow11
WITH "seniors" ("id", "name", "age", "teamId") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" > ?) SELECT "seniors"."id", "seniors"."name", "seniors"."age", "seniors"."teamId" FROM "seniors" ORDER BY "seniors"."age" DESC LIMIT 1;

-- $selectRow12
commons[0].name: seniors
commons[0].query: "seniors" ("id", "name", "age", "teamId") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" > ?)
from: "seniors" AS "derived"
row.columns: "derived"."name" AS "value"
row.shape: value: string
where[0].connector: and
where[0].condition: "derived"."age" > ?
orderBy[0]: "derived"."name"
unlimited: -1

