-- $schema
CREATE TABLE IF NOT EXISTS "sales" (
  "id" INTEGER PRIMARY KEY,
  "shop" TEXT NOT NULL,
  "pieces" INTEGER NOT NULL,
  "price" TEXT NOT NULL,
  "discount" REAL,
  "note" TEXT,
  "at" TEXT NOT NULL,
  "paid" INTEGER NOT NULL CHECK ("paid" IN (0, 1)),
  "big" INTEGER NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "sales";

-- $selectSale
SELECT string_agg("sales"."shop", ',') AS "texts", NULLIF(json_group_array("sales"."pieces"), '[]') AS "list", count("sales"."id") FILTER (WHERE "sales"."paid" = 1) AS "some", sum("sales"."pieces") FILTER (WHERE "sales"."pieces" > 1) AS "total" FROM "sales" LIMIT 2;

-- $selectSale2
SELECT "sales"."shop", count(*) AS "n" FROM "sales" GROUP BY "sales"."shop";

-- $insertSale
INSERT INTO "sales" ("id", "shop", "pieces", "price", "discount", "note", "at", "paid", "big") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- $selectSale3
SELECT "sales"."shop", count("sales"."id") FILTER (WHERE "sales"."paid" = 1) AS "paid", sum("sales"."pieces") FILTER (WHERE "sales"."pieces" > ?) AS "sum", sqlmodel_decimal_max("sales"."price") FILTER (WHERE "sales"."pieces" > 100) AS "none", count("sales"."note") AS "noted", count(DISTINCT "sales"."note") AS "different", avg("sales"."discount") AS "average", count("sales"."id") FILTER (WHERE NOT ("sales"."paid" = 1) AND "sales"."note" IS NULL) AS "unpaid" FROM "sales" GROUP BY "sales"."shop" ORDER BY "sales"."shop";

-- $selectSale4
SELECT "sales"."shop", string_agg("sales"."note", ? ORDER BY "sales"."id" DESC) AS "notes", string_agg("sales"."shop" || CAST("sales"."pieces" AS TEXT), '' ORDER BY "sales"."pieces", "sales"."id" DESC) AS "all" FROM "sales" GROUP BY "sales"."shop" ORDER BY "sales"."shop";

-- $selectSale5
SELECT string_agg("sales"."note", ', ' ORDER BY "sales"."id") FILTER (WHERE "sales"."paid" = 1) AS "value" FROM "sales" LIMIT 2;

-- $selectSale6
SELECT "sales"."shop", NULLIF(json_group_array("sales"."pieces" ORDER BY "sales"."id"), '[]') AS "pieces", NULLIF(json_group_array("sales"."note" ORDER BY "sales"."id"), '[]') AS "notes", NULLIF(json_group_array("sales"."at" ORDER BY "sales"."id" DESC), '[]') AS "at", NULLIF(json_group_array(CAST("sales"."big" AS TEXT) ORDER BY "sales"."id"), '[]') AS "big", NULLIF(json_group_array(json(CASE "sales"."paid" WHEN 1 THEN 'true' WHEN 0 THEN 'false' END) ORDER BY "sales"."id"), '[]') AS "paid", NULLIF(json_group_array("sales"."price" ORDER BY "sales"."id"), '[]') AS "prices" FROM "sales" GROUP BY "sales"."shop" ORDER BY "sales"."shop";

-- $selectSale7
SELECT NULLIF(json_group_array("sales"."pieces" ORDER BY "sales"."id") FILTER (WHERE "sales"."discount" IS NOT NULL), '[]') AS "value" FROM "sales" LIMIT 2;

-- $selectSale8
SELECT "sales"."shop" AS "value" FROM "sales" GROUP BY "sales"."shop" HAVING sum("sales"."pieces") FILTER (WHERE "sales"."paid" = 1) > ? AND count(*) = 2 ORDER BY "sales"."shop";

-- $selectSale9
SELECT "sales"."shop" AS "value" FROM "sales" GROUP BY "sales"."shop" HAVING count(*) > ? AND max("sales"."pieces") < 5;

-- $selectSale10
SELECT CASE WHEN "sales"."pieces" > 2 THEN 'many' ELSE 'few' END AS "size", CAST(substr("sales"."at", 9, 2) AS INTEGER) AS "day", count(*) AS "n" FROM "sales" GROUP BY CASE WHEN "sales"."pieces" > 2 THEN 'many' ELSE 'few' END, CAST(substr("sales"."at", 9, 2) AS INTEGER) ORDER BY CASE WHEN "sales"."pieces" > 2 THEN 'many' ELSE 'few' END, CAST(substr("sales"."at", 9, 2) AS INTEGER);

-- $selectSale11
SELECT "sales"."shop" AS "0", "sales"."paid" AS "1", count(*) AS "2" FROM "sales" GROUP BY "sales"."shop", "sales"."paid" ORDER BY "sales"."shop", "sales"."paid";

-- $selectSale12
SELECT "sales"."shop", CAST(sum("sales"."pieces") AS REAL) / count(*) AS "mean", min("sales"."at") AS "first", "sales"."shop" || ': ' || CAST(count(*) AS TEXT) AS "label" FROM "sales" GROUP BY "sales"."shop" ORDER BY CAST(sum("sales"."pieces") AS REAL) / count(*) DESC;

-- $selectSale13
SELECT count(*) AS count FROM (SELECT "sales"."shop" AS "value" FROM "sales" GROUP BY "sales"."shop" HAVING count(*) > 10) AS counted;

-- $selectSale14
SELECT count(*) AS count FROM (SELECT "sales"."shop" AS "value" FROM "sales" GROUP BY "sales"."shop", "sales"."paid") AS counted;

-- $selectSale15
SELECT EXISTS (SELECT "sales"."shop" AS "value" FROM "sales" GROUP BY "sales"."shop" HAVING count(*) > 10) AS found;

-- $selectSale16
SELECT "sales"."shop" AS "0", count(*) AS "1" FROM "sales" GROUP BY "sales"."shop" ORDER BY "sales"."shop" DESC LIMIT 1;

-- $selectSale17
SELECT count(*) AS "value" FROM "sales" HAVING count(*) > 100;

-- $selectSale18
SELECT min(CASE WHEN "sales"."pieces" > 1 THEN 1 ELSE 0 END) AS "all", count("sales"."id") FILTER (WHERE "sales"."pieces" = 5 OR "sales"."discount" IS NULL) AS "countIf" FROM "sales" LIMIT 2;

