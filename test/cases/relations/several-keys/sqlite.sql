-- $schema
CREATE TABLE IF NOT EXISTS "heroes" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "team_id" INTEGER CONSTRAINT "fk_heroes_team_id" REFERENCES "teams" ("id"),
  "boss_id" INTEGER CONSTRAINT "fk_heroes_boss_id" REFERENCES "heroes" ("id"),
  "mentor_id" INTEGER CONSTRAINT "fk_heroes_mentor_id" REFERENCES "heroes" ("id")
);
CREATE TABLE IF NOT EXISTS "teams" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "captain_id" INTEGER CONSTRAINT "fk_teams_captain_id" REFERENCES "heroes" ("id")
);
CREATE TABLE IF NOT EXISTS "matches" (
  "id" INTEGER PRIMARY KEY,
  "home_id" INTEGER NOT NULL CONSTRAINT "fk_matches_home_id" REFERENCES "teams" ("id"),
  "away_id" INTEGER NOT NULL CONSTRAINT "fk_matches_away_id" REFERENCES "teams" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "matches";
DROP TABLE IF EXISTS "teams";
DROP TABLE IF EXISTS "heroes";

-- $insertTeam
INSERT INTO "teams" ("id", "name", "captain_id") VALUES (?, ?, ?);

-- $insertHero
INSERT INTO "heroes" ("id", "name", "team_id", "boss_id", "mentor_id") VALUES (?, ?, ?, ?, ?);

-- $insertMatch
INSERT INTO "matches" ("id", "home_id", "away_id") VALUES (?, ?, ?);

-- $selectHero
SELECT "heroes"."name" AS "0", "team"."name" AS "1", "leads"."name" AS "2" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" LEFT JOIN "teams" AS "leads" ON "heroes"."id" = "leads"."captain_id" ORDER BY "heroes"."id";

-- $selectHero2
SELECT "heroes"."name" AS "value" FROM "heroes" LEFT JOIN "teams" AS "leads" ON "heroes"."id" = "leads"."captain_id" WHERE "leads"."id" IS NULL ORDER BY "heroes"."id";

-- $selectTeam
SELECT "teams"."name" AS "0", "captain"."name" AS "1", "captain.leads"."name" AS "2" FROM "teams" LEFT JOIN "heroes" AS "captain" ON "teams"."captain_id" = "captain"."id" LEFT JOIN "teams" AS "captain.leads" ON "captain"."id" = "captain.leads"."captain_id" ORDER BY "teams"."id";

-- $selectTeam2
SELECT "teams"."name" AS "0", (SELECT count(*) AS "value" FROM "matches" WHERE "matches"."home_id" = "teams"."id") AS "1", (SELECT count(*) AS "value" FROM "matches" WHERE "matches"."away_id" = "teams"."id") AS "2" FROM "teams" ORDER BY "teams"."id";

-- $selectHero3
SELECT "heroes"."name" AS "value" FROM "heroes" INNER JOIN "heroes" AS "mentor" ON "heroes"."mentor_id" = "mentor"."id" INNER JOIN "heroes" AS "mentor.boss" ON "mentor"."boss_id" = "mentor.boss"."id" WHERE "mentor.boss"."name" = 'Ann';

-- $selectHero4
SELECT "heroes"."id", "heroes"."name", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId", "heroes"."mentor_id" AS "mentorId", "leads"."id" AS "leads.id", "leads"."name" AS "leads.name", "leads"."captain_id" AS "leads.captainId", "boss"."id" AS "boss.id", "boss"."name" AS "boss.name", "boss"."team_id" AS "boss.teamId", "boss"."boss_id" AS "boss.bossId", "boss"."mentor_id" AS "boss.mentorId" FROM "heroes" LEFT JOIN "teams" AS "leads" ON "heroes"."id" = "leads"."captain_id" LEFT JOIN "heroes" AS "boss" ON "heroes"."boss_id" = "boss"."id" ORDER BY "heroes"."id";
includes[0]: SELECT "wanted"."n" AS "0", "heroes"."id" AS "1.id", "heroes"."name" AS "1.name", "heroes"."team_id" AS "1.teamId", "heroes"."boss_id" AS "1.bossId", "heroes"."mentor_id" AS "1.mentorId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "heroes" ON "heroes"."boss_id" = "wanted"."k0" ORDER BY "heroes"."name", "heroes"."id";
includes[1]: SELECT "wanted"."n" AS "0", "heroes"."id" AS "1.id", "heroes"."name" AS "1.name", "heroes"."team_id" AS "1.teamId", "heroes"."boss_id" AS "1.bossId", "heroes"."mentor_id" AS "1.mentorId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "heroes" ON "heroes"."mentor_id" = "wanted"."k0" ORDER BY "heroes"."id";

-- $selectTeam3
SELECT "teams"."id", "teams"."name", "teams"."captain_id" AS "captainId" FROM "teams" ORDER BY "teams"."id";
includes[0]: SELECT "wanted"."n" AS "0", "matches"."id" AS "1.id", "matches"."home_id" AS "1.homeId", "matches"."away_id" AS "1.awayId", "away"."id" AS "1.away.id", "away"."name" AS "1.away.name", "away"."captain_id" AS "1.away.captainId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "matches" ON "matches"."home_id" = "wanted"."k0" LEFT JOIN "teams" AS "away" ON "matches"."away_id" = "away"."id" ORDER BY "matches"."id";
includes[0].includes[0]: SELECT "wanted"."n" AS "0", "matches"."id" AS "1.id", "matches"."home_id" AS "1.homeId", "matches"."away_id" AS "1.awayId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "matches" ON "matches"."away_id" = "wanted"."k0" ORDER BY "matches"."id";

