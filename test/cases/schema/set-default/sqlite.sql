-- $schema
CREATE TABLE IF NOT EXISTS "size" (
  "size" INTEGER NOT NULL PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS "shirt" (
  "id" INTEGER PRIMARY KEY,
  "size" INTEGER DEFAULT 7 CONSTRAINT "fk_shirt_size" REFERENCES "size" ("size") ON DELETE SET DEFAULT ON UPDATE SET DEFAULT
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "shirt";
DROP TABLE IF EXISTS "size";

-- $insertSize
INSERT INTO "size" ("size") VALUES (?);

-- $insertShirt
INSERT INTO "shirt" ("id", "size") VALUES (?, ?);

-- $deleteSize
DELETE FROM "size" WHERE "size"."size" = 1;

-- $selectShirt
SELECT "shirt"."id", "shirt"."size" FROM "shirt" ORDER BY "shirt"."id";

-- $updateSize
UPDATE "size" SET "size" = 20 WHERE "size"."size" = 2;

