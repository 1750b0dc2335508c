-- $schema
beforeDrop: PRAGMA defer_foreign_keys = ON
objects[0].create: CREATE TABLE
objects[0].drop: DROP TABLE
objects[0].name: "tickets"
objects[0].rest: (
  "id" TEXT NOT NULL PRIMARY KEY DEFAULT ('T' || abs(random() % 1)),
  "place" INTEGER NOT NULL
)

-- $insertTicket
INSERT INTO "tickets" ("id", "place") VALUES (COALESCE(?, ('T' || abs(random() % 1))), ?) RETURNING "tickets"."id" AS "value";

-- $selectTicket
SELECT "tickets"."id" AS "value" FROM "tickets" ORDER BY "tickets"."place";

