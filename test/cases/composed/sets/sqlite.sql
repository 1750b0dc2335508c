-- $schema
CREATE TABLE IF NOT EXISTS "heroes" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "age" INTEGER,
  "big" INTEGER NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "heroes";

-- $insertHero
INSERT INTO "heroes" ("id", "name", "age", "big") VALUES (?, ?, ?, ?);

-- $selectHero
from: "heroes"
row.columns: "heroes"."id", "heroes"."name", "heroes"."age", CAST("heroes"."big" AS TEXT) AS "big"
row.shape: id: int, name: string, age: int | null, big: bigint
row.stored: "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."big"
row.outside: "derived"."id", "derived"."name", "derived"."age", CAST("derived"."big" AS TEXT) AS "big"
where[0].connector: and
where[0].condition: "heroes"."age" < ?
unlimited: -1

-- $selectHero2
from: "heroes"
row.columns: "heroes"."id", "heroes"."name", "heroes"."age", CAST("heroes"."big" AS TEXT) AS "big"
row.shape: id: int, name: string, age: int | null, big: bigint
row.stored: "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."big"
row.outside: "derived"."id", "derived"."name", "derived"."age", CAST("derived"."big" AS TEXT) AS "big"
where[0].connector: and
where[0].condition: "heroes"."name" = ?
unlimited: -1

-- $selectHero3
from: "heroes"
row.columns: "heroes"."id", "heroes"."name", "heroes"."age", CAST("heroes"."big" AS TEXT) AS "big"
row.shape: id: int, name: string, age: int | null, big: bigint
row.stored: "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."big"
row.outside: "derived"."id", "derived"."name", "derived"."age", CAST("derived"."big" AS TEXT) AS "big"
orderBy[0]: "heroes"."id" DESC
limit: 2
unlimited: -1

-- $selectRow
commons[0].name: few
commons[0].query: "few" ("id", "name", "age", "big") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."big" FROM "heroes" ORDER BY "heroes"."id" DESC LIMIT 2)
from: "few" AS "derived"
row.columns: "derived"."id", "derived"."name", "derived"."age", CAST("derived"."big" AS TEXT) AS "big"
row.shape: id: int, name: string, age: int | null, big: bigint
row.stored: "derived"."id", "derived"."name", "derived"."age", "derived"."big"
row.outside: "derived"."id", "derived"."name", "derived"."age", CAST("derived"."big" AS TEXT) AS "big"
unlimited: -1

-- $selectHero4
from: "heroes"
row.columns: "heroes"."id" AS "a", "heroes"."name" AS "b"
row.shape: a: int, b: string
unlimited: -1

-- $selectHero5
from: "heroes"
row.columns: "heroes"."name" AS "b", "heroes"."id" AS "a"
row.shape: b: string, a: int
unlimited: -1

-- $refineRow
orderBy[0]: "derived"."id"

-- $refineRow2
where[0].connector: and
where[0].condition: "derived"."big" > 9007199254740993

-- $refineRow3
orderBy[0]: "derived"."big" DESC

-- $refineRow4
row.columns: "derived"."name" AS "value"
row.shape: value: string

-- $refineRow5
where[0].connector: and
where[0].condition: "derived"."age" IS NULL

-- $refineRow6
orderBy[0]: "derived"."name"

-- $refineRow7
where[0].connector: and
where[0].condition: "derived"."age" > 5

-- $refineRow8
where[0].connector: and
where[0].condition: "derived"."name" <> 'Dee'

-- $selectRow2
WITH "few" ("id", "name", "age", "big") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."big" FROM "heroes" ORDER BY "heroes"."id" DESC LIMIT 2) SELECT "derived"."id" AS "value" FROM (SELECT "some_rows"."id", "some_rows"."name", "some_rows"."age", "some_rows"."big" FROM (SELECT "few"."id", "few"."name", "few"."age", "few"."big" FROM "few") AS "some_rows" UNION SELECT "few"."id", "few"."name", "few"."age", "few"."big" FROM "few" WHERE "few"."age" IS NULL) AS "derived" ORDER BY "derived"."id";

-- $selectHero6
WITH "few" ("id", "name", "age", "big") AS (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."big" FROM "heroes" ORDER BY "heroes"."id" DESC LIMIT 2) SELECT "heroes"."name" AS "value" FROM "heroes" WHERE "heroes"."id" IN (SELECT "few"."id" AS "value" FROM "few") AND "heroes"."id" > 0 ORDER BY "heroes"."id";

-- $selectRow3
SELECT "heroes_rows"."name" AS "value" FROM (SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."big" FROM "heroes" ORDER BY "heroes"."id" DESC LIMIT ?) AS "heroes_rows";

