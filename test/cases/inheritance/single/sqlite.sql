-- $selectEmployee
SELECT "staff"."id", "staff"."name", "staff"."kind", "staff"."level", "staff"."boss_id" AS "bossId" FROM "staff" ORDER BY "staff"."id";

-- $schema
CREATE TABLE IF NOT EXISTS "staff" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL CONSTRAINT "uk_staff_name" UNIQUE,
  "kind" TEXT NOT NULL DEFAULT 'employee',
  "level" INTEGER NOT NULL,
  "boss_id" INTEGER CONSTRAINT "fk_staff_boss_id" REFERENCES "staff" ("id"),
  "budget" TEXT,
  "title" TEXT,
  "language" TEXT,
  "skills" TEXT,
  CHECK ("kind" NOT IN ('manager', 'director') OR "budget" IS NOT NULL AND (budget >= 0)),
  CHECK ("kind" NOT IN ('it''s 100% engineer') OR "language" IS NOT NULL AND "skills" IS NOT NULL)
);
CREATE INDEX IF NOT EXISTS "ix_staff_language" ON "staff" ("language");
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "staff";

-- $insertManager
INSERT INTO "staff" ("id", "name", "kind", "level", "boss_id", "budget") VALUES (?, ?, ?, ?, ?, ?);

-- $insertEngineer
INSERT INTO "staff" ("kind", "id", "name", "level", "boss_id", "language", "skills") VALUES (?, ?, ?, ?, ?, ?, ?);

-- $insertDirector
INSERT INTO "staff" ("id", "name", "level", "boss_id", "budget", "kind", "title") VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING "staff"."id", "staff"."name", "staff"."level", "staff"."boss_id" AS "bossId", "staff"."budget", "staff"."kind", "staff"."title";

-- $insertEmployee
INSERT INTO "staff" ("id", "name", "kind", "level", "boss_id") VALUES (?, ?, ?, ?, ?) RETURNING "staff"."id", "staff"."name", "staff"."kind", "staff"."level", "staff"."boss_id" AS "bossId";

-- $selectManager
SELECT "staff"."id", "staff"."name", "staff"."kind", "staff"."level", "staff"."boss_id" AS "bossId", "staff"."budget" FROM "staff" WHERE "staff"."kind" IN ('manager', 'director') ORDER BY "staff"."id";

-- $selectEngineer
SELECT "staff"."id", "staff"."name", "staff"."level", "staff"."boss_id" AS "bossId", "staff"."language", "staff"."skills" FROM "staff" WHERE "staff"."kind" = 'it''s 100% engineer' ORDER BY "staff"."id";

-- $selectDirector
SELECT count(*) AS count FROM "staff" WHERE "staff"."kind" = 'director';

-- $selectEngineer2
SELECT "staff"."name" AS "value" FROM "staff" WHERE "staff"."kind" = 'it''s 100% engineer' AND ("staff"."level" > 100 OR "staff"."level" >= 1);

-- $selectManager2
SELECT "staff"."name" AS "value" FROM "staff" WHERE "staff"."kind" IN ('manager', 'director') AND ("staff"."level" > 100 OR "staff"."level" >= 0) ORDER BY "staff"."id";

-- $selectManager3
SELECT count(*) AS count FROM "staff" WHERE "staff"."kind" IN ('manager', 'director');

-- $selectManager4
SELECT EXISTS (SELECT 1 FROM "staff" WHERE "staff"."kind" IN ('manager', 'director') AND sqlmodel_decimal_compare("staff"."budget", '0') = 0) AS found;

-- $selectEngineer3
SELECT EXISTS (SELECT 1 FROM "staff" WHERE "staff"."kind" = 'it''s 100% engineer' AND "staff"."level" = 9) AS found;

-- $selectManager5
SELECT "staff"."name" AS "value" FROM "staff" WHERE "staff"."kind" IN ('manager', 'director') ORDER BY "staff"."id" DESC LIMIT 1 OFFSET 1;

-- $selectEngineer4
SELECT "staff"."id", "staff"."name", "staff"."level", "staff"."boss_id" AS "bossId", "staff"."language", "staff"."skills" FROM "staff" WHERE "staff"."kind" = 'it''s 100% engineer' ORDER BY "staff"."id" DESC;

-- $selectManager6
SELECT "staff"."boss_id" AS "boss" FROM "staff" WHERE "staff"."kind" IN ('manager', 'director') GROUP BY "staff"."boss_id";

-- $selectEmployee2
SELECT "staff"."name" AS "value" FROM "staff" WHERE EXISTS (SELECT 1 FROM "staff" AS "staff_2" WHERE "staff_2"."kind" = 'it''s 100% engineer' AND ("staff_2"."id" = "staff"."id" OR "staff_2"."level" > 100)) ORDER BY "staff"."id";

-- $selectEmployee3
SELECT "staff"."name" AS "value" FROM "staff" WHERE NOT ("staff"."id" IN (SELECT "staff_2"."id" AS "value" FROM "staff" AS "staff_2" WHERE "staff_2"."kind" IN ('manager', 'director'))) ORDER BY "staff"."id";

-- $selectEngineer5
from: "staff"
row.columns: "staff"."id", "staff"."name", "staff"."level", "staff"."boss_id" AS "bossId", "staff"."language", "staff"."skills"
row.shape: id: int, name: string, level: int, bossId: int | null, language: string, skills: json
only: "staff"."kind" = 'it''s 100% engineer'
unlimited: -1

-- $refineEngineer
where[0].connector: and
where[0].condition: "staff"."level" > 100

-- $refineEngineer2
where[0].connector: or
where[0].condition: "staff"."level" < 100

-- $refineEngineer3
orderBy[0]: "staff"."id"

-- $refineEngineer4
row.columns: "staff"."name" AS "value"
row.shape: value: string

-- $selectRow
SELECT "derived"."name" FROM (SELECT "staff"."name" FROM "staff" WHERE "staff"."kind" IN ('manager', 'director') UNION SELECT "staff"."name" FROM "staff" WHERE "staff"."kind" = 'it''s 100% engineer') AS "derived";

-- $selectEmployee4
SELECT "staff"."name" AS "0", "staff_2"."name" AS "1", "staff_2"."budget" AS "2" FROM "staff" INNER JOIN "staff" AS "staff_2" ON "staff"."boss_id" = "staff_2"."id" AND "staff_2"."kind" IN ('manager', 'director') ORDER BY "staff"."id";

-- $selectEmployee5
SELECT "staff"."name" AS "0", COALESCE("staff_2"."name", NULL) AS "1" FROM "staff" LEFT JOIN "staff" AS "staff_2" ON "staff"."level" < "staff_2"."level" AND "staff_2"."kind" = 'director' ORDER BY "staff"."id";

-- $selectDirector2
SELECT "staff"."name" AS "0", "staff_2"."name" AS "1" FROM "staff" CROSS JOIN (SELECT "staff"."id", "staff"."name", "staff"."kind", "staff"."level", "staff"."boss_id", "staff"."budget" FROM "staff" WHERE "staff"."kind" IN ('manager', 'director')) AS "staff_2" WHERE "staff"."kind" = 'director';

-- $selectEngineer6
SELECT "staff"."name", "boss"."name" AS "boss" FROM "staff" INNER JOIN "staff" AS "boss" ON "staff"."boss_id" = "boss"."id" AND "boss"."kind" IN ('manager', 'director') WHERE "staff"."kind" = 'it''s 100% engineer' AND sqlmodel_decimal_compare("boss"."budget", '5') > 0 ORDER BY "staff"."id";

-- $selectEmployee6
SELECT "staff"."name" AS "value" FROM "staff" LEFT JOIN "staff" AS "boss" ON "staff"."boss_id" = "boss"."id" AND "boss"."kind" IN ('manager', 'director') WHERE "boss"."id" IS NULL ORDER BY "staff"."id";

-- $selectManager7
SELECT "staff"."name", (SELECT count(*) AS "value" FROM "staff" AS "staff_2" WHERE "staff_2"."boss_id" = "staff"."id") AS "reports", EXISTS (SELECT 1 FROM "staff" AS "staff_2" WHERE "staff_2"."boss_id" = "staff"."id" AND "staff_2"."name" = 'Bob') AS "own" FROM "staff" WHERE "staff"."kind" IN ('manager', 'director') ORDER BY "staff"."id";

-- $selectManager8
SELECT "staff"."id", "staff"."name", "staff"."kind", "staff"."level", "staff"."boss_id" AS "bossId", "staff"."budget", "boss"."id" AS "boss.id", "boss"."name" AS "boss.name", "boss"."kind" AS "boss.kind", "boss"."level" AS "boss.level", "boss"."boss_id" AS "boss.bossId", "boss"."budget" AS "boss.budget" FROM "staff" LEFT JOIN "staff" AS "boss" ON "staff"."boss_id" = "boss"."id" AND "boss"."kind" IN ('manager', 'director') WHERE "staff"."kind" IN ('manager', 'director') AND "staff"."id" = ?;
includes[0]: SELECT "wanted"."n" AS "0", "staff"."id" AS "1.id", "staff"."name" AS "1.name", "staff"."kind" AS "1.kind", "staff"."level" AS "1.level", "staff"."boss_id" AS "1.bossId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "staff" ON "staff"."boss_id" = "wanted"."k0" ORDER BY "staff"."name";

-- $updateManager
UPDATE "staff" SET "level" = "staff"."level" + 1 WHERE "staff"."kind" IN ('manager', 'director') AND ("staff"."level" = 1 OR "staff"."level" > 0);

-- $updateEngineer
UPDATE "staff" SET "language" = 'js' WHERE "staff"."kind" = 'it''s 100% engineer';

-- $updateEngineer2
UPDATE "staff" SET "name" = ?, "level" = ?, "boss_id" = ?, "language" = ?, "skills" = ? WHERE "id" = ? AND "staff"."kind" = 'it''s 100% engineer';

-- $deleteEngineer
DELETE FROM "staff" WHERE "id" = ? AND "staff"."kind" = 'it''s 100% engineer';

-- $updateDirector
UPDATE "staff" SET "title" = 'CEO' WHERE "staff"."kind" = 'director' RETURNING "staff"."name", "staff"."title";

-- $insertEngineer2
INSERT INTO "staff" ("kind", "id", "name", "level", "boss_id", "language", "skills") VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT ("name") DO UPDATE SET "level" = "excluded"."level" WHERE "staff"."kind" = 'it''s 100% engineer' RETURNING "staff"."id" AS "value";

-- $selectEmployee7
SELECT "staff"."name" AS "0", "staff"."level" AS "1" FROM "staff" ORDER BY "staff"."id";

-- $insertManager2
INSERT INTO "staff" ("name", "level", "boss_id", "budget", "kind") SELECT "staff"."name" || '2' AS "name", "staff"."level", "staff"."boss_id" AS "bossId", "staff"."budget", 'manager' AS "kind" FROM "staff" WHERE "staff"."kind" = 'director';

-- $sql
insert into staff (name, kind, level) values ('raw', 'manager', 1);

-- $deleteDirector
DELETE FROM "staff" WHERE "staff"."kind" = 'director';

-- $deleteEngineer2
DELETE FROM "staff" WHERE "staff"."kind" = 'it''s 100% engineer';

