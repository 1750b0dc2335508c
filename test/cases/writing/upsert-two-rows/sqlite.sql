-- $schema
CREATE TABLE IF NOT EXISTS "member" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL CONSTRAINT "uk_member_name" UNIQUE,
  "mail" TEXT CONSTRAINT "uk_member_mail" UNIQUE,
  "points" INTEGER NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "member";

-- $insertMember
INSERT INTO "member" ("id", "name", "mail", "points") VALUES (?, ?, ?, ?);

-- $insertMember2
INSERT INTO "member" ("id", "name", "mail", "points") VALUES (?, ?, ?, ?) ON CONFLICT ("name") DO UPDATE SET "points" = "member"."points" + "excluded"."points" RETURNING "member"."id" AS "value";

-- $insertMember3
INSERT INTO "member" ("id", "name", "mail", "points") VALUES (?, ?, ?, ?) ON CONFLICT ("mail") DO UPDATE SET "points" = "member"."points" + "excluded"."points" RETURNING "member"."id" AS "value";

-- $insertMember4
INSERT INTO "member" ("id", "name", "mail", "points") VALUES (?, ?, ?, ?) ON CONFLICT ("id") DO NOTHING RETURNING "member"."id" AS "value";

-- $selectMember
SELECT "member"."id", "member"."name", "member"."mail", "member"."points" FROM "member" ORDER BY "member"."id";

