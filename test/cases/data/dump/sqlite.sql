-- $schema
CREATE TABLE IF NOT EXISTS "teams" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "budget" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "heroes" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "secret_name" TEXT NOT NULL,
  "age" INTEGER,
  "team_id" INTEGER CONSTRAINT "fk_heroes_team_id" REFERENCES "teams" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "heroes";
DROP TABLE IF EXISTS "teams";

-- $insertTeam
INSERT INTO "teams" ("id", "name", "budget") VALUES (?, ?, ?);

-- $insertHero
INSERT INTO "heroes" ("id", "name", "secret_name", "age", "team_id") VALUES (?, ?, ?, ?, ?);

-- $selectHero
SELECT "heroes"."id", "heroes"."name", "heroes"."secret_name" AS "secretName", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" LIMIT 2;

-- $selectHero2
SELECT "heroes"."id", "heroes"."name", "heroes"."secret_name" AS "secretName", "heroes"."age", "heroes"."team_id" AS "teamId", "team"."id" AS "team.id", "team"."name" AS "team.name", CAST("team"."budget" AS TEXT) AS "team.budget" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id";

-- $selectTeam
SELECT "teams"."id", "teams"."name", CAST("teams"."budget" AS TEXT) AS "budget" FROM "teams";
includes[0]: SELECT "wanted"."n" AS "0", "heroes"."id" AS "1.id", "heroes"."name" AS "1.name", "heroes"."secret_name" AS "1.secretName", "heroes"."age" AS "1.age", "heroes"."team_id" AS "1.teamId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "heroes" ON "heroes"."team_id" = "wanted"."k0" ORDER BY "heroes"."id";

