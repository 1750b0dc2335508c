-- $schema
CREATE TABLE IF NOT EXISTS "staff" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "kind" TEXT NOT NULL DEFAULT 'employee',
  "name" TEXT NOT NULL,
  "team_id" INTEGER,
  "budget" INTEGER,
  "language" TEXT,
  CHECK ("kind" NOT IN ('manager') OR "budget" IS NOT NULL),
  CHECK ("kind" NOT IN ('engineer') OR "language" IS NOT NULL)
);
CREATE TABLE IF NOT EXISTS "teams" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "things" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "tools" (
  "id" INTEGER NOT NULL PRIMARY KEY CONSTRAINT "fk_tools_id" REFERENCES "things" ("id") ON DELETE CASCADE,
  "team_id" INTEGER
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "tools";
DROP TABLE IF EXISTS "things";
DROP TABLE IF EXISTS "teams";
DROP TABLE IF EXISTS "staff";

-- $insertTeam
INSERT INTO "teams" ("id", "name") VALUES (?, ?);

-- $insertManager
INSERT INTO "staff" ("id", "kind", "name", "team_id", "budget") VALUES (?, ?, ?, ?, ?);

-- $insertEngineer
INSERT INTO "staff" ("id", "kind", "name", "team_id", "language") VALUES (?, ?, ?, ?, ?);

-- $insertThing
INSERT INTO "things" ("id", "name") VALUES (?, ?);

-- $insertTool
keys.0: id
tables[0]: INSERT INTO "things" ("id", "name") VALUES (?, ?);
tables[1]: INSERT INTO "tools" ("id", "team_id") VALUES (?, ?);

-- $selectTeam
SELECT COALESCE("teams"."name", NULL) AS "0", "staff"."name" AS "1", "staff"."budget" AS "2" FROM "teams" RIGHT JOIN (SELECT "staff"."id", "staff"."kind", "staff"."name", "staff"."team_id", "staff"."budget" FROM "staff" WHERE "staff"."kind" = 'manager') AS "staff" ON "teams"."id" = "staff"."team_id" ORDER BY "staff"."id";

-- $selectManager
SELECT COALESCE("staff"."name", NULL) AS "0", "teams"."name" AS "1" FROM (SELECT "staff"."id", "staff"."kind", "staff"."name", "staff"."team_id", "staff"."budget" FROM "staff" WHERE "staff"."kind" = 'manager') AS "staff" RIGHT JOIN "teams" ON "teams"."id" = "staff"."team_id" ORDER BY "teams"."id";

-- $selectManager2
SELECT COALESCE("staff"."name", '-') || ' ' || COALESCE("teams"."name", '-') AS "value" FROM (SELECT "staff"."id", "staff"."kind", "staff"."name", "staff"."team_id", "staff"."budget" FROM "staff" WHERE "staff"."kind" = 'manager') AS "staff" FULL JOIN "teams" ON "teams"."id" = "staff"."team_id";

-- $selectTeam2
SELECT COALESCE("teams"."name", '-') || ' ' || COALESCE("staff"."language", '-') AS "value" FROM "teams" FULL JOIN (SELECT "staff"."id", "staff"."kind", "staff"."name", "staff"."team_id", "staff"."language" FROM "staff" WHERE "staff"."kind" = 'engineer') AS "staff" ON "teams"."id" = "staff"."team_id";

-- $selectManager3
SELECT COALESCE("staff"."name", '-') || ' ' || COALESCE("teams"."name", '-') AS "value" FROM (SELECT "staff"."id", "staff"."kind", "staff"."name", "staff"."team_id", "staff"."budget" FROM "staff" WHERE "staff"."kind" = 'manager') AS "staff" FULL JOIN "teams" ON "teams"."id" = "staff"."team_id" WHERE "staff"."budget" > 1 OR "teams"."name" = 'B';

-- $selectTeam3
SELECT COALESCE("teams"."name", '-') || ' ' || COALESCE("things"."name", '-') AS "value" FROM "teams" FULL JOIN ("tools" INNER JOIN "things" ON "things"."id" = "tools"."id") ON "teams"."id" = "tools"."team_id";

-- $selectTool
SELECT COALESCE("things"."name", NULL) AS "0", "teams"."name" AS "1" FROM "tools" INNER JOIN "things" ON "things"."id" = "tools"."id" RIGHT JOIN "teams" ON "teams"."id" = "tools"."team_id" ORDER BY "teams"."id";

-- $selectManager4
SELECT count(*) AS count FROM (SELECT "staff"."id", "staff"."kind", "staff"."name", "staff"."team_id", "staff"."budget" FROM "staff" WHERE "staff"."kind" = 'manager') AS "staff" FULL JOIN "teams" ON "teams"."id" = "staff"."team_id";

