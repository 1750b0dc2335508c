-- $schema
beforeDrop: PRAGMA defer_foreign_keys = ON
objects[0].create: CREATE TABLE
objects[0].drop: DROP TABLE
objects[0].name: "products"
objects[0].rest: (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL CONSTRAINT "uk_products_name" UNIQUE,
  "price" TEXT NOT NULL
)
objects[1].create: CREATE TABLE
objects[1].drop: DROP TABLE
objects[1].name: "sale"
objects[1].rest: (
  "id" INTEGER PRIMARY KEY,
  "product_id" INTEGER NOT NULL CONSTRAINT "fk_sale_product_id" REFERENCES "products" ("id")
)

-- $insertProduct
INSERT INTO "products" ("id", "name", "price") VALUES (?, ?, ?);

-- $insertSale
INSERT INTO "sale" ("id", "product_id") VALUES (?, ?);

-- $selectSale
SELECT "product"."name", "product"."price" FROM "sale" INNER JOIN "products" AS "product" ON "sale"."product_id" = "product"."id";

