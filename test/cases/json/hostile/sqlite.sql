-- $schema
CREATE TABLE IF NOT EXISTS "notes" (
  "id" INTEGER PRIMARY KEY,
  "meta" TEXT NOT NULL,
  "counts" TEXT NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "notes";

-- $insertNote
INSERT INTO "notes" ("id", "meta", "counts") VALUES (?, ?, ?);

-- $selectNote
SELECT json_extract("notes"."meta", '$."key with '' quote"') AS "value" FROM "notes" WHERE json_extract("notes"."meta", '$."key with '' quote"') = ?;

-- $selectNote2
SELECT json_extract("notes"."meta", '$."a.b"') AS "value" FROM "notes" ORDER BY "notes"."id";

-- $selectNote3
SELECT count(*) AS count FROM "notes" WHERE json_extract("notes"."meta", '$."*"') = 'star';

-- $selectNote4
SELECT "notes"."id", "notes"."meta", "notes"."counts" FROM "notes" WHERE json_extract("notes"."meta", '$."x'' OR 1=1 --"') = 'y';

-- $selectNote5
SELECT "notes"."id" AS "value" FROM "notes" WHERE json_extract("notes"."counts", '$."x'') OR (''1''=''1"') = 7;

-- $selectNote6
SELECT json_extract("notes"."counts", '$."a.b"') AS "0", json_extract("notes"."counts", '$."a b"') AS "1", json_extract("notes"."counts", '$."a''b"') AS "2", json_extract("notes"."counts", '$."a\"b"') AS "3", json_extract("notes"."counts", '$."a\\b"') AS "4", json_extract("notes"."counts", '$."$[0]"') AS "5", json_extract("notes"."counts", '$."x'') OR (''1''=''1"') AS "6", json_extract("notes"."counts", '$.""') AS "7", json_extract("notes"."counts", '$."ключ"') AS "8", json_extract("notes"."counts", '$."{a,b}"') AS "9", json_extract("notes"."counts", '$."a`b"') AS "10", json_extract("notes"."counts", '$."?"') AS "11", json_extract("notes"."counts", '$."$1"') AS "12" FROM "notes" ORDER BY "notes"."id";

-- $selectNote7
SELECT "notes"."id" AS "value" FROM "notes" WHERE json_extract("notes"."counts", '$."?"') > 0 AND json_extract("notes"."counts", '$."$1"') = 13 AND json_extract("notes"."counts", '$."a\"b"') = 4 AND json_extract("notes"."counts", '$."a\\b"') < 6;

