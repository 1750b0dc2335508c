-- $schema
CREATE TABLE IF NOT EXISTS "strict" (
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
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "strict";

-- $insertStrict
INSERT INTO "strict" ("id", "real", "int", "small", "medium", "big", "money", "text", "at", "day", "time", "key", "state", "flag", "bytes") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- $updateStrict
UPDATE "strict" SET "money" = '1.50', "key" = 'abcdef00-0000-0000-0000-000000000000', "small" = -32768 RETURNING "strict"."money", "strict"."key", "strict"."small";

-- $selectStrict
SELECT count(*) AS count FROM "strict" WHERE sqlmodel_decimal_compare("strict"."money", '1.50') = 0;

-- $selectStrict2
SELECT count(*) AS count FROM "strict";

