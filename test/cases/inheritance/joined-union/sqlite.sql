-- $schema
CREATE TABLE IF NOT EXISTS "teams" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "employees" (
  "id" INTEGER PRIMARY KEY,
  "kind" TEXT NOT NULL DEFAULT 'employee' CHECK ("kind" IN ('employee', 'manager', 'director', 'engineer')),
  "name" TEXT NOT NULL,
  "team_id" INTEGER CONSTRAINT "fk_employees_team_id" REFERENCES "teams" ("id")
);
CREATE TABLE IF NOT EXISTS "managers" (
  "id" INTEGER NOT NULL PRIMARY KEY CONSTRAINT "fk_managers_id" REFERENCES "employees" ("id") ON DELETE CASCADE,
  "budget" TEXT NOT NULL,
  "note" TEXT
);
CREATE TABLE IF NOT EXISTS "directors" (
  "id" INTEGER NOT NULL PRIMARY KEY CONSTRAINT "fk_directors_id" REFERENCES "managers" ("id") ON DELETE CASCADE,
  "title" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "engineers" (
  "id" INTEGER NOT NULL PRIMARY KEY CONSTRAINT "fk_engineers_id" REFERENCES "employees" ("id") ON DELETE CASCADE,
  "skills" TEXT NOT NULL,
  "note" TEXT
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "engineers";
DROP TABLE IF EXISTS "directors";
DROP TABLE IF EXISTS "managers";
DROP TABLE IF EXISTS "employees";
DROP TABLE IF EXISTS "teams";

-- $insertTeam
INSERT INTO "teams" ("id", "name") VALUES (?, ?);

-- $insertManager
keys.0: id
tables[0]: INSERT INTO "employees" ("id", "name", "team_id", "kind") VALUES (?, ?, ?, ?);
tables[1]: INSERT INTO "managers" ("id", "budget", "note") VALUES (?, ?, ?);

-- $insertEngineer
keys.0: id
tables[0]: INSERT INTO "employees" ("id", "name", "team_id", "kind") VALUES (?, ?, ?, ?);
tables[1]: INSERT INTO "engineers" ("id", "skills", "note") VALUES (?, ?, ?);

-- $insertDirector
keys.0: id
tables[0]: INSERT INTO "employees" ("id", "name", "team_id", "kind") VALUES (?, ?, ?, ?);
tables[1]: INSERT INTO "managers" ("id", "budget", "note") VALUES (?, ?, ?);
tables[2]: INSERT INTO "directors" ("id", "title") VALUES (?, ?);

-- $insertEmployee
INSERT INTO "employees" ("id", "kind", "name", "team_id") VALUES (?, ?, ?, ?);

-- $selectManager_Engineer
SELECT "employees"."id", "employees"."name", "employees"."team_id" AS "teamId", "employees"."kind", "managers"."budget", "managers"."note", "managers"."id" AS "managers", "engineers"."skills", "engineers"."note" AS "note_", "engineers"."id" AS "engineers" FROM "employees" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id" WHERE "managers"."id" IS NOT NULL OR "engineers"."id" IS NOT NULL ORDER BY "employees"."id";

-- $selectEmployee_Manager_Engineer
SELECT "employees"."id", "employees"."name", "employees"."team_id" AS "teamId", "employees"."kind", "managers"."budget", "managers"."note", "managers"."id" AS "managers", "engineers"."skills", "engineers"."note" AS "note_", "engineers"."id" AS "engineers" FROM "employees" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id" ORDER BY "employees"."id";

-- $selectEmployee_Manager_Director_Engineer
SELECT "employees"."id", "employees"."name", "employees"."team_id" AS "teamId", "managers"."budget", "managers"."note", "employees"."kind", "directors"."title", "directors"."id" AS "directors", "managers"."id" AS "managers", "engineers"."skills", "engineers"."note" AS "note_", "engineers"."id" AS "engineers" FROM "employees" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "directors" ON "directors"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id" ORDER BY "employees"."id";

-- $selectDirector_Engineer
SELECT "employees"."id", "employees"."name", "employees"."team_id" AS "teamId", "managers"."budget", "managers"."note", "employees"."kind", "directors"."title", "directors"."id" AS "directors", "engineers"."skills", "engineers"."note" AS "note_", "engineers"."id" AS "engineers" FROM "employees" LEFT JOIN "directors" ON "directors"."id" = "employees"."id" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id" WHERE "directors"."id" IS NOT NULL OR "engineers"."id" IS NOT NULL ORDER BY "employees"."id" DESC;

-- $selectManager_Director
SELECT "managers"."id", "employees"."name", "employees"."team_id" AS "teamId", "managers"."budget", "managers"."note", "employees"."kind", "directors"."title", "directors"."id" AS "directors" FROM "managers" INNER JOIN "employees" ON "employees"."id" = "managers"."id" LEFT JOIN "directors" ON "directors"."id" = "managers"."id" ORDER BY "managers"."id";

-- $selectManager_Engineer2
SELECT "employees"."id", "employees"."name", "employees"."team_id" AS "teamId", "employees"."kind", "managers"."budget", "managers"."note", "managers"."id" AS "managers", "engineers"."skills", "engineers"."note" AS "note_", "engineers"."id" AS "engineers" FROM "employees" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id" WHERE ("managers"."id" IS NOT NULL OR "engineers"."id" IS NOT NULL) AND "employees"."kind" <> 'engineer' AND sqlmodel_decimal_compare("managers"."budget", '50') > 0;

-- $selectManager_Engineer3
SELECT "employees"."name" AS "value" FROM "employees" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id" WHERE ("managers"."id" IS NOT NULL OR "engineers"."id" IS NOT NULL) AND ("employees"."name" = 'Ann' OR "employees"."id" = 5 OR "employees"."id" = 2) ORDER BY "employees"."id";

-- $selectManager_Engineer4
SELECT "employees"."name" AS "value" FROM "employees" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id" WHERE "managers"."id" IS NOT NULL OR "engineers"."id" IS NOT NULL ORDER BY "employees"."name" DESC LIMIT 2 OFFSET 1;

-- $selectManager_Engineer5
SELECT count(*) AS count FROM "employees" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id" WHERE "managers"."id" IS NOT NULL OR "engineers"."id" IS NOT NULL;

-- $selectDirector_Engineer2
SELECT EXISTS (SELECT 1 FROM "employees" LEFT JOIN "directors" ON "directors"."id" = "employees"."id" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id" WHERE ("directors"."id" IS NOT NULL OR "engineers"."id" IS NOT NULL) AND "employees"."name" = 'Ann') AS found;

-- $selectEmployee_Manager
SELECT count(*) AS count FROM "employees" LEFT JOIN "managers" ON "managers"."id" = "employees"."id";

-- $selectDirector_Engineer3
SELECT "employees"."id" AS "whole.id", "employees"."name" AS "whole.name", "employees"."team_id" AS "whole.teamId", "managers"."budget" AS "whole.budget", "managers"."note" AS "whole.note", "employees"."kind" AS "whole.kind", "directors"."title" AS "whole.title", "directors"."id" AS "whole.directors", "engineers"."skills" AS "whole.skills", "engineers"."note" AS "whole.note_", "engineers"."id" AS "whole.engineers", "team"."name" AS "team", CASE WHEN "employees"."kind" = 'engineer' THEN NULL ELSE "managers"."budget" END AS "budget" FROM "employees" LEFT JOIN "directors" ON "directors"."id" = "employees"."id" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id" LEFT JOIN "teams" AS "team" ON "employees"."team_id" = "team"."id" WHERE "directors"."id" IS NOT NULL OR "engineers"."id" IS NOT NULL ORDER BY "employees"."id";

-- $selectManager_Engineer6
SELECT "employees"."id", "employees"."name" FROM "employees" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id" WHERE "managers"."id" IS NOT NULL OR "engineers"."id" IS NOT NULL ORDER BY "employees"."id";

-- $selectTeam
SELECT "teams"."id" AS "0.id", "teams"."name" AS "0.name", "employees"."id" AS "1.id", "employees"."name" AS "1.name", "employees"."team_id" AS "1.teamId", "managers"."budget" AS "1.budget", "managers"."note" AS "1.note", "employees"."kind" AS "1.kind", "directors"."title" AS "1.title", "directors"."id" AS "1.directors", "engineers"."skills" AS "1.skills", "engineers"."note" AS "1.note_", "engineers"."id" AS "1.engineers" FROM "teams" LEFT JOIN ("employees" LEFT JOIN "directors" ON "directors"."id" = "employees"."id" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id") ON "employees"."team_id" = "teams"."id" AND ("directors"."id" IS NOT NULL OR "engineers"."id" IS NOT NULL);

-- $selectTeam2
SELECT "teams"."id" AS "0.id", "teams"."name" AS "0.name", "employees"."id" AS "1.id", "employees"."name" AS "1.name", "employees"."team_id" AS "1.teamId", "employees"."kind" AS "1.kind", "managers"."budget" AS "1.budget", "managers"."note" AS "1.note", "managers"."id" AS "1.managers", "engineers"."skills" AS "1.skills", "engineers"."note" AS "1.note_", "engineers"."id" AS "1.engineers" FROM "teams" LEFT JOIN ("employees" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id") ON "employees"."team_id" = "teams"."id" AND "employees"."name" = 'nobody' AND ("managers"."id" IS NOT NULL OR "engineers"."id" IS NOT NULL);

-- $selectTeam3
SELECT "teams"."id", "teams"."name" FROM "teams" WHERE EXISTS (SELECT 1 FROM "employees" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id" WHERE ("managers"."id" IS NOT NULL OR "engineers"."id" IS NOT NULL) AND "employees"."team_id" = "teams"."id" AND "employees"."name" = 'Bob');

-- $selectEmployee
SELECT "employees"."name" AS "value" FROM "employees" WHERE "employees"."id" IN (SELECT "employees_2"."id" AS "value" FROM "employees" AS "employees_2" LEFT JOIN "directors" AS "employees_2_directors" ON "employees_2_directors"."id" = "employees_2"."id" LEFT JOIN "managers" AS "employees_2_managers" ON "employees_2_managers"."id" = "employees_2"."id" LEFT JOIN "engineers" AS "employees_2_engineers" ON "employees_2_engineers"."id" = "employees_2"."id" WHERE "employees_2_directors"."id" IS NOT NULL OR "employees_2_engineers"."id" IS NOT NULL) ORDER BY "employees"."id";

-- $selectManager_Engineer7
SELECT "employees"."team_id" AS "team" FROM "employees" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id" WHERE "managers"."id" IS NOT NULL OR "engineers"."id" IS NOT NULL GROUP BY "employees"."team_id" ORDER BY "employees"."team_id";

-- $selectRow
SELECT "employees_rows"."id", "employees_rows"."name", "employees_rows"."teamId", "employees_rows"."kind", "employees_rows"."budget", "employees_rows"."note", "employees_rows"."managers", "employees_rows"."skills", "employees_rows"."note_", "employees_rows"."engineers" FROM (SELECT "employees"."id", "employees"."name", "employees"."team_id" AS "teamId", "employees"."kind", "managers"."budget", "managers"."note", "managers"."id" AS "managers", "engineers"."skills", "engineers"."note" AS "note_", "engineers"."id" AS "engineers" FROM "employees" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id" WHERE ("managers"."id" IS NOT NULL OR "engineers"."id" IS NOT NULL) AND "employees"."name" <> 'Ann' ORDER BY "employees"."id" LIMIT 1) AS "employees_rows";

-- $selectManager_Engineer8
from: "employees"
row.columns: "employees"."id", "employees"."name", "employees"."team_id" AS "teamId", "employees"."kind", "managers"."budget", "managers"."note", "managers"."id" AS "managers", "engineers"."skills", "engineers"."note" AS "note_", "engineers"."id" AS "engineers"
row.shape: id: int, name: string, teamId: int | null, kind: enum, budget: decimal, note: string | null, managers: int | null, skills: json, note_: string | null, engineers: int | null
joins[0].alias: managers
joins[0].kind: left
joins[0].target: "managers" ON "managers"."id" = "employees"."id"
joins[1].alias: engineers
joins[1].kind: left
joins[1].target: "engineers" ON "engineers"."id" = "employees"."id"
only: "managers"."id" IS NOT NULL OR "engineers"."id" IS NOT NULL
unlimited: -1

-- $refineManager_Engineer
where[0].connector: and
where[0].condition: "employees"."name" = 'Zoe'

-- $refineManager_Engineer2
where[0].connector: or
where[0].condition: "employees"."name" <> 'Bob'

-- $refineManager_Engineer3
orderBy[0]: "employees"."id"

-- $sql
insert into managers (id, budget) values (2, 1);

-- $selectEmployee_Manager_Engineer2
SELECT "employees"."id", "employees"."name", "employees"."team_id" AS "teamId", "employees"."kind", "managers"."budget", "managers"."note", "managers"."id" AS "managers", "engineers"."skills", "engineers"."note" AS "note_", "engineers"."id" AS "engineers" FROM "employees" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id";

-- $selectEmployee_Engineer
SELECT "employees"."id", "employees"."name", "employees"."team_id" AS "teamId", "employees"."kind", "engineers"."skills", "engineers"."note", "engineers"."id" AS "engineers" FROM "employees" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id" WHERE "employees"."id" = 2;

