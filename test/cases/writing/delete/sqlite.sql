-- $schema
CREATE TABLE IF NOT EXISTS "shelf" (
  "id" INTEGER PRIMARY KEY,
  "room" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "jar" (
  "id" INTEGER PRIMARY KEY,
  "label" TEXT NOT NULL,
  "age" INTEGER,
  "shelf_id" INTEGER CONSTRAINT "fk_jar_shelf_id" REFERENCES "shelf" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "jar";
DROP TABLE IF EXISTS "shelf";

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

