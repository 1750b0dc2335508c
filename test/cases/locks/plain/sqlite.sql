-- $schema
CREATE TABLE IF NOT EXISTS "jobs" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "jobs";

-- $insertJob
INSERT INTO "jobs" ("id", "name") VALUES (?, ?);

-- $selectJob
SELECT "jobs"."id", "jobs"."name" FROM "jobs" WHERE "jobs"."id" = 1 LIMIT 2;

-- $selectJob2
SELECT "jobs"."name" AS "value" FROM "jobs" ORDER BY "jobs"."id" LIMIT 1;

-- $selectJob3
SELECT "jobs"."id", "jobs"."name" FROM "jobs" WHERE "jobs"."name" = 'two' LIMIT 1;

-- $selectJob4
from: "jobs"
row.columns: "jobs"."name" AS "value"
row.shape: value: string
orderBy[0]: "jobs"."name"
unlimited: -1

