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

-- $selectHero
from: "heroes"
row.columns: "heroes"."name" AS "value"
row.shape: value: string
unlimited: -1

-- $refineHero
where[0].connector: and
where[0].condition: "heroes"."id" = ?

-- $refineHero2
orderBy[0]: "heroes"."id"

-- $selectHero2
from: "heroes"
row.columns: "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId"
row.shape: id: int, name: string, age: int | null, teamId: int | null
unlimited: -1

-- $refineHero3
where[0].connector: and
where[0].condition: "heroes"."name" = ?

-- $refineHero4
where[0].connector: and
where[0].condition: "heroes"."age" < ?

-- $refineHero5
where[0].connector: and
where[0].condition: "heroes"."age" > ?

-- $refineHero6
orderBy[0]: "heroes"."name"

-- $refineHero7
orderBy[0]: "heroes"."age"

-- $refineHero8
orderBy[0]: "heroes"."id" DESC

-- $selectHero3
from: "heroes"
row.columns: "heroes"."name", "team"."name" AS "team"
row.shape: name: string, team: string | null
joins[0].alias: team
joins[0].kind: left
joins[0].target: "teams" AS "team" ON "heroes"."team_id" = "team"."id"
where[0].connector: and
where[0].condition: "heroes"."id" > 0
unlimited: -1

-- $refineHero9
joins[0].alias: team
joins[0].kind: inner
joins[0].target: "teams" AS "team" ON "heroes"."team_id" = "team"."id"
where[0].connector: and
where[0].condition: "team"."name" = ?

-- $refineHero10
where[0].connector: or
where[0].condition: "heroes"."age" = ?

-- $selectHero4
from: "heroes"
row.columns: "heroes"."team_id" AS "0", count(*) AS "1"
row.shape: 0: int | null, 1: int
groupBy[0]: "heroes"."team_id"
unlimited: -1

-- $refineHero11
where[0].connector: and
where[0].condition: "heroes"."age" IS NOT NULL AND "heroes"."age" >= 18

-- $refineHero12
having[0]: count(*) >= ?

-- $refineHero13
orderBy[0]: "heroes"."team_id"

-- $selectHero5
from: "heroes"
row.columns: "heroes"."id" AS "value"
row.shape: value: int
unlimited: -1

-- $refineHero14
where[0].connector: and
where[0].condition: "heroes"."id" = ?

-- $refineHero15
where[0].connector: and
where[0].condition: "heroes"."id" = ?

-- $refineHero16
where[0].connector: and
where[0].condition: "heroes"."id" IN (SELECT value FROM json_each(?))

-- $selectHero6
SELECT "heroes"."name" AS "value" FROM "heroes" WHERE "heroes"."team_id" IS ? ORDER BY "heroes"."id";

-- $selectHero7
from: "heroes"
row.columns: "heroes"."id" AS "value"
row.shape: value: int
limit: ?
offset: ?
unlimited: -1

-- $refineHero17
where[0].connector: and
where[0].condition: "heroes"."id" > ?

-- $refineHero18
where[0].connector: and
where[0].condition: "heroes"."age" IS NOT NULL AND "heroes"."age" >= 18

-- $refineHero19
where[0].connector: and
where[0].condition: "heroes"."id" < ?

-- $refineHero20
where[0].connector: and
where[0].condition: "heroes"."id" = 1

-- $refineHero21
where[0].connector: and
where[0].condition: "heroes"."age" IS NOT NULL

-- $selectHero8
from: "heroes"
row.columns: "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId"
row.shape: id: int, name: string, age: int | null, teamId: int | null
where[0].connector: and
where[0].condition: "heroes"."age" IS NOT NULL AND "heroes"."age" >= 18
unlimited: -1

-- $refineHero22


-- $selectHero9
from: "heroes"
row.columns: "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "team"."id" AS "team.id", "team"."name" AS "team.name"
row.shape: id: int, name: string, age: int | null, teamId: int | null, team.id: int | null, team.name: string | null
joins[0].alias: team
joins[0].kind: left
joins[0].target: "teams" AS "team" ON "heroes"."team_id" = "team"."id"
where[0].connector: and
where[0].condition: "heroes"."age" IS NOT NULL AND "heroes"."age" >= 18
unlimited: -1

-- $refineHero23
joins[0].alias: team
joins[0].kind: inner
joins[0].target: "teams" AS "team" ON "heroes"."team_id" = "team"."id"
where[0].connector: and
where[0].condition: "team"."name" = 'B'

-- $refineHero24
joins[0].alias: team
joins[0].kind: inner
joins[0].target: "teams" AS "team" ON "heroes"."team_id" = "team"."id"
where[0].connector: and
where[0].condition: "team"."name" = 'A'

