-- $schema
CREATE TABLE IF NOT EXISTS "city" (
  "id" INTEGER PRIMARY KEY,
  "country" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "people" INTEGER NOT NULL CHECK (people > 0),
  CONSTRAINT "uk_city_country_name" UNIQUE ("country", "name")
);
CREATE INDEX IF NOT EXISTS "ix_city_country" ON "city" ("country");
CREATE TABLE IF NOT EXISTS "house" (
  "id" INTEGER PRIMARY KEY,
  "street" TEXT NOT NULL CONSTRAINT "uk_house_street" UNIQUE,
  "city_id" INTEGER NOT NULL CONSTRAINT "fk_house_city_id" REFERENCES "city" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "former_city_id" INTEGER CONSTRAINT "fk_house_former_city_id" REFERENCES "city" ("id") ON DELETE SET NULL,
  "twin_id" INTEGER CONSTRAINT "fk_house_twin_id" REFERENCES "city" ("id") ON DELETE RESTRICT,
  "age" INTEGER NOT NULL,
  "floors" INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS "ix_house_twin_id" ON "house" ("twin_id");
CREATE INDEX IF NOT EXISTS "by_age" ON "house" ("age", "floors");
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "house";
DROP TABLE IF EXISTS "city";

-- $insertCity
INSERT INTO "city" ("id", "country", "name", "people") VALUES (?, ?, ?, ?);

-- $insertHouse
INSERT INTO "house" ("id", "street", "city_id", "former_city_id", "twin_id", "age", "floors") VALUES (?, ?, ?, ?, ?, ?, ?);

-- $deleteCity
DELETE FROM "city" WHERE "city"."id" = ?;

-- $selectCity
SELECT count(*) AS count FROM "city";

-- $selectHouse
SELECT "house"."id", "house"."street", "house"."city_id" AS "cityId", "house"."former_city_id" AS "formerCityId", "house"."twin_id" AS "twinId", "house"."age", "house"."floors" FROM "house";

-- $updateCity
UPDATE "city" SET "id" = 77 WHERE "city"."id" = ?;

-- $selectHouse2
SELECT "house"."city_id" AS "value" FROM "house";

-- $deleteCity2
DELETE FROM "city" WHERE "city"."id" = 77;

-- $selectHouse3
SELECT count(*) AS count FROM "house";

