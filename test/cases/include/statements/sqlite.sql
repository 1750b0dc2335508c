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

-- $selectTeam
SELECT "teams"."id", "teams"."name" FROM "teams";
includes[0]: SELECT "wanted"."n" AS "0", "heroes"."id" AS "1.id", "heroes"."name" AS "1.name", "heroes"."team_id" AS "1.teamId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "heroes" ON "heroes"."team_id" = "wanted"."k0" ORDER BY "heroes"."id";
includes[0].includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."id";

-- $insertTeam
INSERT INTO "teams" ("id", "name") VALUES (?, ?);

-- $insertHero
INSERT INTO "heroes" ("id", "name", "team_id") VALUES (?, ?, ?);

-- $insertPower
INSERT INTO "powers" ("id", "name", "hero_id") VALUES (?, ?, ?);

-- $selectTeam2
SELECT "teams"."id", "teams"."name" FROM "teams" ORDER BY "teams"."id";
includes[0]: SELECT "wanted"."n" AS "0", "heroes"."id" AS "1.id", "heroes"."name" AS "1.name", "heroes"."team_id" AS "1.teamId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "heroes" ON "heroes"."team_id" = "wanted"."k0" ORDER BY "heroes"."id";
includes[0].includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."id";

-- $selectHero
SELECT "heroes"."id", "heroes"."name", "heroes"."team_id" AS "teamId" FROM "heroes";
includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."id";

-- $selectHero2
SELECT "heroes"."id", "heroes"."name", "heroes"."team_id" AS "teamId", "team"."id" AS "team.id", "team"."name" AS "team.name" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id";

-- $selectHero3
SELECT "heroes"."id", "heroes"."name", "heroes"."team_id" AS "teamId", "team"."id" AS "team.id", "team"."name" AS "team.name" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id";
includes[0]: SELECT "wanted"."n" AS "0", "heroes"."id" AS "1.id", "heroes"."name" AS "1.name", "heroes"."team_id" AS "1.teamId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "heroes" ON "heroes"."team_id" = "wanted"."k0" ORDER BY "heroes"."id";

-- $selectTeam3
SELECT "teams"."id", "teams"."name" FROM "teams";
includes[0]: SELECT "wanted"."n" AS "0", "heroes"."id" AS "1.id", "heroes"."name" AS "1.name", "heroes"."team_id" AS "1.teamId", "team"."id" AS "1.team.id", "team"."name" AS "1.team.name" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "heroes" ON "heroes"."team_id" = "wanted"."k0" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" ORDER BY "heroes"."id";
includes[0].includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."id";

-- $selectHero4
SELECT "heroes"."id", "heroes"."name", "heroes"."team_id" AS "teamId", "team"."id" AS "team.id", "team"."name" AS "team.name" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id";
includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."id";
includes[1]: SELECT "wanted"."n" AS "0", "heroes"."id" AS "1.id", "heroes"."name" AS "1.name", "heroes"."team_id" AS "1.teamId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "heroes" ON "heroes"."team_id" = "wanted"."k0" ORDER BY "heroes"."id";
includes[1].includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."id";

