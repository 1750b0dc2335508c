-- $schema
CREATE TABLE IF NOT EXISTS "tickets" (
  "id" TEXT NOT NULL PRIMARY KEY DEFAULT (upper('t0')),
  "place" INTEGER NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "tickets";

-- $insertTicket
INSERT INTO "tickets" ("id", "place") VALUES (COALESCE(?, (upper('t0'))), ?) RETURNING "tickets"."id" AS "value";

-- $selectTicket
SELECT "tickets"."id" AS "value" FROM "tickets" ORDER BY "tickets"."place";

