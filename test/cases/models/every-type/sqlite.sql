-- $schema
CREATE TABLE IF NOT EXISTS "everything" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "real" REAL NOT NULL,
  "int" INTEGER NOT NULL,
  "small" INTEGER NOT NULL,
  "medium" INTEGER NOT NULL,
  "big" INTEGER NOT NULL,
  "money" TEXT NOT NULL,
  "exact" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "flag" INTEGER NOT NULL CHECK ("flag" IN (0, 1)),
  "at" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "time" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "bytes" BLOB NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('open', 'closed', 'it''s "odd"')),
  "level" REAL NOT NULL CHECK ("level" IN (1, 2, -3)),
  "address" TEXT NOT NULL,
  "tags" TEXT NOT NULL,
  "matrix" TEXT NOT NULL,
  "anything" TEXT NOT NULL,
  "record" TEXT NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "everything";

-- $insertEverything
INSERT INTO "everything" ("id", "real", "int", "small", "medium", "big", "money", "exact", "text", "flag", "at", "day", "time", "key", "bytes", "state", "level", "address", "tags", "matrix", "anything", "record") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- $selectEverything
SELECT "everything"."id", "everything"."real", "everything"."int", "everything"."small", "everything"."medium", CAST("everything"."big" AS TEXT) AS "big", "everything"."money", "everything"."exact", "everything"."text", "everything"."flag", "everything"."at", "everything"."day", "everything"."time", "everything"."key", "everything"."bytes", "everything"."state", "everything"."level", "everything"."address", "everything"."tags", "everything"."matrix", "everything"."anything", "everything"."record" FROM "everything" ORDER BY "everything"."id";

-- $updateEverything
UPDATE "everything" SET "real" = ?, "int" = ?, "small" = ?, "medium" = ?, "big" = ?, "money" = ?, "exact" = ?, "text" = ?, "flag" = ?, "at" = ?, "day" = ?, "time" = ?, "key" = ?, "bytes" = ?, "state" = ?, "level" = ?, "address" = ?, "tags" = ?, "matrix" = ?, "anything" = ?, "record" = ? WHERE "id" = ?;

-- $selectEverything2
SELECT "everything"."id", "everything"."real", "everything"."int", "everything"."small", "everything"."medium", CAST("everything"."big" AS TEXT) AS "big", "everything"."money", "everything"."exact", "everything"."text", "everything"."flag", "everything"."at", "everything"."day", "everything"."time", "everything"."key", "everything"."bytes", "everything"."state", "everything"."level", "everything"."address", "everything"."tags", "everything"."matrix", "everything"."anything", "everything"."record" FROM "everything" WHERE "everything"."id" = 0 LIMIT 2;

