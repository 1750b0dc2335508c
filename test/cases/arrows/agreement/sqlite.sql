-- $schema
CREATE TABLE IF NOT EXISTS "words" (
  "id" INTEGER PRIMARY KEY,
  "text" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "x" REAL NOT NULL,
  "at" TEXT NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "words";

-- $insertWord
INSERT INTO "words" ("id", "text", "n", "x", "at") VALUES (?, ?, ?, ?, ?);

-- $selectWord
SELECT "words"."id", "words"."text", "words"."n", "words"."x", "words"."at" FROM "words" ORDER BY "words"."id";

-- $selectWord2
SELECT "words"."id" AS "value" FROM "words" WHERE "words"."text" GLOB 'A%*';

-- $selectWord3
SELECT "words"."id" AS "value" FROM "words" WHERE instr("words"."text" || x'ff', '_' || x'ff') > 0;

-- $selectWord4
SELECT "words"."id" AS "value" FROM "words" WHERE instr("words"."text", '*') > 0 OR instr("words"."text", '[') > 0 OR instr("words"."text", '?') > 0;

-- $selectWord5
SELECT "words"."id" AS "value" FROM "words" WHERE sqlmodel_lower("words"."text") = 'äß';

-- $selectWord6
SELECT "words"."id" AS "value" FROM "words" WHERE sqlmodel_upper("words"."text") GLOB 'A*';

-- $selectWord7
SELECT "words"."id" AS "value" FROM "words" WHERE trim("words"."text", char(9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288, 65279)) = 'trimmed';

-- $selectWord8
SELECT "words"."id" AS "value" FROM "words" WHERE sqlmodel_slice("words"."text", 1, 3) = 'bc';

-- $selectWord9
SELECT "words"."id" AS "value" FROM "words" WHERE sqlmodel_slice("words"."text", -2) = 'ef';

-- $selectWord10
SELECT "words"."id" AS "value" FROM "words" WHERE sqlmodel_substring("words"."text", 3, 1) = 'bc';

-- $selectWord11
SELECT "words"."id" AS "value" FROM "words" WHERE sqlmodel_char_at("words"."text", 0) = 'a';

-- $selectWord12
SELECT "words"."id" AS "value" FROM "words" WHERE sqlmodel_pad_start("words"."text", 8, '*') = '**abcdef';

-- $selectWord13
SELECT "words"."id" AS "value" FROM "words" WHERE instr(sqlmodel_replace_all("words"."text", 'b', '$&$&'), '$&$&') > 0;

-- $selectWord14
SELECT "words"."id" AS "value" FROM "words" WHERE instr("words"."text", 'c') - 1 = 2;

-- $selectWord15
SELECT "words"."id" AS "value" FROM "words" WHERE sqlmodel_length("words"."text") = 6;

-- $selectWord16
SELECT "words"."id" AS "value" FROM "words" WHERE "words"."text" < 'b';

-- $selectWord17
SELECT "words"."id" AS "value" FROM "words" WHERE "words"."text" >= 'a' AND "words"."text" <= 'z';

-- $selectWord18
SELECT "words"."id" AS "value" FROM "words" WHERE "words"."text" || '!' = 'abcdef!';

-- $selectWord19
SELECT "words"."id" AS "value" FROM "words" WHERE "words"."text" || '-' || CAST("words"."n" AS TEXT) = 'abcdef-7';

-- $selectWord20
SELECT "words"."id" AS "value" FROM "words" WHERE "words"."n" % 3 = -1;

-- $selectWord21
SELECT "words"."id" AS "value" FROM "words" WHERE CAST("words"."n" AS REAL) / 2 = 3.5;

-- $selectWord22
SELECT "words"."id" AS "value" FROM "words" WHERE sqlmodel_pow("words"."n", 2) > 40;

-- $selectWord23
SELECT "words"."id" AS "value" FROM "words" WHERE "words"."n" & 3 = 3;

-- $selectWord24
SELECT "words"."id" AS "value" FROM "words" WHERE "words"."n" | 8 << 32 >> 32 = 15 OR (("words"."n" | 1) - ("words"."n" & 1)) << 32 >> 32 = 6;

-- $selectWord25
SELECT "words"."id" AS "value" FROM "words" WHERE (("words"."n" | -1) - ("words"."n" & -1)) << 32 >> 32 = -8 OR "words"."n" << 33 >> 32 = 14 OR "words"."n" << 32 >> 33 = -4;

-- $selectWord26
SELECT "words"."id" AS "value" FROM "words" WHERE sqlmodel_round("words"."x") = 3 OR sqlmodel_round("words"."x") = -2;

-- $selectWord27
SELECT "words"."id" AS "value" FROM "words" WHERE floor("words"."x") = -3 AND ceil("words"."x") = -2 AND trunc("words"."x") = -2;

-- $selectWord28
SELECT "words"."id" AS "value" FROM "words" WHERE sign("words"."x") = -1;

-- $selectWord29
SELECT "words"."id" AS "value" FROM "words" WHERE abs("words"."n") = 7 AND max("words"."n", 0) = 7;

-- $selectWord30
SELECT "words"."id" AS "value" FROM "words" WHERE sqrt("words"."x") > 1 OR sqlmodel_pow("words"."x", 2) > 100;

-- $selectWord31
SELECT "words"."id" AS "value" FROM "words" WHERE CAST(strftime('%s', "words"."at") AS INTEGER) * 1000 + CAST(substr("words"."at", 21, 3) AS INTEGER) = 0;

-- $selectWord32
SELECT "words"."id" AS "value" FROM "words" WHERE CAST(substr("words"."at", 1, 4) AS INTEGER) = 1969 AND CAST(substr("words"."at", 6, 2) AS INTEGER) - 1 = 11 AND CAST(substr("words"."at", 9, 2) AS INTEGER) = 31;

-- $selectWord33
SELECT "words"."id" AS "value" FROM "words" WHERE CAST(strftime('%w', "words"."at") AS INTEGER) = 4 AND CAST(substr("words"."at", 12, 2) AS INTEGER) = 0 AND CAST(substr("words"."at", 15, 2) AS INTEGER) = 0;

-- $selectWord34
SELECT "words"."id" AS "value" FROM "words" WHERE CAST(substr("words"."at", 18, 2) AS INTEGER) = 59 AND CAST(substr("words"."at", 21, 3) AS INTEGER) = 999;

-- $selectWord35
SELECT "words"."id" AS "value" FROM "words" WHERE "words"."n" IN (7, -7);

-- $selectWord36
SELECT "words"."id" AS "value" FROM "words" WHERE NOT ("words"."n" IN (7, -7));

-- $selectWord37
SELECT "words"."id" AS "value" FROM "words" WHERE "words"."n" = 7 AND "words"."x" > 1 OR "words"."text" = '';

-- $selectWord38
SELECT "words"."id" AS "value" FROM "words" WHERE CASE WHEN "words"."text" = '' THEN "words"."n" ELSE - "words"."n" END > 0;

-- $selectWord39
SELECT "words"."id" AS "value" FROM "words" WHERE sqlmodel_length("words"."text") - "words"."n" * 2 + 1 = -7;

-- $selectWord40
SELECT "words"."id" AS "value" FROM "words" WHERE "words"."n" - ("words"."x" - 1) > 3;

-- $selectWord41
SELECT "words"."id" AS "value" FROM "words" WHERE sqlmodel_slice("words"."text", 2) = '' AND sqlmodel_length(sqlmodel_slice("words"."text", 0, -1)) < 2;

-- $selectWord42
SELECT "words"."id" AS "value" FROM "words" WHERE ltrim("words"."text", char(9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288, 65279)) = "words"."text" AND rtrim("words"."text", char(9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288, 65279)) = "words"."text";

-- $selectWord43
SELECT "words"."id" AS "value" FROM "words" WHERE instr("words"."text", '') > 0 AND "words"."text" GLOB '*' AND instr("words"."text" || x'ff', '' || x'ff') > 0;

-- $selectWord44
SELECT "words"."id" AS "value" FROM "words" WHERE instr("words"."text", '''') > 0 OR instr("words"."text", '\') > 0 OR instr("words"."text", '"') > 0;

-- $selectWord45
SELECT "words"."id" AS "value" FROM "words" WHERE sqlmodel_lower("words"."text") = "words"."text" AND sqlmodel_upper("words"."text") <> "words"."text";

-- $selectWord46
SELECT "words"."id" AS "value" FROM "words" WHERE "words"."n" % 2 IS NOT 0 AND - "words"."n" % 4 = -3;

