-- $schema
CREATE TABLE IF NOT EXISTS "bigs" (
  "id" INTEGER NOT NULL PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS "uuids" (
  "key" TEXT NOT NULL PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS "texts" (
  "key" TEXT NOT NULL PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS "days" (
  "day" TEXT NOT NULL PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS "moments" (
  "at" TEXT NOT NULL PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS "prices" (
  "price" TEXT NOT NULL PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS "kinds" (
  "kind" TEXT NOT NULL PRIMARY KEY CHECK ("kind" IN ('a', 'b''"'))
);
CREATE TABLE IF NOT EXISTS "items" (
  "id" INTEGER PRIMARY KEY,
  "n" INTEGER NOT NULL,
  "big_id" INTEGER CONSTRAINT "fk_items_big_id" REFERENCES "bigs" ("id"),
  "uuid" TEXT CONSTRAINT "fk_items_uuid" REFERENCES "uuids" ("key"),
  "text" TEXT CONSTRAINT "fk_items_text" REFERENCES "texts" ("key"),
  "day" TEXT CONSTRAINT "fk_items_day" REFERENCES "days" ("day"),
  "at" TEXT CONSTRAINT "fk_items_at" REFERENCES "moments" ("at"),
  "price" TEXT CONSTRAINT "fk_items_price" REFERENCES "prices" ("price"),
  "kind" TEXT CHECK ("kind" IN ('a', 'b''"')) CONSTRAINT "fk_items_kind" REFERENCES "kinds" ("kind")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "items";
DROP TABLE IF EXISTS "kinds";
DROP TABLE IF EXISTS "prices";
DROP TABLE IF EXISTS "moments";
DROP TABLE IF EXISTS "days";
DROP TABLE IF EXISTS "texts";
DROP TABLE IF EXISTS "uuids";
DROP TABLE IF EXISTS "bigs";

-- $insertBig
INSERT INTO "bigs" ("id") VALUES (?);

-- $insertByUuid
INSERT INTO "uuids" ("key") VALUES (?);

-- $insertByText
INSERT INTO "texts" ("key") VALUES (?);

-- $insertDay
INSERT INTO "days" ("day") VALUES (?);

-- $insertMoment
INSERT INTO "moments" ("at") VALUES (?);

-- $insertPrice
INSERT INTO "prices" ("price") VALUES (?);

-- $insertKind
INSERT INTO "kinds" ("kind") VALUES (?);

-- $insertItem
INSERT INTO "items" ("id", "n", "big_id", "uuid", "text", "day", "at", "price", "kind") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- $selectBig
SELECT CAST("bigs"."id" AS TEXT) AS "id" FROM "bigs" ORDER BY "bigs"."id";
includes[0]: SELECT "wanted"."n" AS "0", "items"."id" AS "1.id", "items"."n" AS "1.n", CAST("items"."big_id" AS TEXT) AS "1.bigId", "items"."uuid" AS "1.uuid", "items"."text" AS "1.text", "items"."day" AS "1.day", "items"."at" AS "1.at", "items"."price" AS "1.price", "items"."kind" AS "1.kind" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "items" ON "items"."big_id" = "wanted"."k0" ORDER BY "items"."n", "items"."id";

-- $selectByUuid
SELECT "uuids"."key" FROM "uuids";
includes[0]: SELECT "wanted"."n" AS "0", "items"."id" AS "1.id", "items"."n" AS "1.n", CAST("items"."big_id" AS TEXT) AS "1.bigId", "items"."uuid" AS "1.uuid", "items"."text" AS "1.text", "items"."day" AS "1.day", "items"."at" AS "1.at", "items"."price" AS "1.price", "items"."kind" AS "1.kind" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "items" ON "items"."uuid" = "wanted"."k0" ORDER BY "items"."id";

-- $selectByText
SELECT "texts"."key" FROM "texts" ORDER BY "texts"."key" DESC;
includes[0]: SELECT "wanted"."n" AS "0", "items"."id" AS "1.id", "items"."n" AS "1.n", CAST("items"."big_id" AS TEXT) AS "1.bigId", "items"."uuid" AS "1.uuid", "items"."text" AS "1.text", "items"."day" AS "1.day", "items"."at" AS "1.at", "items"."price" AS "1.price", "items"."kind" AS "1.kind" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "items" ON "items"."text" = "wanted"."k0" ORDER BY "items"."id";

-- $selectDay
SELECT "days"."day" FROM "days";
includes[0]: SELECT "wanted"."n" AS "0", "items"."id" AS "1.id", "items"."n" AS "1.n", CAST("items"."big_id" AS TEXT) AS "1.bigId", "items"."uuid" AS "1.uuid", "items"."text" AS "1.text", "items"."day" AS "1.day", "items"."at" AS "1.at", "items"."price" AS "1.price", "items"."kind" AS "1.kind" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "items" ON "items"."day" = "wanted"."k0" ORDER BY "items"."id";

-- $selectMoment
SELECT "moments"."at" FROM "moments";
includes[0]: SELECT "wanted"."n" AS "0", "items"."id" AS "1.id", "items"."n" AS "1.n", CAST("items"."big_id" AS TEXT) AS "1.bigId", "items"."uuid" AS "1.uuid", "items"."text" AS "1.text", "items"."day" AS "1.day", "items"."at" AS "1.at", "items"."price" AS "1.price", "items"."kind" AS "1.kind" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "items" ON "items"."at" = "wanted"."k0" ORDER BY "items"."id";

-- $selectPrice
SELECT "prices"."price" FROM "prices";
includes[0]: SELECT "wanted"."n" AS "0", "items"."id" AS "1.id", "items"."n" AS "1.n", CAST("items"."big_id" AS TEXT) AS "1.bigId", "items"."uuid" AS "1.uuid", "items"."text" AS "1.text", "items"."day" AS "1.day", "items"."at" AS "1.at", "items"."price" AS "1.price", "items"."kind" AS "1.kind" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "items" ON sqlmodel_decimal_compare("items"."price", "wanted"."k0") = 0 ORDER BY "items"."id";

-- $selectKind
SELECT "kinds"."kind" FROM "kinds" ORDER BY "kinds"."kind";
includes[0]: SELECT "wanted"."n" AS "0", "items"."id" AS "1.id", "items"."n" AS "1.n", CAST("items"."big_id" AS TEXT) AS "1.bigId", "items"."uuid" AS "1.uuid", "items"."text" AS "1.text", "items"."day" AS "1.day", "items"."at" AS "1.at", "items"."price" AS "1.price", "items"."kind" AS "1.kind" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "items" ON "items"."kind" = "wanted"."k0" ORDER BY "items"."id";

-- $selectItem
SELECT "items"."id", "items"."n", CAST("items"."big_id" AS TEXT) AS "bigId", "items"."uuid", "items"."text", "items"."day", "items"."at", "items"."price", "items"."kind", CAST("big"."id" AS TEXT) AS "big.id" FROM "items" LEFT JOIN "bigs" AS "big" ON "items"."big_id" = "big"."id" ORDER BY "items"."n";
includes[0]: SELECT "wanted"."n" AS "0", "items"."id" AS "1.id", "items"."n" AS "1.n", CAST("items"."big_id" AS TEXT) AS "1.bigId", "items"."uuid" AS "1.uuid", "items"."text" AS "1.text", "items"."day" AS "1.day", "items"."at" AS "1.at", "items"."price" AS "1.price", "items"."kind" AS "1.kind" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "items" ON "items"."big_id" = "wanted"."k0" WHERE "items"."n" < 3 ORDER BY "items"."n", "items"."id";

-- $selectItem2
SELECT "items"."id", "items"."n", CAST("items"."big_id" AS TEXT) AS "bigId", "items"."uuid", "items"."text", "items"."day", "items"."at", "items"."price", "items"."kind", CAST("big"."id" AS TEXT) AS "big.id" FROM "items" LEFT JOIN "bigs" AS "big" ON "items"."big_id" = "big"."id" ORDER BY "items"."n";
includes[0]: SELECT "wanted"."n" AS "0", "items"."id" AS "1.id", "items"."n" AS "1.n", CAST("items"."big_id" AS TEXT) AS "1.bigId", "items"."uuid" AS "1.uuid", "items"."text" AS "1.text", "items"."day" AS "1.day", "items"."at" AS "1.at", "items"."price" AS "1.price", "items"."kind" AS "1.kind" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "items" ON "items"."big_id" = "wanted"."k0" ORDER BY "items"."n", "items"."id";

