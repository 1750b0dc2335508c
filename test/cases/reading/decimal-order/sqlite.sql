-- $schema
CREATE TABLE IF NOT EXISTS "prices" (
  "id" INTEGER PRIMARY KEY,
  "amount" TEXT
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "prices";

-- $insertPrice
INSERT INTO "prices" ("id", "amount") VALUES (?, ?);

-- $selectPrice
SELECT "prices"."amount" AS "value" FROM "prices" ORDER BY sqlmodel_decimal_key("prices"."amount");

-- $selectPrice2
SELECT "prices"."amount" AS "value" FROM "prices" WHERE "prices"."amount" IS NOT NULL ORDER BY sqlmodel_decimal_key("prices"."amount") DESC LIMIT 3;

