-- $schema
CREATE TABLE IF NOT EXISTS "numbered" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "bignumbered" (
  "key" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "country" (
  "code" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "document" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "title" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "receipt" (
  "shop" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "total" REAL NOT NULL,
  PRIMARY KEY ("shop", "number")
);
CREATE TABLE IF NOT EXISTS "seat" (
  "row" TEXT NOT NULL,
  "place" INTEGER NOT NULL,
  "taken" INTEGER NOT NULL CHECK ("taken" IN (0, 1)),
  PRIMARY KEY ("row", "place")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "seat";
DROP TABLE IF EXISTS "receipt";
DROP TABLE IF EXISTS "document";
DROP TABLE IF EXISTS "country";
DROP TABLE IF EXISTS "bignumbered";
DROP TABLE IF EXISTS "numbered";

-- $insertNumbered
INSERT INTO "numbered" ("id", "name") VALUES (?, ?);

-- $insertBigNumbered
INSERT INTO "bignumbered" ("key", "name") VALUES (?, ?);

-- $insertCountry
INSERT INTO "country" ("code", "name") VALUES (?, ?);

-- $insertDocument
INSERT INTO "document" ("id", "title") VALUES (?, ?);

-- $insertReceipt
INSERT INTO "receipt" ("shop", "number", "total") VALUES (?, ?, ?);

-- $insertSeat
INSERT INTO "seat" ("row", "place", "taken") VALUES (?, ?, ?);

-- $updateSeat
UPDATE "seat" SET "taken" = ? WHERE "row" = ? AND "place" = ?;

-- $updateReceipt
UPDATE "receipt" SET "total" = ? WHERE "shop" = ? AND "number" = ?;

-- $deleteReceipt
DELETE FROM "receipt" WHERE "shop" = ? AND "number" = ?;

-- $updateDocument
UPDATE "document" SET "title" = ? WHERE "id" = ?;

-- $deleteNumbered
DELETE FROM "numbered" WHERE "id" = ?;

-- $updateNumbered
UPDATE "numbered" SET "name" = ? WHERE "id" = ?;

-- $selectSeat
SELECT "seat"."row", "seat"."place", "seat"."taken" FROM "seat" ORDER BY "seat"."place";

-- $selectDocument
SELECT "document"."id", "document"."title" FROM "document" ORDER BY "document"."id";

