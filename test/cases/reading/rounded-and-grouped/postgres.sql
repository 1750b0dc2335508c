-- $schema
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
CREATE TABLE IF NOT EXISTS "days" (
  "id" BIGINT NOT NULL PRIMARY KEY,
  "at" TIME
);
CREATE TABLE IF NOT EXISTS "readings" (
  "id" BIGINT NOT NULL PRIMARY KEY,
  "value" DOUBLE PRECISION NOT NULL,
  "place" BIGINT NOT NULL,
  "step" DOUBLE PRECISION NOT NULL CHECK ("step" IN (1, 2.5, -3)),
  "day_id" BIGINT NOT NULL CONSTRAINT "fk_readings_day_id" REFERENCES "days" ("id")
);
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
DROP TABLE IF EXISTS "readings", "days";

-- $insertDay
INSERT INTO "days" ("id", "at") VALUES ($1, $2);
many: INSERT INTO "days" ("id", "at") SELECT v.c1, v.c2 FROM unnest($1::int8[], $2::time[]) WITH ORDINALITY AS v(c1, c2, n) ORDER BY v.n;

-- $insertReading
INSERT INTO "readings" ("id", "value", "place", "step", "day_id") VALUES ($1, $2, $3, $4, $5);
many: INSERT INTO "readings" ("id", "value", "place", "step", "day_id") SELECT v.c1, v.c2, v.c3, v.c4, v.c5 FROM unnest($1::int8[], $2::float8[], $3::int8[], $4::float8[], $5::int8[]) WITH ORDINALITY AS v(c1, c2, c3, c4, c5, n) ORDER BY v.n;

-- $selectReading
SELECT CASE WHEN "readings"."value" - floor("readings"."value") < 0.5 THEN floor("readings"."value") ELSE ceil("readings"."value") END AS "round", floor("readings"."value") AS "floor", ceil("readings"."value") AS "ceil", trunc("readings"."value") AS "trunc" FROM "readings" INNER JOIN "days" AS "day" ON "readings"."day_id" = "day"."id" ORDER BY "day"."at" NULLS LAST, "readings"."id";

-- $selectReading2
SELECT "readings"."place", min("readings"."step") AS "least", max("readings"."step") AS "most" FROM "readings" GROUP BY "readings"."place" ORDER BY "readings"."place";

-- $selectReading3
SELECT ("readings"."place" + 1)::numeric * 2 AS "doubled" FROM "readings" GROUP BY "readings"."place" + 1 ORDER BY "readings"."place" + 1;

