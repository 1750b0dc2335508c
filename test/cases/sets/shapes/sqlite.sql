-- $schema
CREATE TABLE IF NOT EXISTS "books" (
  "id" INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('new', 'used')),
  "pages" INTEGER NOT NULL,
  "price" TEXT NOT NULL,
  "printed" TEXT NOT NULL,
  "sold" INTEGER NOT NULL CHECK ("sold" IN (0, 1))
);
CREATE TABLE IF NOT EXISTS "films" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "state" TEXT CHECK ("state" IN ('cinema', 'used')),
  "minutes" INTEGER NOT NULL,
  "rating" REAL NOT NULL,
  "shown" TEXT,
  "big" INTEGER NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "films";
DROP TABLE IF EXISTS "books";

-- $insertBook
INSERT INTO "books" ("id", "title", "state", "pages", "price", "printed", "sold") VALUES (?, ?, ?, ?, ?, ?, ?);

-- $insertFilm
INSERT INTO "films" ("id", "name", "state", "minutes", "rating", "shown", "big") VALUES (?, ?, ?, ?, ?, ?, ?);

-- $selectRow
SELECT "derived"."kind", "derived"."title", "derived"."length" FROM (SELECT 'book' AS "kind", "books"."title", "books"."pages" AS "length" FROM "books" UNION ALL SELECT ? AS "kind", "films"."name" AS "title", "films"."minutes" AS "length" FROM "films") AS "derived" ORDER BY "derived"."title";

-- $selectRow2
SELECT "derived"."title", "derived"."state" FROM (SELECT "books"."title", "books"."state" FROM "books" UNION ALL SELECT "films"."name" AS "title", "films"."state" FROM "films") AS "derived" ORDER BY "derived"."title";

-- $selectRow3
SELECT "derived"."value" FROM (SELECT "books"."state" AS "value" FROM "books" INTERSECT SELECT "films"."state" AS "value" FROM "films") AS "derived";

-- $selectRow4
SELECT "derived"."value" FROM (SELECT "books"."title" AS "value" FROM "books" UNION SELECT COALESCE("films"."state", 'none') AS "value" FROM "films") AS "derived" ORDER BY "derived"."value";

-- $selectRow5
SELECT "derived"."value" FROM (SELECT "books"."pages" + 0.5 AS "value" FROM "books" UNION ALL SELECT CAST("films"."minutes" AS REAL) AS "value" FROM "films") AS "derived" ORDER BY "derived"."value";

-- $selectRow6
SELECT "derived"."value" FROM (SELECT CAST("books"."pages" AS REAL) AS "value" FROM "books" UNION ALL SELECT "films"."rating" AS "value" FROM "films") AS "derived" ORDER BY "derived"."value";

-- $selectRow7
SELECT "derived"."at" FROM (SELECT "books"."printed" AS "at" FROM "books" UNION ALL SELECT "films"."shown" AS "at" FROM "films") AS "derived" ORDER BY "derived"."at";

-- $selectRow8
SELECT "derived"."title", "derived"."pages" FROM (SELECT "books"."title", "books"."pages" FROM "books" UNION ALL SELECT "films"."name" AS "title", CAST(sqlmodel_number(NULL) AS INTEGER) AS "pages" FROM "films") AS "derived" ORDER BY "derived"."title";

-- $selectRow9
SELECT "derived"."price", CAST("derived"."big" AS TEXT) AS "big" FROM (SELECT sqlmodel_decimal(NULL) AS "price", "films"."big" FROM "films" UNION ALL SELECT "books"."price", sqlmodel_bigint(NULL) AS "big" FROM "books") AS "derived" ORDER BY sqlmodel_decimal_key("derived"."price"), "derived"."big";

-- $selectRow10
SELECT "derived"."what.title" AS "what.title", "derived"."what.of.0" AS "what.of.0", "derived"."what.of.1" AS "what.of.1" FROM (SELECT "books"."title" AS "what.title", "books"."pages" AS "what.of.0", "books"."sold" AS "what.of.1" FROM "books" UNION ALL SELECT "films"."name" AS "what.title", "films"."minutes" AS "what.of.0", "films"."rating" > 7.9 AS "what.of.1" FROM "films") AS "derived" ORDER BY "derived"."what.title";

-- $selectRow11
SELECT "derived"."value" FROM (SELECT "books"."price" AS "value" FROM "books" UNION SELECT "books"."price" AS "value" FROM "books") AS "derived" ORDER BY sqlmodel_decimal_key("derived"."value");

-- $selectRow12
SELECT "derived"."price" FROM (SELECT "books"."price" FROM "books" UNION SELECT "books"."price" FROM "books") AS "derived" WHERE sqlmodel_decimal_compare("derived"."price", '9.6') > 0;

-- $selectRow13
SELECT "derived"."n" FROM (SELECT count(*) AS "n" FROM "books" UNION ALL SELECT count(*) AS "n" FROM "films") AS "derived";

-- $selectRow14
SELECT "derived"."value" FROM (SELECT "books"."sold" AS "value" FROM "books" UNION SELECT "films"."minutes" > 50 AS "value" FROM "films") AS "derived" ORDER BY "derived"."value";

