-- input.ts $schema
CREATE TABLE IF NOT EXISTS "direct" (
  "name" TEXT NOT NULL CONSTRAINT "uk_direct_name" UNIQUE,
  "secret" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "ref" TEXT,
  "id" INTEGER PRIMARY KEY
);
CREATE INDEX IF NOT EXISTS "ix_direct_size" ON "direct" ("size");
CREATE TABLE IF NOT EXISTS "without" (
  "name" TEXT NOT NULL CONSTRAINT "uk_without_name" UNIQUE,
  "size" INTEGER NOT NULL,
  "id" INTEGER PRIMARY KEY
);
CREATE INDEX IF NOT EXISTS "ix_without_size" ON "without" ("size");
CREATE TABLE IF NOT EXISTS "picked" (
  "name" TEXT NOT NULL CONSTRAINT "uk_picked_name" UNIQUE,
  "size" INTEGER NOT NULL,
  "at" TEXT NOT NULL,
  "until" TEXT,
  "id" INTEGER PRIMARY KEY
);
CREATE INDEX IF NOT EXISTS "ix_picked_size" ON "picked" ("size");
CREATE TABLE IF NOT EXISTS "loose" (
  "ref" TEXT,
  "id" INTEGER PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS "generic" (
  "at" INTEGER NOT NULL,
  "until" INTEGER,
  "price" TEXT NOT NULL,
  "id" INTEGER PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS "crossed" (
  "name" TEXT NOT NULL CONSTRAINT "uk_crossed_name" UNIQUE,
  "first" INTEGER NOT NULL,
  "second" TEXT NOT NULL,
  "third" INTEGER NOT NULL CHECK ("third" IN (0, 1)),
  "id" INTEGER PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS "renamed" (
  "name" TEXT NOT NULL CONSTRAINT "uk_renamed_name" UNIQUE,
  "secret" TEXT NOT NULL,
  "ref" TEXT,
  "id" INTEGER PRIMARY KEY,
  "how_big" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "deep" (
  "name" TEXT NOT NULL CONSTRAINT "uk_deep_name" UNIQUE,
  "secret" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "ref" TEXT,
  "id" INTEGER PRIMARY KEY,
  "extra" TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS "ix_deep_size" ON "deep" ("size");
CREATE TABLE IF NOT EXISTS "aliased" (
  "size" INTEGER NOT NULL,
  "id" INTEGER PRIMARY KEY,
  "note" TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS "ix_aliased_size" ON "aliased" ("size");
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "aliased";
DROP TABLE IF EXISTS "deep";
DROP TABLE IF EXISTS "renamed";
DROP TABLE IF EXISTS "crossed";
DROP TABLE IF EXISTS "generic";
DROP TABLE IF EXISTS "loose";
DROP TABLE IF EXISTS "picked";
DROP TABLE IF EXISTS "without";
DROP TABLE IF EXISTS "direct";

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

