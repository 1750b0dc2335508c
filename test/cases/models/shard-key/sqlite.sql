-- $schema
CREATE TABLE IF NOT EXISTS "heroes" (
  "id" TEXT NOT NULL,
  "tenant" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "level" INTEGER NOT NULL,
  PRIMARY KEY ("tenant", "id")
);
CREATE TABLE IF NOT EXISTS "visit" (
  "id" INTEGER PRIMARY KEY,
  "account" INTEGER NOT NULL,
  "at" TEXT NOT NULL,
  "page" TEXT NOT NULL CHECK ("page" IN ('home', 'shop'))
);
CREATE TABLE IF NOT EXISTS "reading" (
  "at" TEXT NOT NULL PRIMARY KEY,
  "value" REAL NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "reading";
DROP TABLE IF EXISTS "visit";
DROP TABLE IF EXISTS "heroes";

-- $insertHero
INSERT INTO "heroes" ("id", "tenant", "name", "level") VALUES (?, ?, ?, ?);

-- $insertVisit
INSERT INTO "visit" ("id", "account", "at", "page") VALUES (?, ?, ?, ?);

-- $insertReading
INSERT INTO "reading" ("at", "value") VALUES (?, ?);

-- $selectHero
from: "heroes"
row.columns: "heroes"."id", "heroes"."tenant", "heroes"."name", "heroes"."level"
row.shape: id: uuid, tenant: string, name: string, level: int
shard.model: Hero
shard.property: tenant
shard.kind: text
unlimited: -1

-- $selectHero2
from: "heroes"
row.columns: "heroes"."id", "heroes"."tenant", "heroes"."name", "heroes"."level"
row.shape: id: uuid, tenant: string, name: string, level: int
where[0].connector: and
where[0].condition: "heroes"."level" > 1 AND "heroes"."tenant" = ?
shard.model: Hero
shard.property: tenant
shard.kind: text
unlimited: -1

-- $selectHero3
SELECT "heroes"."name" AS "value" FROM "heroes" WHERE "heroes"."level" >= 3 AND "heroes"."tenant" = ? AND "heroes"."name" = ?;

-- $selectHero4
SELECT count(*) AS count FROM (SELECT "heroes"."id", "heroes"."tenant", "heroes"."name", "heroes"."level" FROM "heroes" WHERE ? = "heroes"."tenant" AND "heroes"."level" > 0 ORDER BY "heroes"."id" LIMIT 1) AS counted;

-- $selectHero5
SELECT count(*) AS count FROM "heroes" WHERE "heroes"."tenant" = 'south';

-- $selectVisit
SELECT "visit"."page" AS "value" FROM "visit" WHERE "visit"."account" = 9007199254740993;

-- $selectHero6
SELECT EXISTS (SELECT 1 FROM "heroes" WHERE "heroes"."name" || ' of ' || ? = 'Ada of north' AND "heroes"."tenant" = ?) AS found;

-- $selectHero7
SELECT count(*) AS count FROM "heroes" WHERE "heroes"."tenant" = ? OR "heroes"."level" > 2;

-- $selectHero8
SELECT count(*) AS count FROM "heroes" WHERE "heroes"."tenant" <> ?;

-- $selectHero9
SELECT count(*) AS count FROM "heroes";

-- $updateHero
UPDATE "heroes" SET "name" = ?, "level" = ? WHERE "tenant" = ? AND "id" = ?;

-- $updateVisit
UPDATE "visit" SET "at" = ?, "page" = ? WHERE "id" = ? AND "account" = ?;

-- $updateHero2
UPDATE "heroes" SET "level" = "heroes"."level" + 1 WHERE "heroes"."tenant" = ? AND "heroes"."name" = ?;

-- $deleteVisit
DELETE FROM "visit" WHERE "id" = ? AND "account" = ?;

-- $deleteHero
DELETE FROM "heroes" WHERE "heroes"."tenant" = ? AND "heroes"."level" > 4;

-- $refineHero
where[0].connector: and
where[0].condition: "heroes"."name" <> 'Cy'

-- $refineHero2
where[0].connector: and
where[0].condition: "heroes"."level" > 0

-- $refineHero3
where[0].connector: and
where[0].condition: "heroes"."tenant" = 'north'
where[0].key.value: north

-- $refineHero4
row.columns: "heroes"."name" AS "value"
row.shape: value: string

