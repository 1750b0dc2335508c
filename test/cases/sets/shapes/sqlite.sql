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
SELECT "united"."kind", "united"."title", "united"."length" FROM (SELECT 'book' AS "kind", "books"."title", "books"."pages" AS "length" FROM "books" UNION ALL SELECT ? AS "kind", "films"."name" AS "title", "films"."minutes" AS "length" FROM "films") AS "united" ORDER BY "united"."title";

-- $selectRow2
SELECT "united"."title", "united"."state" FROM (SELECT "books"."title", "books"."state" FROM "books" UNION ALL SELECT "films"."name" AS "title", "films"."state" FROM "films") AS "united" ORDER BY "united"."title";

-- $selectRow3
SELECT "united"."value" FROM (SELECT "books"."state" AS "value" FROM "books" INTERSECT SELECT "films"."state" AS "value" FROM "films") AS "united";

-- $selectRow4
SELECT "united"."value" FROM (SELECT "books"."title" AS "value" FROM "books" UNION SELECT COALESCE("films"."state", 'none') AS "value" FROM "films") AS "united" ORDER BY "united"."value";

-- $selectRow5
SELECT "united"."value" FROM (SELECT "books"."pages" + 0.5 AS "value" FROM "books" UNION ALL SELECT CAST("films"."minutes" AS REAL) AS "value" FROM "films") AS "united" ORDER BY "united"."value";

-- $selectRow6
SELECT "united"."value" FROM (SELECT CAST("books"."pages" AS REAL) AS "value" FROM "books" UNION ALL SELECT "films"."rating" AS "value" FROM "films") AS "united" ORDER BY "united"."value";

-- $selectRow7
SELECT "united"."at" FROM (SELECT "books"."printed" AS "at" FROM "books" UNION ALL SELECT "films"."shown" AS "at" FROM "films") AS "united" ORDER BY "united"."at";

-- $selectRow8
SELECT "united"."title", "united"."pages" FROM (SELECT "books"."title", "books"."pages" FROM "books" UNION ALL SELECT "films"."name" AS "title", CAST(sqlmodel_number(NULL) AS INTEGER) AS "pages" FROM "films") AS "united" ORDER BY "united"."title";

-- $selectRow9
SELECT "united"."price", CAST("united"."big" AS TEXT) AS "big" FROM (SELECT sqlmodel_decimal(NULL) AS "price", "films"."big" FROM "films" UNION ALL SELECT "books"."price", sqlmodel_bigint(NULL) AS "big" FROM "books") AS "united" ORDER BY sqlmodel_decimal_key("united"."price"), "united"."big";

-- $selectRow10
SELECT "united"."what.title" AS "what.title", "united"."what.of.0" AS "what.of.0", "united"."what.of.1" AS "what.of.1" FROM (SELECT "books"."title" AS "what.title", "books"."pages" AS "what.of.0", "books"."sold" AS "what.of.1" FROM "books" UNION ALL SELECT "films"."name" AS "what.title", "films"."minutes" AS "what.of.0", "films"."rating" > 7.9 AS "what.of.1" FROM "films") AS "united" ORDER BY "united"."what.title";

-- $selectRow11
SELECT "united"."value" FROM (SELECT "books"."price" AS "value" FROM "books" UNION SELECT "books"."price" AS "value" FROM "books") AS "united" ORDER BY sqlmodel_decimal_key("united"."value");

-- $selectRow12
SELECT "united"."price" FROM (SELECT "books"."price" FROM "books" UNION SELECT "books"."price" FROM "books") AS "united" WHERE sqlmodel_decimal_compare("united"."price", '9.6') > 0;

-- $selectRow13
SELECT "united"."n" FROM (SELECT count(*) AS "n" FROM "books" UNION ALL SELECT count(*) AS "n" FROM "films") AS "united";

-- $selectRow14
SELECT "united"."value" FROM (SELECT "books"."sold" AS "value" FROM "books" UNION SELECT "films"."minutes" > 50 AS "value" FROM "films") AS "united" ORDER BY "united"."value";

