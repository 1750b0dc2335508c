-- $schema
CREATE TABLE IF NOT EXISTS "teams" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "heroes" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "age" INTEGER,
  "born" TEXT NOT NULL,
  "team_id" INTEGER CONSTRAINT "fk_heroes_team_id" REFERENCES "teams" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "heroes";
DROP TABLE IF EXISTS "teams";

-- $selectTeam
SELECT (SELECT count(*) AS "value" FROM "heroes") AS "n", (SELECT max("heroes"."age") AS "value" FROM "heroes") AS "oldest" FROM "teams";

-- $insertTeam
INSERT INTO "teams" ("id", "name") VALUES (?, ?);

-- $selectTeam2
SELECT "teams"."name", (SELECT count(*) AS "value" FROM "heroes") AS "n", (SELECT max("heroes"."age") AS "value" FROM "heroes") AS "oldest" FROM "teams" ORDER BY "teams"."id";

-- $insertHero
INSERT INTO "heroes" ("id", "name", "age", "born", "team_id") VALUES (?, ?, ?, ?, ?);

-- $selectTeam3
SELECT "teams"."name", (SELECT count(*) AS "value" FROM "heroes" WHERE "heroes"."team_id" = "teams"."id" AND "heroes"."age" > ?) AS "heroes", (SELECT max("heroes"."age") AS "value" FROM "heroes" WHERE "heroes"."team_id" = "teams"."id") AS "oldest", (SELECT "heroes"."name" AS "value" FROM "heroes" WHERE "heroes"."team_id" = "teams"."id" ORDER BY "heroes"."name" LIMIT 1) AS "first", (SELECT "heroes"."name" AS "value" FROM "heroes" WHERE "heroes"."team_id" = "teams"."id" ORDER BY "heroes"."name" LIMIT 1 OFFSET ?) AS "second", (SELECT min("heroes"."born") AS "value" FROM "heroes" WHERE "heroes"."team_id" = "teams"."id") AS "born" FROM "teams" ORDER BY "teams"."id";

-- $selectHero
SELECT "heroes"."name" AS "value" FROM "heroes" WHERE "heroes"."age" IS (SELECT max("heroes_2"."age") AS "value" FROM "heroes" AS "heroes_2");

-- $selectHero2
SELECT "heroes"."name" AS "value" FROM "heroes" WHERE "heroes"."age" > (SELECT avg("heroes_2"."age") AS "value" FROM "heroes" AS "heroes_2" WHERE "heroes_2"."team_id" IS NOT NULL);

-- $selectTeam4
SELECT "teams"."name" AS "value" FROM "teams" WHERE (SELECT "heroes"."name" AS "value" FROM "heroes" WHERE "heroes"."team_id" = "teams"."id" LIMIT 1) IS NULL;

-- $selectTeam5
SELECT COALESCE((SELECT sum("heroes"."age") AS "value" FROM "heroes" WHERE "heroes"."team_id" = "teams"."id"), ?) AS "value" FROM "teams" ORDER BY "teams"."id";

-- $selectTeam6
SELECT "teams"."name" AS "value" FROM "teams" ORDER BY (SELECT max("heroes"."age") AS "value" FROM "heroes" WHERE "heroes"."team_id" = "teams"."id") DESC;

-- $selectHero3
SELECT "heroes"."team_id" AS "value" FROM "heroes" GROUP BY "heroes"."team_id" HAVING sum("heroes"."age") < (SELECT sum("heroes_2"."age") AS "value" FROM "heroes" AS "heroes_2") - ? ORDER BY "heroes"."team_id";

-- $selectHero4
SELECT count("heroes"."id") FILTER (WHERE EXISTS (SELECT 1 FROM "teams" WHERE "teams"."id" = "heroes"."team_id" AND "teams"."name" <> 'Blues')) AS "inTeams", count(*) AS "all" FROM "heroes" LIMIT 2;

-- $selectTeam7
SELECT "teams"."id" * 10 + (SELECT count(*) AS "value" FROM "heroes" WHERE "heroes"."team_id" = "teams"."id") AS "value" FROM "teams" ORDER BY "teams"."id";

-- $selectRow
SELECT "heroes_rows"."name" AS "who", "heroes_rows"."next", "heroes_rows"."team.id" AS "team" FROM (SELECT "heroes"."name", "heroes"."age" + 1 AS "next", "heroes"."team_id" AS "team.id" FROM "heroes" WHERE "heroes"."age" > ?) AS "heroes_rows" WHERE "heroes_rows"."next" > ? AND "heroes_rows"."team.id" IS NOT NULL ORDER BY "heroes_rows"."next" DESC;

-- $selectRow2
SELECT "heroes_rows"."id", "heroes_rows"."name", "heroes_rows"."age", "heroes_rows"."born", "heroes_rows"."teamId" FROM (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."born", "heroes"."team_id" AS "teamId" FROM "heroes" ORDER BY "heroes"."age" DESC LIMIT 2) AS "heroes_rows" ORDER BY "heroes_rows"."name";

-- $selectRow3
SELECT "heroes_rows"."team", "heroes_rows"."n", "heroes_rows"."oldest" FROM (SELECT "heroes"."team_id" AS "team", count(*) AS "n", max("heroes"."age") AS "oldest" FROM "heroes" GROUP BY "heroes"."team_id") AS "heroes_rows" WHERE "heroes_rows"."n" > 1 OR "heroes_rows"."team" IS NULL ORDER BY "heroes_rows"."team";

-- $selectRow4
SELECT "heroes_rows"."n" AS "size", count(*) AS "teams" FROM (SELECT count(*) AS "n" FROM "heroes" GROUP BY "heroes"."team_id") AS "heroes_rows" GROUP BY "heroes_rows"."n" ORDER BY "heroes_rows"."n";

-- $selectTeam8
SELECT "teams"."name" || ' ' || "heroes_rows"."name" AS "value" FROM "teams" INNER JOIN (SELECT "heroes"."name", "heroes"."team_id" AS "team" FROM "heroes" WHERE "heroes"."age" > ?) AS "heroes_rows" ON "heroes_rows"."team" = "teams"."id" ORDER BY "heroes_rows"."name";

-- $selectTeam9
SELECT "teams"."id" AS "0.id", "teams"."name" AS "0.name", "heroes_rows"."team" AS "1.team", "heroes_rows"."n" AS "1.n" FROM "teams" LEFT JOIN (SELECT "heroes"."team_id" AS "team", count(*) AS "n" FROM "heroes" GROUP BY "heroes"."team_id") AS "heroes_rows" ON "heroes_rows"."team" = "teams"."id" ORDER BY "teams"."id";

-- $selectTeam10
SELECT "teams"."name" AS "0", COALESCE("heroes_rows"."n", 0) AS "1" FROM "teams" LEFT JOIN (SELECT "heroes"."team_id" AS "team", count(*) AS "n" FROM "heroes" GROUP BY "heroes"."team_id") AS "heroes_rows" ON "heroes_rows"."team" = "teams"."id" ORDER BY "teams"."id";

-- $selectRow5
SELECT count(*) AS count FROM (SELECT DISTINCT "heroes"."team_id" AS "team" FROM "heroes") AS "heroes_rows";

-- $selectRow6
SELECT "some_rows"."name" AS "value" FROM (SELECT "heroes_rows"."id", "heroes_rows"."name", "heroes_rows"."age", "heroes_rows"."born", "heroes_rows"."teamId" FROM (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."born", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" > ?) AS "heroes_rows" WHERE "heroes_rows"."age" < 45) AS "some_rows" ORDER BY "some_rows"."name";

