-- $schema
CREATE TABLE IF NOT EXISTS "accounts" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "password" TEXT NOT NULL,
  "pin" INTEGER,
  "parent_id" INTEGER CONSTRAINT "fk_accounts_parent_id" REFERENCES "accounts" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "accounts";

-- $insertAccount
INSERT INTO "accounts" ("id", "name", "password", "pin", "parent_id") VALUES (?, ?, ?, ?, ?);

-- $insertAccount2
INSERT INTO "accounts" ("id", "name", "password", "pin", "parent_id") VALUES (?, ?, ?, ?, ?) RETURNING "accounts"."id", "accounts"."name", "accounts"."password", "accounts"."pin", "accounts"."parent_id" AS "parentId";

-- $selectAccount
SELECT "accounts"."id", "accounts"."name", "accounts"."password", "accounts"."pin", "accounts"."parent_id" AS "parentId" FROM "accounts" ORDER BY "accounts"."id";

-- $selectAccount2
SELECT "accounts"."id", "accounts"."name", "accounts"."password", "accounts"."pin", "accounts"."parent_id" AS "parentId" FROM "accounts" WHERE "accounts"."parent_id" IS NULL;
includes[0]: SELECT "wanted"."n" AS "0", "accounts"."id" AS "1.id", "accounts"."name" AS "1.name", "accounts"."password" AS "1.password", "accounts"."pin" AS "1.pin", "accounts"."parent_id" AS "1.parentId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "accounts" ON "accounts"."parent_id" = "wanted"."k0" ORDER BY "accounts"."id";

-- $selectAccount3
SELECT "accounts"."id", "accounts"."name", "accounts"."password", "accounts"."pin", "accounts"."parent_id" AS "parentId", "parent"."id" AS "parent.id", "parent"."name" AS "parent.name", "parent"."password" AS "parent.password", "parent"."pin" AS "parent.pin", "parent"."parent_id" AS "parent.parentId" FROM "accounts" LEFT JOIN "accounts" AS "parent" ON "accounts"."parent_id" = "parent"."id" WHERE "accounts"."parent_id" IS NOT NULL;

-- $selectAccount4
SELECT "accounts"."name", "accounts"."password" FROM "accounts" LIMIT 1;

-- $selectAccount5
SELECT "accounts"."id" AS "0.id", "accounts"."name" AS "0.name", "accounts"."password" AS "0.password", "accounts"."pin" AS "0.pin", "accounts"."parent_id" AS "0.parentId", "accounts_2"."id" AS "1.id", "accounts_2"."name" AS "1.name", "accounts_2"."password" AS "1.password", "accounts_2"."pin" AS "1.pin", "accounts_2"."parent_id" AS "1.parentId" FROM "accounts" INNER JOIN "accounts" AS "accounts_2" ON "accounts"."parent_id" = "accounts_2"."id";

-- $sql
select name, password from accounts order by id;

-- $selectAccount6
SELECT "accounts"."password" AS "word" FROM "accounts" ORDER BY "accounts"."id";

-- $updateAccount
UPDATE "accounts" SET "name" = ?, "password" = ?, "pin" = ?, "parent_id" = ? WHERE "id" = ?;

-- $selectAccount7
SELECT "accounts"."name" AS "value" FROM "accounts" WHERE "accounts"."password" = 'hunter2' AND "accounts"."pin" = 1234;

