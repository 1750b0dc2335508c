-- $schema
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
CREATE TABLE IF NOT EXISTS "teams" (
  "id" BIGINT NOT NULL PRIMARY KEY,
  "name" TEXT COLLATE "C" NOT NULL,
  "rival_id" BIGINT CONSTRAINT "fk_teams_rival_id" REFERENCES "teams" ("id")
);
CREATE TABLE IF NOT EXISTS "heroes" (
  "id" BIGINT NOT NULL PRIMARY KEY,
  "name" TEXT COLLATE "C" NOT NULL,
  "age" BIGINT NOT NULL,
  "team_id" BIGINT CONSTRAINT "fk_heroes_team_id" REFERENCES "teams" ("id"),
  "boss_id" BIGINT CONSTRAINT "fk_heroes_boss_id" REFERENCES "heroes" ("id")
);
CREATE TABLE IF NOT EXISTS "skills" (
  "id" BIGINT NOT NULL PRIMARY KEY,
  "name" TEXT COLLATE "C" NOT NULL
);
CREATE TABLE IF NOT EXISTS "hero_skills" (
  "hero_id" BIGINT NOT NULL CONSTRAINT "fk_hero_skills_hero_id" REFERENCES "heroes" ("id"),
  "skill_id" BIGINT NOT NULL CONSTRAINT "fk_hero_skills_skill_id" REFERENCES "skills" ("id"),
  PRIMARY KEY ("hero_id", "skill_id")
);
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
DROP TABLE IF EXISTS "hero_skills", "skills", "heroes", "teams";

-- $insertTeam
INSERT INTO "teams" ("id", "name", "rival_id") VALUES ($1, $2, $3);
many: INSERT INTO "teams" ("id", "name", "rival_id") SELECT v.c1, v.c2, v.c3 FROM unnest($1::int8[], $2::text[], $3::int8[]) WITH ORDINALITY AS v(c1, c2, c3, n) ORDER BY v.n;

-- $insertHero
INSERT INTO "heroes" ("id", "name", "age", "team_id", "boss_id") VALUES ($1, $2, $3, $4, $5);
many: INSERT INTO "heroes" ("id", "name", "age", "team_id", "boss_id") SELECT v.c1, v.c2, v.c3, v.c4, v.c5 FROM unnest($1::int8[], $2::text[], $3::int8[], $4::int8[], $5::int8[]) WITH ORDINALITY AS v(c1, c2, c3, c4, c5, n) ORDER BY v.n;

-- $insertSkill
INSERT INTO "skills" ("id", "name") VALUES ($1, $2);
many: INSERT INTO "skills" ("id", "name") SELECT v.c1, v.c2 FROM unnest($1::int8[], $2::text[]) WITH ORDINALITY AS v(c1, c2, n) ORDER BY v.n;

-- $insertHeroSkill
INSERT INTO "hero_skills" ("hero_id", "skill_id") VALUES ($1, $2);
many: INSERT INTO "hero_skills" ("hero_id", "skill_id") SELECT v.c1, v.c2 FROM unnest($1::int8[], $2::int8[]) WITH ORDINALITY AS v(c1, c2, n) ORDER BY v.n;

-- $selectHero
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" WHERE "team"."name" = 'A';

-- $selectHero2
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" WHERE "team"."name" IS DISTINCT FROM 'A';

-- $selectHero3
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" WHERE "heroes"."team_id" IS NULL;

-- $selectHero4
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" LEFT JOIN "teams" AS "team.rival" ON "team"."rival_id" = "team.rival"."id" LEFT JOIN "heroes" AS "boss" ON "heroes"."boss_id" = "boss"."id" LEFT JOIN "teams" AS "boss.team" ON "boss"."team_id" = "boss.team"."id" WHERE "team.rival"."name" = 'A' OR "boss.team"."name" = 'B';

-- $selectHero5
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" LEFT JOIN "heroes" AS "boss" ON "heroes"."boss_id" = "boss"."id" LEFT JOIN "heroes" AS "boss.boss" ON "boss"."boss_id" = "boss.boss"."id" WHERE "boss"."boss_id" IS NOT NULL AND "boss.boss"."age" = 31;

-- $selectHero6
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" WHERE EXISTS (SELECT 1 FROM "heroes" AS "heroes_2" WHERE "heroes_2"."boss_id" = "heroes"."id" AND "heroes_2"."age" > "heroes"."age");

-- $selectHero7
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" WHERE NOT EXISTS (SELECT 1 FROM "heroes" AS "heroes_2" WHERE "heroes_2"."boss_id" = "heroes"."id" AND NOT ("heroes_2"."age" > 20));

-- $selectHero8
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" LEFT JOIN "teams" AS "team_2" ON "heroes"."team_id" = "team_2"."id" WHERE EXISTS (SELECT 1 FROM "heroes" AS "heroes_2" LEFT JOIN "teams" AS "team" ON "heroes_2"."team_id" = "team"."id" WHERE "heroes_2"."boss_id" = "heroes"."id" AND "team"."name" IS DISTINCT FROM "team_2"."name");

-- $selectHero9
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" WHERE (SELECT count(*) AS "value" FROM "heroes" AS "heroes_2" WHERE "heroes_2"."boss_id" = "heroes"."id") = (SELECT count(*) AS "value" FROM "skills" INNER JOIN "hero_skills" ON "hero_skills"."skill_id" = "skills"."id" WHERE "hero_skills"."hero_id" = "heroes"."id");

-- $selectHero10
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" WHERE (SELECT count(*) AS "value" FROM "heroes" AS "heroes_2" WHERE "heroes_2"."boss_id" = "heroes"."id" AND (SELECT count(*) AS "value" FROM "skills" INNER JOIN "hero_skills" ON "hero_skills"."skill_id" = "skills"."id" WHERE "hero_skills"."hero_id" = "heroes_2"."id") > 1) > 0;

-- $selectHero11
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" LEFT JOIN "teams" AS "team_2" ON "heroes"."team_id" = "team_2"."id" WHERE EXISTS (SELECT 1 FROM "skills" INNER JOIN "hero_skills" ON "hero_skills"."skill_id" = "skills"."id" WHERE "hero_skills"."hero_id" = "heroes"."id" AND EXISTS (SELECT 1 FROM "heroes" AS "heroes_2" INNER JOIN "hero_skills" AS "hero_skills_2" ON "hero_skills_2"."hero_id" = "heroes_2"."id" LEFT JOIN "teams" AS "team" ON "heroes_2"."team_id" = "team"."id" WHERE "hero_skills_2"."skill_id" = "skills"."id" AND "heroes_2"."id" <> "heroes"."id" AND "team"."id" IS NOT DISTINCT FROM "team_2"."id"));

-- $selectHero12
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" WHERE NOT EXISTS (SELECT 1 FROM "skills" INNER JOIN "hero_skills" ON "hero_skills"."skill_id" = "skills"."id" WHERE "hero_skills"."hero_id" = "heroes"."id" AND EXISTS (SELECT 1 FROM "heroes" AS "heroes_2" INNER JOIN "hero_skills" AS "hero_skills_2" ON "hero_skills_2"."hero_id" = "heroes_2"."id" WHERE "hero_skills_2"."skill_id" = "skills"."id" AND NOT ("heroes_2"."age" > 16)));

-- $selectHero13
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" WHERE CASE WHEN "team"."id" IS NOT NULL THEN (SELECT count(*) AS "value" FROM "heroes" AS "heroes_2" WHERE "heroes_2"."team_id" = "team"."id") ELSE NULL END = 2;

-- $selectHero14
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" WHERE COALESCE(CASE WHEN "team"."id" IS NOT NULL THEN (SELECT count(*) AS "value" FROM "heroes" AS "heroes_2" WHERE "heroes_2"."team_id" = "team"."id") ELSE NULL END, 7) > 2;

-- $selectHero15
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" WHERE ("team"."id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "heroes" AS "heroes_2" WHERE "heroes_2"."team_id" = "team"."id" AND NOT ((SELECT count(*) AS "value" FROM "skills" INNER JOIN "hero_skills" ON "hero_skills"."skill_id" = "skills"."id" WHERE "hero_skills"."hero_id" = "heroes_2"."id") > 0))) = true;

-- $selectHero16
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" LEFT JOIN "heroes" AS "boss" ON "heroes"."boss_id" = "boss"."id" WHERE EXISTS (SELECT 1 FROM "heroes" AS "heroes_2" WHERE "heroes_2"."boss_id" = "boss"."id" AND "heroes_2"."name" > "heroes"."name") = true;

-- $selectHero17
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" LEFT JOIN "heroes" AS "boss" ON "heroes"."boss_id" = "boss"."id" WHERE CASE WHEN "heroes"."boss_id" IS NULL THEN (SELECT count(*) AS "value" FROM "heroes" AS "heroes_2" WHERE "heroes_2"."boss_id" = "heroes"."id") ELSE CASE WHEN "boss"."id" IS NOT NULL THEN (SELECT count(*) AS "value" FROM "heroes" AS "heroes_2" WHERE "heroes_2"."boss_id" = "boss"."id") ELSE NULL END END = 2;

-- $selectHero18
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" LEFT JOIN "teams" AS "team" ON "heroes"."team_id" = "team"."id" LEFT JOIN "teams" AS "team.rival" ON "team"."rival_id" = "team.rival"."id" WHERE NOT EXISTS (SELECT 1 FROM "heroes" AS "heroes_2" WHERE "heroes_2"."team_id" = "team.rival"."id" AND "heroes_2"."age" < "heroes"."age");

-- $selectHero19
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" WHERE EXISTS (SELECT 1 FROM "heroes" AS "heroes_2" WHERE "heroes_2"."boss_id" = "heroes"."id" AND EXISTS (SELECT 1 FROM "heroes" AS "heroes_3" WHERE "heroes_3"."boss_id" = "heroes_2"."id" AND EXISTS (SELECT 1 FROM "skills" INNER JOIN "hero_skills" ON "hero_skills"."skill_id" = "skills"."id" WHERE "hero_skills"."hero_id" = "heroes_3"."id" AND "skills"."name" = 'fly')));

-- $selectHero20
SELECT "heroes"."id", "heroes"."name", "heroes"."age", "heroes"."team_id" AS "teamId", "heroes"."boss_id" AS "bossId" FROM "heroes" WHERE (SELECT count(*) AS "value" FROM "skills" INNER JOIN "hero_skills" ON "hero_skills"."skill_id" = "skills"."id" WHERE "hero_skills"."hero_id" = "heroes"."id" AND "skills"."name" <> 'fly' AND (SELECT count(*) AS "value" FROM "heroes" AS "heroes_2" INNER JOIN "hero_skills" AS "hero_skills_2" ON "hero_skills_2"."hero_id" = "heroes_2"."id" WHERE "hero_skills_2"."skill_id" = "skills"."id") > 1) >= (SELECT count(*) AS "value" FROM "heroes" AS "heroes_2" WHERE "heroes_2"."boss_id" = "heroes"."id");

