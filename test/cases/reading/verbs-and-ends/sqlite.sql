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

-- $selectHero
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" ORDER BY "heroes"."id";

-- $selectHero2
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes";

-- $selectHero3
SELECT "heroes"."name" FROM "heroes" WHERE "heroes"."age" = 31 AND "heroes"."team_id" = 1;

-- $selectHero4
SELECT "heroes"."name" FROM "heroes" WHERE ("heroes"."age" = 17 OR "heroes"."name" = 'Dee') AND "heroes"."id" > 0;

-- $selectHero5
SELECT "heroes"."age" AS "0", "heroes"."name" AS "1" FROM "heroes" ORDER BY "heroes"."age", "heroes"."name" DESC;

-- $selectHero6
SELECT "heroes"."age" AS "value" FROM "heroes" ORDER BY "heroes"."age" NULLS FIRST;

-- $selectHero7
SELECT "heroes"."age" AS "value" FROM "heroes" ORDER BY "heroes"."age" DESC NULLS LAST;

-- $selectHero8
SELECT "heroes"."age" AS "value" FROM "heroes" ORDER BY "heroes"."age" DESC NULLS FIRST;

-- $selectHero9
SELECT "heroes"."age" AS "value" FROM "heroes" ORDER BY "heroes"."age" NULLS LAST;

-- $selectHero10
SELECT "heroes"."name" AS "value" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" ORDER BY "team"."name", "heroes"."id";

-- $selectHero11
SELECT "heroes"."id" AS "value" FROM "heroes" ORDER BY "heroes"."id" LIMIT ?;

-- $selectHero12
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" LIMIT ?;

-- $selectHero13
SELECT "heroes"."id" AS "value" FROM "heroes" ORDER BY "heroes"."id" LIMIT -1 OFFSET 3;

-- $selectHero14
SELECT "heroes"."id" AS "value" FROM "heroes" ORDER BY "heroes"."id" LIMIT ? OFFSET ?;

-- $selectHero15
SELECT DISTINCT "heroes"."age" AS "value" FROM "heroes" ORDER BY "heroes"."age";

-- $selectHero16
SELECT "heroes"."name" AS "value" FROM "heroes" ORDER BY "heroes"."id" DESC LIMIT 1;

-- $selectHero17
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."id" = 99 LIMIT 1;

-- $selectHero18
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."id" = 1 LIMIT 2;

-- $selectHero19
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."id" = 99 LIMIT 2;

-- $selectHero20
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" LIMIT 2;

-- $selectHero21
SELECT "heroes"."name" AS "value" FROM "heroes" WHERE "heroes"."id" = 1 LIMIT 2;

-- $selectHero22
SELECT count(*) AS count FROM "heroes";

-- $selectHero23
SELECT count(*) AS count FROM "heroes" WHERE "heroes"."age" > 30;

-- $selectHero24
SELECT count(*) AS count FROM (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" LIMIT 2) AS counted;

-- $selectHero25
SELECT count(*) AS count FROM (SELECT DISTINCT "heroes"."age" AS "value" FROM "heroes") AS counted;

-- $selectHero26
SELECT count(*) AS count FROM (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" LIMIT -1 OFFSET 4) AS counted;

-- $selectHero27
SELECT count(*) AS count FROM (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" LIMIT 0) AS counted;

-- $selectHero28
SELECT EXISTS (SELECT 1 FROM "heroes") AS found;

-- $selectHero29
SELECT EXISTS (SELECT 1 FROM "heroes" WHERE "heroes"."id" = 99) AS found;

-- $selectHero30
SELECT EXISTS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" LIMIT 0) AS found;

-- $selectHero31
SELECT EXISTS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" LIMIT -1 OFFSET 9) AS found;

-- $selectHero32
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."name" = 'x' AND "heroes"."age" > ? LIMIT 1;

-- $selectHero33
SELECT "heroes"."id", "heroes"."team_id" AS "teamId" FROM "heroes" ORDER BY "heroes"."id" LIMIT 1;

