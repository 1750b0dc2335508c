-- $schema
CREATE TABLE IF NOT EXISTS "teams" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "city" TEXT
);
CREATE TABLE IF NOT EXISTS "heroes" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "age" INTEGER,
  "team_id" INTEGER CONSTRAINT "fk_heroes_team_id" REFERENCES "teams" ("id"),
  "mentor_id" INTEGER CONSTRAINT "fk_heroes_mentor_id" REFERENCES "heroes" ("id")
);
CREATE TABLE IF NOT EXISTS "powers" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "level" INTEGER NOT NULL,
  "hero_id" INTEGER NOT NULL CONSTRAINT "fk_powers_hero_id" REFERENCES "heroes" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "powers";
DROP TABLE IF EXISTS "heroes";
DROP TABLE IF EXISTS "teams";

-- $insertTeam
INSERT INTO "teams" ("id", "name", "city") VALUES (?, ?, ?);

-- $insertHero
INSERT INTO "heroes" ("id", "name", "age", "team_id", "mentor_id") VALUES (?, ?, ?, ?, ?);

-- $insertPower
INSERT INTO "powers" ("id", "name", "level", "hero_id") VALUES (?, ?, ?, ?);

-- $selectHero
from: "heroes"
row.columns: "heroes"."id" AS "0.id", "heroes"."name" AS "0.name", "heroes"."age" AS "0.age", "heroes"."team_id" AS "0.teamId", "heroes"."mentor_id" AS "0.mentorId", "teams"."id" AS "1.id", "teams"."name" AS "1.name", "teams"."city" AS "1.city"
row.shape: 0.id: int, 0.name: string, 0.age: int | null, 0.teamId: int | null, 0.mentorId: int | null, 1.id: int, 1.name: string, 1.city: string | null
joins[0].alias: teams
joins[0].kind: inner
joins[0].target: "teams" ON "heroes"."team_id" = "teams"."id"
unlimited: -1

-- $selectHero2
SELECT "heroes"."id" AS "0.id", "heroes"."name" AS "0.name", "heroes"."age" AS "0.age", "heroes"."team_id" AS "0.teamId", "heroes"."mentor_id" AS "0.mentorId", "teams"."id" AS "1.id", "teams"."name" AS "1.name", "teams"."city" AS "1.city" FROM "heroes" INNER JOIN "teams" ON "heroes"."team_id" = "teams"."id" ORDER BY "heroes"."id";

-- $selectHero3
SELECT "heroes"."id" AS "0.id", "heroes"."name" AS "0.name", "heroes"."age" AS "0.age", "heroes"."team_id" AS "0.teamId", "heroes"."mentor_id" AS "0.mentorId", "teams"."id" AS "1.id", "teams"."name" AS "1.name", "teams"."city" AS "1.city" FROM "heroes" INNER JOIN "teams" ON "heroes"."team_id" = "teams"."id" ORDER BY "teams"."name", "heroes"."name" DESC;

-- $selectHero4
SELECT "heroes"."id" AS "0.id", "heroes"."name" AS "0.name", "heroes"."age" AS "0.age", "heroes"."team_id" AS "0.teamId", "heroes"."mentor_id" AS "0.mentorId", "teams"."id" AS "1.id", "teams"."name" AS "1.name", "teams"."city" AS "1.city" FROM "heroes" LEFT JOIN "teams" ON "heroes"."team_id" = "teams"."id" ORDER BY "heroes"."id";

-- $selectHero5
SELECT "heroes"."name" AS "hero", "teams"."name" AS "team", "heroes"."name" || '/' || "teams"."name" AS "both" FROM "heroes" INNER JOIN "teams" ON "heroes"."team_id" = "teams"."id" ORDER BY "heroes"."id";

-- $selectHero6
SELECT "heroes"."name" AS "hero", "teams"."name" AS "team", "teams"."id" AS "whole.id", "teams"."name" AS "whole.name", "teams"."city" AS "whole.city", COALESCE("teams"."city", 'none') AS "city" FROM "heroes" LEFT JOIN "teams" ON "heroes"."team_id" = "teams"."id" ORDER BY "heroes"."id";

-- $selectHero7
SELECT "heroes"."name" AS "0", "teams"."name" AS "1" FROM "heroes" INNER JOIN "teams" ON "heroes"."team_id" = "teams"."id" WHERE "heroes"."age" IS NOT NULL AND "teams"."city" IS NULL ORDER BY "heroes"."id";

-- $selectHero8
SELECT "heroes"."name" AS "value" FROM "heroes" LEFT JOIN "teams" ON "heroes"."team_id" = "teams"."id" WHERE "teams"."id" IS NULL;

-- $selectHero9
SELECT "heroes"."name" AS "value" FROM "heroes" LEFT JOIN "teams" ON "heroes"."team_id" = "teams"."id" WHERE "teams"."id" IS NOT NULL ORDER BY "heroes"."id";

-- $selectHero10
SELECT "heroes"."name" AS "value" FROM "heroes" LEFT JOIN "teams" ON "heroes"."team_id" = "teams"."id" WHERE "teams"."name" IS NOT 'A' ORDER BY "heroes"."id";

-- $selectHero11
SELECT "heroes"."name" AS "0", "teams"."name" AS "1" FROM "heroes" INNER JOIN "teams" ON "heroes"."team_id" = "teams"."id" AND "teams"."city" IS NOT ? WHERE "heroes"."age" > ? AND "teams"."name" <> 'Z' LIMIT 5;

-- $selectHero12
SELECT "heroes"."id" AS "0.id", "heroes"."name" AS "0.name", "heroes"."age" AS "0.age", "heroes"."team_id" AS "0.teamId", "heroes"."mentor_id" AS "0.mentorId", "teams"."id" AS "1.id", "teams"."name" AS "1.name", "teams"."city" AS "1.city" FROM "heroes" INNER JOIN "teams" ON "heroes"."name" = "teams"."name";

-- $selectTeam
SELECT "teams"."name" || '-' || "powers"."name" || '-' || CAST("powers"."level" AS TEXT) AS "value" FROM "teams" CROSS JOIN "powers" ORDER BY "teams"."id", "powers"."id";

-- $selectHero13
SELECT "heroes"."id" AS "0.id", "heroes"."name" AS "0.name", "heroes"."age" AS "0.age", "heroes"."team_id" AS "0.teamId", "heroes"."mentor_id" AS "0.mentorId", "teams"."id" AS "1.id", "teams"."name" AS "1.name", "teams"."city" AS "1.city" FROM "heroes" INNER JOIN "teams" ON "heroes"."team_id" = "teams"."id" AND "heroes"."id" = 2 LIMIT 2;

-- $selectHero14
SELECT "heroes"."id" AS "0.id", "heroes"."name" AS "0.name", "heroes"."age" AS "0.age", "heroes"."team_id" AS "0.teamId", "heroes"."mentor_id" AS "0.mentorId", "teams"."id" AS "1.id", "teams"."name" AS "1.name", "teams"."city" AS "1.city" FROM "heroes" INNER JOIN "teams" ON "heroes"."team_id" = "teams"."id" AND "heroes"."id" = 4 LIMIT 2;

-- $selectHero15
SELECT "heroes"."id" AS "0.id", "heroes"."name" AS "0.name", "heroes"."age" AS "0.age", "heroes"."team_id" AS "0.teamId", "heroes"."mentor_id" AS "0.mentorId", "teams"."id" AS "1.id", "teams"."name" AS "1.name", "teams"."city" AS "1.city" FROM "heroes" INNER JOIN "teams" ON "heroes"."team_id" = "teams"."id" ORDER BY "heroes"."id" DESC LIMIT 1;

-- $selectHero16
SELECT count(*) AS count FROM "heroes" INNER JOIN "teams" ON "heroes"."team_id" = "teams"."id";

-- $selectHero17
SELECT EXISTS (SELECT 1 FROM "heroes" INNER JOIN "teams" ON "heroes"."team_id" = "teams"."id" AND "teams"."name" = 'A') AS found;

-- $selectHero18
SELECT EXISTS (SELECT 1 FROM "heroes" INNER JOIN "teams" ON "heroes"."team_id" = "teams"."id" AND "teams"."name" = 'Z') AS found;

-- $selectHero19
SELECT "heroes"."name" AS "0", "powers"."name" AS "1" FROM "heroes" LEFT JOIN "powers" ON "powers"."hero_id" = "heroes"."id" ORDER BY "heroes"."id", "powers"."id" LIMIT 2 OFFSET 1;

-- $selectHero20
SELECT DISTINCT "heroes"."name" AS "value" FROM "heroes" INNER JOIN "powers" ON "powers"."hero_id" = "heroes"."id" ORDER BY "heroes"."name";

-- $selectHero21
SELECT "heroes"."id" AS "0.id", "heroes"."name" AS "0.name", "heroes"."age" AS "0.age", "heroes"."team_id" AS "0.teamId", "heroes"."mentor_id" AS "0.mentorId", "teams"."id" AS "1.id", "teams"."name" AS "1.name", "teams"."city" AS "1.city", "powers"."id" AS "2.id", "powers"."name" AS "2.name", "powers"."level" AS "2.level", "powers"."hero_id" AS "2.heroId" FROM "heroes" INNER JOIN "teams" ON "heroes"."team_id" = "teams"."id" LEFT JOIN "powers" ON "powers"."hero_id" = "heroes"."id" AND "powers"."level" > 4 ORDER BY "heroes"."id";

-- $selectHero22
SELECT "powers"."name" AS "p", "teams"."name" AS "t", "heroes"."id" AS "h.id", "heroes"."name" AS "h.name", "heroes"."age" AS "h.age", "heroes"."team_id" AS "h.teamId", "heroes"."mentor_id" AS "h.mentorId" FROM "heroes" INNER JOIN "teams" ON "heroes"."team_id" = "teams"."id" INNER JOIN "powers" ON "powers"."hero_id" = "heroes"."id" WHERE "powers"."level" > 2 AND "teams"."name" = 'B' ORDER BY "powers"."id";

-- $selectHero23
SELECT "heroes"."id" AS "0.id", "heroes"."name" AS "0.name", "heroes"."age" AS "0.age", "heroes"."team_id" AS "0.teamId", "heroes"."mentor_id" AS "0.mentorId", "heroes_2"."id" AS "1.id", "heroes_2"."name" AS "1.name", "heroes_2"."age" AS "1.age", "heroes_2"."team_id" AS "1.teamId", "heroes_2"."mentor_id" AS "1.mentorId" FROM "heroes" LEFT JOIN "heroes" AS "heroes_2" ON "heroes"."mentor_id" = "heroes_2"."id" ORDER BY "heroes"."id";

-- $selectHero24
SELECT "heroes"."name" AS "0", "heroes_2"."name" AS "1", "heroes_3"."name" AS "2" FROM "heroes" INNER JOIN "heroes" AS "heroes_2" ON "heroes"."mentor_id" = "heroes_2"."id" INNER JOIN "heroes" AS "heroes_3" ON "heroes_2"."mentor_id" = "heroes_3"."id";

-- $selectTeam2
SELECT "teams"."name" AS "team", count("heroes"."id") AS "n" FROM "teams" LEFT JOIN "heroes" ON "heroes"."team_id" = "teams"."id" GROUP BY "teams"."id", "teams"."name" HAVING count("heroes"."id") <> 1 ORDER BY "teams"."name";

-- $refineHero
where[0].connector: and
where[0].condition: "teams"."city" = ?

-- $refineHero2
where[0].connector: and
where[0].condition: "teams"."city" IS NULL

