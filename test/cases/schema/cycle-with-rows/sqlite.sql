-- $schema
beforeDrop: PRAGMA defer_foreign_keys = ON
objects[0].create: CREATE TABLE
objects[0].drop: DROP TABLE
objects[0].name: "ships"
objects[0].rest: (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "captain_id" INTEGER CONSTRAINT "fk_ships_captain_id" REFERENCES "captains" ("id")
)
objects[1].create: CREATE TABLE
objects[1].drop: DROP TABLE
objects[1].name: "captains"
objects[1].rest: (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "ship_id" INTEGER CONSTRAINT "fk_captains_ship_id" REFERENCES "ships" ("id")
)

-- $insertCaptain
INSERT INTO "captains" ("id", "ship_id") VALUES (?, ?);

-- $insertShip
INSERT INTO "ships" ("id", "captain_id") VALUES (?, ?);

-- $updateCaptain
UPDATE "captains" SET "ship_id" = ? WHERE "id" = ?;

-- $schema2
beforeDrop: PRAGMA defer_foreign_keys = ON
objects[0].create: CREATE TABLE
objects[0].drop: DROP TABLE
objects[0].name: "captains"
objects[0].rest: (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "ship_id" INTEGER CONSTRAINT "fk_captains_ship_id" REFERENCES "ships" ("id")
)

-- $sql
select count(*) as n from sqlite_schema;

