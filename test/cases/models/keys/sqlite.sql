-- $schema
CREATE TABLE "numbered" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE "bignumbered" (
  "key" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE "country" (
  "code" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE "document" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "title" TEXT NOT NULL
);
CREATE TABLE "receipt" (
  "shop" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "total" REAL NOT NULL,
  PRIMARY KEY ("shop", "number")
);
CREATE TABLE "seat" (
  "row" TEXT NOT NULL,
  "place" INTEGER NOT NULL,
  "taken" INTEGER NOT NULL CHECK ("taken" IN (0, 1)),
  PRIMARY KEY ("row", "place")
);

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

