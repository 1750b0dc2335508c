-- $schema
CREATE TABLE IF NOT EXISTS "people" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "meta" TEXT NOT NULL,
  "extra" TEXT,
  "tags" TEXT NOT NULL,
  "words" TEXT NOT NULL,
  "numbers" TEXT
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "people";

-- $insertPerson
INSERT INTO "people" ("id", "name", "meta", "extra", "tags", "words", "numbers") VALUES (?, ?, ?, ?, ?, ?, ?);

-- $selectPerson
SELECT "people"."name" AS "value" FROM "people" WHERE json_extract("people"."meta", '$."address"."city"') = ?;

-- $selectPerson2
SELECT "people"."name" AS "value" FROM "people" WHERE json_extract("people"."meta", '$."address"."city"') <> ? ORDER BY "people"."id";

-- $selectPerson3
SELECT sqlmodel_upper(json_extract("people"."meta", '$."address"."city"')) AS "value" FROM "people" WHERE json_extract("people"."meta", '$."address"."city"') GLOB 'B*';

-- $selectPerson4
SELECT json_extract("people"."meta", '$."address"."zip"') AS "zip", CAST(json_extract("people"."meta", '$."address"."geo"."lat"') AS REAL) AS "lat", json_extract("people"."meta", '$."nick"') AS "nick", json_extract("people"."extra", '$."note"') AS "note", json_extract("people"."meta", '$."data"."two"') AS "two" FROM "people" ORDER BY "people"."id";

-- $selectPerson5
SELECT "people"."name" AS "value" FROM "people" WHERE json_extract("people"."meta", '$."address"."zip"') IS NULL ORDER BY "people"."id";

-- $selectPerson6
SELECT "people"."name" AS "value" FROM "people" WHERE json_extract("people"."meta", '$."nick"') IS NULL;

-- $selectPerson7
SELECT "people"."name" AS "value" FROM "people" WHERE (CAST(json_extract("people"."meta", '$."address"."geo"."lat"') AS REAL) > 1) IS NOT TRUE ORDER BY "people"."id";

-- $selectPerson8
SELECT "people"."name" AS "value" FROM "people" WHERE json_extract("people"."extra", '$."note"') IS NOT 'n1' ORDER BY "people"."id";

-- $selectPerson9
SELECT CAST(json_extract("people"."meta", '$."age"') AS REAL) AS "0", json_extract("people"."meta", '$."rank"') AS "1", CAST(json_extract("people"."meta", '$."age"') AS REAL) + 1 AS "2" FROM "people" WHERE CAST(json_extract("people"."meta", '$."age"') AS REAL) > 30 AND json_extract("people"."meta", '$."rank"') < 10 ORDER BY CAST(json_extract("people"."meta", '$."age"') AS REAL);

-- $selectPerson10
SELECT json_extract("people"."meta", '$."rank"') AS "value" FROM "people" ORDER BY json_extract("people"."meta", '$."rank"') DESC;

-- $selectPerson11
SELECT "people"."name" AS "0", json_extract("people"."meta", '$."active"') AS "1" FROM "people" WHERE json_extract("people"."meta", '$."active"') = 1 ORDER BY "people"."id";

-- $selectPerson12
SELECT "people"."name" AS "value" FROM "people" WHERE NOT (json_extract("people"."meta", '$."active"') = 1);

-- $selectPerson13
SELECT json_extract("people"."meta", '$."born"') AS "value" FROM "people" WHERE json_extract("people"."meta", '$."born"') > ? ORDER BY json_extract("people"."meta", '$."born"');

-- $selectPerson14
SELECT CAST(sqlmodel_bigint(json_extract("people"."meta", '$."big"')) AS TEXT) AS "value" FROM "people" WHERE sqlmodel_bigint(json_extract("people"."meta", '$."big"')) > 6 ORDER BY "people"."id";

-- $selectPerson15
SELECT json_extract("people"."meta", '$."team"."name"') AS "value" FROM "people" WHERE json_extract("people"."meta", '$."team"."name"') = 'Reds' ORDER BY json_extract("people"."meta", '$."team"."name"') DESC, "people"."id";

-- $selectPerson16
SELECT json_array_length("people"."tags") AS "0", json_array_length(NULLIF("people"."meta" -> '$."tags"', 'null')) AS "1", sqlmodel_length(json_extract("people"."meta", '$."address"."city"')) AS "2", json_array_length("people"."words") AS "3", json_array_length("people"."numbers") AS "4" FROM "people" ORDER BY "people"."id";

-- $selectPerson17
SELECT "people"."name" AS "value" FROM "people" WHERE json_array_length(NULLIF("people"."meta" -> '$."tags"', 'null')) > 1 OR json_array_length("people"."tags") = 0 ORDER BY "people"."id";

-- $selectPerson18
SELECT "people"."name" AS "value" FROM "people" WHERE CASE WHEN NULLIF("people"."meta" -> '$."tags"', 'null') IS NOT NULL THEN EXISTS (SELECT 1 FROM json_each(NULLIF("people"."meta" -> '$."tags"', 'null')) WHERE type = 'text' AND value = ?) END ORDER BY "people"."id";

-- $selectPerson19
SELECT "people"."name" AS "value" FROM "people" WHERE NOT CASE WHEN "people"."tags" IS NOT NULL THEN EXISTS (SELECT 1 FROM json_each("people"."tags") WHERE type = 'text' AND value = 'x') END;

-- $selectPerson20
SELECT "people"."name" AS "value" FROM "people" WHERE CASE WHEN "people"."tags" IS NOT NULL THEN EXISTS (SELECT 1 FROM json_each("people"."tags") WHERE type = 'text' AND value = 'é') END;

-- $selectPerson21
SELECT "people"."name" AS "value" FROM "people" WHERE CASE WHEN NULLIF("people"."meta" -> '$."scores"', 'null') IS NOT NULL THEN EXISTS (SELECT 1 FROM json_each(NULLIF("people"."meta" -> '$."scores"', 'null')) WHERE type IN ('integer', 'real') AND value = 3) END OR CASE WHEN NULLIF("people"."meta" -> '$."scores"', 'null') IS NOT NULL THEN EXISTS (SELECT 1 FROM json_each(NULLIF("people"."meta" -> '$."scores"', 'null')) WHERE type IN ('integer', 'real') AND value = 2) END ORDER BY "people"."id";

-- $selectPerson22
SELECT "people"."name" AS "value" FROM "people" WHERE CASE WHEN "people"."words" IS NOT NULL THEN EXISTS (SELECT 1 FROM json_each("people"."words") WHERE type = 'text' AND value = 'q"q') END AND CASE WHEN "people"."words" IS NOT NULL THEN EXISTS (SELECT 1 FROM json_each("people"."words") WHERE type = 'text' AND value = 'it''s') END;

-- $selectPerson23
SELECT "people"."name" AS "value" FROM "people" WHERE CASE WHEN "people"."numbers" IS NOT NULL THEN EXISTS (SELECT 1 FROM json_each("people"."numbers") WHERE type IN ('integer', 'real') AND value = 2) END IS NOT TRUE ORDER BY "people"."id";

-- $selectPerson24
SELECT NULLIF("people"."meta" -> '$."team"', 'null') AS "team", NULLIF("people"."meta" -> '$."tags"', 'null') AS "tags", NULLIF("people"."meta" -> '$."address"."geo"', 'null') AS "geo", "people"."words" FROM "people" WHERE "people"."name" = 'Ann' LIMIT 2;

-- $selectRow
SELECT "people_rows"."team", count(*) AS "n", sum("people_rows"."rank") AS "ranks", max("people_rows"."born") AS "born" FROM (SELECT json_extract("people"."meta", '$."team"."name"') AS "team", json_extract("people"."meta", '$."rank"') AS "rank", json_extract("people"."meta", '$."born"') AS "born" FROM "people") AS "people_rows" GROUP BY "people_rows"."team" ORDER BY "people_rows"."team";

-- $selectPerson25
SELECT sum(json_extract("people"."meta", '$."data"."two"')) AS "value" FROM "people" LIMIT 2;

-- $selectPerson26
SELECT "people"."meta" AS "value" FROM "people" WHERE "people"."id" = 3 LIMIT 2;

