-- $schema
CREATE TABLE IF NOT EXISTS "sales" (
  "id" INTEGER PRIMARY KEY,
  "shop" TEXT NOT NULL,
  "pieces" INTEGER NOT NULL,
  "price" TEXT NOT NULL,
  "discount" REAL,
  "big" INTEGER NOT NULL,
  "at" TEXT NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "sales";

-- $selectSale
SELECT count(*) AS "n", sum("sales"."pieces") AS "sum", avg("sales"."pieces") AS "avg", min("sales"."at") AS "min", sqlmodel_decimal_max("sales"."price") AS "max" FROM "sales" LIMIT 2;

-- $insertSale
INSERT INTO "sales" ("id", "shop", "pieces", "price", "discount", "big", "at") VALUES (?, ?, ?, ?, ?, ?, ?);

-- $selectSale2
SELECT count(*) AS "n", count("sales"."discount") AS "of", count(DISTINCT "sales"."shop") AS "different", sum("sales"."pieces") AS "sum", avg("sales"."pieces") AS "avg", sqlmodel_decimal_sum("sales"."price") AS "money", sqlmodel_decimal_avg("sales"."price") AS "mean", CAST(sum("sales"."big") AS TEXT) AS "big", min("sales"."at") AS "min", max("sales"."at") AS "max", sqlmodel_decimal_min("sales"."price") AS "cheap", sqlmodel_decimal_max("sales"."price") AS "dear", sum("sales"."discount") AS "discount" FROM "sales" LIMIT 2;

-- $selectSale3
SELECT "sales"."shop", count(*) AS "n", sum("sales"."pieces") AS "sold" FROM "sales" GROUP BY "sales"."shop" ORDER BY "sales"."shop" DESC;

-- $selectSale4
SELECT "sales"."shop", count("sales"."id") FILTER (WHERE "sales"."pieces" > 1) AS "n" FROM "sales" GROUP BY "sales"."shop" ORDER BY "sales"."shop";

-- $selectSale5
SELECT "sales"."shop" AS "value" FROM "sales" GROUP BY "sales"."shop" HAVING count(*) > 1 AND sum("sales"."pieces") < 10;

-- $selectSale6
SELECT "sales"."pieces" % 2 AS "0", count(*) AS "1" FROM "sales" GROUP BY "sales"."pieces" % 2 ORDER BY "sales"."pieces" % 2;

-- $selectSale7
SELECT "sales"."shop" AS "0", "sales"."discount" AS "1", count(*) AS "2" FROM "sales" GROUP BY "sales"."shop", "sales"."discount" ORDER BY "sales"."shop", "sales"."discount";

-- $selectSale8
SELECT "sales"."shop" AS "value" FROM "sales" GROUP BY "sales"."shop" ORDER BY count(*) DESC;

-- $selectSale9
SELECT count(*) AS count FROM (SELECT "sales"."shop" AS "value" FROM "sales" GROUP BY "sales"."shop") AS counted;

