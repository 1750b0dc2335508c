-- $selectHero
from: "heroes"
row.columns: "heroes"."id" AS "0.id", "heroes"."name" AS "0.name", "heroes"."age" AS "0.age", "heroes"."team_id" AS "0.teamId", "teams"."id" AS "1.id", "teams"."name" AS "1.name"
row.shape: 0.id: int, 0.name: string, 0.age: int | null, 0.teamId: int | null, 1.id: int | null, 1.name: string | null
joins[0].alias: teams
joins[0].kind: left
joins[0].target: "teams" ON "heroes"."team_id" = "teams"."id"
unlimited: -1

-- $refineHero
where[0].connector: and
where[0].condition: "teams"."name" = ?

-- $selectHero2
from: "heroes"
row.columns: "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId"
row.shape: id: int, name: string, age: int | null, teamId: int | null
orderBy[0]: "heroes"."id"
unlimited: -1

-- $refineHero2
where[0].connector: and
where[0].condition: "heroes"."name" = ?

-- $schema
CREATE TABLE IF NOT EXISTS "teams" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "heroes" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "age" INTEGER,
  "team_id" INTEGER CONSTRAINT "fk_heroes_team_id" REFERENCES "teams" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "heroes";
DROP TABLE IF EXISTS "teams";

-- $insertTeam
INSERT INTO "teams" ("id", "name") VALUES (?, ?);

-- $insertHero
INSERT INTO "heroes" ("id", "name", "age", "team_id") VALUES (?, ?, ?, ?);

-- $selectHero3
from: "heroes"
row.columns: "heroes"."team_id" AS "team", count(*) AS "n"
row.shape: team: int | null, n: int
groupBy[0]: "heroes"."team_id"
orderBy[0]: "heroes"."team_id"
unlimited: -1

-- $selectTeam
from: "teams"
row.columns: "teams"."id", "teams"."name"
row.shape: id: int, name: string
includes[0]: SELECT "wanted"."n" AS "0", "heroes"."id" AS "1.id", "heroes"."name" AS "1.name", "heroes"."age" AS "1.age", "heroes"."team_id" AS "1.teamId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "heroes" ON "heroes"."team_id" = "wanted"."k0" WHERE "heroes"."age" > 5 ORDER BY "heroes"."id";
unlimited: -1

-- $selectTeam2
from: "teams"
row.columns: "teams"."id", "teams"."name"
row.shape: id: int, name: string
unlimited: -1

-- $selectHero4
from: "heroes"
row.columns: "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId"
row.shape: id: int, name: string, age: int | null, teamId: int | null
unlimited: -1

-- $selectHero5
from: "heroes"
row.columns: "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId"
row.shape: id: int, name: string, age: int | null, teamId: int | null
where[0].connector: and
where[0].condition: "heroes"."age" IS NOT NULL AND "heroes"."age" > 15
unlimited: -1

-- $refineHero3
where[0].connector: and
where[0].condition: "heroes"."id" > 1

-- $refineTeam
orderBy[0]: "teams"."id" DESC

-- $refineHero4
orderBy[0]: "heroes"."id"

-- $refineHero5
row.columns: "heroes"."name" AS "0", "teams"."name" AS "1"
row.shape: 0: string, 1: string | null

-- $refineHero6
where[0].connector: and
where[0].condition: "heroes"."id" > 2

-- $selectHero6
from: "heroes"
row.columns: "heroes"."name" AS "value"
row.shape: value: string
orderBy[0]: "heroes"."id"
unlimited: -1

-- $refineHero7
where[0].connector: and
where[0].condition: "heroes"."age" > 5

-- $refineTeam2
where[0].connector: and
where[0].condition: "teams"."name" = 'A'

-- $refineTeam3
where[0].connector: and
where[0].condition: "teams"."id" = 2

-- $refineTeam4
row.columns: "teams"."id", "teams"."name"
row.shape: id: int, name: string
includes[0]: SELECT "ranked"."row.0" AS "0", "ranked"."row.1.id" AS "1.id", "ranked"."row.1.name" AS "1.name", "ranked"."row.1.age" AS "1.age", "ranked"."row.1.teamId" AS "1.teamId" FROM (SELECT "wanted"."n" AS "row.0", "heroes"."id" AS "row.1.id", "heroes"."name" AS "row.1.name", "heroes"."age" AS "row.1.age", "heroes"."team_id" AS "row.1.teamId", row_number() OVER (PARTITION BY "wanted"."n" ORDER BY "heroes"."id") AS "place", "heroes"."id" AS "key1" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "heroes" ON "heroes"."team_id" = "wanted"."k0") AS "ranked" WHERE "ranked"."place" <= 1 ORDER BY "ranked"."key1";

-- $refineTeam5
where[0].connector: and
where[0].condition: "teams"."id" > 0

-- $refineTeam6
orderBy[0]: "teams"."id"

-- $refineTeam7
row.columns: "teams"."name" AS "value"
row.shape: value: string

-- $selectHero7
SELECT "heroes"."name" AS "value" FROM "heroes" WHERE "heroes"."age" IS NOT NULL AND "heroes"."age" > 25;

-- $refineHero8
where[0].connector: and
where[0].condition: "heroes"."id" = 1

-- $refineTeam8


