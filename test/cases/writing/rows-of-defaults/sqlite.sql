-- $schema
CREATE TABLE IF NOT EXISTS "ticket" (
  "id" INTEGER PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS "visit" (
  "id" INTEGER PRIMARY KEY,
  "pages" INTEGER NOT NULL DEFAULT 3,
  "minutes" INTEGER DEFAULT (2 + 2),
  "note" TEXT
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "visit";
DROP TABLE IF EXISTS "ticket";

-- $insertTicket
INSERT INTO "ticket" ("id") VALUES (?);

-- $insertTicket2
INSERT INTO "ticket" ("id") VALUES (?) RETURNING "ticket"."id";

-- $insertTicket3
INSERT INTO "ticket" ("id") VALUES (?) ON CONFLICT ("id") DO NOTHING RETURNING "ticket"."id" AS "value";

-- $insertTicket4
INSERT INTO "ticket" ("id") VALUES (?) ON CONFLICT ("id") DO NOTHING RETURNING "ticket"."id";

-- $insertVisit
INSERT INTO "visit" ("id", "pages", "minutes", "note") VALUES (?, ?, CASE WHEN ? = 1 THEN (2 + 2) ELSE ? END, ?) RETURNING "visit"."id", "visit"."pages", "visit"."minutes", "visit"."note";

-- $selectTicket
SELECT "ticket"."id" FROM "ticket" ORDER BY "ticket"."id";

