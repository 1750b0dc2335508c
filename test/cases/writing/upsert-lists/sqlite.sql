-- $schema
CREATE TABLE IF NOT EXISTS "word" (
  "id" INTEGER PRIMARY KEY,
  "text" TEXT NOT NULL CONSTRAINT "uk_word_text" UNIQUE,
  "times" INTEGER NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "word";

-- $insertWord
INSERT INTO "word" ("id", "text", "times") VALUES (?, ?, ?) ON CONFLICT ("text") DO UPDATE SET "times" = "word"."times" + ? RETURNING "word"."id" AS "value";

-- $insertWord2
INSERT INTO "word" ("id", "text", "times") VALUES (?, ?, ?);

-- $selectWord
SELECT "word"."text" AS "0", "word"."times" AS "1" FROM "word" ORDER BY "word"."text";

-- $insertWord3
INSERT INTO "word" ("id", "text", "times") VALUES (?, ?, ?) ON CONFLICT ("text") DO NOTHING RETURNING "word"."id" AS "value";

-- $insertWord4
INSERT INTO "word" ("id", "text", "times") VALUES (?, ?, ?) ON CONFLICT ("text") DO NOTHING RETURNING "word"."text";

-- $insertWord5
INSERT INTO "word" ("id", "text", "times") VALUES (?, ?, ?) ON CONFLICT ("text") DO UPDATE SET "times" = "word"."times" * 2 RETURNING "word"."text", "word"."times";

-- $insertWord6
INSERT INTO "word" ("id", "text", "times") VALUES (?, ?, ?) ON CONFLICT ("text") DO NOTHING RETURNING "word"."id", "word"."text", "word"."times";

-- $selectWord2
SELECT count(*) AS count FROM "word" WHERE "word"."text" = 'j';

-- $selectWord3
SELECT count(*) AS count FROM "word" WHERE "word"."text" GLOB 'word*';

-- $selectWord4
SELECT count(*) AS count FROM "word" WHERE "word"."times" = 2 AND "word"."text" GLOB 'word*';

