-- $schema
CREATE TABLE IF NOT EXISTS "texts" (
  "id" INTEGER PRIMARY KEY,
  "text" TEXT
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "texts";

-- $insertLine
INSERT INTO "texts" ("id", "text") VALUES (?, ?);

-- $selectLine
SELECT "texts"."id" AS "value" FROM "texts" WHERE instr("texts"."text", ?) > 0 ORDER BY "texts"."id";

-- $selectLine2
SELECT "texts"."id" AS "value" FROM "texts" WHERE "texts"."text" GLOB ? ORDER BY "texts"."id";

-- $selectLine3
SELECT "texts"."id" AS "value" FROM "texts" WHERE instr("texts"."text" || x'ff', ? || x'ff') > 0 ORDER BY "texts"."id";

-- $selectLine4
SELECT count(*) AS count FROM "texts" WHERE (instr("texts"."text", ?) > 0) IS NOT TRUE;

-- $selectLine5
SELECT "texts"."text" AS "value" FROM "texts" WHERE "texts"."text" GLOB '50%*' OR instr("texts"."text", '_b') > 0 OR instr("texts"."text" || x'ff', '\slash' || x'ff') > 0 OR "texts"."text" GLOB '[[]s*' ORDER BY "texts"."id";

-- $selectLine6
SELECT "texts"."text" AS "value" FROM "texts" WHERE sqlmodel_like("texts"."text", 'a_b') ORDER BY "texts"."id";

-- $selectLine7
SELECT "texts"."text" AS "value" FROM "texts" WHERE sqlmodel_like("texts"."text", ?);

-- $selectLine8
SELECT "texts"."text" AS "value" FROM "texts" WHERE sqlmodel_ilike("texts"."text", 'a\_b') ORDER BY "texts"."id";

-- $selectLine9
SELECT count(*) AS count FROM "texts" WHERE sqlmodel_like("texts"."text", '%');

