-- $schema
CREATE TABLE IF NOT EXISTS "vehicles" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "wheels" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "trucks" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "wheels" INTEGER NOT NULL,
  "load" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "boats" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "ships" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "flag" TEXT NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "ships";
DROP TABLE IF EXISTS "boats";
DROP TABLE IF EXISTS "trucks";
DROP TABLE IF EXISTS "vehicles";

-- $insertVehicle
INSERT INTO "vehicles" ("id", "name", "wheels") VALUES (?, ?, ?);

-- $insertTruck
INSERT INTO "trucks" ("id", "name", "wheels", "load") VALUES (?, ?, ?, ?);

-- $insertShip
INSERT INTO "ships" ("id", "name", "flag") VALUES (?, ?, ?);

-- $selectVehicle
SELECT "vehicles"."id", "vehicles"."name", "vehicles"."wheels" FROM "vehicles";

-- $selectTruck
SELECT "trucks"."id", "trucks"."name", "trucks"."wheels", "trucks"."load" FROM "trucks" WHERE "trucks"."wheels" > 2 AND "trucks"."load" > 1;

-- $selectBoat
SELECT count(*) AS count FROM "boats";

-- $selectShip
SELECT "ships"."id", "ships"."name", "ships"."flag" FROM "ships";

-- $deleteVehicle
DELETE FROM "vehicles";

-- $selectTruck2
SELECT count(*) AS count FROM "trucks";

