-- $schema
CREATE TABLE "strict" (
  "id" INTEGER PRIMARY KEY,
  "real" REAL NOT NULL,
  "int" INTEGER NOT NULL,
  "small" INTEGER NOT NULL,
  "medium" INTEGER NOT NULL,
  "big" INTEGER NOT NULL,
  "money" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "time" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('a', 'b')),
  "flag" INTEGER NOT NULL CHECK ("flag" IN (0, 1)),
  "bytes" BLOB NOT NULL
);

-- $insertStrict
INSERT INTO "strict" ("id", "real", "int", "small", "medium", "big", "money", "text", "at", "day", "time", "key", "state", "flag", "bytes") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- $selectStrict
SELECT count(*) AS "count" FROM "strict";

