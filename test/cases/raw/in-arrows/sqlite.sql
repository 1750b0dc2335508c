-- $schema
CREATE TABLE IF NOT EXISTS "items" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "price" REAL NOT NULL,
  "stock" INTEGER
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "items";

-- $insertItem
INSERT INTO "items" ("id", "name", "price", "stock") VALUES (?, ?, ?, ?);

-- $selectItem
SELECT "items"."name", coalesce("items"."stock", ?) * "items"."price" AS "total" FROM "items" ORDER BY "items"."id";

-- $selectItem2
SELECT "items"."name" AS "value" FROM "items" WHERE ("items"."price" > ? or "items"."name" = ?) = 1 AND "items"."stock" IS NOT NULL;

-- $selectItem3
SELECT "items"."name" AS "value" FROM "items" ORDER BY (abs("items"."price") + ?) DESC;

-- $selectItem4
SELECT coalesce("items"."stock", 0) AS "0", count(*) AS "1" FROM "items" GROUP BY coalesce("items"."stock", 0) ORDER BY (coalesce("items"."stock", 0));

-- $selectItem5
SELECT "items"."price" * (("items"."stock" + ?)) AS "value" FROM "items" WHERE NOT (("items"."stock" is null) = 1) ORDER BY "items"."id";

-- $selectItem6
SELECT sqlmodel_number("items"."name") AS "number", CAST(sqlmodel_number("items"."name") AS INTEGER) AS "whole", sqlmodel_text("items"."price") AS "text", "items"."price" <> 0 AS "truth", CAST("items"."stock" AS TEXT) AS "stock", CAST(CAST("items"."price" AS INTEGER) AS TEXT) AS "big" FROM "items" ORDER BY "items"."id";

-- $selectItem7
SELECT "items"."name" AS "value" FROM "items" WHERE sqlmodel_number("items"."name") > 7 AND CAST("items"."id" AS TEXT) <> '9' ORDER BY "items"."id";

-- $selectItem8
SELECT "items"."name" AS "value" FROM "items" WHERE "items"."stock" BETWEEN ? AND ? ORDER BY "items"."id";

-- $selectItem9
SELECT "items"."name" AS "value" FROM "items" WHERE ("items"."stock" BETWEEN 1 AND ?) IS NOT TRUE AND "items"."price" < 100 ORDER BY "items"."id";

