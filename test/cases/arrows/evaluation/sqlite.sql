-- $schema
CREATE TABLE IF NOT EXISTS "offers" (
  "shop-code" TEXT NOT NULL,
  "place" INTEGER NOT NULL,
  "active" INTEGER NOT NULL CHECK ("active" IN (0, 1)),
  "price" TEXT NOT NULL,
  PRIMARY KEY ("shop-code", "place")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "offers";

-- $insertOffer
INSERT INTO "offers" ("shop-code", "place", "active", "price") VALUES (?, ?, ?, ?);

-- $selectOffer
SELECT count(*) AS count FROM "offers" WHERE "offers"."active" = 1 AND ? = 1 AND "offers"."place" = ?;

-- $selectOffer2
SELECT count(*) AS count FROM "offers" WHERE NOT ("offers"."active" = 1) OR ? = 1 OR "offers"."place" = ?;

-- $selectOffer3
SELECT count(*) AS count FROM "offers" WHERE ? = 1 OR "offers"."place" = ?;

-- $selectOffer4
SELECT "offers"."shop-code", "offers"."place", "offers"."active", "offers"."price" FROM "offers" WHERE ? = 1 OR "offers"."place" = ? LIMIT ?;

-- $selectOffer5
SELECT count(*) AS count FROM "offers" WHERE CASE WHEN ? = 1 THEN "offers"."place" > ? ELSE 1 END = 1;

-- $selectOffer6
SELECT count(*) AS count FROM "offers" WHERE "offers"."place" > ?;

-- $selectOffer7
SELECT count(*) AS count FROM "offers" WHERE sqlmodel_decimal_compare("offers"."price", '9.0') >= 0 AND sqlmodel_decimal_compare("offers"."price", '10.00') <= 0;

-- $selectOffer8
SELECT "offers"."shop-code" AS "shop.code", "offers"."price" AS "shop.code_" FROM "offers" WHERE "offers"."place" = 1 LIMIT 2;

