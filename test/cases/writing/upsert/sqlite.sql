-- $schema
CREATE TABLE IF NOT EXISTS "page" (
  "id" INTEGER PRIMARY KEY,
  "path" TEXT NOT NULL CONSTRAINT "uk_page_path" UNIQUE,
  "title" TEXT,
  "visits" INTEGER NOT NULL DEFAULT 1,
  "seen" TEXT
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "page";

-- $insertPage
INSERT INTO "page" ("id", "path", "title", "visits", "seen") VALUES (?, ?, ?, ?, ?) ON CONFLICT ("path") DO UPDATE SET "title" = COALESCE("excluded"."title", "page"."title"), "visits" = "page"."visits" + ?, "seen" = "excluded"."seen" RETURNING "page"."id" AS "value";

-- $selectPage
SELECT "page"."id", "page"."path", "page"."title", "page"."visits", "page"."seen" FROM "page" ORDER BY "page"."id";

-- $insertPage2
INSERT INTO "page" ("id", "path", "title", "visits", "seen") VALUES (?, ?, ?, ?, ?) ON CONFLICT ("path") DO NOTHING RETURNING "page"."id" AS "value";

-- $insertPage3
INSERT INTO "page" ("id", "path", "title", "visits", "seen") VALUES (?, ?, ?, ?, ?) ON CONFLICT ("path") DO NOTHING RETURNING "page"."id", "page"."path", "page"."title", "page"."visits", "page"."seen";

-- $insertPage4
INSERT INTO "page" ("id", "path", "title", "visits", "seen") VALUES (?, ?, ?, ?, ?) ON CONFLICT ("path") DO NOTHING RETURNING "page"."path", "page"."visits";

-- $insertPage5
INSERT INTO "page" ("id", "path", "title", "visits", "seen") VALUES (?, ?, ?, ?, ?) ON CONFLICT ("path") DO UPDATE SET "seen" = "excluded"."seen", "title" = ? WHERE "page"."seen" < "excluded"."seen" AND "excluded"."title" IS NOT ? RETURNING "page"."id" AS "value";

-- $insertPage6
INSERT INTO "page" ("id", "path", "title", "visits", "seen") VALUES (?, ?, ?, ?, ?) ON CONFLICT ("path") DO UPDATE SET "seen" = "excluded"."seen", "title" = "excluded"."title" WHERE "page"."seen" < "excluded"."seen" RETURNING "page"."id" AS "value";

-- $insertPage7
INSERT INTO "page" ("id", "path", "title", "visits", "seen") VALUES (?, ?, ?, ?, ?) ON CONFLICT ("path") DO UPDATE SET "title" = COALESCE("page"."title", '') || '+' || COALESCE("excluded"."title", '') RETURNING "page"."id", "page"."path", "page"."title", "page"."visits", "page"."seen";

-- $insertPage8
INSERT INTO "page" ("id", "path", "title", "visits", "seen") VALUES (?, ?, ?, ?, ?) ON CONFLICT ("path") DO UPDATE SET "title" = 'never' RETURNING "page"."title";

-- $insertPage9
INSERT INTO "page" ("id", "path", "title", "visits", "seen") VALUES (?, ?, ?, ?, ?) ON CONFLICT ("id") DO UPDATE SET "path" = "excluded"."path" RETURNING "page"."id" AS "value";

-- $insertPage10
INSERT INTO "page" ("id", "path", "title", "visits", "seen") VALUES (?, ?, ?, ?, ?) ON CONFLICT ("path") DO UPDATE SET "title" = "excluded"."title" RETURNING "page"."id" AS "value";

-- $insertPage11
INSERT INTO "page" ("id", "path", "title", "visits", "seen") VALUES (?, ?, ?, ?, ?) ON CONFLICT ("path") DO UPDATE SET "visits" = "page"."visits" + ? RETURNING "page"."id" AS "value";

-- $selectPage2
SELECT "page"."path", "page"."title", "page"."visits", "page"."seen" FROM "page" ORDER BY "page"."path";

