-- $schema
CREATE TABLE IF NOT EXISTS "maybe" (
  "id" INTEGER PRIMARY KEY,
  "real" REAL,
  "int" INTEGER,
  "small" INTEGER,
  "big" INTEGER,
  "money" TEXT,
  "text" TEXT,
  "flag" INTEGER CHECK ("flag" IN (0, 1)),
  "at" TEXT,
  "day" TEXT,
  "time" TEXT,
  "key" TEXT,
  "bytes" BLOB,
  "state" TEXT CHECK ("state" IN ('a', 'b')),
  "data" TEXT,
  "list" TEXT,
  "left" TEXT
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "maybe";

-- $insertMaybe
INSERT INTO "maybe" ("id", "real", "int", "small", "big", "money", "text", "flag", "at", "day", "time", "key", "bytes", "state", "data", "list", "left") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- $selectMaybe
SELECT "maybe"."id", "maybe"."real", "maybe"."int", "maybe"."small", CAST("maybe"."big" AS TEXT) AS "big", "maybe"."money", "maybe"."text", "maybe"."flag", "maybe"."at", "maybe"."day", "maybe"."time", "maybe"."key", "maybe"."bytes", "maybe"."state", "maybe"."data", "maybe"."list", "maybe"."left" FROM "maybe" ORDER BY "maybe"."id";

