-- $schema
CREATE TABLE IF NOT EXISTS "sales" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "shop" TEXT NOT NULL,
  "pieces" INTEGER NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "sales";

-- $insertSale
INSERT INTO "sales" ("id", "shop", "pieces") VALUES (?, ?, ?);

-- $selectSale
SELECT "sales"."shop", sum("sales"."pieces" | ? << 32 >> 32) FILTER (WHERE "sales"."pieces" > ?) AS "sum", count("sales"."id") FILTER (WHERE "sales"."pieces" < ?) AS "count" FROM "sales" GROUP BY "sales"."shop" ORDER BY "sales"."shop";

