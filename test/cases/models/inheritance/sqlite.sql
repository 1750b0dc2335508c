-- input.ts $schema
beforeDrop: PRAGMA defer_foreign_keys = ON
objects[0].create: CREATE TABLE
objects[0].drop: DROP TABLE
objects[0].name: "direct"
objects[0].rest: (
  "name" TEXT NOT NULL CONSTRAINT "uk_direct_name" UNIQUE,
  "secret" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "ref" TEXT,
  "id" INTEGER PRIMARY KEY
)
objects[1].create: CREATE INDEX
objects[1].drop: DROP INDEX
objects[1].name: "ix_direct_size"
objects[1].rest: ON "direct" ("size")
objects[2].create: CREATE TABLE
objects[2].drop: DROP TABLE
objects[2].name: "without"
objects[2].rest: (
  "name" TEXT NOT NULL CONSTRAINT "uk_without_name" UNIQUE,
  "size" INTEGER NOT NULL,
  "id" INTEGER PRIMARY KEY
)
objects[3].create: CREATE INDEX
objects[3].drop: DROP INDEX
objects[3].name: "ix_without_size"
objects[3].rest: ON "without" ("size")
objects[4].create: CREATE TABLE
objects[4].drop: DROP TABLE
objects[4].name: "picked"
objects[4].rest: (
  "name" TEXT NOT NULL CONSTRAINT "uk_picked_name" UNIQUE,
  "size" INTEGER NOT NULL,
  "at" TEXT NOT NULL,
  "until" TEXT,
  "id" INTEGER PRIMARY KEY
)
objects[5].create: CREATE INDEX
objects[5].drop: DROP INDEX
objects[5].name: "ix_picked_size"
objects[5].rest: ON "picked" ("size")
objects[6].create: CREATE TABLE
objects[6].drop: DROP TABLE
objects[6].name: "loose"
objects[6].rest: (
  "ref" TEXT,
  "id" INTEGER PRIMARY KEY
)
objects[7].create: CREATE TABLE
objects[7].drop: DROP TABLE
objects[7].name: "generic"
objects[7].rest: (
  "at" INTEGER NOT NULL,
  "until" INTEGER,
  "price" TEXT NOT NULL,
  "id" INTEGER PRIMARY KEY
)
objects[8].create: CREATE TABLE
objects[8].drop: DROP TABLE
objects[8].name: "crossed"
objects[8].rest: (
  "name" TEXT NOT NULL CONSTRAINT "uk_crossed_name" UNIQUE,
  "first" INTEGER NOT NULL,
  "second" TEXT NOT NULL,
  "third" INTEGER NOT NULL CHECK ("third" IN (0, 1)),
  "id" INTEGER PRIMARY KEY
)
objects[9].create: CREATE TABLE
objects[9].drop: DROP TABLE
objects[9].name: "renamed"
objects[9].rest: (
  "name" TEXT NOT NULL CONSTRAINT "uk_renamed_name" UNIQUE,
  "secret" TEXT NOT NULL,
  "ref" TEXT,
  "id" INTEGER PRIMARY KEY,
  "how_big" INTEGER NOT NULL
)
objects[10].create: CREATE TABLE
objects[10].drop: DROP TABLE
objects[10].name: "deep"
objects[10].rest: (
  "name" TEXT NOT NULL CONSTRAINT "uk_deep_name" UNIQUE,
  "secret" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "ref" TEXT,
  "id" INTEGER PRIMARY KEY,
  "extra" TEXT NOT NULL
)
objects[11].create: CREATE INDEX
objects[11].drop: DROP INDEX
objects[11].name: "ix_deep_size"
objects[11].rest: ON "deep" ("size")
objects[12].create: CREATE TABLE
objects[12].drop: DROP TABLE
objects[12].name: "aliased"
objects[12].rest: (
  "size" INTEGER NOT NULL,
  "id" INTEGER PRIMARY KEY,
  "note" TEXT NOT NULL
)
objects[13].create: CREATE INDEX
objects[13].drop: DROP INDEX
objects[13].name: "ix_aliased_size"
objects[13].rest: ON "aliased" ("size")

-- input.ts $insertDirect
INSERT INTO "direct" ("name", "secret", "size", "ref", "id") VALUES (?, ?, ?, ?, ?);

-- input.ts $insertWithout
INSERT INTO "without" ("name", "size", "id") VALUES (?, ?, ?);

-- input.ts $insertPicked
INSERT INTO "picked" ("name", "size", "at", "until", "id") VALUES (?, ?, ?, ?, ?);

-- input.ts $insertLoose
INSERT INTO "loose" ("ref", "id") VALUES (?, ?);

-- input.ts $insertGeneric
INSERT INTO "generic" ("at", "until", "price", "id") VALUES (?, ?, ?, ?);

-- input.ts $insertCrossed
INSERT INTO "crossed" ("name", "first", "second", "third", "id") VALUES (?, ?, ?, ?, ?);

-- input.ts $insertRenamed
INSERT INTO "renamed" ("name", "secret", "ref", "id", "how_big") VALUES (?, ?, ?, ?, ?);

-- input.ts $insertDeep
INSERT INTO "deep" ("name", "secret", "size", "ref", "id", "extra") VALUES (?, ?, ?, ?, ?, ?);

-- input.ts $insertAliased
INSERT INTO "aliased" ("size", "id", "note") VALUES (?, ?, ?);

-- input.ts $selectDirect
SELECT "direct"."name", "direct"."secret", "direct"."size", "direct"."ref", "direct"."id" FROM "direct";

-- input.ts $selectWithout
SELECT "without"."name", "without"."size", "without"."id" FROM "without";

-- input.ts $selectPicked
SELECT "picked"."name", "picked"."size", "picked"."at", "picked"."until", "picked"."id" FROM "picked";

-- input.ts $selectLoose
SELECT "loose"."ref", "loose"."id" FROM "loose";

-- input.ts $selectGeneric
SELECT "generic"."at", "generic"."until", "generic"."price", "generic"."id" FROM "generic";

-- input.ts $selectCrossed
SELECT "crossed"."name", "crossed"."first", "crossed"."second", "crossed"."third", "crossed"."id" FROM "crossed";

-- input.ts $selectRenamed
SELECT "renamed"."name", "renamed"."secret", "renamed"."ref", "renamed"."id", "renamed"."how_big" AS "size" FROM "renamed";

-- input.ts $selectDeep
SELECT "deep"."name", "deep"."secret", "deep"."size", "deep"."ref", "deep"."id", "deep"."extra" FROM "deep";

-- input.ts $selectAliased
SELECT "aliased"."size", "aliased"."id", "aliased"."note" FROM "aliased";

