-- $selectThing
SELECT "things"."name" AS "value" FROM "things" WHERE "things"."n" <= ?;

-- $schema
CREATE TABLE IF NOT EXISTS "things" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "x" REAL NOT NULL,
  "big" INTEGER NOT NULL,
  "money" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "flag" INTEGER NOT NULL CHECK ("flag" IN (0, 1)),
  "key" TEXT NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('on', 'off'))
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "things";

-- $insertThing
INSERT INTO "things" ("id", "name", "n", "x", "big", "money", "at", "flag", "key", "state") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- $selectThing2
from: "things"
row.columns: "things"."name" AS "value"
row.shape: value: string
where[0].connector: and
where[0].condition: "things"."n" = ?
unlimited: -1

-- $selectThing3
SELECT count(*) AS count FROM "things" WHERE "things"."n" <= ?;

-- $selectThing4
SELECT "things"."name" AS "value" FROM "things" WHERE "things"."n" >= ? AND "things"."name" <> ? AND ("things"."n" < ? OR "things"."x" = ?) ORDER BY "things"."n" + ? LIMIT ? OFFSET ?;

-- $selectThing5
SELECT "things"."n" AS "value" FROM "things" WHERE "things"."name" = ?;

-- $selectThing6
SELECT count(*) AS count FROM "things" WHERE "things"."name" GLOB ?;

-- $selectThing7
SELECT count(*) AS count FROM "things" WHERE "things"."state" = ?;

-- $selectThing8
SELECT count(*) AS count FROM "things" WHERE sqlmodel_decimal_compare("things"."money", ?) = 0;

-- $selectThing9
SELECT count(*) AS count FROM "things" WHERE sqlmodel_decimal_compare("things"."money", '1.09') > 0 AND sqlmodel_decimal_compare("things"."money", '10') < 0;

-- $selectThing10
SELECT count(*) AS count FROM "things" WHERE "things"."at" <= ? AND CAST(strftime('%s', "things"."at") AS INTEGER) * 1000 + CAST(substr("things"."at", 21, 3) AS INTEGER) = ?;

-- $selectThing11
SELECT count(*) AS count FROM "things" WHERE "things"."n" = ?;

-- $selectThing12
SELECT count(*) AS count FROM "things" WHERE "things"."x" = ? AND "things"."n" = ?;

-- $selectThing13
SELECT count(*) AS count FROM "things" WHERE "things"."flag" = ?;

-- $selectThing14
SELECT count(*) AS count FROM "things" WHERE ? = 1 AND "things"."flag" = 1;

-- $selectThing15
SELECT count(*) AS count FROM "things" WHERE "things"."big" = ?;

-- $selectThing16
SELECT count(*) AS count FROM "things" WHERE "things"."name" = ?;

-- $selectThing17
SELECT count(*) AS count FROM "things" WHERE "things"."key" = '00000000-0000-0000-0000-000000000001';

-- $selectThing18
SELECT count(*) AS count FROM "things" WHERE "things"."n" > ?;

