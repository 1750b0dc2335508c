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
SELECT "heroes"."age" AS "value" FROM "heroes" ORDER BY "heroes"."id";

-- $selectHero2
SELECT "heroes"."name" AS "who", "heroes"."age" AS "when" FROM "heroes" WHERE "heroes"."id" = 1 LIMIT 2;

-- $selectHero3
SELECT "heroes"."name" AS "0", "heroes"."age" AS "1" FROM "heroes" WHERE "heroes"."id" = 1 LIMIT 2;

-- $selectHero4
SELECT "heroes"."id" AS "a.b.0", "heroes"."name" AS "a.b.1.c", "heroes"."team_id" AS "d" FROM "heroes" WHERE "heroes"."id" = 1 LIMIT 2;

-- $selectHero5
SELECT "heroes"."id" AS "n", 'it''s' AS "s", 1 AS "t", 0 AS "f", NULL AS "z", ? AS "x", 1.5 AS "d", CAST(10 AS TEXT) AS "b" FROM "heroes" WHERE "heroes"."id" = 1 LIMIT 2;

-- $selectHero6
SELECT 1 AS "one" FROM "heroes" LIMIT 1;

-- $selectHero7
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."id" = 1 LIMIT 2;

-- $selectHero8
SELECT "heroes"."id" AS "hero.id", "heroes"."name" AS "hero.name", "heroes"."age" AS "hero.age", "heroes"."team_id" AS "hero.teamId", "team"."name" AS "team" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" WHERE "heroes"."id" = 1 LIMIT 2;

-- $selectHero9
SELECT "heroes"."name" AS "0", "team"."name" AS "1", COALESCE("team"."id", -1) AS "2" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" ORDER BY "heroes"."id";

-- $selectHero10
SELECT "team"."name" AS "value" FROM "heroes" INNER JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" ORDER BY "heroes"."id";

-- $selectHero11
SELECT "heroes"."name", "heroes"."age" AS "years" FROM "heroes" WHERE "heroes"."id" = 1 LIMIT 2;

-- $selectHero12
SELECT "heroes"."id", "heroes"."name", "heroes"."age" + 1 AS "age", "heroes"."team_id" AS "teamId", 1 AS "more" FROM "heroes" WHERE "heroes"."id" = 1 LIMIT 2;

-- $selectHero13
SELECT "heroes"."name" FROM "heroes" WHERE "heroes"."id" = 1 LIMIT 2;

-- $selectHero14
SELECT "heroes"."age" + 1 AS "next", ("heroes"."age" >= 18) IS TRUE AS "adult", "heroes"."name" || ' (' || COALESCE(CAST("heroes"."age" AS TEXT), '') || ')' AS "label" FROM "heroes" ORDER BY "heroes"."id";

-- $selectHero15
SELECT "heroes"."name" AS "a", "heroes"."name" AS "b", "team"."name" AS "c" FROM "heroes" INNER JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" WHERE "heroes"."id" = 1 LIMIT 2;

