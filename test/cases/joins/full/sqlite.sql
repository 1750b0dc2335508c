-- $schema
CREATE TABLE IF NOT EXISTS "teams" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "heroes" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "team_id" INTEGER CONSTRAINT "fk_heroes_team_id" REFERENCES "teams" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "heroes";
DROP TABLE IF EXISTS "teams";

-- $insertTeam
INSERT INTO "teams" ("id", "name") VALUES (?, ?);

-- $insertHero
INSERT INTO "heroes" ("id", "name", "team_id") VALUES (?, ?, ?);

-- $selectHero
SELECT "heroes"."id" AS "0.id", "heroes"."name" AS "0.name", "heroes"."team_id" AS "0.teamId", "teams"."id" AS "1.id", "teams"."name" AS "1.name" FROM "heroes" FULL JOIN "teams" ON "heroes"."team_id" = "teams"."id" ORDER BY "heroes"."id", "teams"."id";

-- $selectHero2
SELECT "heroes"."name" AS "0", "teams"."name" AS "1" FROM "heroes" FULL JOIN "teams" ON "heroes"."team_id" = "teams"."id" ORDER BY "heroes"."id";

-- $selectHero3
SELECT "heroes"."name" AS "value" FROM "heroes" FULL JOIN "teams" ON "heroes"."team_id" = "teams"."id" WHERE "teams"."id" IS NULL;

-- $selectHero4
SELECT "teams"."name" AS "value" FROM "heroes" FULL JOIN "teams" ON "heroes"."team_id" = "teams"."id" WHERE "heroes"."id" IS NULL;

-- $selectHero5
SELECT count(*) AS count FROM "heroes" FULL JOIN "teams" ON "heroes"."team_id" = "teams"."id";

-- $selectHero6
SELECT "heroes"."name" AS "hero", "team"."name" AS "of", "teams"."name" AS "team" FROM "heroes" FULL JOIN "teams" ON "heroes"."team_id" = "teams"."id" AND "teams"."name" = 'A' LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" ORDER BY "heroes"."id";

