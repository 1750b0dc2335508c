-- $schema
CREATE TABLE IF NOT EXISTS "thing" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "amount" INTEGER NOT NULL DEFAULT 0,
  "ratio" REAL NOT NULL DEFAULT -1.5,
  "label" TEXT NOT NULL DEFAULT 'it''s "quoted"',
  "active" INTEGER NOT NULL DEFAULT 1 CHECK ("active" IN (0, 1)),
  "state" TEXT NOT NULL DEFAULT 'open' CHECK ("state" IN ('open', 'closed')),
  "price" TEXT NOT NULL DEFAULT '12.50',
  "big" INTEGER NOT NULL DEFAULT 9007199254740991,
  "maybe" INTEGER DEFAULT 5,
  "nothing" TEXT DEFAULT NULL,
  "computed" INTEGER NOT NULL DEFAULT (1 + 2),
  "wrapped" INTEGER NOT NULL DEFAULT ((abs(-4))),
  "made" TEXT NOT NULL,
  "doubled" INTEGER GENERATED ALWAYS AS (amount * 2) STORED NOT NULL,
  "late" TEXT NOT NULL DEFAULT 'later',
  "born" TEXT NOT NULL,
  CHECK (amount >= 0)
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "thing";

-- $insertThing
INSERT INTO "thing" ("id", "name", "amount", "ratio", "label", "active", "state", "price", "big", "maybe", "nothing", "computed", "wrapped", "made", "born") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, COALESCE(?, (1 + 2)), COALESCE(?, ((abs(-4)))), ?, ?);

-- $insertThing2
INSERT INTO "thing" ("id", "name", "amount", "ratio", "label", "active", "state", "price", "big", "maybe", "nothing", "computed", "wrapped", "made", "born") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, COALESCE(?, (1 + 2)), COALESCE(?, ((abs(-4)))), ?, ?) RETURNING "thing"."id", "thing"."name", "thing"."amount", "thing"."ratio", "thing"."label", "thing"."active", "thing"."state", "thing"."price", CAST("thing"."big" AS TEXT) AS "big", "thing"."maybe", "thing"."nothing", "thing"."computed", "thing"."wrapped", "thing"."made", "thing"."doubled", "thing"."late", "thing"."born";

-- $updateThing
UPDATE "thing" SET "name" = ?, "amount" = CASE WHEN ? = 1 THEN "amount" ELSE ? END, "ratio" = CASE WHEN ? = 1 THEN "ratio" ELSE ? END, "label" = CASE WHEN ? = 1 THEN "label" ELSE ? END, "active" = CASE WHEN ? = 1 THEN "active" ELSE ? END, "state" = CASE WHEN ? = 1 THEN "state" ELSE ? END, "price" = CASE WHEN ? = 1 THEN "price" ELSE ? END, "big" = CASE WHEN ? = 1 THEN "big" ELSE ? END, "maybe" = CASE WHEN ? = 1 THEN "maybe" ELSE ? END, "nothing" = CASE WHEN ? = 1 THEN "nothing" ELSE ? END, "computed" = CASE WHEN ? = 1 THEN "computed" ELSE ? END, "wrapped" = CASE WHEN ? = 1 THEN "wrapped" ELSE ? END, "made" = CASE WHEN ? = 1 THEN "made" ELSE ? END, "late" = CASE WHEN ? = 1 THEN "late" ELSE ? END WHERE "id" = ? RETURNING "thing"."id", "thing"."name", "thing"."amount", "thing"."ratio", "thing"."label", "thing"."active", "thing"."state", "thing"."price", CAST("thing"."big" AS TEXT) AS "big", "thing"."maybe", "thing"."nothing", "thing"."computed", "thing"."wrapped", "thing"."made", "thing"."doubled", "thing"."late", "thing"."born";

-- $selectThing
SELECT "thing"."id", "thing"."name", "thing"."amount", "thing"."ratio", "thing"."label", "thing"."active", "thing"."state", "thing"."price", CAST("thing"."big" AS TEXT) AS "big", "thing"."maybe", "thing"."nothing", "thing"."computed", "thing"."wrapped", "thing"."made", "thing"."doubled", "thing"."late", "thing"."born" FROM "thing" ORDER BY "thing"."id";

