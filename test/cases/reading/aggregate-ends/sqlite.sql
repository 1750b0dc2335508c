-- $refineHero
orderBy[0]: "heroes"."name"

-- $schema
CREATE TABLE IF NOT EXISTS "heroes" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "heroes";

-- $selectHero
from: "heroes"
row.columns: count(*) AS "n"
row.shape: n: int
unlimited: -1

-- $selectHero2
SELECT EXISTS (SELECT count(*) AS "n" FROM "heroes") AS found;

-- $insertHero
INSERT INTO "heroes" ("id", "name") VALUES (?, ?);

-- $selectHero3
from: "heroes"
row.columns: "heroes"."name", count(*) AS "n"
row.shape: name: string, n: int
groupBy[0]: "heroes"."name"
unlimited: -1

-- $selectHero4
SELECT count(*) AS count FROM (SELECT count(*) AS "n" FROM "heroes") AS counted;

-- $selectHero5
SELECT count(*) AS count FROM (SELECT "heroes"."name", count(*) AS "n" FROM "heroes" GROUP BY "heroes"."name") AS counted;

