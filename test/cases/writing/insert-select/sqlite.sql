-- $schema
CREATE TABLE IF NOT EXISTS "hero" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "age" INTEGER,
  "state" TEXT NOT NULL CHECK ("state" IN ('idle', 'busy')),
  "pay" TEXT NOT NULL,
  "token" TEXT NOT NULL,
  "meta" TEXT,
  "seen" TEXT,
  "active" INTEGER NOT NULL CHECK ("active" IN (0, 1))
);
CREATE TABLE IF NOT EXISTS "archive" (
  "id" INTEGER PRIMARY KEY,
  "hero_id" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('idle', 'busy', 'gone')),
  "pay" TEXT,
  "token" TEXT,
  "meta" TEXT,
  "seen" TEXT,
  "active" INTEGER CHECK ("active" IN (0, 1)),
  "years" INTEGER NOT NULL DEFAULT 7,
  "reason" TEXT NOT NULL DEFAULT ('by hand')
);
CREATE TABLE IF NOT EXISTS "total" (
  "state" TEXT NOT NULL PRIMARY KEY,
  "heroes" INTEGER NOT NULL,
  "average" REAL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "total";
DROP TABLE IF EXISTS "archive";
DROP TABLE IF EXISTS "hero";

-- $insertHero
INSERT INTO "hero" ("id", "name", "age", "state", "pay", "token", "meta", "seen", "active") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- $insertArchive
INSERT INTO "archive" ("hero_id", "name", "state", "pay", "token", "meta", "seen", "active", "years") SELECT "hero"."id" AS "heroId", "hero"."name" || '!' AS "name", "hero"."state", "hero"."pay", "hero"."token", "hero"."meta", "hero"."seen", "hero"."active", 7 AS "years" FROM "hero" WHERE "hero"."age" <= 20 ORDER BY "hero"."id";

-- $insertArchive2
INSERT INTO "archive" ("hero_id", "name", "state", "pay", "token", "meta", "seen", "active", "years", "reason") SELECT "hero"."id" AS "heroId", ? AS "name", 'gone' AS "state", NULL AS "pay", NULL AS "token", "hero"."meta", ? AS "seen", NULL AS "active", 1 AS "years", ? AS "reason" FROM "hero" WHERE "hero"."name" = 'h3';

-- $insertTotal
INSERT INTO "total" ("state", "heroes", "average") WITH "old_heroes" ("id", "name", "age", "state", "pay", "token", "meta", "seen", "active") AS (SELECT "hero"."id", "hero"."name", "hero"."age", "hero"."state", "hero"."pay", "hero"."token", "hero"."meta", "hero"."seen", "hero"."active" FROM "hero" WHERE "hero"."age" >= ?) SELECT "old_heroes"."state", count(*) AS "heroes", avg("old_heroes"."age") AS "average" FROM "old_heroes" GROUP BY "old_heroes"."state";

-- $insertHero2
INSERT INTO "hero" ("name", "age", "state", "pay", "token", "meta", "seen", "active") SELECT "hero"."name" || ' again' AS "name", "hero"."age", "hero"."state", "hero"."pay", "hero"."token", "hero"."meta", "hero"."seen", 0 AS "active" FROM "hero" WHERE "hero"."active" = 1;

-- $insertArchive3
INSERT INTO "archive" ("hero_id", "name", "state", "pay", "token", "meta", "seen", "active", "years") SELECT "hero"."id" AS "heroId", "hero"."name", 'gone' AS "state", NULL AS "pay", NULL AS "token", ? AS "meta", NULL AS "seen", NULL AS "active", 7 AS "years" FROM "hero" WHERE "hero"."name" = 'h4';

-- $insertArchive4
INSERT INTO "archive" ("hero_id", "name", "state", "pay", "token", "meta", "seen", "active", "years") WITH "old_heroes" ("id", "name", "age", "state", "pay", "token", "meta", "seen", "active") AS (SELECT "hero"."id", "hero"."name", "hero"."age", "hero"."state", "hero"."pay", "hero"."token", "hero"."meta", "hero"."seen", "hero"."active" FROM "hero" WHERE "hero"."age" >= ?) SELECT "old_heroes"."id" AS "heroId", ? AS "name", 'gone' AS "state", NULL AS "pay", NULL AS "token", ? AS "meta", NULL AS "seen", NULL AS "active", 7 AS "years" FROM "old_heroes" WHERE "old_heroes"."name" = 'h4';

-- $insertTotal2
INSERT INTO "total" ("state", "heroes", "average") SELECT "hero"."name" AS "state", "hero"."id" AS "heroes", NULL AS "average" FROM "hero" WHERE "hero"."age" > 1000;

-- $insertArchive5
INSERT INTO "archive" ("hero_id", "name", "state", "pay", "token", "meta", "seen", "active", "years") SELECT "hero"."id" AS "heroId", ? AS "name", "hero"."state", NULL AS "pay", NULL AS "token", NULL AS "meta", ? AS "seen", NULL AS "active", 7 AS "years" FROM "hero" LIMIT 1;

-- $insertTotal3
INSERT INTO "total" ("state", "heroes", "average") SELECT "hero"."name" AS "state", 1 AS "heroes", NULL AS "average" FROM "hero" WHERE "hero"."age" >= ?;

-- $selectArchive
SELECT "archive"."hero_id" AS "heroId", "archive"."name", "archive"."state", "archive"."pay", "archive"."token", "archive"."meta", "archive"."seen", "archive"."active", "archive"."years", "archive"."reason" FROM "archive" ORDER BY "archive"."id";

-- $selectTotal
SELECT "total"."state", "total"."heroes", "total"."average" FROM "total" ORDER BY "total"."state";

-- $selectHero
SELECT "hero"."name" AS "0", "hero"."active" AS "1", "hero"."state" AS "2" FROM "hero" ORDER BY "hero"."name";

