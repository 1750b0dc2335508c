-- $schema
CREATE TABLE IF NOT EXISTS "items" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "n" INTEGER,
  "big" INTEGER NOT NULL,
  "money" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('on', 'off')),
  "x" REAL NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "items";

-- $insertItem
INSERT INTO "items" ("id", "name", "n", "big", "money", "key", "state", "x") VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- $selectItem
from: "items"
row.columns: "items"."id", "items"."name", "items"."n", CAST("items"."big" AS TEXT) AS "big", "items"."money", "items"."key", "items"."state", "items"."x"
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
row.stored: "items"."id", "items"."name", "items"."n", "items"."big", "items"."money", "items"."key", "items"."state", "items"."x"
row.outside: "derived"."id", "derived"."name", "derived"."n", CAST("derived"."big" AS TEXT) AS "big", "derived"."money", "derived"."key", "derived"."state", "derived"."x"
where[0].connector: and
where[0].condition: "items"."n" IN (SELECT value FROM json_each(?))
unlimited: -1

-- $selectItem2
from: "items"
row.columns: "items"."id", "items"."name", "items"."n", CAST("items"."big" AS TEXT) AS "big", "items"."money", "items"."key", "items"."state", "items"."x"
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
row.stored: "items"."id", "items"."name", "items"."n", "items"."big", "items"."money", "items"."key", "items"."state", "items"."x"
row.outside: "derived"."id", "derived"."name", "derived"."n", CAST("derived"."big" AS TEXT) AS "big", "derived"."money", "derived"."key", "derived"."state", "derived"."x"
where[0].connector: and
where[0].condition: ("items"."n" IN (SELECT value FROM json_each(?))) IS NOT TRUE
unlimited: -1

-- $selectItem3
from: "items"
row.columns: "items"."id", "items"."name", "items"."n", CAST("items"."big" AS TEXT) AS "big", "items"."money", "items"."key", "items"."state", "items"."x"
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
row.stored: "items"."id", "items"."name", "items"."n", "items"."big", "items"."money", "items"."key", "items"."state", "items"."x"
row.outside: "derived"."id", "derived"."name", "derived"."n", CAST("derived"."big" AS TEXT) AS "big", "derived"."money", "derived"."key", "derived"."state", "derived"."x"
where[0].connector: and
where[0].condition: ("items"."n" IN (SELECT value FROM json_each(?)) OR "items"."n" IS NULL AND ? = 1)
unlimited: -1

-- $selectItem4
from: "items"
row.columns: "items"."id", "items"."name", "items"."n", CAST("items"."big" AS TEXT) AS "big", "items"."money", "items"."key", "items"."state", "items"."x"
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
row.stored: "items"."id", "items"."name", "items"."n", "items"."big", "items"."money", "items"."key", "items"."state", "items"."x"
row.outside: "derived"."id", "derived"."name", "derived"."n", CAST("derived"."big" AS TEXT) AS "big", "derived"."money", "derived"."key", "derived"."state", "derived"."x"
where[0].connector: and
where[0].condition: ("items"."n" IN (SELECT value FROM json_each(?)) OR "items"."n" IS NULL AND ? = 1) IS NOT TRUE
unlimited: -1

-- $selectItem5
from: "items"
row.columns: "items"."id", "items"."name", "items"."n", CAST("items"."big" AS TEXT) AS "big", "items"."money", "items"."key", "items"."state", "items"."x"
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
row.stored: "items"."id", "items"."name", "items"."n", "items"."big", "items"."money", "items"."key", "items"."state", "items"."x"
row.outside: "derived"."id", "derived"."name", "derived"."n", CAST("derived"."big" AS TEXT) AS "big", "derived"."money", "derived"."key", "derived"."state", "derived"."x"
where[0].connector: and
where[0].condition: "items"."name" IN (SELECT value FROM json_each(?))
unlimited: -1

-- $selectItem6
from: "items"
row.columns: "items"."id", "items"."name", "items"."n", CAST("items"."big" AS TEXT) AS "big", "items"."money", "items"."key", "items"."state", "items"."x"
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
row.stored: "items"."id", "items"."name", "items"."n", "items"."big", "items"."money", "items"."key", "items"."state", "items"."x"
row.outside: "derived"."id", "derived"."name", "derived"."n", CAST("derived"."big" AS TEXT) AS "big", "derived"."money", "derived"."key", "derived"."state", "derived"."x"
where[0].connector: and
where[0].condition: "items"."big" IN (SELECT value FROM json_each(?))
unlimited: -1

-- $selectItem7
from: "items"
row.columns: "items"."id", "items"."name", "items"."n", CAST("items"."big" AS TEXT) AS "big", "items"."money", "items"."key", "items"."state", "items"."x"
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
row.stored: "items"."id", "items"."name", "items"."n", "items"."big", "items"."money", "items"."key", "items"."state", "items"."x"
row.outside: "derived"."id", "derived"."name", "derived"."n", CAST("derived"."big" AS TEXT) AS "big", "derived"."money", "derived"."key", "derived"."state", "derived"."x"
where[0].connector: and
where[0].condition: EXISTS (SELECT 1 FROM json_each(?) WHERE sqlmodel_decimal_compare("items"."money", value) = 0)
unlimited: -1

-- $selectItem8
from: "items"
row.columns: "items"."id", "items"."name", "items"."n", CAST("items"."big" AS TEXT) AS "big", "items"."money", "items"."key", "items"."state", "items"."x"
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
row.stored: "items"."id", "items"."name", "items"."n", "items"."big", "items"."money", "items"."key", "items"."state", "items"."x"
row.outside: "derived"."id", "derived"."name", "derived"."n", CAST("derived"."big" AS TEXT) AS "big", "derived"."money", "derived"."key", "derived"."state", "derived"."x"
where[0].connector: and
where[0].condition: "items"."key" IN (SELECT value FROM json_each(?))
unlimited: -1

-- $selectItem9
from: "items"
row.columns: "items"."id", "items"."name", "items"."n", CAST("items"."big" AS TEXT) AS "big", "items"."money", "items"."key", "items"."state", "items"."x"
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
row.stored: "items"."id", "items"."name", "items"."n", "items"."big", "items"."money", "items"."key", "items"."state", "items"."x"
row.outside: "derived"."id", "derived"."name", "derived"."n", CAST("derived"."big" AS TEXT) AS "big", "derived"."money", "derived"."key", "derived"."state", "derived"."x"
where[0].connector: and
where[0].condition: "items"."state" IN (SELECT value FROM json_each(?))
unlimited: -1

-- $selectItem10
from: "items"
row.columns: "items"."id", "items"."name", "items"."n", CAST("items"."big" AS TEXT) AS "big", "items"."money", "items"."key", "items"."state", "items"."x"
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
row.stored: "items"."id", "items"."name", "items"."n", "items"."big", "items"."money", "items"."key", "items"."state", "items"."x"
row.outside: "derived"."id", "derived"."name", "derived"."n", CAST("derived"."big" AS TEXT) AS "big", "derived"."money", "derived"."key", "derived"."state", "derived"."x"
where[0].connector: and
where[0].condition: "items"."x" IN (SELECT value FROM json_each(?))
unlimited: -1

-- $selectItem11
from: "items"
row.columns: "items"."id", "items"."name", "items"."n", CAST("items"."big" AS TEXT) AS "big", "items"."money", "items"."key", "items"."state", "items"."x"
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
row.stored: "items"."id", "items"."name", "items"."n", "items"."big", "items"."money", "items"."key", "items"."state", "items"."x"
row.outside: "derived"."id", "derived"."name", "derived"."n", CAST("derived"."big" AS TEXT) AS "big", "derived"."money", "derived"."key", "derived"."state", "derived"."x"
where[0].connector: and
where[0].condition: "items"."n" IN (1, 2, 3)
unlimited: -1

-- $selectItem12
from: "items"
row.columns: "items"."id", "items"."name", "items"."n", CAST("items"."big" AS TEXT) AS "big", "items"."money", "items"."key", "items"."state", "items"."x"
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
row.stored: "items"."id", "items"."name", "items"."n", "items"."big", "items"."money", "items"."key", "items"."state", "items"."x"
row.outside: "derived"."id", "derived"."name", "derived"."n", CAST("derived"."big" AS TEXT) AS "big", "derived"."money", "derived"."key", "derived"."state", "derived"."x"
where[0].connector: and
where[0].condition: ("items"."n" IN (1) OR "items"."n" IS NULL)
unlimited: -1

-- $selectItem13
from: "items"
row.columns: "items"."id", "items"."name", "items"."n", CAST("items"."big" AS TEXT) AS "big", "items"."money", "items"."key", "items"."state", "items"."x"
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
row.stored: "items"."id", "items"."name", "items"."n", "items"."big", "items"."money", "items"."key", "items"."state", "items"."x"
row.outside: "derived"."id", "derived"."name", "derived"."n", CAST("derived"."big" AS TEXT) AS "big", "derived"."money", "derived"."key", "derived"."state", "derived"."x"
where[0].connector: and
where[0].condition: 1 = 0
unlimited: -1

-- $selectItem14
from: "items"
row.columns: "items"."id", "items"."name", "items"."n", CAST("items"."big" AS TEXT) AS "big", "items"."money", "items"."key", "items"."state", "items"."x"
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
row.stored: "items"."id", "items"."name", "items"."n", "items"."big", "items"."money", "items"."key", "items"."state", "items"."x"
row.outside: "derived"."id", "derived"."name", "derived"."n", CAST("derived"."big" AS TEXT) AS "big", "derived"."money", "derived"."key", "derived"."state", "derived"."x"
where[0].connector: and
where[0].condition: (1 IN (7) OR 1 IS "items"."n")
unlimited: -1

-- $selectItem15
from: "items"
row.columns: "items"."id", "items"."name", "items"."n", CAST("items"."big" AS TEXT) AS "big", "items"."money", "items"."key", "items"."state", "items"."x"
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
row.stored: "items"."id", "items"."name", "items"."n", "items"."big", "items"."money", "items"."key", "items"."state", "items"."x"
row.outside: "derived"."id", "derived"."name", "derived"."n", CAST("derived"."big" AS TEXT) AS "big", "derived"."money", "derived"."key", "derived"."state", "derived"."x"
where[0].connector: and
where[0].condition: "items"."n" IN (SELECT value FROM json_each(?)) OR "items"."n" + 1 IN (SELECT value FROM json_each(?))
unlimited: -1

