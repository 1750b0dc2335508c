-- $schema
CREATE TABLE IF NOT EXISTS "documents" (
  "id" INTEGER PRIMARY KEY,
  "owner" TEXT NOT NULL,
  "open" INTEGER NOT NULL CHECK ("open" IN (0, 1)),
  "deleted" INTEGER NOT NULL CHECK ("deleted" IN (0, 1)),
  "a" INTEGER NOT NULL,
  "b" INTEGER NOT NULL,
  "c" INTEGER NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "documents";

-- $insertDocument
INSERT INTO "documents" ("id", "owner", "open", "deleted", "a", "b", "c") VALUES (?, ?, ?, ?, ?, ?, ?);

-- $selectDocument
from: "documents"
row.columns: "documents"."id", "documents"."owner", "documents"."open", "documents"."deleted", "documents"."a", "documents"."b", "documents"."c"
row.shape: id: int, owner: string, open: boolean, deleted: boolean, a: int, b: int, c: int
where[0].connector: and
where[0].condition: "documents"."owner" = ?
where[1].connector: or
where[1].condition: "documents"."open" = 1
unlimited: -1

-- $selectDocument2
SELECT "documents"."id" AS "value" FROM "documents" WHERE ("documents"."owner" = ? OR "documents"."open" = 1) AND NOT ("documents"."deleted" = 1) ORDER BY "documents"."id";

-- $refineDocument
where[0].connector: and
where[0].condition: NOT ("documents"."deleted" = 1)

-- $refineDocument2
orderBy[0]: "documents"."id"

-- $refineDocument3
row.columns: "documents"."id" AS "value"
row.shape: value: int

-- $selectDocument3
SELECT count(*) AS count FROM "documents" WHERE EXISTS (SELECT 1 FROM "documents" AS "documents_2" WHERE ("documents_2"."owner" = ? OR "documents_2"."open" = 1) AND "documents_2"."owner" = 'cid');

-- $selectRow
SELECT count(*) AS count FROM (SELECT "documents"."id", "documents"."owner", "documents"."open", "documents"."deleted", "documents"."a", "documents"."b", "documents"."c" FROM "documents" WHERE "documents"."owner" = ? OR "documents"."open" = 1) AS "documents_rows" WHERE NOT ("documents_rows"."deleted" = 1);

-- $selectDocument4
SELECT "documents"."id" AS "value" FROM "documents" WHERE ("documents"."owner" = ? OR "documents"."open" = 1) AND (NOT ("documents"."deleted" = 1) OR "documents"."a" > 100) ORDER BY "documents"."id";

-- $selectDocument5
SELECT "documents"."id" AS "value" FROM "documents" WHERE NOT ("documents"."open" = 1 AND NOT ("documents"."deleted" = 1)) AND NOT ("documents"."owner" = ? OR "documents"."a" = 0);

-- $selectDocument6
SELECT "documents"."a" - ("documents"."b" - "documents"."c") AS "0", - ("documents"."a" + "documents"."b") AS "1", ("documents"."a" + "documents"."b") * "documents"."c" AS "2", "documents"."a" - "documents"."b" - "documents"."c" AS "3", "documents"."a" % ("documents"."b" + 7) AS "4", sqlmodel_pow(2, "documents"."c" % 3) AS "5", - (- "documents"."a") AS "6", ("documents"."a" | 1 << 32 >> 32) & 2 AS "7" FROM "documents" ORDER BY "documents"."id";

-- $selectDocument7
SELECT ("documents"."a" > "documents"."b") = ("documents"."b" > "documents"."c") AS "0", CASE WHEN "documents"."open" = 1 THEN "documents"."a" ELSE "documents"."b" END > 3 AS "1", CASE WHEN "documents"."a" > 1 THEN 'x' ELSE 'y' END || 'z' AS "2" FROM "documents" ORDER BY "documents"."id";

