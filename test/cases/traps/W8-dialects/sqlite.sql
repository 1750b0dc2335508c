-- $schema
CREATE TABLE IF NOT EXISTS "numbers" (
  "id" INTEGER PRIMARY KEY,
  "a" INTEGER,
  "b" INTEGER,
  "tags" TEXT NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "numbers";

-- $insertNum
INSERT INTO "numbers" ("id", "a", "b", "tags") VALUES (?, ?, ?, ?);

-- $selectNum
SELECT "numbers"."id" AS "value" FROM "numbers" WHERE "numbers"."a" IS NOT "numbers"."b" ORDER BY "numbers"."id";

-- $selectNum2
SELECT "numbers"."id" AS "value" FROM "numbers" WHERE "numbers"."a" IS "numbers"."b" ORDER BY "numbers"."id";

-- $selectNum3
SELECT "numbers"."id" AS "value" FROM "numbers" WHERE "numbers"."a" IS NULL ORDER BY "numbers"."id";

-- $selectNum4
SELECT (("numbers"."a" | "numbers"."b") - ("numbers"."a" & "numbers"."b")) << 32 >> 32 AS "0", (("numbers"."a" | -1) - ("numbers"."a" & -1)) << 32 >> 32 AS "1" FROM "numbers" WHERE "numbers"."a" IS NOT NULL ORDER BY "numbers"."id";

-- $selectNum5
SELECT "numbers"."id" AS "value" FROM "numbers" ORDER BY "numbers"."a" DESC NULLS FIRST, "numbers"."id";

-- $selectNum6
SELECT "numbers"."id" AS "value" FROM "numbers" ORDER BY "numbers"."a" NULLS LAST, "numbers"."id";

-- $selectNum7
SELECT "numbers"."id" AS "value" FROM "numbers" ORDER BY "numbers"."id" LIMIT -1 OFFSET ?;

-- $selectNum8
SELECT "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."tags" FROM "numbers" LIMIT 0;

-- $selectRow
SELECT "derived"."value" FROM (SELECT * FROM (SELECT "numbers"."id" AS "value" FROM "numbers" ORDER BY "numbers"."id" DESC LIMIT ?) AS "arm1" UNION ALL SELECT "numbers"."id" AS "value" FROM "numbers" WHERE "numbers"."b" = ?) AS "derived" WHERE "derived"."value" <> 99 ORDER BY "derived"."value";

-- $selectNum9
SELECT "numbers"."id" AS "value" FROM "numbers" WHERE CASE WHEN "numbers"."tags" IS NOT NULL THEN EXISTS (SELECT 1 FROM json_each("numbers"."tags") WHERE type = 'text' AND value = 'x') END OR CASE WHEN "numbers"."tags" IS NOT NULL THEN EXISTS (SELECT 1 FROM json_each("numbers"."tags") WHERE type = 'text' AND value = '%') END ORDER BY "numbers"."id";

-- $selectNum10
SELECT "numbers"."id" AS "value" FROM "numbers" ORDER BY "numbers"."id" LIMIT ?;

-- $selectNum11
SELECT "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."tags" FROM "numbers" ORDER BY "numbers"."id" LIMIT 1;

-- $selectNum12
SELECT count(*) AS count FROM (SELECT DISTINCT "numbers"."a" AS "value" FROM "numbers") AS counted;

-- $selectNum13
SELECT count(*) AS count FROM (SELECT "numbers"."b" AS "0", count(*) AS "1" FROM "numbers" GROUP BY "numbers"."b") AS counted;

-- $selectNum14
SELECT EXISTS (SELECT "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."tags" FROM "numbers" LIMIT -1 OFFSET 10) AS found;

