-- $refineHero
orderBy[0]: "heroes"."name"

-- $schema
beforeDrop: PRAGMA defer_foreign_keys = ON
objects[0].create: CREATE TABLE
objects[0].drop: DROP TABLE
objects[0].name: "heroes"
objects[0].rest: (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
)

-- $selectHero
from: "heroes"
columns: count(*) AS "n"
unlimited: -1

-- $selectHero2
SELECT EXISTS (SELECT count(*) AS "n" FROM "heroes") AS "exists";

-- $insertHero
INSERT INTO "heroes" ("id", "name") VALUES (?, ?);

-- $selectHero3
from: "heroes"
columns: "heroes"."name", count(*) AS "n"
groupBy[0]: "heroes"."name"
unlimited: -1

-- $selectHero4
SELECT count(*) AS "count" FROM (SELECT count(*) AS "n" FROM "heroes") AS "rows";

-- $selectHero5
SELECT count(*) AS "count" FROM (SELECT "heroes"."name", count(*) AS "n" FROM "heroes" GROUP BY "heroes"."name") AS "rows";

