-- $schema
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
CREATE TABLE IF NOT EXISTS "offers" (
  "shop-code" TEXT COLLATE "C" NOT NULL,
  "place" BIGINT NOT NULL,
  "active" BOOLEAN NOT NULL,
  "price" NUMERIC NOT NULL,
  PRIMARY KEY ("shop-code", "place")
);
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
DROP TABLE IF EXISTS "offers";

-- $insertOffer
INSERT INTO "offers" ("shop-code", "place", "active", "price") VALUES ($1, $2, $3, $4);
many: INSERT INTO "offers" ("shop-code", "place", "active", "price") SELECT v.c1, v.c2, v.c3, v.c4 FROM unnest($1::text[], $2::int8[], $3::bool[], $4::numeric[]) WITH ORDINALITY AS v(c1, c2, c3, c4, n) ORDER BY v.n;

-- $selectOffer
SELECT count(*) AS count FROM "offers" WHERE "offers"."active" AND $1::bool AND "offers"."place" = $2::int8;

-- $selectOffer2
SELECT count(*) AS count FROM "offers" WHERE NOT "offers"."active" OR $1::bool OR "offers"."place" = $2::int8;

-- $selectOffer3
SELECT count(*) AS count FROM "offers" WHERE $1::bool OR "offers"."place" = $2::int8;

-- $selectOffer4
SELECT "offers"."shop-code", "offers"."place", "offers"."active", "offers"."price" FROM "offers" WHERE $1::bool OR "offers"."place" = $2::int8 LIMIT $3;

-- $selectOffer5
SELECT count(*) AS count FROM "offers" WHERE CASE WHEN $1::bool THEN "offers"."place" > $2::int8 ELSE true END;

-- $selectOffer6
SELECT count(*) AS count FROM "offers" WHERE "offers"."place" > $1::int8;

-- $selectOffer7
SELECT count(*) AS count FROM "offers" WHERE "offers"."price" BETWEEN '9.0' AND '10.00';

-- $selectOffer8
SELECT "offers"."shop-code" AS "shop.code", "offers"."price" AS "shop.code_" FROM "offers" WHERE "offers"."place" = 1 LIMIT 2;

