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
INSERT INTO "teams" ("id", "name") VALUES (?, ?);

-- $insertHero
INSERT INTO "heroes" ("id", "name", "age", "team_id") VALUES (?, ?, ?, ?);

-- $insertPower
INSERT INTO "powers" ("id", "name", "level", "hero_id") VALUES (?, ?, ?, ?);

-- $selectHero
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "team"."id" AS "team.id", "team"."name" AS "team.name" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" ORDER BY "heroes"."id";
includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."level" AS "1.level", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."level", "powers"."id";

-- $selectHero2
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" ORDER BY "heroes"."id";
includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."level" AS "1.level", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."level", "powers"."id";

-- $selectHero3
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "team"."id" AS "team.id", "team"."name" AS "team.name" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" ORDER BY "heroes"."id";

-- $selectTeam
SELECT "teams"."id", "teams"."name" FROM "teams" ORDER BY "teams"."id";
includes[0]: SELECT "wanted"."n" AS "0", "heroes"."id" AS "1.id", "heroes"."name" AS "1.name", "heroes"."age" AS "1.age", "heroes"."team_id" AS "1.teamId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "heroes" ON "heroes"."team_id" = "wanted"."k0" ORDER BY "heroes"."id";

-- $selectHero4
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" ORDER BY "heroes"."id";
includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."level" AS "1.level", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" WHERE "powers"."level" > ? AND "powers"."name" <> 'see' ORDER BY "powers"."level", "powers"."id";

-- $selectHero5
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."id" = 1 LIMIT 2;
includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."level" AS "1.level", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."name" DESC;

-- $selectHero6
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."id" = 1 LIMIT 2;
includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."level" AS "1.level", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY sqlmodel_length("powers"."name"), "powers"."name";

-- $selectHero7
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" ORDER BY "heroes"."id";
includes[0]: SELECT "ranked"."row.0" AS "0", "ranked"."row.1.id" AS "1.id", "ranked"."row.1.name" AS "1.name", "ranked"."row.1.level" AS "1.level", "ranked"."row.1.heroId" AS "1.heroId" FROM (SELECT "wanted"."n" AS "row.0", "powers"."id" AS "row.1.id", "powers"."name" AS "row.1.name", "powers"."level" AS "row.1.level", "powers"."hero_id" AS "row.1.heroId", row_number() OVER (PARTITION BY "wanted"."n" ORDER BY "powers"."level") AS "place", "powers"."level" AS "key1" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0") AS "ranked" WHERE "ranked"."place" <= 2 ORDER BY "ranked"."key1";

-- $selectHero8
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" ORDER BY "heroes"."id";
includes[0]: SELECT "ranked"."row.0" AS "0", "ranked"."row.1.id" AS "1.id", "ranked"."row.1.name" AS "1.name", "ranked"."row.1.level" AS "1.level", "ranked"."row.1.heroId" AS "1.heroId" FROM (SELECT "wanted"."n" AS "row.0", "powers"."id" AS "row.1.id", "powers"."name" AS "row.1.name", "powers"."level" AS "row.1.level", "powers"."hero_id" AS "row.1.heroId", row_number() OVER (PARTITION BY "wanted"."n" ORDER BY "powers"."level", "powers"."id") AS "place", "powers"."level" AS "key1", "powers"."id" AS "key2" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" WHERE "powers"."level" >= ?) AS "ranked" WHERE "ranked"."place" > ? AND "ranked"."place" <= ? + ? ORDER BY "ranked"."key1", "ranked"."key2";

-- $selectHero9
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" ORDER BY "heroes"."id";
includes[0]: SELECT "ranked"."row.0" AS "0", "ranked"."row.1.id" AS "1.id", "ranked"."row.1.name" AS "1.name", "ranked"."row.1.level" AS "1.level", "ranked"."row.1.heroId" AS "1.heroId" FROM (SELECT "wanted"."n" AS "row.0", "powers"."id" AS "row.1.id", "powers"."name" AS "row.1.name", "powers"."level" AS "row.1.level", "powers"."hero_id" AS "row.1.heroId", row_number() OVER (PARTITION BY "wanted"."n" ORDER BY "powers"."level", "powers"."id") AS "place", "powers"."level" AS "key1", "powers"."id" AS "key2" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0") AS "ranked" WHERE "ranked"."place" > 1 ORDER BY "ranked"."key1", "ranked"."key2";

-- $selectHero10
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" ORDER BY "heroes"."id";
includes[0]: SELECT "ranked"."row.0" AS "0", "ranked"."row.1.id" AS "1.id", "ranked"."row.1.name" AS "1.name", "ranked"."row.1.level" AS "1.level", "ranked"."row.1.heroId" AS "1.heroId" FROM (SELECT "wanted"."n" AS "row.0", "powers"."id" AS "row.1.id", "powers"."name" AS "row.1.name", "powers"."level" AS "row.1.level", "powers"."hero_id" AS "row.1.heroId", row_number() OVER (PARTITION BY "wanted"."n" ORDER BY "powers"."level", "powers"."id") AS "place", "powers"."level" AS "key1", "powers"."id" AS "key2" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0") AS "ranked" WHERE "ranked"."place" <= 0 ORDER BY "ranked"."key1", "ranked"."key2";

-- $selectTeam2
SELECT "teams"."id", "teams"."name" FROM "teams" ORDER BY "teams"."id";
includes[0]: SELECT "wanted"."n" AS "0", "heroes"."id" AS "1.id", "heroes"."name" AS "1.name", "heroes"."age" AS "1.age", "heroes"."team_id" AS "1.teamId", "team"."id" AS "1.team.id", "team"."name" AS "1.team.name" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "heroes" ON "heroes"."team_id" = "wanted"."k0" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" WHERE "heroes"."age" IS NOT NULL ORDER BY "heroes"."id";
includes[0].includes[0]: SELECT "ranked"."row.0" AS "0", "ranked"."row.1.id" AS "1.id", "ranked"."row.1.name" AS "1.name", "ranked"."row.1.level" AS "1.level", "ranked"."row.1.heroId" AS "1.heroId" FROM (SELECT "wanted"."n" AS "row.0", "powers"."id" AS "row.1.id", "powers"."name" AS "row.1.name", "powers"."level" AS "row.1.level", "powers"."hero_id" AS "row.1.heroId", row_number() OVER (PARTITION BY "wanted"."n" ORDER BY "powers"."level", "powers"."id") AS "place", "powers"."level" AS "key1", "powers"."id" AS "key2" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0") AS "ranked" WHERE "ranked"."place" <= 1 ORDER BY "ranked"."key1", "ranked"."key2";

-- $selectPower
SELECT "powers"."id", "powers"."name", "powers"."level", "powers"."hero_id" AS "heroId", "hero"."id" AS "hero.id", "hero"."name" AS "hero.name", "hero"."age" AS "hero.age", "hero"."team_id" AS "hero.teamId", "hero.team"."id" AS "hero.team.id", "hero.team"."name" AS "hero.team.name" FROM "powers" LEFT JOIN "heroes" AS "hero" ON "powers"."hero_id" = "hero"."id" LEFT JOIN "teams" AS "hero.team" ON "hero"."team_id" = "hero.team"."id" ORDER BY "powers"."id" LIMIT 4;
includes[0]: SELECT "wanted"."n" AS "0", "heroes"."id" AS "1.id", "heroes"."name" AS "1.name", "heroes"."age" AS "1.age", "heroes"."team_id" AS "1.teamId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "heroes" ON "heroes"."team_id" = "wanted"."k0" ORDER BY "heroes"."id" DESC;

-- $selectTeam3
SELECT "teams"."id", "teams"."name" FROM "teams" WHERE (SELECT count(*) AS "value" FROM "heroes" WHERE "heroes"."team_id" = "teams"."id") > 0 ORDER BY "teams"."id";
includes[0]: SELECT "wanted"."n" AS "0", "heroes"."id" AS "1.id", "heroes"."name" AS "1.name", "heroes"."age" AS "1.age", "heroes"."team_id" AS "1.teamId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "heroes" ON "heroes"."team_id" = "wanted"."k0" INNER JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" WHERE EXISTS (SELECT 1 FROM "powers" WHERE "powers"."hero_id" = "heroes"."id" AND "powers"."level" > ?) ORDER BY "team"."name";

-- $selectHero11
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" ORDER BY "heroes"."id" LIMIT 2 OFFSET 1;
includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."level" AS "1.level", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."level", "powers"."id";

-- $selectHero12
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "team"."id" AS "team.id", "team"."name" AS "team.name" FROM "heroes" INNER JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" WHERE "team"."name" = 'A' ORDER BY "team"."name", "heroes"."id";
includes[0]: SELECT "ranked"."row.0" AS "0", "ranked"."row.1.id" AS "1.id", "ranked"."row.1.name" AS "1.name", "ranked"."row.1.level" AS "1.level", "ranked"."row.1.heroId" AS "1.heroId" FROM (SELECT "wanted"."n" AS "row.0", "powers"."id" AS "row.1.id", "powers"."name" AS "row.1.name", "powers"."level" AS "row.1.level", "powers"."hero_id" AS "row.1.heroId", row_number() OVER (PARTITION BY "wanted"."n" ORDER BY "powers"."level", "powers"."id") AS "place", "powers"."level" AS "key1", "powers"."id" AS "key2" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0") AS "ranked" WHERE "ranked"."place" <= 1 ORDER BY "ranked"."key1", "ranked"."key2";

-- $selectHero13
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" ORDER BY "heroes"."id" LIMIT 1;
includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."level" AS "1.level", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."level", "powers"."id";

-- $selectHero14
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."name" = 'nobody' LIMIT 1;
includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."level" AS "1.level", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."level", "powers"."id";

-- $selectHero15
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."name" = 'nobody' LIMIT 2;
includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."level" AS "1.level", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."level", "powers"."id";

-- $selectHero16
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "team"."id" AS "team.id", "team"."name" AS "team.name" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" WHERE "heroes"."name" = 'Dee' LIMIT 2;
includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."level" AS "1.level", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."level", "powers"."id";

-- $selectHero17
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" LIMIT 2;
includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."level" AS "1.level", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."level", "powers"."id";

-- $selectHero18
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."name" = 'nobody';
includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."level" AS "1.level", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."level", "powers"."id";

-- $selectHero19
SELECT count(*) AS count FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id";
includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."level" AS "1.level", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."level", "powers"."id";

-- $selectHero20
SELECT EXISTS (SELECT 1 FROM "heroes") AS found;
includes[0]: SELECT "wanted"."n" AS "0", "powers"."id" AS "1.id", "powers"."name" AS "1.name", "powers"."level" AS "1.level", "powers"."hero_id" AS "1.heroId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0" ORDER BY "powers"."level", "powers"."id";

-- $selectTeam4
SELECT "teams"."id", "teams"."name" FROM "teams" WHERE "teams"."id" = 3 LIMIT 2;
includes[0]: SELECT "wanted"."n" AS "0", "heroes"."id" AS "1.id", "heroes"."name" AS "1.name", "heroes"."age" AS "1.age", "heroes"."team_id" AS "1.teamId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "heroes" ON "heroes"."team_id" = "wanted"."k0" ORDER BY "heroes"."id";

-- $selectHero21
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId" FROM "heroes";
includes[0]: SELECT "ranked"."row.0" AS "0", "ranked"."row.1.id" AS "1.id", "ranked"."row.1.name" AS "1.name", "ranked"."row.1.level" AS "1.level", "ranked"."row.1.heroId" AS "1.heroId" FROM (SELECT "wanted"."n" AS "row.0", "powers"."id" AS "row.1.id", "powers"."name" AS "row.1.name", "powers"."level" AS "row.1.level", "powers"."hero_id" AS "row.1.heroId", row_number() OVER (PARTITION BY "wanted"."n" ORDER BY "powers"."level", "powers"."id") AS "place", "powers"."level" AS "key1", "powers"."id" AS "key2" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "powers" ON "powers"."hero_id" = "wanted"."k0") AS "ranked" WHERE "ranked"."place" <= ? ORDER BY "ranked"."key1", "ranked"."key2";

