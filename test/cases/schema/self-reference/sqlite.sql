-- $schema
CREATE TABLE IF NOT EXISTS "staff" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "boss_id" INTEGER CONSTRAINT "fk_staff_boss_id" REFERENCES "staff" ("id") ON DELETE SET NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "staff";

-- $insertStaff
INSERT INTO "staff" ("id", "name", "boss_id") VALUES (?, ?, ?);

-- $selectStaff
SELECT "staff"."name", "boss"."name" AS "boss", "boss.boss"."name" AS "above" FROM "staff" LEFT JOIN "staff" AS "boss" ON "staff"."boss_id" = "boss"."id" LEFT JOIN "staff" AS "boss.boss" ON "boss"."boss_id" = "boss.boss"."id" ORDER BY "staff"."id";

-- $selectStaff2
SELECT "staff"."name" AS "value" FROM "staff" INNER JOIN "staff" AS "boss" ON "staff"."boss_id" = "boss"."id" INNER JOIN "staff" AS "boss.boss" ON "boss"."boss_id" = "boss.boss"."id" WHERE "boss.boss"."name" = 'Ada';

-- $selectStaff3
SELECT "staff"."name" AS "value" FROM "staff" WHERE "staff"."boss_id" IS NULL;

-- $selectStaff4
SELECT count(*) AS count FROM "staff" WHERE "staff"."boss_id" IS NOT NULL;

