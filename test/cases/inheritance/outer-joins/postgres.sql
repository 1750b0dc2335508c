-- $schema
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
CREATE TABLE IF NOT EXISTS "staff" (
  "id" BIGINT NOT NULL PRIMARY KEY,
  "kind" TEXT COLLATE "C" NOT NULL DEFAULT 'employee',
  "name" TEXT COLLATE "C" NOT NULL,
  "team_id" BIGINT,
  "budget" BIGINT,
  "language" TEXT COLLATE "C",
  CHECK ("kind" NOT IN ('manager') OR "budget" IS NOT NULL),
  CHECK ("kind" NOT IN ('engineer') OR "language" IS NOT NULL)
);
CREATE TABLE IF NOT EXISTS "teams" (
  "id" BIGINT NOT NULL PRIMARY KEY,
  "name" TEXT COLLATE "C" NOT NULL
);
CREATE TABLE IF NOT EXISTS "things" (
  "id" BIGINT NOT NULL PRIMARY KEY,
  "name" TEXT COLLATE "C" NOT NULL
);
CREATE TABLE IF NOT EXISTS "tools" (
  "id" BIGINT NOT NULL PRIMARY KEY CONSTRAINT "fk_tools_id" REFERENCES "things" ("id") ON DELETE CASCADE,
  "team_id" BIGINT
);
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
DROP TABLE IF EXISTS "tools", "things", "teams", "staff";

-- $insertTeam
INSERT INTO "teams" ("id", "name") VALUES ($1, $2);
many: INSERT INTO "teams" ("id", "name") SELECT v.c1, v.c2 FROM unnest($1::int8[], $2::text[]) WITH ORDINALITY AS v(c1, c2, n) ORDER BY v.n;

-- $insertManager
INSERT INTO "staff" ("id", "kind", "name", "team_id", "budget") VALUES ($1, $2, $3, $4, $5);
many: INSERT INTO "staff" ("id", "kind", "name", "team_id", "budget") SELECT v.c1, v.c2, v.c3, v.c4, v.c5 FROM unnest($1::int8[], $2::text[], $3::text[], $4::int8[], $5::int8[]) WITH ORDINALITY AS v(c1, c2, c3, c4, c5, n) ORDER BY v.n;

-- $insertEngineer
INSERT INTO "staff" ("id", "kind", "name", "team_id", "language") VALUES ($1, $2, $3, $4, $5);
many: INSERT INTO "staff" ("id", "kind", "name", "team_id", "language") SELECT v.c1, v.c2, v.c3, v.c4, v.c5 FROM unnest($1::int8[], $2::text[], $3::text[], $4::int8[], $5::text[]) WITH ORDINALITY AS v(c1, c2, c3, c4, c5, n) ORDER BY v.n;

-- $insertThing
INSERT INTO "things" ("id", "name") VALUES ($1, $2);
many: INSERT INTO "things" ("id", "name") SELECT v.c1, v.c2 FROM unnest($1::int8[], $2::text[]) WITH ORDINALITY AS v(c1, c2, n) ORDER BY v.n;

-- $insertTool
keys.0: id
tables[0]: INSERT INTO "things" ("id", "name") VALUES ($1, $2);
tables[0].many: INSERT INTO "things" ("id", "name") SELECT v.c1, v.c2 FROM unnest($1::int8[], $2::text[]) WITH ORDINALITY AS v(c1, c2, n) ORDER BY v.n;
tables[1]: INSERT INTO "tools" ("id", "team_id") VALUES ($1, $2);
tables[1].many: INSERT INTO "tools" ("id", "team_id") SELECT v.c1, v.c2 FROM unnest($1::int8[], $2::int8[]) WITH ORDINALITY AS v(c1, c2, n) ORDER BY v.n;

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

