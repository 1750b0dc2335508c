-- $schema
CREATE TABLE IF NOT EXISTS "user" (
  "id" INTEGER PRIMARY KEY,
  "Name" TEXT NOT NULL,
  "from `here`" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "order" (
  "id" INTEGER PRIMARY KEY,
  "group" TEXT NOT NULL,
  "Select ""all""" INTEGER NOT NULL,
  "user_id" INTEGER NOT NULL CONSTRAINT "fk_order_user_id" REFERENCES "user" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "order";
DROP TABLE IF EXISTS "user";

-- $insertUser
INSERT INTO "user" ("id", "Name", "from `here`") VALUES (?, ?, ?);

-- $insertOrder
INSERT INTO "order" ("id", "group", "Select ""all""", "user_id") VALUES (?, ?, ?, ?);

-- $selectOrder
SELECT "order"."id", "order"."group", "order"."Select ""all""" AS "select", "order"."user_id" AS "userId" FROM "order" WHERE "order"."group" = 'a' ORDER BY "order"."Select ""all""" DESC;

-- $selectOrder2
SELECT "order"."group" AS "order by", count(*) AS "a ""b"" `c` 'd'" FROM "order" GROUP BY "order"."group" HAVING sum("order"."Select ""all""") > 2 ORDER BY "order"."group";

-- $selectUser
SELECT "user"."from `here`" AS "from", "order"."Select ""all""" AS "select" FROM "user" INNER JOIN "order" ON "order"."user_id" = "user"."id" ORDER BY "order"."id";

-- $selectOrder3
SELECT "user"."Name" AS "value" FROM "order" INNER JOIN "user" ON "order"."user_id" = "user"."id" WHERE "user"."from `here`" = 'y';

-- $selectUser2
SELECT "user"."Name" AS "value" FROM "user" WHERE EXISTS (SELECT 1 FROM "order" WHERE "order"."user_id" = "user"."id" AND "order"."group" = 'b') OR "user"."id" IN (SELECT "order"."user_id" AS "value" FROM "order" WHERE "order"."Select ""all""" < 0);

-- $selectRow
WITH "where ""x"" `y`" ("id", "group", "select", "userId") AS (SELECT "order"."id", "order"."group", "order"."Select ""all""" AS "select", "order"."user_id" AS "userId" FROM "order" WHERE "order"."Select ""all""" > 1) SELECT "where ""x"" `y`"."group" AS "value" FROM "where ""x"" `y`" ORDER BY "where ""x"" `y`"."id";

-- $selectOrder4
SELECT row_number() OVER (PARTITION BY "order"."group" ORDER BY "order"."Select ""all""" DESC) AS "value" FROM "order" ORDER BY "order"."id";

-- $selectRow2
SELECT "derived"."limit 1" FROM (SELECT "order"."group" AS "limit 1" FROM "order" UNION SELECT "user"."Name" AS "limit 1" FROM "user") AS "derived" ORDER BY "derived"."limit 1";

