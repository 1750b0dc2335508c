-- $schema
CREATE TABLE IF NOT EXISTS "teams" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "heroes" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "team_id" INTEGER NOT NULL CONSTRAINT "fk_heroes_team_id" REFERENCES "teams" ("id"),
  "friend_id" INTEGER CONSTRAINT "fk_heroes_friend_id" REFERENCES "heroes" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "heroes";
DROP TABLE IF EXISTS "teams";

-- $insertTeam
INSERT INTO "teams" ("id", "name") VALUES (?, ?);

-- $insertHero
INSERT INTO "heroes" ("id", "name", "team_id", "friend_id") VALUES (?, ?, ?, ?);

-- $selectHero
SELECT "heroes"."id" AS "0.id", "heroes"."name" AS "0.name", "heroes"."team_id" AS "0.teamId", "heroes"."friend_id" AS "0.friendId", "teams"."id" AS "1.id", "teams"."name" AS "1.name" FROM "heroes" INNER JOIN "teams" ON "heroes"."team_id" = "teams"."id" ORDER BY "heroes"."id";

-- $selectHero2
SELECT "heroes"."id", "heroes"."name", "heroes_2"."id" AS "friend.id", "heroes_2"."name" AS "friend.name" FROM "heroes" INNER JOIN "heroes" AS "heroes_2" ON "heroes"."friend_id" = "heroes_2"."id";

-- $selectHero3
SELECT "heroes"."id", "heroes"."name", "team"."id" AS "team.id", "team"."name" AS "team.name" FROM "heroes" INNER JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" ORDER BY "team"."name", "heroes"."id";

-- $selectRow
SELECT "heroes_rows"."hero.id" AS "hero.id", "heroes_rows"."hero.name" AS "hero.name", "heroes_rows"."hero.teamId" AS "hero.teamId", "heroes_rows"."hero.friendId" AS "hero.friendId", "heroes_rows"."team.id" AS "team.id", "heroes_rows"."team.name" AS "team.name", "heroes_rows"."name", "heroes_rows"."team.name_" AS "team.name_" FROM (SELECT "heroes"."id" AS "hero.id", "heroes"."name" AS "hero.name", "heroes"."team_id" AS "hero.teamId", "heroes"."friend_id" AS "hero.friendId", "teams"."id" AS "team.id", "teams"."name" AS "team.name", 'own' AS "name", "teams"."id" AS "team.name_" FROM "heroes" INNER JOIN "teams" ON "heroes"."team_id" = "teams"."id") AS "heroes_rows" ORDER BY "heroes_rows"."hero.id";

-- $selectRow2
WITH "named heroes" ("id", "name", "teamId", "friendId") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."team_id" AS "teamId", "heroes"."friend_id" AS "friendId" FROM "heroes") SELECT "named heroes"."id" AS "0.id", "named heroes"."name" AS "0.name", "named heroes"."teamId" AS "0.teamId", "named heroes"."friendId" AS "0.friendId", "named heroes_2"."id" AS "1.id", "named heroes_2"."name" AS "1.name", "named heroes_2"."teamId" AS "1.teamId", "named heroes_2"."friendId" AS "1.friendId" FROM "named heroes" INNER JOIN "named heroes" AS "named heroes_2" ON "named heroes"."id" = "named heroes_2"."friendId";

