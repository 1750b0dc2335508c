-- $schema
CREATE TABLE IF NOT EXISTS "alpha" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "ok" INTEGER NOT NULL CHECK ("ok" IN (0, 1)),
  "amount" INTEGER NOT NULL,
  "parent_id" INTEGER CONSTRAINT "fk_alpha_parent_id" REFERENCES "alpha" ("id")
);
CREATE TABLE IF NOT EXISTS "beta" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "alpha_id" INTEGER NOT NULL CONSTRAINT "fk_beta_alpha_id" REFERENCES "alpha" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "beta";
DROP TABLE IF EXISTS "alpha";

-- $insertAlpha
INSERT INTO "alpha" ("id", "ok", "amount", "parent_id") VALUES (?, ?, ?, ?);

-- $insertBeta
INSERT INTO "beta" ("id", "alpha_id") VALUES (?, ?);

-- $selectBeta
SELECT "beta"."id" AS "beta", "alpha"."id" AS "alpha", (SELECT sum("alpha_2"."amount") AS "value" FROM "alpha" AS "alpha_2" WHERE "alpha_2"."ok" = 1 AND "alpha_3"."ok" = 1) AS "sum" FROM "beta" INNER JOIN "alpha" ON "beta"."id" = "alpha"."parent_id" INNER JOIN "alpha" AS "alpha_3" ON "beta"."alpha_id" = "alpha_3"."id" ORDER BY "beta"."id";

-- $selectBeta2
SELECT "beta"."id" AS "value" FROM "beta" INNER JOIN "alpha" AS "alpha_2" ON "beta"."alpha_id" = "alpha_2"."id" WHERE EXISTS (SELECT 1 FROM "alpha" WHERE "alpha"."amount" > "alpha_2"."amount");

-- $selectBeta3
SELECT "beta"."id" AS "value" FROM "beta" INNER JOIN "alpha" ON "beta"."alpha_id" = "alpha"."id" WHERE max("alpha"."amount", 1) IN (SELECT "beta_2"."id" * 10 AS "value" FROM "beta" AS "beta_2" INNER JOIN "alpha" AS "alpha_2" ON "beta_2"."alpha_id" = "alpha_2"."id" WHERE "alpha_2"."ok" = 1);

