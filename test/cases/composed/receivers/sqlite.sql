-- $refineHero
where[0].connector: and
where[0].condition: "heroes"."name" = ?

-- $refineHero2
where[0].connector: and
where[0].condition: "heroes"."age" IS NOT NULL

-- $refineHero3
where[0].connector: and
where[0].condition: "heroes"."age" > 20

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
from: "heroes"
row.columns: "heroes"."id", "heroes"."name", "heroes"."age"
row.shape: id: int, name: string, age: int | null
unlimited: -1

-- $refineHero4
row.columns: "heroes"."name" AS "value"
row.shape: value: string

-- $selectHero2
from: "heroes"
row.columns: "heroes"."name" AS "value"
row.shape: value: string
unlimited: -1

-- $selectHero3
from: "heroes"
row.columns: "heroes"."id", "heroes"."name", "heroes"."age"
row.shape: id: int, name: string, age: int | null
where[0].connector: and
where[0].condition: "heroes"."age" IS NOT NULL AND "heroes"."age" > 20 AND "heroes"."age" < 60
unlimited: -1

-- $selectHero4
from: "heroes"
row.columns: "heroes"."id", "heroes"."name", "heroes"."age"
row.shape: id: int, name: string, age: int | null
where[0].connector: and
where[0].condition: "heroes"."age" IS NOT NULL AND "heroes"."age" > 20 AND "heroes"."age" < 30
unlimited: -1

-- $selectHero5
SELECT "heroes"."age", count(*) AS "n" FROM "heroes" GROUP BY "heroes"."age" HAVING count(*) > 0 ORDER BY "heroes"."age";

-- $selectHero6
SELECT count(*) AS count FROM "heroes" WHERE sqlmodel_like("heroes"."name", 'A%');

-- $selectHero7
SELECT count(*) AS count FROM "heroes" WHERE ("heroes"."name" = 'B') = 1;

