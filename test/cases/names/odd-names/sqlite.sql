-- $schema
CREATE TABLE IF NOT EXISTS "group" (
  "id" INTEGER PRIMARY KEY,
  "values" TEXT NOT NULL,
  "table" TEXT NOT NULL,
  CONSTRAINT "uk_group_values_table" UNIQUE ("values", "table")
);
CREATE TABLE IF NOT EXISTS "order" (
  "id" INTEGER PRIMARY KEY,
  "select" TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "where" REAL,
  "group" INTEGER NOT NULL CHECK ("group" IN (0, 1)),
  "order_by" INTEGER CONSTRAINT "fk_order_order_by" REFERENCES "group" ("id")
);
CREATE INDEX IF NOT EXISTS "ix_order_select" ON "order" ("select");
CREATE TABLE IF NOT EXISTS "a ""b"" 'c' `d` [e]; -- /*" (
  "the ""key""" TEXT NOT NULL PRIMARY KEY,
  "blank in it" TEXT NOT NULL CONSTRAINT "uk_a ""b"" 'c' `d` [e]; -- /*_blank in it" UNIQUE,
  "?1 :a @b $c" REAL NOT NULL,
  "back\slash" TEXT,
  "quoted property" TEXT NOT NULL,
  "constructor" TEXT NOT NULL,
  "to_string" TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS "ix_a ""b"" 'c' `d` [e]; -- /*_?1 :a @b $c" ON "a ""b"" 'c' `d` [e]; -- /*" ("?1 :a @b $c");
CREATE TABLE IF NOT EXISTS "größe_表" (
  "id" INTEGER PRIMARY KEY,
  "straße" TEXT NOT NULL,
  "名前" TEXT NOT NULL,
  "$dollar" REAL NOT NULL,
  "_under" REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS "select" (
  "id" INTEGER PRIMARY KEY,
  "url_of_server" TEXT NOT NULL,
  "2fast" TEXT NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "select";
DROP TABLE IF EXISTS "größe_表";
DROP TABLE IF EXISTS "a ""b"" 'c' `d` [e]; -- /*";
DROP TABLE IF EXISTS "order";
DROP TABLE IF EXISTS "group";

-- $insertGroup
INSERT INTO "group" ("id", "values", "table") VALUES (?, ?, ?);

-- $insertOrder
INSERT INTO "order" ("id", "select", "from", "where", "group", "order_by") VALUES (?, ?, ?, ?, ?, ?);

-- $insertQuoted
INSERT INTO "a ""b"" 'c' `d` [e]; -- /*" ("the ""key""", "blank in it", "?1 :a @b $c", "back\slash", "quoted property", "constructor", "to_string") VALUES (?, ?, ?, ?, ?, ?, ?);

-- $insertGr__e
INSERT INTO "größe_表" ("id", "straße", "名前", "$dollar", "_under") VALUES (?, ?, ?, ?, ?);

-- $insertHTTPServer2Log
INSERT INTO "select" ("id", "url_of_server", "2fast") VALUES (?, ?, ?);

-- $updateOrder
UPDATE "order" SET "where" = "order"."where" + 1 WHERE "order"."id" IN (SELECT "order"."id" FROM "order" INNER JOIN "group" AS "byOrder" ON "order"."order_by" = "byOrder"."id" WHERE "order"."select" = 's' AND "byOrder"."values" = 'v');

-- $selectOrder
SELECT "order"."id", "order"."select", "order"."from", "order"."where", "order"."group", "order"."order_by" AS "orderBy" FROM "order" INNER JOIN "group" AS "byOrder" ON "order"."order_by" = "byOrder"."id" WHERE "byOrder"."table" = 't' ORDER BY "order"."select";

-- $selectOrder2
SELECT "order"."group", count(*) AS "count" FROM "order" GROUP BY "order"."group";

-- $selectQuoted
SELECT "a ""b"" 'c' `d` [e]; -- /*"."the ""key""" AS "key", "a ""b"" 'c' `d` [e]; -- /*"."blank in it" AS "blank", "a ""b"" 'c' `d` [e]; -- /*"."?1 :a @b $c" AS "placeholder", "a ""b"" 'c' `d` [e]; -- /*"."back\slash" AS "slash", "a ""b"" 'c' `d` [e]; -- /*"."quoted property", "a ""b"" 'c' `d` [e]; -- /*"."constructor", "a ""b"" 'c' `d` [e]; -- /*"."to_string" AS "toString" FROM "a ""b"" 'c' `d` [e]; -- /*" WHERE "a ""b"" 'c' `d` [e]; -- /*"."quoted property" = 'q' AND "a ""b"" 'c' `d` [e]; -- /*"."?1 :a @b $c" = 2;

-- $selectQuoted2
SELECT "a ""b"" 'c' `d` [e]; -- /*"."the ""key""" AS "a ""b""", "a ""b"" 'c' `d` [e]; -- /*"."back\slash" AS "表", "a ""b"" 'c' `d` [e]; -- /*"."constructor" FROM "a ""b"" 'c' `d` [e]; -- /*";

-- $selectGr__e
SELECT "größe_表"."straße", "größe_表"."$dollar" FROM "größe_表" WHERE instr("größe_表"."名前", '山') > 0;

-- $selectHTTPServer2Log
SELECT "select"."id", "select"."url_of_server" AS "URLOfServer", "select"."2fast" FROM "select";

-- $deleteQuoted
DELETE FROM "a ""b"" 'c' `d` [e]; -- /*" WHERE "a ""b"" 'c' `d` [e]; -- /*"."blank in it" = 'b';

