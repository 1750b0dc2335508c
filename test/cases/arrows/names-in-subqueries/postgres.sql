-- $schema
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
CREATE TABLE IF NOT EXISTS "alpha" (
  "id" BIGINT NOT NULL PRIMARY KEY,
  "ok" BOOLEAN NOT NULL,
  "amount" BIGINT NOT NULL,
  "parent_id" BIGINT CONSTRAINT "fk_alpha_parent_id" REFERENCES "alpha" ("id")
);
CREATE TABLE IF NOT EXISTS "beta" (
  "id" BIGINT NOT NULL PRIMARY KEY,
  "alpha_id" BIGINT NOT NULL CONSTRAINT "fk_beta_alpha_id" REFERENCES "alpha" ("id")
);
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
DROP TABLE IF EXISTS "beta", "alpha";

-- $insertAlpha
INSERT INTO "alpha" ("id", "ok", "amount", "parent_id") VALUES ($1, $2, $3, $4);
many: INSERT INTO "alpha" ("id", "ok", "amount", "parent_id") SELECT v.c1, v.c2, v.c3, v.c4 FROM unnest($1::int8[], $2::bool[], $3::int8[], $4::int8[]) WITH ORDINALITY AS v(c1, c2, c3, c4, n) ORDER BY v.n;

-- $insertBeta
INSERT INTO "beta" ("id", "alpha_id") VALUES ($1, $2);
many: INSERT INTO "beta" ("id", "alpha_id") SELECT v.c1, v.c2 FROM unnest($1::int8[], $2::int8[]) WITH ORDINALITY AS v(c1, c2, n) ORDER BY v.n;

-- $selectBeta
SELECT "beta"."id" AS "beta", "alpha"."id" AS "alpha", (SELECT sum("alpha_2"."amount") AS "value" FROM "alpha" AS "alpha_2" WHERE "alpha_2"."ok" AND "alpha_3"."ok") AS "sum" FROM "beta" INNER JOIN "alpha" ON "beta"."id" = "alpha"."parent_id" INNER JOIN "alpha" AS "alpha_3" ON "beta"."alpha_id" = "alpha_3"."id" ORDER BY "beta"."id";

-- $selectBeta2
SELECT "beta"."id" AS "value" FROM "beta" INNER JOIN "alpha" AS "alpha_2" ON "beta"."alpha_id" = "alpha_2"."id" WHERE EXISTS (SELECT 1 FROM "alpha" WHERE "alpha"."amount" > "alpha_2"."amount");

-- $selectBeta3
SELECT "beta"."id" AS "value" FROM "beta" INNER JOIN "alpha" ON "beta"."alpha_id" = "alpha"."id" WHERE GREATEST("alpha"."amount", 1) IN (SELECT "beta_2"."id"::numeric * 10 AS "value" FROM "beta" AS "beta_2" INNER JOIN "alpha" AS "alpha_2" ON "beta_2"."alpha_id" = "alpha_2"."id" WHERE "alpha_2"."ok");

