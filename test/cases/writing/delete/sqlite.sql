-- $schema
beforeDrop: PRAGMA defer_foreign_keys = ON
objects[0].create: CREATE TABLE
objects[0].drop: DROP TABLE
objects[0].name: "shelf"
objects[0].rest: (
  "id" INTEGER PRIMARY KEY,
  "room" TEXT NOT NULL
)
objects[1].create: CREATE TABLE
objects[1].drop: DROP TABLE
objects[1].name: "jar"
objects[1].rest: (
  "id" INTEGER PRIMARY KEY,
  "label" TEXT NOT NULL,
  "age" INTEGER,
  "shelf_id" INTEGER CONSTRAINT "fk_jar_shelf_id" REFERENCES "shelf" ("id")
)

-- $insertShelf
INSERT INTO "shelf" ("id", "room") VALUES (?, ?);

-- $insertJar
INSERT INTO "jar" ("id", "label", "age", "shelf_id") VALUES (?, ?, ?, ?);

-- $selectJar
SELECT "jar"."id", "jar"."label", "jar"."age", "jar"."shelf_id" AS "shelfId" FROM "jar" WHERE "jar"."id" = 1 LIMIT 2;

-- $deleteJar
DELETE FROM "jar" WHERE "id" = ?;

-- $deleteJar2
DELETE FROM "jar" WHERE "jar"."age" > ? RETURNING "jar"."label";

-- $deleteJar3
DELETE FROM "jar" WHERE "jar"."id" IN (SELECT "jar"."id" FROM "jar" INNER JOIN "shelf" ON "jar"."shelf_id" = "shelf"."id" WHERE "shelf"."room" = 'cellar') RETURNING "jar"."id", "jar"."label", "jar"."age", "jar"."shelf_id" AS "shelfId";

-- $deleteJar4
DELETE FROM "jar" WHERE "jar"."age" IS NULL;

-- $selectJar2
SELECT "jar"."label" AS "value" FROM "jar";

-- $deleteJar5
DELETE FROM "jar";

-- $deleteJar6
DELETE FROM "jar" WHERE "jar"."label" = 'x' AND "jar"."age" < ?;

