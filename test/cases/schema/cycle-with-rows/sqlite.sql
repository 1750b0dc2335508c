-- $schema
CREATE TABLE IF NOT EXISTS "ships" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "captain_id" INTEGER CONSTRAINT "fk_ships_captain_id" REFERENCES "captains" ("id")
);
CREATE TABLE IF NOT EXISTS "captains" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "ship_id" INTEGER CONSTRAINT "fk_captains_ship_id" REFERENCES "ships" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "captains";
DROP TABLE IF EXISTS "ships";

-- $insertCaptain
INSERT INTO "captains" ("id", "ship_id") VALUES (?, ?);

-- $insertShip
INSERT INTO "ships" ("id", "captain_id") VALUES (?, ?);

-- $updateCaptain
UPDATE "captains" SET "ship_id" = ? WHERE "id" = ?;

-- $schema2
CREATE TABLE IF NOT EXISTS "captains" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "ship_id" INTEGER CONSTRAINT "fk_captains_ship_id" REFERENCES "ships" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "captains";

-- $selectShip
SELECT count(*) AS count FROM "ships";

-- $selectCaptain
SELECT count(*) AS count FROM "captains";

