-- $schema
beforeDrop: PRAGMA defer_foreign_keys = ON
objects[0].create: CREATE TABLE
objects[0].drop: DROP TABLE
objects[0].name: "numbered"
objects[0].rest: (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
)
objects[1].create: CREATE TABLE
objects[1].drop: DROP TABLE
objects[1].name: "bignumbered"
objects[1].rest: (
  "key" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
)
objects[2].create: CREATE TABLE
objects[2].drop: DROP TABLE
objects[2].name: "country"
objects[2].rest: (
  "code" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL
)
objects[3].create: CREATE TABLE
objects[3].drop: DROP TABLE
objects[3].name: "document"
objects[3].rest: (
  "id" TEXT NOT NULL PRIMARY KEY,
  "title" TEXT NOT NULL
)
objects[4].create: CREATE TABLE
objects[4].drop: DROP TABLE
objects[4].name: "receipt"
objects[4].rest: (
  "shop" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "total" REAL NOT NULL,
  PRIMARY KEY ("shop", "number")
)
objects[5].create: CREATE TABLE
objects[5].drop: DROP TABLE
objects[5].name: "seat"
objects[5].rest: (
  "row" TEXT NOT NULL,
  "place" INTEGER NOT NULL,
  "taken" INTEGER NOT NULL CHECK ("taken" IN (0, 1)),
  PRIMARY KEY ("row", "place")
)

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

