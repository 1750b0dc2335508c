-- $schema
CREATE TABLE IF NOT EXISTS "heroes" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "age" INTEGER
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "heroes";

-- $insertHero
INSERT INTO "heroes" ("id", "name", "age") VALUES (?, ?, ?);

-- $selectHero
SELECT "heroes"."name" AS "value" FROM "heroes" WHERE (? = 1 OR "heroes"."name" GLOB ?) AND CASE WHEN ? = 1 THEN ("heroes"."age" >= ?) IS TRUE AND ("heroes"."age" <= ?) IS TRUE ELSE 1 END = 1 AND (? = 1 OR "heroes"."name" IN (SELECT value FROM json_each(?)));

-- $selectHero2
SELECT count(*) AS count FROM "heroes" WHERE CASE WHEN ? = 1 THEN "heroes"."name" = ? ELSE "heroes"."age" IS NOT NULL END = 1;

-- $selectHero3
SELECT count(*) AS count FROM "heroes" WHERE ? = 1 AND "heroes"."age" = ?;

-- $selectHero4
SELECT count(*) AS count FROM "heroes" WHERE ? = 1 OR ? = 1 AND "heroes"."age" = ?;

-- $selectHero5
SELECT count(*) AS count FROM "heroes" WHERE "heroes"."id" > ? AND (? = 1 OR "heroes"."id" < ?);

