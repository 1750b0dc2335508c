-- $schema
CREATE TABLE IF NOT EXISTS "counter" (
  "name" TEXT NOT NULL PRIMARY KEY,
  "times" INTEGER NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "counter";

-- $insertCounter
INSERT INTO "counter" ("name", "times") VALUES (?, ?) ON CONFLICT ("name") DO UPDATE SET "times" = "counter"."times" + ? RETURNING "counter"."name" AS "value";

-- $insertCounter2
INSERT INTO "counter" ("name", "times") VALUES (?, ?) ON CONFLICT ("name") DO NOTHING RETURNING "counter"."name" AS "value";

-- $selectCounter
SELECT "counter"."name", "counter"."times" FROM "counter" ORDER BY "counter"."name";

