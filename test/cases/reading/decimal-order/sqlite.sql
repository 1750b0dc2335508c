-- $schema
beforeDrop: PRAGMA defer_foreign_keys = ON
objects[0].create: CREATE TABLE
objects[0].drop: DROP TABLE
objects[0].name: "prices"
objects[0].rest: (
  "id" INTEGER PRIMARY KEY,
  "amount" TEXT
)

-- $insertPrice
INSERT INTO "prices" ("id", "amount") VALUES (?, ?);

-- $selectPrice
SELECT "prices"."amount" AS "value" FROM "prices" ORDER BY sqlmodel_decimal_key("prices"."amount");

-- $selectPrice2
SELECT "prices"."amount" AS "value" FROM "prices" WHERE "prices"."amount" IS NOT NULL ORDER BY sqlmodel_decimal_key("prices"."amount") DESC LIMIT 3;

