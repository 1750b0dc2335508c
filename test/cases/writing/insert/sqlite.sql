-- $schema
CREATE TABLE IF NOT EXISTS "note" (
  "id" INTEGER PRIMARY KEY,
  "text" TEXT NOT NULL CONSTRAINT "uk_note_text" UNIQUE,
  "stars" INTEGER DEFAULT 5,
  "at" TEXT
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "note";

-- $insertNote
INSERT INTO "note" ("id", "text", "stars", "at") VALUES (?, ?, ?, ?);

-- $insertNote2
INSERT INTO "note" ("id", "text", "stars", "at") VALUES (?, ?, ?, ?) RETURNING "note"."id", "note"."text", "note"."stars", "note"."at";

-- $insertNote3
INSERT INTO "note" ("id", "text", "stars", "at") VALUES (?, ?, ?, ?) RETURNING "note"."stars";

-- $insertNote4
INSERT INTO "note" ("id", "text", "stars", "at") VALUES (?, ?, ?, ?) RETURNING "note"."text", "note"."id";

-- $selectNote
SELECT count(*) AS count FROM "note" WHERE "note"."text" = 'x';

-- $selectNote2
SELECT count(*) AS count FROM "note" WHERE "note"."text" = 'fine';

-- $selectNote3
SELECT count(*) AS count FROM "note";

