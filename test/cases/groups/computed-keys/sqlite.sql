-- $schema
CREATE TABLE IF NOT EXISTS "owners" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "sales" (
  "id" INTEGER PRIMARY KEY,
  "shop" TEXT NOT NULL,
  "city" TEXT,
  "pieces" INTEGER NOT NULL,
  "price" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "extra" TEXT NOT NULL,
  "owner_id" INTEGER CONSTRAINT "fk_sales_owner_id" REFERENCES "owners" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "sales";
DROP TABLE IF EXISTS "owners";

-- $selectSale
from: "sales"
row.columns: "sales"."pieces" > 2 AS "0", count(*) AS "1"
row.shape: 0: boolean, 1: int
groupBy[0]: "sales"."pieces" > 2
having[0]: ("sales"."pieces" > 2) = 1
unlimited: -1

-- $insertOwner
INSERT INTO "owners" ("id", "name") VALUES (?, ?);

-- $insertSale
INSERT INTO "sales" ("id", "shop", "city", "pieces", "price", "at", "extra", "owner_id") VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- $selectSale2
SELECT "sales"."pieces" > 2 AS "many", NOT (("sales"."pieces" > 2) = 1) AS "few", count(*) AS "n" FROM "sales" GROUP BY "sales"."pieces" > 2 HAVING NOT (("sales"."pieces" > 2) = 1);

-- $selectSale3
SELECT sqlmodel_lower("sales"."shop") || ? AS "shop", count(*) AS "n" FROM "sales" GROUP BY sqlmodel_lower("sales"."shop") HAVING sqlmodel_lower("sales"."shop") <> '' AND sqlmodel_length(sqlmodel_lower("sales"."shop")) < 8 ORDER BY sqlmodel_lower("sales"."shop") || ?;

-- $selectSale4
SELECT COALESCE(sqlmodel_upper("sales"."city"), 'none') AS "city", sqlmodel_upper("sales"."city") AS "is", count(*) AS "n" FROM "sales" GROUP BY sqlmodel_upper("sales"."city") HAVING sqlmodel_upper("sales"."city") IS NOT '' ORDER BY sqlmodel_upper("sales"."city");

-- $selectSale5
SELECT count(*) AS "value" FROM "sales" GROUP BY sqlmodel_upper("sales"."city") HAVING sqlmodel_upper("sales"."city") IS NULL;

-- $selectSale6
SELECT "sales"."pieces" % 2 AS "0", "sales"."pieces" % 2 * 10 AS "1", sum("sales"."pieces") AS "2" FROM "sales" GROUP BY "sales"."pieces" % 2 HAVING "sales"."pieces" % 2 = 1 OR count(*) > 100 ORDER BY "sales"."pieces" % 2 DESC;

-- $selectSale7
SELECT "sales"."pieces" + 2 AS "key", CAST("sales"."pieces" + 2 AS REAL) / ? AS "half", count(*) AS "n" FROM "sales" GROUP BY "sales"."pieces" + 2 HAVING "sales"."pieces" + 2 >= ? ORDER BY - ("sales"."pieces" + 2);

-- $selectSale8
SELECT CAST(substr("sales"."at", 9, 2) AS INTEGER) AS "0", CAST(substr("sales"."at", 9, 2) AS INTEGER) + 1 AS "1", count(*) AS "2" FROM "sales" GROUP BY CAST(substr("sales"."at", 9, 2) AS INTEGER) HAVING CAST(substr("sales"."at", 9, 2) AS INTEGER) < 31 ORDER BY CAST(substr("sales"."at", 9, 2) AS INTEGER);

-- $selectSale9
SELECT COALESCE(json_extract("sales"."extra", '$."color"'), 'none') AS "color", count(*) AS "n" FROM "sales" GROUP BY json_extract("sales"."extra", '$."color"') HAVING json_extract("sales"."extra", '$."color"') IS NOT '' ORDER BY json_extract("sales"."extra", '$."color"');

-- $selectSale10
SELECT json_extract("sales"."extra", '$."size"') + 1 AS "0", count(*) AS "1" FROM "sales" GROUP BY json_extract("sales"."extra", '$."size"') HAVING json_extract("sales"."extra", '$."size"') >= 2 ORDER BY json_extract("sales"."extra", '$."size"') * 2 DESC;

-- $selectSale11
SELECT CASE WHEN sqlmodel_decimal_compare("sales"."price", '1') > 0 THEN 'dear' ELSE 'cheap' END || ': ' || CAST(count(*) AS TEXT) AS "0" FROM "sales" GROUP BY CASE WHEN sqlmodel_decimal_compare("sales"."price", '1') > 0 THEN 'dear' ELSE 'cheap' END HAVING CASE WHEN sqlmodel_decimal_compare("sales"."price", '1') > 0 THEN 'dear' ELSE 'cheap' END GLOB 'd*' OR sqlmodel_decimal_compare(sqlmodel_decimal_avg("sales"."price"), '0') > 0 ORDER BY CASE WHEN sqlmodel_decimal_compare("sales"."price", '1') > 0 THEN 'dear' ELSE 'cheap' END;

-- $selectSale12
SELECT CASE WHEN ("sales"."pieces" > 2) = 1 THEN COALESCE("sales"."city", '') ELSE 'few' END AS "key", count(*) AS "n" FROM "sales" GROUP BY "sales"."pieces" > 2, COALESCE("sales"."city", '') HAVING ("sales"."pieces" > 2) = 1 OR COALESCE("sales"."city", '') <> '' ORDER BY COALESCE("sales"."city", '');

-- $selectSale13
SELECT "sales"."pieces" > 2 AS "0", CASE WHEN ("sales"."pieces" > 2) = 1 THEN "sales"."city" ELSE "sales"."shop" END AS "1", count(*) AS "2" FROM "sales" GROUP BY "sales"."pieces" > 2, CASE WHEN "sales"."pieces" > 2 THEN "sales"."city" ELSE "sales"."shop" END HAVING CASE WHEN ("sales"."pieces" > 2) = 1 THEN "sales"."city" ELSE "sales"."shop" END IS NOT 'straße' ORDER BY CASE WHEN ("sales"."pieces" > 2) = 1 THEN "sales"."city" ELSE "sales"."shop" END;

-- $selectSale14
SELECT sqlmodel_lower("owner"."name") AS "0", count(*) AS "1" FROM "sales" LEFT JOIN "owners" AS "owner" ON "sales"."owner_id" = "owner"."id" GROUP BY sqlmodel_lower("owner"."name") HAVING sqlmodel_lower("owner"."name") IS NOT NULL;

-- $selectSale15
SELECT "sales"."pieces" % 2 AS "rest", rank() OVER (ORDER BY "sales"."pieces" % 2 DESC) AS "place", sum(count(*)) OVER (ORDER BY "sales"."pieces" % 2) AS "running" FROM "sales" GROUP BY "sales"."pieces" % 2 ORDER BY "sales"."pieces" % 2;

-- $selectSale16
SELECT sqlmodel_length("sales"."shop") + 1 AS "0", count(*) AS "1" FROM "sales" GROUP BY sqlmodel_length("sales"."shop") HAVING sqlmodel_length("sales"."shop") > 0 ORDER BY sqlmodel_length("sales"."shop") + 1;

-- $selectSale17
SELECT count(*) AS count FROM (SELECT "sales"."pieces" % 2 AS "value" FROM "sales" GROUP BY "sales"."pieces" % 2 HAVING "sales"."pieces" % 2 = 0) AS counted;

-- $selectRow
SELECT "sales_rows"."shop", "sales_rows"."n" FROM (SELECT sqlmodel_upper("sales"."shop") || ? AS "shop", count(*) AS "n" FROM "sales" GROUP BY sqlmodel_upper("sales"."shop") HAVING sqlmodel_upper("sales"."shop") > '') AS "sales_rows" WHERE "sales_rows"."n" > 1 ORDER BY "sales_rows"."shop";

-- $selectOwner
SELECT "owners"."name" AS "value" FROM "owners" WHERE EXISTS (SELECT "sales"."pieces" % 2 AS "value" FROM "sales" WHERE "sales"."owner_id" = "owners"."id" GROUP BY "sales"."pieces" % 2 HAVING "sales"."pieces" % 2 = 1 AND count(*) > 1);

