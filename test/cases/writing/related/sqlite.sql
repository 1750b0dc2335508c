-- $schema
CREATE TABLE IF NOT EXISTS "team" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "bonus" INTEGER NOT NULL,
  "size" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "hero" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "title" TEXT,
  "score" INTEGER NOT NULL,
  "team_id" INTEGER CONSTRAINT "fk_hero_team_id" REFERENCES "team" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "hero";
DROP TABLE IF EXISTS "team";

-- $insertTeam
INSERT INTO "team" ("id", "name", "bonus", "size") VALUES (?, ?, ?, ?);

-- $insertHero
INSERT INTO "hero" ("id", "name", "title", "score", "team_id") VALUES (?, ?, ?, ?, ?);

-- $selectHero
SELECT "hero"."name" AS "0", "hero"."title" AS "1", "hero"."score" AS "2" FROM "hero" ORDER BY "hero"."id";

-- $updateHero
UPDATE "hero" SET "title" = "found"."v1", "score" = "hero"."score" + "found"."v2" * ? FROM (SELECT "hero"."id" AS "k0", "team"."name" AS "v1", "team"."bonus" AS "v2" FROM "hero" INNER JOIN "team" ON "hero"."team_id" = "team"."id") AS "found" WHERE "hero"."id" = "found"."k0";

-- $updateHero2
UPDATE "hero" SET "title" = COALESCE("found"."v1", 'none') FROM (SELECT "hero"."id" AS "k0", "team"."name" AS "v1" FROM "hero" LEFT JOIN "team" ON "hero"."team_id" = "team"."id" WHERE "hero"."score" < 30) AS "found" WHERE "hero"."id" = "found"."k0";

-- $updateHero3
UPDATE "hero" SET "title" = COALESCE("found"."v1", NULL) FROM (SELECT "hero"."id" AS "k0", "team"."name" AS "v1" FROM "hero" LEFT JOIN "team" ON "hero"."team_id" = "team"."id") AS "found" WHERE "hero"."id" = "found"."k0";

-- $updateHero4
UPDATE "hero" SET "name" = "hero"."name" || "found"."v1" FROM (SELECT "hero"."id" AS "k0", "team"."name" AS "v1" FROM "hero" INNER JOIN "team" ON "hero"."team_id" = "team"."id" WHERE "team"."bonus" >= ? AND "hero"."id" > 1) AS "found" WHERE "hero"."id" = "found"."k0" RETURNING "hero"."name", "hero"."title";

-- $updateTeam
UPDATE "team" SET "size" = (SELECT count(*) AS "value" FROM "hero" WHERE "hero"."team_id" = "team"."id") RETURNING "team"."name", "team"."size";

-- $updateTeam2
UPDATE "team" SET "size" = COALESCE((SELECT count(*) AS "value" FROM "hero" WHERE "hero"."team_id" = "team"."id"), 0), "bonus" = COALESCE((SELECT max("hero"."score") AS "value" FROM "hero"), 0) WHERE "team"."bonus" > 0;

-- $selectTeam
SELECT "team"."id", "team"."name", "team"."bonus", "team"."size" FROM "team" ORDER BY "team"."id";

-- $deleteTeam
DELETE FROM "team" WHERE NOT EXISTS (SELECT 1 FROM "hero" WHERE "hero"."team_id" = "team"."id" AND "hero"."score" >= 0) RETURNING "team"."name";

-- $deleteHero
DELETE FROM "hero" WHERE EXISTS (SELECT 1 FROM "team" WHERE "team"."id" = "hero"."team_id" AND "team"."name" = 'B');

-- $deleteHero2
DELETE FROM "hero" WHERE "hero"."team_id" IN (SELECT "team"."id" AS "value" FROM "team" WHERE "team"."name" = 'A') AND "hero"."score" > 20 RETURNING "hero"."score";

-- $deleteHero3
DELETE FROM "hero" WHERE "hero"."id" IN (SELECT "hero"."id" FROM "hero" INNER JOIN "team" ON "hero"."team_id" = "team"."id" WHERE "team"."name" = 'A');

