-- $schema
CREATE TABLE IF NOT EXISTS "readings" (
  "id" INTEGER PRIMARY KEY,
  "n" INTEGER,
  "at" TEXT,
  "kind" TEXT CHECK ("kind" IN ('a', 'b')),
  "meta" TEXT
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "readings";

-- $insertReading
INSERT INTO "readings" ("id", "n", "at", "kind", "meta") VALUES (?, ?, ?, ?, ?);

-- $selectReading
SELECT "readings"."id", "readings"."n", "readings"."at", "readings"."kind", "readings"."meta" FROM "readings";

-- $sql
update readings set n = 'text';

-- $selectReading2
SELECT COALESCE("readings"."n", 0) AS "value" FROM "readings";

-- $sql2
update readings set n = 1.5;

-- $sql3
update readings set n = null, at = 'yesterday';

-- $sql4
update readings set at = null, meta = '{';

-- $sql5
update readings set meta = null, n = 9007199254740993;

-- $selectRow
SELECT "readings_rows"."n" FROM (SELECT "readings"."n" FROM "readings") AS "readings_rows";

-- $selectRow2
SELECT "derived"."value" FROM (SELECT "readings"."n" AS "value" FROM "readings" UNION SELECT "readings"."n" AS "value" FROM "readings") AS "derived";

