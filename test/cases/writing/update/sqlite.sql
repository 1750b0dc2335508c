-- $schema
CREATE TABLE IF NOT EXISTS "team" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "player" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "score" INTEGER NOT NULL,
  "ratio" REAL NOT NULL,
  "nick" TEXT,
  "team_id" INTEGER CONSTRAINT "fk_player_team_id" REFERENCES "team" ("id"),
  "active" INTEGER NOT NULL CHECK ("active" IN (0, 1)),
  "seen" TEXT,
  "meta" TEXT,
  "level" TEXT NOT NULL CHECK ("level" IN ('low', 'high'))
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "player";
DROP TABLE IF EXISTS "team";

-- $insertTeam
INSERT INTO "team" ("id", "name") VALUES (?, ?);

-- $insertPlayer
INSERT INTO "player" ("id", "name", "score", "ratio", "nick", "team_id", "active", "seen", "meta", "level") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- $selectPlayer
SELECT "player"."id", "player"."name", "player"."score", "player"."ratio", "player"."nick", "player"."team_id" AS "teamId", "player"."active", "player"."seen", "player"."meta", "player"."level" FROM "player" WHERE "player"."id" = 1 LIMIT 2;

-- $updatePlayer
UPDATE "player" SET "name" = ?, "score" = ?, "ratio" = ?, "nick" = ?, "team_id" = ?, "active" = ?, "seen" = ?, "meta" = ?, "level" = ? WHERE "id" = ?;

-- $updatePlayer2
UPDATE "player" SET "score" = ? WHERE "id" = ?;

-- $updatePlayer3
UPDATE "player" SET "name" = ?, "score" = ?, "ratio" = ?, "nick" = ?, "team_id" = ?, "active" = ?, "seen" = ?, "meta" = ?, "level" = ? WHERE "id" = ?;

-- $updatePlayer4
UPDATE "player" SET "name" = ?, "score" = ?, "ratio" = ?, "nick" = ?, "team_id" = ?, "active" = ?, "seen" = ?, "meta" = ?, "level" = ? WHERE "id" = ?;

-- $updatePlayer5
UPDATE "player" SET "name" = ?, "score" = ?, "ratio" = ?, "nick" = ?, "team_id" = ?, "active" = ?, "seen" = ?, "meta" = ?, "level" = ? WHERE "id" = ? RETURNING "player"."id", "player"."name";

-- $updatePlayer6
UPDATE "player" SET "score" = "player"."score" + ?, "ratio" = "player"."ratio" * 2 + "player"."score" WHERE "player"."score" < 50;

-- $updatePlayer7
UPDATE "player" SET "nick" = 'all';

-- $updatePlayer8
UPDATE "player" SET "nick" = NULL WHERE "player"."id" = 2 RETURNING "player"."nick";

-- $updatePlayer9
UPDATE "player" SET "nick" = ?, "seen" = ?, "meta" = ?, "level" = 'high', "active" = NOT ("player"."active" = 1) WHERE "player"."id" = 3 RETURNING "player"."id", "player"."name", "player"."score", "player"."ratio", "player"."nick", "player"."team_id" AS "teamId", "player"."active", "player"."seen", "player"."meta", "player"."level";

-- $updatePlayer10
UPDATE "player" SET "meta" = ? WHERE "player"."id" = 2 RETURNING "player"."id", "player"."name", "player"."score", "player"."ratio", "player"."nick", "player"."team_id" AS "teamId", "player"."active", "player"."seen", "player"."meta", "player"."level";

-- $updatePlayer11
UPDATE "player" SET "name" = "player"."name" || '!' WHERE "player"."id" IN (SELECT "player"."id" FROM "player" INNER JOIN "team" ON "player"."team_id" = "team"."id" WHERE "team"."name" = 'B') RETURNING "player"."name";

-- $updatePlayer12
UPDATE "player" SET "score" = CASE WHEN "player"."score" > 10 THEN 0 ELSE "player"."score" END, "level" = CASE WHEN "player"."score" > 10 THEN 'high' ELSE 'low' END RETURNING "player"."score", "player"."level";

-- $updatePlayer13
UPDATE "player" SET "score" = 1, "nick" = "player"."name" WHERE "player"."id" = 1 AND "player"."active" = 1 RETURNING "player"."score", "player"."nick";

-- $updatePlayer14
UPDATE "player" SET "name" = replace(upper("player"."name"), 'E', '?') WHERE "player"."id" = 1 RETURNING "player"."name";

-- $updatePlayer15
UPDATE "player" SET "score" = ? WHERE "player"."id" = 1;

-- $updatePlayer16
UPDATE "player" SET "score" = "player"."score" + ? WHERE "player"."name" = 'it''s';

-- $selectPlayer2
SELECT "player"."id", "player"."name", "player"."score", "player"."ratio", "player"."nick", "player"."team_id" AS "teamId", "player"."active", "player"."seen", "player"."meta", "player"."level" FROM "player" ORDER BY "player"."id";

