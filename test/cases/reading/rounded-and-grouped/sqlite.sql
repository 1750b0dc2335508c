-- $schema
CREATE TABLE IF NOT EXISTS "days" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "at" TEXT
);
CREATE TABLE IF NOT EXISTS "readings" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "value" REAL NOT NULL,
  "place" INTEGER NOT NULL,
  "step" REAL NOT NULL CHECK ("step" IN (1, 2.5, -3)),
  "day_id" INTEGER NOT NULL CONSTRAINT "fk_readings_day_id" REFERENCES "days" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "readings";
DROP TABLE IF EXISTS "days";

-- $insertDay
INSERT INTO "days" ("id", "at") VALUES (?, ?);

-- $insertReading
INSERT INTO "readings" ("id", "value", "place", "step", "day_id") VALUES (?, ?, ?, ?, ?);

-- $selectReading
SELECT sqlmodel_round("readings"."value") AS "round", floor("readings"."value") AS "floor", ceil("readings"."value") AS "ceil", trunc("readings"."value") AS "trunc" FROM "readings" INNER JOIN "days" AS "day" ON "readings"."day_id" = "day"."id" ORDER BY "day"."at" NULLS LAST, "readings"."id";

-- $selectReading2
SELECT "readings"."place", min("readings"."step") AS "least", max("readings"."step") AS "most" FROM "readings" GROUP BY "readings"."place" ORDER BY "readings"."place";

-- $selectReading3
SELECT ("readings"."place" + 1) * 2 AS "doubled" FROM "readings" GROUP BY "readings"."place" + 1 ORDER BY "readings"."place" + 1;

