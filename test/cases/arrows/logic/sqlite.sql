-- $schema
CREATE TABLE IF NOT EXISTS "numbers" (
  "id" INTEGER PRIMARY KEY,
  "a" INTEGER,
  "b" INTEGER,
  "flag" INTEGER CHECK ("flag" IN (0, 1)),
  "sure" INTEGER NOT NULL CHECK ("sure" IN (0, 1))
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "numbers";

-- $insertRow
INSERT INTO "numbers" ("id", "a", "b", "flag", "sure") VALUES (?, ?, ?, ?, ?);

-- $selectRow
SELECT "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure" FROM "numbers";

-- $selectRow2
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: "numbers"."a" IS "numbers"."b"
unlimited: -1

-- $selectRow3
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: "numbers"."a" IS NOT "numbers"."b"
unlimited: -1

-- $selectRow4
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: "numbers"."a" = 1
unlimited: -1

-- $selectRow5
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: "numbers"."a" IS NOT 1
unlimited: -1

-- $selectRow6
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: "numbers"."a" IS NULL
unlimited: -1

-- $selectRow7
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: "numbers"."a" IS NOT NULL AND "numbers"."b" IS NOT NULL
unlimited: -1

-- $selectRow8
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: "numbers"."a" IS ?
unlimited: -1

-- $selectRow9
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: "numbers"."a" IS NOT ?
unlimited: -1

-- $selectRow10
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: "numbers"."a" > ?
unlimited: -1

-- $selectRow11
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: "numbers"."a" < "numbers"."b"
unlimited: -1

-- $selectRow12
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: ("numbers"."a" < "numbers"."b") IS NOT TRUE
unlimited: -1

-- $selectRow13
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: ("numbers"."a" < "numbers"."b") IS TRUE
unlimited: -1

-- $selectRow14
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: "numbers"."a" = 1 OR "numbers"."a" = 2 AND "numbers"."b" = 1
unlimited: -1

-- $selectRow15
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: ("numbers"."a" = 1 OR "numbers"."a" = 2) AND "numbers"."b" = 1
unlimited: -1

-- $selectRow16
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: ("numbers"."a" = 1 AND "numbers"."b" < 2) IS NOT TRUE
unlimited: -1

-- $selectRow17
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: ("numbers"."a" < 2 OR "numbers"."b" < 2) IS NOT TRUE
unlimited: -1

-- $selectRow18
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: "numbers"."flag" = 1
unlimited: -1

-- $selectRow19
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: ("numbers"."flag" = 1) IS NOT TRUE
unlimited: -1

-- $selectRow20
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: "numbers"."flag" = 0
unlimited: -1

-- $selectRow21
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: "numbers"."flag" = ? OR "numbers"."sure" <> ?
unlimited: -1

-- $selectRow22
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: ("numbers"."a" IS 1) IS ("numbers"."b" IS 1)
unlimited: -1

-- $selectRow23
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: CASE WHEN "numbers"."a" IS NULL THEN "numbers"."b" IS NULL ELSE ("numbers"."a" > 1) IS TRUE END = 1
unlimited: -1

-- $selectRow24
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: CASE WHEN "numbers"."a" > 1 THEN 'x' ELSE CASE WHEN "numbers"."b" > 1 THEN 'y' ELSE 'z' END END = 'y'
unlimited: -1

-- $selectRow25
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: COALESCE(COALESCE("numbers"."a", "numbers"."b"), 9) = 2
unlimited: -1

-- $selectRow26
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: ? = 1
unlimited: -1

-- $selectRow27
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: ? = 1 OR "numbers"."a" = 1
unlimited: -1

-- $selectRow28
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: "numbers"."a" + "numbers"."b" * 2 = 5
unlimited: -1

-- $selectRow29
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: ("numbers"."a" + "numbers"."b") * 2 = 6
unlimited: -1

-- $selectRow30
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: "numbers"."a" + "numbers"."b" IS NULL
unlimited: -1

-- $selectRow31
from: "numbers"
row.columns: "numbers"."id", "numbers"."a", "numbers"."b", "numbers"."flag", "numbers"."sure"
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: "numbers"."a" - ("numbers"."b" - 1) = 1 AND - "numbers"."a" = -2
unlimited: -1

