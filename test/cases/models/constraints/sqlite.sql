-- $schema
beforeDrop: PRAGMA defer_foreign_keys = ON
objects[0].create: CREATE TABLE
objects[0].drop: DROP TABLE
objects[0].name: "city"
objects[0].rest: (
  "id" INTEGER PRIMARY KEY,
  "country" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "people" INTEGER NOT NULL CHECK (people > 0),
  CONSTRAINT "uk_city_country_name" UNIQUE ("country", "name")
)
objects[1].create: CREATE INDEX
objects[1].drop: DROP INDEX
objects[1].name: "ix_city_country"
objects[1].rest: ON "city" ("country")
objects[2].create: CREATE TABLE
objects[2].drop: DROP TABLE
objects[2].name: "house"
objects[2].rest: (
  "id" INTEGER PRIMARY KEY,
  "street" TEXT NOT NULL CONSTRAINT "uk_house_street" UNIQUE,
  "city_id" INTEGER NOT NULL CONSTRAINT "fk_house_city_id" REFERENCES "city" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "former_city_id" INTEGER CONSTRAINT "fk_house_former_city_id" REFERENCES "city" ("id") ON DELETE SET NULL,
  "twin_id" INTEGER CONSTRAINT "fk_house_twin_id" REFERENCES "city" ("id") ON DELETE RESTRICT,
  "age" INTEGER NOT NULL,
  "floors" INTEGER NOT NULL
)
objects[3].create: CREATE INDEX
objects[3].drop: DROP INDEX
objects[3].name: "ix_house_twin_id"
objects[3].rest: ON "house" ("twin_id")
objects[4].create: CREATE INDEX
objects[4].drop: DROP INDEX
objects[4].name: "by_age"
objects[4].rest: ON "house" ("age", "floors")

-- $insertCity
INSERT INTO "city" ("id", "country", "name", "people") VALUES (?, ?, ?, ?);

-- $insertHouse
INSERT INTO "house" ("id", "street", "city_id", "former_city_id", "twin_id", "age", "floors") VALUES (?, ?, ?, ?, ?, ?, ?);

-- $deleteCity
DELETE FROM "city" WHERE "city"."id" = ?;

-- $selectCity
SELECT count(*) AS "count" FROM "city";

-- $selectHouse
SELECT "house"."id", "house"."street", "house"."city_id" AS "cityId", "house"."former_city_id" AS "formerCityId", "house"."twin_id" AS "twinId", "house"."age", "house"."floors" FROM "house";

-- $updateCity
UPDATE "city" SET "id" = 77 WHERE "city"."id" = ?;

-- $selectHouse2
SELECT "house"."city_id" AS "value" FROM "house";

-- $deleteCity2
DELETE FROM "city" WHERE "city"."id" = 77;

-- $selectHouse3
SELECT count(*) AS "count" FROM "house";

