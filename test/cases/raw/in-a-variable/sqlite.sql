-- $sql
select name, born from heroes where born < ? order by name;

-- $schema
CREATE TABLE "heroes" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "born" TEXT NOT NULL
);

-- $insertHero
INSERT INTO "heroes" ("id", "name", "born") VALUES (?, ?, ?);

-- $sql2
select count(*) as n from heroes;

-- $sql3
update heroes set name = ? where name = ?;

-- $selectHero
SELECT upper("heroes"."name") AS "value" FROM "heroes" ORDER BY "heroes"."id";

