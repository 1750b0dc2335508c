-- $schema
CREATE TABLE IF NOT EXISTS "guest" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "age" INTEGER,
  "role" TEXT NOT NULL DEFAULT 'guest'
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "guest";

-- $insertGuest
INSERT INTO "guest" ("id", "name", "age", "role") VALUES (?, ?, ?, ?);

-- $insertGuest2
INSERT INTO "guest" ("id", "name", "age", "role") VALUES (?, ?, ?, ?);

-- $selectGuest
SELECT "guest"."name", "guest"."age", "guest"."role" FROM "guest";

