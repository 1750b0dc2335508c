-- $schema
CREATE TABLE IF NOT EXISTS "products" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL CONSTRAINT "uk_products_name" UNIQUE,
  "price" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "sale" (
  "id" INTEGER PRIMARY KEY,
  "product_id" INTEGER NOT NULL CONSTRAINT "fk_sale_product_id" REFERENCES "products" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "sale";
DROP TABLE IF EXISTS "products";

-- $insertProduct
INSERT INTO "products" ("id", "name", "price") VALUES (?, ?, ?);

-- $insertSale
INSERT INTO "sale" ("id", "product_id") VALUES (?, ?);

-- $selectSale
SELECT "product"."name", "product"."price" FROM "sale" INNER JOIN "products" AS "product" ON "sale"."product_id" = "product"."id";

