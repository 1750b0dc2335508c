-- $schema
CREATE TABLE IF NOT EXISTS "staff" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "pay" INTEGER NOT NULL,
  "bonus" INTEGER NOT NULL,
  "boss_id" INTEGER CONSTRAINT "fk_staff_boss_id" REFERENCES "staff" ("id")
);
CREATE TABLE IF NOT EXISTS "mark" (
  "grade" INTEGER NOT NULL,
  "other" INTEGER
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "mark";
DROP TABLE IF EXISTS "staff";

-- $insertStaff
INSERT INTO "staff" ("id", "name", "pay", "bonus", "boss_id") VALUES (?, ?, ?, ?, ?);

-- $insertMark
INSERT INTO "mark" ("grade", "other") VALUES (?, ?);

-- $selectStaff
SELECT "staff"."name" AS "0", "staff"."pay" AS "1", "staff"."bonus" AS "2" FROM "staff" ORDER BY "staff"."id";

-- $updateStaff
UPDATE "staff" SET "pay" = "found"."v1" - ?, "name" = "staff"."name" || "found"."v2" FROM (SELECT "staff"."id" AS "k0", "boss"."pay" AS "v1", "boss"."name" AS "v2" FROM "staff" INNER JOIN "staff" AS "boss" ON "staff"."boss_id" = "boss"."id") AS "found" WHERE "staff"."id" = "found"."k0";

-- $updateStaff2
UPDATE "staff" SET "pay" = "staff"."bonus", "bonus" = "staff"."pay" + COALESCE("found"."v1", 0) FROM (SELECT "staff"."id" AS "k0", "boss"."pay" AS "v1" FROM "staff" LEFT JOIN "staff" AS "boss" ON "staff"."boss_id" = "boss"."id" WHERE "staff"."bonus" > 0) AS "found" WHERE "staff"."id" = "found"."k0";

-- $updateStaff3
UPDATE "staff" SET "bonus" = (SELECT count(*) AS "value" FROM "staff" AS "staff_2" WHERE "staff_2"."boss_id" = "staff"."id");

-- $updateStaff4
UPDATE "staff" SET "bonus" = COALESCE((SELECT max("staff_2"."pay") AS "value" FROM "staff" AS "staff_2"), 0) WHERE "staff"."boss_id" IS NULL RETURNING "staff"."bonus";

-- $updateStaff5
UPDATE "staff" SET "bonus" = -1 WHERE "staff"."pay" > COALESCE((SELECT avg("staff_2"."pay") AS "value" FROM "staff" AS "staff_2"), 0);

-- $deleteStaff
DELETE FROM "staff" WHERE NOT EXISTS (SELECT 1 FROM "staff" AS "staff_2" WHERE "staff_2"."boss_id" = "staff"."id") RETURNING "staff"."name";

-- $deleteStaff2
DELETE FROM "staff" WHERE "staff"."id" IN (SELECT "staff"."id" FROM "staff" INNER JOIN "staff" AS "boss" ON "staff"."boss_id" = "boss"."id" WHERE EXISTS (SELECT 1 FROM "staff" AS "staff_2" WHERE "staff_2"."boss_id" = "boss"."id" AND "staff_2"."name" = "staff"."name") AND "staff"."id" IN (SELECT "staff_2"."id" AS "value" FROM "staff" AS "staff_2" WHERE "staff_2"."boss_id" IS NOT NULL));

-- $updateMark
UPDATE "mark" SET "grade" = COALESCE("mark"."other", 0), "other" = "mark"."grade" WHERE "mark"."grade" < 5;

-- $selectMark
SELECT "mark"."grade", "mark"."other" FROM "mark";

-- $updateMark2
UPDATE "mark" SET "grade" = "mark"."grade" + 10 WHERE "mark"."grade" > 1 AND EXISTS (SELECT 1 FROM "mark" AS "mark_2" WHERE "mark_2"."grade" > "mark"."grade");

-- $deleteMark
DELETE FROM "mark" WHERE "mark"."grade" IN (SELECT "mark_2"."grade" AS "value" FROM "mark" AS "mark_2" WHERE "mark_2"."other" = 6);

-- $deleteMark2
DELETE FROM "mark" WHERE "mark"."grade" = COALESCE((SELECT max("mark_2"."grade") AS "value" FROM "mark" AS "mark_2"), 0);

