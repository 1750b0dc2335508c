-- $schema2
CREATE TABLE IF NOT EXISTS "item" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "item";

-- $insertItem2
INSERT INTO "item" ("id", "name") VALUES (?, ?);

-- $selectItem2
SELECT "item"."id", "item"."name" FROM "item" ORDER BY "item"."id";

-- $selectItem3
SELECT count(*) AS count FROM "item" WHERE "item"."name" = ?;

-- $selectItem4
SELECT "item"."name" AS "value" FROM "item" WHERE "item"."id" = 1 LIMIT 2;

