-- $schema
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
CREATE TABLE IF NOT EXISTS "counter" (
  "name" VARCHAR(20) COLLATE "C" NOT NULL PRIMARY KEY,
  "times" BIGINT NOT NULL
);
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
DROP TABLE IF EXISTS "counter";

-- $insertCounter
INSERT INTO "counter" ("name", "times") VALUES ($1, $2) ON CONFLICT ("name") DO UPDATE SET "times" = "counter"."times" + $3 RETURNING "counter"."name" AS "value";

-- $insertCounter2
INSERT INTO "counter" ("name", "times") VALUES ($1, $2) ON CONFLICT ("name") DO NOTHING RETURNING "counter"."name" AS "value";

-- $selectCounter
SELECT "counter"."name", "counter"."times" FROM "counter" ORDER BY "counter"."name";

