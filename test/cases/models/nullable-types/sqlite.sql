-- $schema
beforeDrop: PRAGMA defer_foreign_keys = ON
objects[0].create: CREATE TABLE
objects[0].drop: DROP TABLE
objects[0].name: "maybe"
objects[0].rest: (
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
)

-- $insertMaybe
INSERT INTO "maybe" ("id", "real", "int", "small", "big", "money", "text", "flag", "at", "day", "time", "key", "bytes", "state", "data", "list", "left") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- $selectMaybe
SELECT "maybe"."id", "maybe"."real", "maybe"."int", "maybe"."small", CAST("maybe"."big" AS TEXT) AS "big", "maybe"."money", "maybe"."text", "maybe"."flag", "maybe"."at", "maybe"."day", "maybe"."time", "maybe"."key", "maybe"."bytes", "maybe"."state", "maybe"."data", "maybe"."list", "maybe"."left" FROM "maybe" ORDER BY "maybe"."id";

