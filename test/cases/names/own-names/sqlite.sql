-- $schema2
beforeDrop: PRAGMA defer_foreign_keys = ON
objects[0].create: CREATE TABLE
objects[0].drop: DROP TABLE
objects[0].name: "item"
objects[0].rest: (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
)

-- $insertItem2
INSERT INTO "item" ("id", "name") VALUES (?, ?);

-- $selectItem2
SELECT "item"."id", "item"."name" FROM "item" ORDER BY "item"."id";

-- $selectItem3
SELECT count(*) AS "count" FROM "item" WHERE "item"."name" = ?;

-- $selectItem4
SELECT "item"."name" AS "value" FROM "item" WHERE "item"."id" = 1 LIMIT 2;

