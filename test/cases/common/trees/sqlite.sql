-- $schema
CREATE TABLE IF NOT EXISTS "staff" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "boss_id" INTEGER CONSTRAINT "fk_staff_boss_id" REFERENCES "staff" ("id")
);
CREATE TABLE IF NOT EXISTS "links" (
  "source" INTEGER NOT NULL,
  "target" INTEGER NOT NULL,
  PRIMARY KEY ("source", "target")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "links";
DROP TABLE IF EXISTS "staff";

-- $insertStaff
INSERT INTO "staff" ("id", "name", "boss_id") VALUES (?, ?, ?);

-- $insertLink
INSERT INTO "links" ("source", "target") VALUES (?, ?);

-- $selectRow
WITH RECURSIVE "tree" ("id", "depth", "path") AS (SELECT "staff"."id", 0 AS "depth", "staff"."name" AS "path" FROM "staff" WHERE "staff"."boss_id" IS NULL UNION ALL SELECT "staff"."id", "tree"."depth" + 1 AS "depth", "tree"."path" || '/' || "staff"."name" AS "path" FROM "staff" INNER JOIN "tree" ON "staff"."boss_id" = "tree"."id") SELECT "tree"."id", "tree"."depth", "tree"."path" FROM "tree" ORDER BY "tree"."path";

-- $selectRow2
WITH RECURSIVE "tree" ("id", "depth", "path") AS (SELECT "staff"."id", 0 AS "depth", "staff"."name" AS "path" FROM "staff" WHERE "staff"."boss_id" IS NULL UNION ALL SELECT "staff"."id", "tree"."depth" + 1 AS "depth", "tree"."path" || '/' || "staff"."name" AS "path" FROM "staff" INNER JOIN "tree" ON "staff"."boss_id" = "tree"."id") SELECT "tree"."id", "tree"."depth", "tree"."path" FROM "tree" WHERE "tree"."depth" = 2;

-- $selectStaff
WITH RECURSIVE "tree" ("id", "depth", "path") AS (SELECT "staff"."id", 0 AS "depth", "staff"."name" AS "path" FROM "staff" WHERE "staff"."boss_id" IS NULL UNION ALL SELECT "staff"."id", "tree"."depth" + 1 AS "depth", "tree"."path" || '/' || "staff"."name" AS "path" FROM "staff" INNER JOIN "tree" ON "staff"."boss_id" = "tree"."id") SELECT "staff"."name" AS "0", "tree"."depth" AS "1" FROM "staff" INNER JOIN "tree" ON "staff"."id" = "tree"."id" ORDER BY "tree"."depth", "staff"."name";

-- $selectRow3
WITH RECURSIVE "tree" ("id", "depth", "path") AS (SELECT "staff"."id", 0 AS "depth", "staff"."name" AS "path" FROM "staff" WHERE "staff"."boss_id" IS NULL UNION ALL SELECT "staff"."id", "tree"."depth" + 1 AS "depth", "tree"."path" || '/' || "staff"."name" AS "path" FROM "staff" INNER JOIN "tree" ON "staff"."boss_id" = "tree"."id") SELECT max("tree"."depth") AS "value" FROM "tree" LIMIT 2;

-- $selectRow4
WITH RECURSIVE "tree" ("id", "depth", "path") AS (SELECT "staff"."id", 0 AS "depth", "staff"."name" AS "path" FROM "staff" WHERE "staff"."boss_id" IS NULL UNION ALL SELECT "staff"."id", "tree"."depth" + 1 AS "depth", "tree"."path" || '/' || "staff"."name" AS "path" FROM "staff" INNER JOIN "tree" ON "staff"."boss_id" = "tree"."id") SELECT count(*) AS count FROM "tree";

-- $selectRow5
WITH RECURSIVE "tree" ("id", "depth", "path") AS (SELECT "staff"."id", 0 AS "depth", "staff"."name" AS "path" FROM "staff" WHERE "staff"."boss_id" IS NULL UNION ALL SELECT "staff"."id", "tree"."depth" + 1 AS "depth", "tree"."path" || '/' || "staff"."name" AS "path" FROM "staff" INNER JOIN "tree" ON "staff"."boss_id" = "tree"."id") SELECT EXISTS (SELECT 1 FROM "tree" WHERE "tree"."depth" > 10) AS found;

-- $selectRow6
WITH RECURSIVE "tree" ("id", "depth", "path") AS (SELECT "staff"."id", 0 AS "depth", "staff"."name" AS "path" FROM "staff" WHERE "staff"."boss_id" IS NULL UNION ALL SELECT "staff"."id", "tree"."depth" + 1 AS "depth", "tree"."path" || '/' || "staff"."name" AS "path" FROM "staff" INNER JOIN "tree" ON "staff"."boss_id" = "tree"."id") SELECT "tree"."id", "tree"."depth", "tree"."path" FROM "tree" ORDER BY "tree"."depth" DESC LIMIT 1;

-- $selectRow7
WITH RECURSIVE "under" ("id", "depth") AS (SELECT "staff"."id", 0 AS "depth" FROM "staff" WHERE "staff"."id" = ? UNION ALL SELECT "staff"."id", "under"."depth" + 1 AS "depth" FROM "staff" INNER JOIN "under" ON "staff"."boss_id" = "under"."id" WHERE "under"."depth" < ? AND "staff"."name" <> ?) SELECT "under"."id", "under"."depth" FROM "under" ORDER BY "under"."id";

-- $selectStaff2
WITH RECURSIVE "under" ("id", "depth") AS (SELECT "staff"."id", 0 AS "depth" FROM "staff" WHERE "staff"."id" = ? UNION ALL SELECT "staff"."id", "under"."depth" + 1 AS "depth" FROM "staff" INNER JOIN "under" ON "staff"."boss_id" = "under"."id" WHERE "under"."depth" < ? AND "staff"."name" <> ?) SELECT "staff"."name" AS "value" FROM "staff" WHERE "staff"."id" IN (SELECT "under"."id" AS "value" FROM "under") ORDER BY "staff"."id";

-- $selectStaff3
WITH RECURSIVE "tree" ("id", "depth", "path") AS (SELECT "staff"."id", 0 AS "depth", "staff"."name" AS "path" FROM "staff" WHERE "staff"."boss_id" IS NULL UNION ALL SELECT "staff"."id", "tree"."depth" + 1 AS "depth", "tree"."path" || '/' || "staff"."name" AS "path" FROM "staff" INNER JOIN "tree" ON "staff"."boss_id" = "tree"."id") SELECT "staff"."name", (SELECT max("tree"."depth") AS "value" FROM "tree" WHERE "tree"."id" = "staff"."id") AS "depth" FROM "staff" WHERE "staff"."id" < 3 ORDER BY "staff"."id";

-- $selectRow8
WITH RECURSIVE "reached" ("value") AS (SELECT "links"."target" AS "value" FROM "links" WHERE "links"."source" = ? UNION SELECT "links"."target" AS "value" FROM "links" INNER JOIN "reached" ON "links"."source" = "reached"."value") SELECT "reached"."value" FROM "reached" ORDER BY "reached"."value";

-- $selectRow9
WITH RECURSIVE "tree" ("id", "depth", "path") AS (SELECT "staff"."id", 0 AS "depth", "staff"."name" AS "path" FROM "staff" WHERE "staff"."boss_id" IS NULL UNION ALL SELECT "staff"."id", "tree"."depth" + 1 AS "depth", "tree"."path" || '/' || "staff"."name" AS "path" FROM "staff" INNER JOIN "tree" ON "staff"."boss_id" = "tree"."id") SELECT "tree"."depth" AS "0", count(*) AS "1" FROM "tree" GROUP BY "tree"."depth" ORDER BY "tree"."depth";

-- $selectRow10
WITH RECURSIVE "numbers" ("n") AS (SELECT * FROM (SELECT 1 AS "n" FROM "staff" LIMIT 1) AS "arm1" UNION ALL SELECT "numbers"."n" + 1 AS "n" FROM "numbers" WHERE "numbers"."n" < 5) SELECT "numbers"."n" AS "value" FROM "numbers" ORDER BY "numbers"."n";

