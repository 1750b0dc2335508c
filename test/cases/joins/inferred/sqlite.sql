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
CREATE TABLE IF NOT EXISTS "powers" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "hero_id" INTEGER NOT NULL CONSTRAINT "fk_powers_hero_id" REFERENCES "heroes" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "powers";
DROP TABLE IF EXISTS "heroes";
DROP TABLE IF EXISTS "teams";

-- $insertTeam
INSERT INTO "teams" ("id", "name") VALUES (?, ?);

-- $insertHero
INSERT INTO "heroes" ("id", "name", "team_id") VALUES (?, ?, ?);

-- $insertPower
INSERT INTO "powers" ("id", "name", "hero_id") VALUES (?, ?, ?);

-- $selectHero
SELECT "heroes"."id" AS "0.id", "heroes"."name" AS "0.name", "heroes"."team_id" AS "0.teamId", "teams"."id" AS "1.id", "teams"."name" AS "1.name" FROM "heroes" INNER JOIN "teams" ON "heroes"."team_id" = "teams"."id" ORDER BY "heroes"."id";

-- $selectTeam
SELECT "teams"."id" AS "0.id", "teams"."name" AS "0.name", "heroes"."id" AS "1.id", "heroes"."name" AS "1.name", "heroes"."team_id" AS "1.teamId" FROM "teams" INNER JOIN "heroes" ON "heroes"."team_id" = "teams"."id" ORDER BY "heroes"."id";

-- $selectTeam2
SELECT "teams"."id" AS "0.id", "teams"."name" AS "0.name", "heroes"."id" AS "1.id", "heroes"."name" AS "1.name", "heroes"."team_id" AS "1.teamId" FROM "teams" LEFT JOIN "heroes" ON "heroes"."team_id" = "teams"."id" ORDER BY "teams"."id", "heroes"."id";

-- $selectHero2
SELECT "heroes"."name" AS "0", "teams"."name" AS "1" FROM "heroes" RIGHT JOIN "teams" ON "heroes"."team_id" = "teams"."id" ORDER BY "teams"."id", "heroes"."id";

-- $selectHero3
SELECT "heroes"."id" AS "0.id", "heroes"."name" AS "0.name", "heroes"."team_id" AS "0.teamId", "teams"."id" AS "1.id", "teams"."name" AS "1.name" FROM "heroes" RIGHT JOIN "teams" ON "heroes"."team_id" = "teams"."id" AND "heroes"."name" <> 'Cy' ORDER BY "teams"."id";

-- $selectHero4
SELECT "teams"."name" AS "value" FROM "heroes" RIGHT JOIN "teams" ON "heroes"."team_id" = "teams"."id" WHERE "heroes"."id" IS NULL;

-- $selectTeam3
SELECT "teams"."name" AS "0", "heroes"."name" AS "1", "powers"."name" AS "2" FROM "teams" INNER JOIN "heroes" ON "heroes"."team_id" = "teams"."id" INNER JOIN "powers" ON "powers"."hero_id" = "heroes"."id" ORDER BY "powers"."id";

-- $selectPower
SELECT "powers"."name" AS "0", "heroes"."name" AS "1", "teams"."name" AS "2" FROM "powers" INNER JOIN "heroes" ON "powers"."hero_id" = "heroes"."id" LEFT JOIN "teams" ON "heroes"."team_id" = "teams"."id" ORDER BY "powers"."id";

