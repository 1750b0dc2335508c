-- $schema
CREATE TABLE IF NOT EXISTS "left_rows" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT,
  "n" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "right_rows" (
  "id" INTEGER PRIMARY KEY,
  "n" INTEGER NOT NULL,
  "name" TEXT
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "right_rows";
DROP TABLE IF EXISTS "left_rows";

-- $insertLeft
INSERT INTO "left_rows" ("id", "name", "n") VALUES (?, ?, ?);

-- $insertRight
INSERT INTO "right_rows" ("id", "n", "name") VALUES (?, ?, ?);

-- $selectLeft
from: "left_rows"
columns: "left_rows"."name", "left_rows"."n"
unlimited: -1

-- $selectRight
from: "right_rows"
columns: "right_rows"."n", "right_rows"."name"
where[0].connector: and
where[0].condition: "right_rows"."n" >= ?
unlimited: -1

-- $selectRow
SELECT "united"."name", "united"."n" FROM (SELECT "left_rows_rows"."name", "left_rows_rows"."n" FROM (SELECT "left_rows"."name", "left_rows"."n" FROM "left_rows") AS "left_rows_rows" UNION SELECT "right_rows"."name", "right_rows"."n" FROM "right_rows" WHERE "right_rows"."n" >= ?) AS "united" ORDER BY "united"."n";

-- $selectRow2
SELECT "united"."value" FROM (SELECT "left_rows"."n" AS "value" FROM "left_rows" UNION ALL SELECT "right_rows"."n" AS "value" FROM "right_rows") AS "united" ORDER BY "united"."value";

-- $selectRow3
SELECT "united"."name", "united"."n" FROM (SELECT "left_rows_rows"."name", "left_rows_rows"."n" FROM (SELECT "left_rows"."name", "left_rows"."n" FROM "left_rows") AS "left_rows_rows" INTERSECT SELECT "right_rows"."name", "right_rows"."n" FROM "right_rows" WHERE "right_rows"."n" >= ?) AS "united" ORDER BY "united"."n";

-- $selectRow4
SELECT "united"."name", "united"."n" FROM (SELECT "left_rows_rows"."name", "left_rows_rows"."n" FROM (SELECT "left_rows"."name", "left_rows"."n" FROM "left_rows") AS "left_rows_rows" EXCEPT SELECT "right_rows"."name", "right_rows"."n" FROM "right_rows" WHERE "right_rows"."n" >= ?) AS "united" ORDER BY "united"."n";

-- $selectRow5
SELECT "united"."n", "united"."name" FROM (SELECT "right_rows_rows"."n", "right_rows_rows"."name" FROM (SELECT "right_rows"."n", "right_rows"."name" FROM "right_rows" WHERE "right_rows"."n" >= ?) AS "right_rows_rows" EXCEPT SELECT "left_rows"."n", "left_rows"."name" FROM "left_rows") AS "united";

-- $selectRow6
SELECT "united"."value" FROM (SELECT * FROM (SELECT "united"."value" FROM (SELECT "left_rows"."n" AS "value" FROM "left_rows" UNION SELECT "right_rows"."n" AS "value" FROM "right_rows") AS "united") AS "arm1" EXCEPT SELECT "left_rows"."n" AS "value" FROM "left_rows" WHERE "left_rows"."n" = ?) AS "united" ORDER BY "united"."value";

-- $selectRow7
SELECT "united"."value" FROM (SELECT * FROM (SELECT "united"."value" FROM (SELECT "left_rows"."n" AS "value" FROM "left_rows" UNION ALL SELECT "right_rows"."n" AS "value" FROM "right_rows") AS "united") AS "arm1" UNION SELECT "right_rows"."n" AS "value" FROM "right_rows") AS "united" ORDER BY "united"."value";

-- $selectRow8
SELECT "united"."value" FROM (SELECT * FROM (SELECT "united"."value" FROM (SELECT "left_rows"."n" AS "value" FROM "left_rows" UNION SELECT "right_rows"."n" AS "value" FROM "right_rows") AS "united") AS "arm1" UNION ALL SELECT "right_rows"."n" AS "value" FROM "right_rows" WHERE "right_rows"."n" > ?) AS "united" ORDER BY "united"."value";

-- $selectRow9
SELECT "united"."value" FROM (SELECT "left_rows"."n" AS "value" FROM "left_rows" UNION ALL SELECT "right_rows"."n" AS "value" FROM "right_rows" UNION ALL SELECT "left_rows"."n" * 10 AS "value" FROM "left_rows") AS "united" ORDER BY "united"."value";

-- $selectRow10
SELECT "united"."value" FROM (SELECT "left_rows"."n" AS "value" FROM "left_rows" EXCEPT SELECT * FROM (SELECT "united"."value" FROM (SELECT "right_rows"."n" AS "value" FROM "right_rows" EXCEPT SELECT "right_rows"."n" AS "value" FROM "right_rows" WHERE "right_rows"."n" = ?) AS "united") AS "arm2") AS "united" ORDER BY "united"."value";

-- $selectRow11
SELECT "united"."value" FROM (SELECT * FROM (SELECT "united"."value" FROM (SELECT "left_rows"."n" AS "value" FROM "left_rows" UNION SELECT "right_rows"."n" AS "value" FROM "right_rows") AS "united") AS "arm1" INTERSECT SELECT "right_rows"."n" AS "value" FROM "right_rows") AS "united" ORDER BY "united"."value";

-- $selectRow12
SELECT "united"."value" FROM (SELECT * FROM (SELECT "left_rows"."n" AS "value" FROM "left_rows" ORDER BY "left_rows"."n" DESC LIMIT 1) AS "arm1" UNION ALL SELECT * FROM (SELECT "right_rows"."n" AS "value" FROM "right_rows" ORDER BY "right_rows"."n" LIMIT ? OFFSET 1) AS "arm2") AS "united" ORDER BY "united"."value";

-- $selectRow13
SELECT "united"."value" FROM (SELECT "left_rows"."n" AS "value" FROM "left_rows" UNION ALL SELECT "right_rows"."n" AS "value" FROM "right_rows") AS "united" ORDER BY "united"."value" DESC LIMIT ? OFFSET 1;

-- $selectRow14
SELECT "united"."name", "united"."n" FROM (SELECT "left_rows_rows"."name", "left_rows_rows"."n" FROM (SELECT "left_rows"."name", "left_rows"."n" FROM "left_rows") AS "left_rows_rows" UNION SELECT "right_rows"."name", "right_rows"."n" FROM "right_rows" WHERE "right_rows"."n" >= ?) AS "united" WHERE "united"."n" > 1 AND "united"."name" IS NOT 'c' ORDER BY "united"."n";

-- $selectRow15
SELECT COALESCE("united"."name", '-') || CAST("united"."n" AS TEXT) AS "value" FROM (SELECT "left_rows_rows"."name", "left_rows_rows"."n" FROM (SELECT "left_rows"."name", "left_rows"."n" FROM "left_rows") AS "left_rows_rows" UNION SELECT "right_rows"."name", "right_rows"."n" FROM "right_rows" WHERE "right_rows"."n" >= ?) AS "united" ORDER BY "united"."n";

-- $selectRow16
SELECT "united"."name", count(*) AS "n", max("united"."n") AS "most" FROM (SELECT "left_rows_rows"."name", "left_rows_rows"."n" FROM (SELECT "left_rows"."name", "left_rows"."n" FROM "left_rows") AS "left_rows_rows" UNION ALL SELECT "right_rows"."name", "right_rows"."n" FROM "right_rows" WHERE "right_rows"."n" >= ?) AS "united" GROUP BY "united"."name" ORDER BY "united"."name";

-- $selectRow17
SELECT "some_rows"."name" AS "0", "right_rows"."id" AS "1" FROM (SELECT "united"."name", "united"."n" FROM (SELECT "left_rows"."name", "left_rows"."n" FROM "left_rows" UNION SELECT "right_rows"."name", "right_rows"."n" FROM "right_rows" WHERE "right_rows"."n" >= ?) AS "united") AS "some_rows" INNER JOIN "right_rows" ON "some_rows"."n" = "right_rows"."n" ORDER BY "right_rows"."id";

-- $selectRow18
SELECT count(*) AS count FROM (SELECT "left_rows_rows"."name", "left_rows_rows"."n" FROM (SELECT "left_rows"."name", "left_rows"."n" FROM "left_rows") AS "left_rows_rows" UNION SELECT "right_rows"."name", "right_rows"."n" FROM "right_rows" WHERE "right_rows"."n" >= ?) AS "united";

-- $selectRow19
SELECT count(*) AS count FROM (SELECT "left_rows_rows"."name", "left_rows_rows"."n" FROM (SELECT "left_rows"."name", "left_rows"."n" FROM "left_rows") AS "left_rows_rows" UNION ALL SELECT "right_rows"."name", "right_rows"."n" FROM "right_rows" WHERE "right_rows"."n" >= ?) AS "united";

-- $selectRow20
SELECT EXISTS (SELECT 1 FROM (SELECT "left_rows_rows"."name", "left_rows_rows"."n" FROM (SELECT "left_rows"."name", "left_rows"."n" FROM "left_rows") AS "left_rows_rows" INTERSECT SELECT "right_rows"."name", "right_rows"."n" FROM "right_rows" WHERE "right_rows"."n" >= ?) AS "united") AS found;

-- $selectRow21
SELECT "united"."name", "united"."n" FROM (SELECT "left_rows_rows"."name", "left_rows_rows"."n" FROM (SELECT "left_rows"."name", "left_rows"."n" FROM "left_rows") AS "left_rows_rows" UNION SELECT "right_rows"."name", "right_rows"."n" FROM "right_rows" WHERE "right_rows"."n" >= ?) AS "united" ORDER BY "united"."n" DESC LIMIT 1;

-- $selectRow22
SELECT "united"."id", "united"."name", "united"."n" FROM (SELECT "left_rows"."id", "left_rows"."name", "left_rows"."n" FROM "left_rows" WHERE "left_rows"."id" = 1 UNION SELECT "left_rows"."id", "left_rows"."name", "left_rows"."n" FROM "left_rows" WHERE "left_rows"."id" < 3) AS "united" ORDER BY "united"."id";

-- $selectRow23
SELECT "united"."value" FROM (SELECT DISTINCT "left_rows"."n" AS "value" FROM "left_rows" UNION ALL SELECT DISTINCT "right_rows"."n" AS "value" FROM "right_rows") AS "united" ORDER BY "united"."value";

