-- $schema
CREATE TABLE IF NOT EXISTS "text" (
  "id" INTEGER PRIMARY KEY,
  "text" TEXT NOT NULL,
  "n" INTEGER
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "text";

-- $insertText
INSERT INTO "text" ("id", "text", "n") VALUES (?, ?, ?);

-- $selectText
from: "text"
row.columns: "text"."id", "text"."text", "text"."n"
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: "text"."text" GLOB ?
unlimited: -1

-- $selectText2
from: "text"
row.columns: "text"."id", "text"."text", "text"."n"
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: instr("text"."text" || x'ff', ? || x'ff') > 0
unlimited: -1

-- $selectText3
from: "text"
row.columns: "text"."id", "text"."text", "text"."n"
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: instr("text"."text", ?) > 0
unlimited: -1

-- $selectText4
from: "text"
row.columns: "text"."id", "text"."text", "text"."n"
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: sqlmodel_like("text"."text", 'a%')
unlimited: -1

-- $selectText5
from: "text"
row.columns: "text"."id", "text"."text", "text"."n"
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: sqlmodel_like("text"."text", 'a_b')
unlimited: -1

-- $selectText6
from: "text"
row.columns: "text"."id", "text"."text", "text"."n"
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: sqlmodel_like("text"."text", 'a\_b') OR sqlmodel_like("text"."text", '100\%')
unlimited: -1

-- $selectText7
from: "text"
row.columns: "text"."id", "text"."text", "text"."n"
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: sqlmodel_ilike("text"."text", 'a\_b') OR sqlmodel_ilike("text"."text", 'äB')
unlimited: -1

-- $selectText8
from: "text"
row.columns: "text"."id", "text"."text", "text"."n"
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: "text"."n" BETWEEN 3 AND 5
unlimited: -1

-- $selectText9
from: "text"
row.columns: "text"."id", "text"."text", "text"."n"
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: ("text"."n" BETWEEN 1 AND 11) IS NOT TRUE
unlimited: -1

-- $selectText10
from: "text"
row.columns: "text"."id", "text"."text", "text"."n"
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: "text"."text" BETWEEN 'a' AND 'b'
unlimited: -1

-- $selectText11
from: "text"
row.columns: "text"."id", "text"."text", "text"."n"
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: NOT sqlmodel_like("text"."text", '%')
unlimited: -1

