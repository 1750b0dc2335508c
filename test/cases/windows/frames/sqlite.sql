-- $schema
CREATE TABLE IF NOT EXISTS "days" (
  "id" INTEGER PRIMARY KEY,
  "day" INTEGER NOT NULL,
  "sold" INTEGER NOT NULL,
  "rain" REAL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "days";

-- $insertDay
INSERT INTO "days" ("id", "day", "sold", "rain") VALUES (?, ?, ?, ?);

-- $selectDay
SELECT sum("days"."sold") OVER (ORDER BY "days"."id" ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "untilHere", sum("days"."sold") OVER (ORDER BY "days"."id" ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS "three", avg("days"."sold") OVER (ORDER BY "days"."id" ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS "lastTwo", sum("days"."sold") OVER (ORDER BY "days"."id" ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS "after", max("days"."sold") OVER (ORDER BY "days"."id" ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) AS "before", count(*) OVER (ORDER BY "days"."id" ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS "whole", sum("days"."sold") OVER (ORDER BY "days"."id" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "backwards" FROM "days" ORDER BY "days"."id";

-- $selectDay2
SELECT sum("days"."sold") OVER (ORDER BY "days"."day" RANGE BETWEEN CURRENT ROW AND CURRENT ROW) AS "peers", sum("days"."sold") OVER (ORDER BY "days"."day" RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS "near", sum("days"."sold") OVER (ORDER BY "days"."day" RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "untilHere", first_value("days"."sold") OVER (ORDER BY "days"."day" RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) AS "first" FROM "days" ORDER BY "days"."id";

-- $selectDay3
SELECT "days"."rain", count(*) OVER (ORDER BY "days"."rain" RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS "near", sum("days"."sold") OVER (ORDER BY "days"."rain" DESC RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) AS "down", count(*) OVER (ORDER BY "days"."rain" RANGE BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS "rest" FROM "days" ORDER BY "days"."id";

