-- $schema
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
DO $sqlmodel$ BEGIN IF to_regclass(format('%I.%I', current_schema(), 'everything')) IS NOT NULL THEN RETURN; END IF;
IF (SELECT array_agg(enumlabel::text ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = to_regtype(format('%I.%I', current_schema(), 'enum_everything_state'))) IS DISTINCT FROM ARRAY['open', 'closed', 'it''s "odd"'] THEN CREATE TYPE "enum_everything_state" AS ENUM ('open', 'closed', 'it''s "odd"'); END IF;
CREATE TABLE "everything" (
  "id" BIGINT NOT NULL PRIMARY KEY,
  "real" DOUBLE PRECISION NOT NULL,
  "int" BIGINT NOT NULL,
  "small" SMALLINT NOT NULL,
  "medium" INTEGER NOT NULL,
  "big" BIGINT NOT NULL,
  "money" NUMERIC(40, 10) NOT NULL,
  "exact" NUMERIC NOT NULL,
  "text" TEXT COLLATE "C" NOT NULL,
  "flag" BOOLEAN NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "day" DATE NOT NULL,
  "time" TIME NOT NULL,
  "key" UUID NOT NULL,
  "bytes" BYTEA NOT NULL,
  "state" "enum_everything_state" NOT NULL,
  "level" DOUBLE PRECISION NOT NULL CHECK ("level" IN (1, 2, -3)),
  "address" JSONB NOT NULL,
  "tags" JSONB NOT NULL,
  "matrix" JSONB NOT NULL,
  "anything" JSONB NOT NULL,
  "record" JSONB NOT NULL
);
END $sqlmodel$;
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
DROP TABLE IF EXISTS "everything";
DROP TYPE IF EXISTS "enum_everything_state";

-- $insertEverything
INSERT INTO "everything" ("id", "real", "int", "small", "medium", "big", "money", "exact", "text", "flag", "at", "day", "time", "key", "bytes", "state", "level", "address", "tags", "matrix", "anything", "record") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22);
many: INSERT INTO "everything" ("id", "real", "int", "small", "medium", "big", "money", "exact", "text", "flag", "at", "day", "time", "key", "bytes", "state", "level", "address", "tags", "matrix", "anything", "record") SELECT v.c1, v.c2, v.c3, v.c4, v.c5, v.c6, v.c7, v.c8, v.c9, v.c10, v.c11, v.c12, v.c13, v.c14, v.c15, v.c16::"enum_everything_state", v.c17, v.c18::jsonb, v.c19::jsonb, v.c20::jsonb, v.c21::jsonb, v.c22::jsonb FROM unnest($1::int8[], $2::float8[], $3::int8[], $4::int8[], $5::int8[], $6::int8[], $7::numeric[], $8::numeric[], $9::text[], $10::bool[], $11::timestamptz[], $12::date[], $13::time[], $14::uuid[], $15::bytea[], $16::text[], $17::float8[], $18::text[], $19::text[], $20::text[], $21::text[], $22::text[]) WITH ORDINALITY AS v(c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, n) ORDER BY v.n;

-- $selectEverything
SELECT "everything"."id", "everything"."real", "everything"."int", "everything"."small", "everything"."medium", "everything"."big", "everything"."money", "everything"."exact", "everything"."text", "everything"."flag", "everything"."at", "everything"."day", "everything"."time", "everything"."key", "everything"."bytes", "everything"."state", "everything"."level", "everything"."address", "everything"."tags", "everything"."matrix", "everything"."anything", "everything"."record" FROM "everything" ORDER BY "everything"."id";

-- $updateEverything
UPDATE "everything" SET "real" = $1, "int" = $2, "small" = $3, "medium" = $4, "big" = $5, "money" = $6, "exact" = $7, "text" = $8, "flag" = $9, "at" = $10, "day" = $11, "time" = $12, "key" = $13, "bytes" = $14, "state" = $15, "level" = $16, "address" = $17, "tags" = $18, "matrix" = $19, "anything" = $20, "record" = $21 WHERE "id" = $22;

-- $selectEverything2
SELECT "everything"."id", "everything"."real", "everything"."int", "everything"."small", "everything"."medium", "everything"."big", "everything"."money", "everything"."exact", "everything"."text", "everything"."flag", "everything"."at", "everything"."day", "everything"."time", "everything"."key", "everything"."bytes", "everything"."state", "everything"."level", "everything"."address", "everything"."tags", "everything"."matrix", "everything"."anything", "everything"."record" FROM "everything" WHERE "everything"."id" = 0 LIMIT 2;

