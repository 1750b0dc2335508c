-- $schema
CREATE TABLE IF NOT EXISTS "teams" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "heroes" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "age" INTEGER NOT NULL,
  "team_id" INTEGER CONSTRAINT "fk_heroes_team_id" REFERENCES "teams" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "heroes";
DROP TABLE IF EXISTS "teams";

-- $insertTeam
INSERT INTO "teams" ("id", "name") VALUES (?, ?);

-- $insertHero
INSERT INTO "heroes" ("id", "name", "age", "team_id") VALUES (?, ?, ?, ?);

-- $selectTeam
commons[0].name: seniors
commons[0].query: "seniors" ("team", "age") AS (SELECT "heroes"."team_id" AS "team", "heroes"."age" FROM "heroes" WHERE "heroes"."age" > ?)
from: "teams"
row.columns: (select count(*) from seniors where team = "teams"."id") AS "value"
row.shape: value: number
orderBy[0]: "teams"."id"
unlimited: -1

-- $selectTeam2
WITH "seniors" ("team", "age") AS (SELECT "heroes"."team_id" AS "team", "heroes"."age" FROM "heroes" WHERE "heroes"."age" > ?) SELECT "teams"."name", (select count(*) from seniors where team = "teams"."id") AS "seniors" FROM "teams" ORDER BY "teams"."id";

-- $selectTeam3
WITH "seniors" ("team", "age") AS (SELECT "heroes"."team_id" AS "team", "heroes"."age" FROM "heroes" WHERE "heroes"."age" > ?), "old" ("team", "age") AS (SELECT "seniors"."team", "seniors"."age" FROM "seniors" WHERE "seniors"."age" > 75) SELECT "teams"."name" AS "value" FROM "teams" WHERE (exists (select 1 from old where team = "teams"."id")) = 1;

-- $selectRow
WITH "seniors" ("team", "age") AS (SELECT "heroes"."team_id" AS "team", "heroes"."age" FROM "heroes" WHERE "heroes"."age" > ?), "old" ("team", "age") AS (SELECT "seniors"."team", "seniors"."age" FROM "seniors" WHERE "seniors"."age" > 75) SELECT "seniors"."team", "seniors"."age" FROM "seniors" WHERE "seniors"."age" < ((select max(age) from old));

-- $selectTeam4
WITH "seniors" ("team", "age") AS (SELECT "heroes"."team_id" AS "team", "heroes"."age" FROM "heroes" WHERE "heroes"."age" > ?) SELECT "teams"."name" AS "value" FROM "teams" ORDER BY "teams"."id";

-- $selectTeam5
WITH "seniors" ("team", "age") AS (SELECT "heroes"."team_id" AS "team", "heroes"."age" FROM "heroes" WHERE "heroes"."age" > ?) SELECT count(*) AS count FROM "teams" WHERE ("teams"."id" in (select team from seniors)) = 1;

