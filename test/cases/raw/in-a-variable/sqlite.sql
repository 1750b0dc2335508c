-- $sql
select name, born from heroes where born < ? order by name;

-- $schema
CREATE TABLE IF NOT EXISTS "heroes" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "born" TEXT NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "heroes";

-- $insertHero
INSERT INTO "heroes" ("id", "name", "born") VALUES (?, ?, ?);

-- $sql2
select count(*) as n from heroes;

-- $sql3
update heroes set name = ? where name = ?;

-- $selectHero
SELECT upper("heroes"."name") AS "value" FROM "heroes" ORDER BY "heroes"."id";

