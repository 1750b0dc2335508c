-- input.ts $schema
CREATE TABLE IF NOT EXISTS "teams" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL CONSTRAINT "uk_teams_name" UNIQUE
);
CREATE TABLE IF NOT EXISTS "heroes" (
  "age" INTEGER,
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "surname" TEXT,
  "born" TEXT NOT NULL,
  "team_id" INTEGER CONSTRAINT "fk_heroes_team_id" REFERENCES "teams" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "heroes";
DROP TABLE IF EXISTS "teams";

-- input.ts $selectHero
SELECT "heroes"."age", "heroes"."id", "heroes"."name", "heroes"."surname", "heroes"."born", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."age" IS NOT NULL AND "heroes"."age" >= 18;

-- input.ts $insertTeam
INSERT INTO "teams" ("id", "name") VALUES (?, ?);

-- input.ts $insertHero
INSERT INTO "heroes" ("age", "id", "name", "surname", "born", "team_id") VALUES (?, ?, ?, ?, ?, ?);

-- input.ts $insertHero2
INSERT INTO "heroes" ("age", "id", "name", "surname", "born", "team_id") VALUES (?, ?, ?, ?, ?, ?) RETURNING "heroes"."age", "heroes"."id", "heroes"."name", "heroes"."surname", "heroes"."born", "heroes"."team_id" AS "teamId";

-- input.ts $updateHero
UPDATE "heroes" SET "age" = ?, "name" = ?, "surname" = ?, "born" = ?, "team_id" = ? WHERE "id" = ?;

-- input.ts $selectHero2
SELECT "heroes"."age", "heroes"."id", "heroes"."name", "heroes"."surname", "heroes"."born", "heroes"."team_id" AS "teamId" FROM "heroes" ORDER BY "heroes"."id";

-- input.ts $selectHero3
SELECT "heroes"."name" AS "value" FROM "heroes" WHERE "heroes"."age" IS NOT NULL AND "heroes"."age" >= 18 AND "heroes"."name" || CASE WHEN "heroes"."surname" IS NULL THEN '' ELSE ' ' || COALESCE("heroes"."surname", '') END = ?;

-- input.ts $selectHero4
SELECT "heroes"."name" || CASE WHEN "heroes"."surname" IS NULL THEN '' ELSE ' ' || COALESCE("heroes"."surname", '') END AS "name", "heroes"."age" IS NOT NULL AND ("heroes"."age" >= 18) IS TRUE AS "adult", COALESCE(sqlmodel_char_at("heroes"."surname", 0), NULL) AS "first" FROM "heroes" WHERE ("heroes"."age" IS NOT NULL AND "heroes"."age" >= 18) IS NOT TRUE ORDER BY "heroes"."name" || CASE WHEN "heroes"."surname" IS NULL THEN '' ELSE ' ' || COALESCE("heroes"."surname", '') END;

-- input.ts $selectHero5
SELECT "heroes"."name" || CASE WHEN "heroes"."surname" IS NULL THEN '' ELSE ' ' || COALESCE("heroes"."surname", '') END AS "value" FROM "heroes" ORDER BY ("heroes"."age" IS NOT NULL AND ("heroes"."age" >= 18) IS TRUE), "heroes"."name" || CASE WHEN "heroes"."surname" IS NULL THEN '' ELSE ' ' || COALESCE("heroes"."surname", '') END DESC;

-- input.ts $selectHero6
SELECT "heroes"."age" IS NOT NULL AND ("heroes"."age" >= 18) IS TRUE AS "adult", count(*) AS "n", count("heroes"."id") FILTER (WHERE COALESCE(sqlmodel_char_at("heroes"."surname", 0), NULL) IS NOT NULL) AS "named" FROM "heroes" GROUP BY "heroes"."age" IS NOT NULL AND ("heroes"."age" >= 18) IS TRUE HAVING ("heroes"."age" IS NOT NULL AND ("heroes"."age" >= 18) IS TRUE) = 1 OR count(*) > 1 ORDER BY ("heroes"."age" IS NOT NULL AND ("heroes"."age" >= 18) IS TRUE);

-- input.ts $selectHero7
SELECT ("heroes"."age" IS NOT NULL AND ("heroes"."age" >= 18) IS TRUE) IS 1 AND "heroes"."name" || CASE WHEN "heroes"."surname" IS NULL THEN '' ELSE ' ' || COALESCE("heroes"."surname", '') END <> '' AS "0", sqlmodel_length("heroes"."name" || CASE WHEN "heroes"."surname" IS NULL THEN '' ELSE ' ' || COALESCE("heroes"."surname", '') END) AS "1" FROM "heroes" WHERE ("heroes"."age" IS NOT NULL AND ("heroes"."age" >= 18) IS TRUE) = 1 AND "heroes"."name" || CASE WHEN "heroes"."surname" IS NULL THEN '' ELSE ' ' || COALESCE("heroes"."surname", '') END <> '' ORDER BY "heroes"."id";

-- input.ts $selectHero8
SELECT "heroes"."name" AS "value" FROM "heroes" WHERE (("heroes"."age" IS NOT NULL AND ("heroes"."age" >= 18) IS TRUE) IS 1 AND "heroes"."name" || CASE WHEN "heroes"."surname" IS NULL THEN '' ELSE ' ' || COALESCE("heroes"."surname", '') END <> '') = 1 AND "heroes"."age" > 60;

-- input.ts $selectHero9
SELECT "heroes"."name" AS "0", CASE WHEN "team"."id" IS NOT NULL THEN COALESCE(sqlmodel_upper("team"."name"), '') || '!' ELSE NULL END AS "1" FROM "heroes" INNER JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" WHERE sqlmodel_upper("team"."name") || '!' = 'REDS!' ORDER BY "heroes"."id";

-- input.ts $selectHero10
SELECT CASE WHEN "team"."id" IS NOT NULL THEN COALESCE(sqlmodel_upper("team"."name"), '') || '!' ELSE NULL END AS "shout" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" ORDER BY "heroes"."id";

-- input.ts $selectTeam
SELECT sqlmodel_upper("teams"."name") || '!' AS "shout", (SELECT count(*) AS "value" FROM "heroes" WHERE "heroes"."team_id" = "teams"."id" AND "heroes"."age" IS NOT NULL AND "heroes"."age" >= 18) AS "adults", EXISTS (SELECT 1 FROM "heroes" WHERE "heroes"."team_id" = "teams"."id" AND COALESCE(sqlmodel_char_at("heroes"."surname", 0), NULL) = 'O') AS "any" FROM "teams" ORDER BY "teams"."id";

-- input.ts $selectTeam2
SELECT "teams"."id", "teams"."name" FROM "teams" ORDER BY "teams"."id";
includes[0]: SELECT "wanted"."n" AS "0", "heroes"."age" AS "1.age", "heroes"."id" AS "1.id", "heroes"."name" AS "1.name", "heroes"."surname" AS "1.surname", "heroes"."born" AS "1.born", "heroes"."team_id" AS "1.teamId" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "heroes" ON "heroes"."team_id" = "wanted"."k0" WHERE "heroes"."age" IS NOT NULL AND "heroes"."age" >= 18 ORDER BY "heroes"."name" || CASE WHEN "heroes"."surname" IS NULL THEN '' ELSE ' ' || COALESCE("heroes"."surname", '') END;

-- input.ts $selectHero11
SELECT "heroes"."name" || CASE WHEN "heroes"."surname" IS NULL THEN '' ELSE ' ' || COALESCE("heroes"."surname", '') END AS "name", CASE WHEN "teams"."id" IS NOT NULL THEN COALESCE(sqlmodel_upper("teams"."name"), '') || '!' ELSE NULL END AS "shout", "teams"."id" AS "team.id", "teams"."name" AS "team.name" FROM "heroes" LEFT JOIN "teams" ON "heroes"."team_id" = "teams"."id" ORDER BY "heroes"."id";

-- input.ts $selectHero12
SELECT "heroes"."id", "heroes"."name" || CASE WHEN "heroes"."surname" IS NULL THEN '' ELSE ' ' || COALESCE("heroes"."surname", '') END AS "fullName", "heroes"."age" IS NOT NULL AND ("heroes"."age" >= 18) IS TRUE AS "adult" FROM "heroes" WHERE "heroes"."id" = 1 LIMIT 2;

-- input.ts $selectTeam3
SELECT "teams"."id", "teams"."name", sqlmodel_upper("teams"."name") || '!' AS "its shout", 1 AS "more" FROM "teams" WHERE "teams"."id" = 2 LIMIT 2;

-- input.ts $selectRow
SELECT "teams_rows"."id", "teams_rows"."name" FROM (SELECT "teams"."id", "teams"."name" FROM "teams" ORDER BY "teams"."id" LIMIT 1) AS "teams_rows" WHERE sqlmodel_upper("teams_rows"."name") || '!' GLOB 'R*';

-- input.ts $selectRow2
SELECT "teams_rows"."name" FROM (SELECT "teams"."id", "teams"."name" FROM "teams") AS "teams_rows" WHERE "teams_rows"."id" = 1 LIMIT 2;

-- input.ts $selectRow3
SELECT sqlmodel_upper("teams_rows"."name") || '!' AS "its shout", "teams_rows"."id" FROM (SELECT "teams"."id", "teams"."name" FROM "teams") AS "teams_rows" WHERE "teams_rows"."id" = 1 LIMIT 2;

-- input.ts $selectTeam4
SELECT "teams"."id", "teams"."name" FROM "teams" WHERE EXISTS (SELECT 1 FROM "heroes" WHERE "heroes"."team_id" = "teams"."id" AND "heroes"."age" IS NOT NULL AND "heroes"."age" >= 18 AND "heroes"."age" < 20);

-- input.ts $updateHero2
UPDATE "heroes" SET "name" = "heroes"."name" || CASE WHEN "heroes"."surname" IS NULL THEN '' ELSE ' ' || COALESCE("heroes"."surname", '') END WHERE ("heroes"."age" IS NOT NULL AND ("heroes"."age" >= 18) IS TRUE) = 1 AND "heroes"."name" || CASE WHEN "heroes"."surname" IS NULL THEN '' ELSE ' ' || COALESCE("heroes"."surname", '') END <> '' AND "heroes"."surname" IS NULL;

-- input.ts $selectHero13
SELECT "heroes"."age", "heroes"."id", "heroes"."name", "heroes"."surname", "heroes"."born", "heroes"."team_id" AS "teamId" FROM "heroes" WHERE "heroes"."id" = 2 LIMIT 2;

-- input.ts $sql
select count(*) as n from heroes where age > 17;

