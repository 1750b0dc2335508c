-- $schema
CREATE TABLE IF NOT EXISTS "scores" (
  "id" INTEGER PRIMARY KEY,
  "team" TEXT NOT NULL,
  "points" INTEGER NOT NULL,
  "bonus" INTEGER,
  "at" TEXT NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "scores";

-- $insertScore
INSERT INTO "scores" ("id", "team", "points", "bonus", "at") VALUES (?, ?, ?, ?, ?);

-- $selectScore
SELECT "scores"."id", row_number() OVER (ORDER BY "scores"."points" DESC, "scores"."id") AS "row", rank() OVER (ORDER BY "scores"."points" DESC) AS "rank", dense_rank() OVER (ORDER BY "scores"."points" DESC) AS "dense", percent_rank() OVER (ORDER BY "scores"."points") AS "percent", cume_dist() OVER (ORDER BY "scores"."points") AS "cume", ntile(2) OVER (ORDER BY "scores"."id") AS "half" FROM "scores" ORDER BY "scores"."id";

-- $selectScore2
SELECT "scores"."team" AS "0", rank() OVER (PARTITION BY "scores"."team" ORDER BY "scores"."points" DESC) AS "1", count(*) OVER (PARTITION BY "scores"."team") AS "2", row_number() OVER (PARTITION BY "scores"."team", "scores"."points" ORDER BY "scores"."id") AS "3" FROM "scores" ORDER BY "scores"."id";

-- $selectScore3
SELECT lag("scores"."points") OVER (PARTITION BY "scores"."team" ORDER BY "scores"."id") AS "before", lag("scores"."points", 2, -1) OVER (ORDER BY "scores"."id") AS "two", lead("scores"."points") OVER (ORDER BY "scores"."id") AS "after", lead("scores"."at", ?) OVER (ORDER BY "scores"."id") AS "captured", lag("scores"."bonus") OVER (ORDER BY "scores"."id") AS "bonus" FROM "scores" ORDER BY "scores"."id";

-- $selectScore4
SELECT first_value("scores"."points") OVER (PARTITION BY "scores"."team" ORDER BY "scores"."id") AS "first", last_value("scores"."points") OVER (PARTITION BY "scores"."team" ORDER BY "scores"."id") AS "last", last_value("scores"."points") OVER (PARTITION BY "scores"."team" ORDER BY "scores"."id" ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS "lastOfAll", nth_value("scores"."points", 2) OVER (PARTITION BY "scores"."team" ORDER BY "scores"."id") AS "second" FROM "scores" ORDER BY "scores"."id";

-- $selectScore5
SELECT sum("scores"."points") OVER (ORDER BY "scores"."id") AS "running", sum("scores"."bonus") OVER (ORDER BY "scores"."id") AS "bonuses", avg("scores"."points") OVER (PARTITION BY "scores"."team") AS "mean", sum("scores"."points") OVER () AS "all", max("scores"."at") OVER (PARTITION BY "scores"."team") AS "most", count("scores"."id") FILTER (WHERE "scores"."points" > 15) OVER (ORDER BY "scores"."id") AS "some", CAST("scores"."points" AS REAL) / sum("scores"."points") OVER (PARTITION BY "scores"."team") AS "share", sum("scores"."points") FILTER (WHERE "scores"."bonus" IS NOT NULL) OVER (PARTITION BY "scores"."team") AS "filtered", min("scores"."bonus") OVER (ORDER BY "scores"."id") AS "least" FROM "scores" ORDER BY "scores"."id";

-- $selectScore6
SELECT "scores"."id" AS "value" FROM "scores" ORDER BY sum("scores"."points") OVER (PARTITION BY "scores"."team") DESC, row_number() OVER (PARTITION BY "scores"."team" ORDER BY "scores"."at");

-- $selectRow
SELECT "scores_rows"."id", "scores_rows"."team", "scores_rows"."place" FROM (SELECT "scores"."id", "scores"."team", row_number() OVER (PARTITION BY "scores"."team" ORDER BY "scores"."points" DESC, "scores"."id") AS "place" FROM "scores") AS "scores_rows" WHERE "scores_rows"."place" = ? ORDER BY "scores_rows"."team";

-- $selectScore7
SELECT "scores"."team", sum("scores"."points") AS "sum", rank() OVER (ORDER BY sum("scores"."points") DESC) AS "rank", CAST(sum("scores"."points") AS REAL) / sum(sum("scores"."points")) OVER () AS "share", count(*) OVER () AS "groups" FROM "scores" GROUP BY "scores"."team" ORDER BY "scores"."team";

-- $selectScore8
SELECT count(*) OVER () AS "value" FROM "scores" ORDER BY "scores"."id" LIMIT 2;

-- $selectScore9
SELECT rank() OVER (ORDER BY "scores"."points" DESC) <= 2 AS "top", "scores"."points" > COALESCE(lag("scores"."points") OVER (ORDER BY "scores"."id"), 0) AS "more" FROM "scores" ORDER BY "scores"."id";

