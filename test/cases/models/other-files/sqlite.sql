-- input.ts $schema
CREATE TABLE IF NOT EXISTS "authors" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "favourite_id" INTEGER CONSTRAINT "fk_authors_favourite_id" REFERENCES "books" ("id") ON DELETE SET NULL
);
CREATE TABLE IF NOT EXISTS "books" (
  "id" INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "author_id" INTEGER NOT NULL CONSTRAINT "fk_books_author_id" REFERENCES "authors" ("id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "books";
DROP TABLE IF EXISTS "authors";

-- input.ts $insertAuthor
INSERT INTO "authors" ("id", "name", "favourite_id") VALUES (?, ?, ?);

-- input.ts $insertBook
INSERT INTO "books" ("id", "title", "author_id") VALUES (?, ?, ?);

-- input.ts $selectBook
SELECT "books"."id", "books"."title", "books"."author_id" AS "authorId" FROM "books";

-- input.ts $selectBook2
SELECT "books"."title" AS "0", "author"."name" AS "1" FROM "books" INNER JOIN "authors" AS "author" ON "books"."author_id" = "author"."id" WHERE "author"."name" = 'Anna';

-- input.ts $selectAuthor
SELECT "authors"."name", "favourite"."title" AS "favourite" FROM "authors" LEFT JOIN "books" AS "favourite" ON "authors"."favourite_id" = "favourite"."id" ORDER BY "authors"."id";

-- input.ts $selectAuthor2
SELECT count(*) AS count FROM "authors";

