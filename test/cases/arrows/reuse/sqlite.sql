-- input.ts $schema
CREATE TABLE IF NOT EXISTS "person" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "age" INTEGER NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "person";

-- input.ts $insertPerson
INSERT INTO "person" ("id", "name", "age") VALUES (?, ?, ?);

-- input.ts $selectPerson
SELECT "person"."name" AS "value" FROM "person" WHERE "person"."age" >= 18;

-- input.ts $selectPerson2
SELECT "person"."name" AS "value" FROM "person" WHERE "person"."age" >= 18 AND NOT ("person"."age" >= 65);

-- input.ts $selectPerson3
SELECT "person"."name" AS "value" FROM "person" WHERE "person"."age" >= 18 AND "person"."name" GLOB ?;

-- input.ts $selectPerson4
SELECT "person"."name" || '/' || CAST("person"."age" AS TEXT) AS "value" FROM "person" WHERE "person"."age" >= 65 OR "person"."name" GLOB 'A*';

-- input.ts $selectPerson5
SELECT "person"."age" * 2 AS "value" FROM "person" WHERE ("person"."age" + 1) * 2 = 38;

-- input.ts $selectPerson6
SELECT "person"."name" AS "value" FROM "person" ORDER BY "person"."age" * 2 DESC LIMIT 1;

