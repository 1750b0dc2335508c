-- $sql
select name, born from heroes where born < ? order by name;

-- $schema
beforeDrop: PRAGMA defer_foreign_keys = ON
objects[0].create: CREATE TABLE
objects[0].drop: DROP TABLE
objects[0].name: "heroes"
objects[0].rest: (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "born" TEXT NOT NULL
)

-- $insertHero
INSERT INTO "heroes" ("id", "name", "born") VALUES (?, ?, ?);

-- $sql2
select count(*) as n from heroes;

-- $sql3
update heroes set name = ? where name = ?;

-- $selectHero
SELECT upper("heroes"."name") AS "value" FROM "heroes" ORDER BY "heroes"."id";

