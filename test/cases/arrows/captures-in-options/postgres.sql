-- $schema
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
CREATE TABLE IF NOT EXISTS "sales" (
  "id" BIGINT NOT NULL PRIMARY KEY,
  "shop" TEXT COLLATE "C" NOT NULL,
  "pieces" BIGINT NOT NULL
);
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
DROP TABLE IF EXISTS "sales";

-- $insertSale
INSERT INTO "sales" ("id", "shop", "pieces") VALUES ($1, $2, $3);
many: INSERT INTO "sales" ("id", "shop", "pieces") SELECT v.c1, v.c2, v.c3 FROM unnest($1::int8[], $2::text[], $3::int8[]) WITH ORDINALITY AS v(c1, c2, c3, n) ORDER BY v.n;

-- $selectSale
SELECT "sales"."shop", sum("sales"."pieces"::bit(32)::int4 | $1::int4) FILTER (WHERE "sales"."pieces" > $2::int8) AS "sum", count("sales"."id") FILTER (WHERE "sales"."pieces" < $3::int8) AS "count" FROM "sales" GROUP BY "sales"."shop" ORDER BY "sales"."shop";

