-- $schema
CREATE TABLE IF NOT EXISTS "employees" (
  "id" INTEGER PRIMARY KEY,
  "kind" TEXT NOT NULL DEFAULT 'employee',
  "name" TEXT NOT NULL,
  "level" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "managers" (
  "id" INTEGER NOT NULL PRIMARY KEY CONSTRAINT "fk_managers_id" REFERENCES "employees" ("id") ON DELETE CASCADE,
  "budget" INTEGER NOT NULL,
  "note" TEXT
);
CREATE TABLE IF NOT EXISTS "engineers" (
  "id" INTEGER NOT NULL PRIMARY KEY CONSTRAINT "fk_engineers_id" REFERENCES "employees" ("id") ON DELETE CASCADE,
  "language" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "places" (
  "land" TEXT NOT NULL,
  "town" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  PRIMARY KEY ("land", "town")
);
CREATE TABLE IF NOT EXISTS "capitals" (
  "land" TEXT NOT NULL,
  "town" TEXT NOT NULL,
  "ruler" TEXT NOT NULL,
  PRIMARY KEY ("land", "town"),
  CONSTRAINT "fk_capitals_land_town" FOREIGN KEY ("land", "town") REFERENCES "places" ("land", "town") ON DELETE CASCADE
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "capitals";
DROP TABLE IF EXISTS "places";
DROP TABLE IF EXISTS "engineers";
DROP TABLE IF EXISTS "managers";
DROP TABLE IF EXISTS "employees";

-- $insertEngineer
keys.0: id
tables[0]: INSERT INTO "employees" ("id", "kind", "name", "level") VALUES (?, ?, ?, ?);
tables[1]: INSERT INTO "engineers" ("id", "language") VALUES (?, ?);

-- $selectEmployee_Manager_Engineer
SELECT "employees"."id", "employees"."kind", "employees"."name", "employees"."level", "managers"."budget", "managers"."note", "managers"."id" AS "managers", "engineers"."language", "engineers"."id" AS "engineers" FROM "employees" LEFT JOIN "managers" ON "managers"."id" = "employees"."id" LEFT JOIN "engineers" ON "engineers"."id" = "employees"."id" ORDER BY "employees"."id";

-- $insertManager
keys.0: id
tables[0]: INSERT INTO "employees" ("id", "kind", "name", "level") VALUES (?, ?, ?, ?) ON CONFLICT ("id") DO UPDATE SET "kind" = "employees"."kind" WHERE "employees"."kind" = 'manager' RETURNING "employees"."id" AS "value";
tables[1]: INSERT INTO "managers" ("id", "budget", "note") VALUES (?, ?, ?) ON CONFLICT ("id") DO UPDATE SET "budget" = "managers"."budget" + "excluded"."budget" RETURNING "managers"."id" AS "value";

-- $insertManager2
keys.0: id
tables[0]: INSERT INTO "employees" ("id", "kind", "name", "level") VALUES (?, ?, ?, ?) ON CONFLICT ("id") DO UPDATE SET "name" = "excluded"."name", "level" = "employees"."level" + ? WHERE "employees"."kind" = 'manager' RETURNING "employees"."id" AS "value";
tables[1]: INSERT INTO "managers" ("id", "budget", "note") VALUES (?, ?, ?) ON CONFLICT ("id") DO NOTHING RETURNING "managers"."id" AS "value";

-- $insertManager3
keys.0: id
tables[0]: INSERT INTO "employees" ("id", "kind", "name", "level") VALUES (?, ?, ?, ?) ON CONFLICT ("id") DO UPDATE SET "level" = "excluded"."level" WHERE "employees"."kind" = 'manager' RETURNING "employees"."id" AS "value";
tables[1]: INSERT INTO "managers" ("id", "budget", "note") VALUES (?, ?, ?) ON CONFLICT ("id") DO UPDATE SET "note" = "excluded"."note" RETURNING "managers"."id" AS "value";

-- $insertManager4
keys.0: id
tables[0]: INSERT INTO "employees" ("id", "kind", "name", "level") VALUES (?, ?, ?, ?) ON CONFLICT ("id") DO UPDATE SET "name" = "excluded"."name" WHERE "employees"."kind" = 'manager' RETURNING "employees"."id" AS "value";
tables[1]: INSERT INTO "managers" ("id", "budget", "note") VALUES (?, ?, ?) ON CONFLICT ("id") DO NOTHING RETURNING "managers"."id" AS "value";

-- $insertManager5
keys.0: id
tables[0]: INSERT INTO "employees" ("id", "kind", "name", "level") VALUES (?, ?, ?, ?) ON CONFLICT ("id") DO UPDATE SET "kind" = "employees"."kind" WHERE "employees"."kind" = 'manager' RETURNING "employees"."id" AS "value";
tables[1]: INSERT INTO "managers" ("id", "budget", "note") VALUES (?, ?, ?) ON CONFLICT ("id") DO UPDATE SET "note" = "excluded"."note" RETURNING "managers"."id" AS "value";

-- $insertManager6
keys.0: id
tables[0]: INSERT INTO "employees" ("id", "kind", "name", "level") VALUES (?, ?, ?, ?) ON CONFLICT ("id") DO NOTHING RETURNING "employees"."id" AS "value";
tables[1]: INSERT INTO "managers" ("id", "budget", "note") VALUES (?, ?, ?) ON CONFLICT ("id") DO NOTHING RETURNING "managers"."id" AS "value";

-- $insertCapital
keys.0: land
keys.1: town
tables[0]: INSERT INTO "places" ("land", "town", "size") VALUES (?, ?, ?);
tables[1]: INSERT INTO "capitals" ("land", "town", "ruler") VALUES (?, ?, ?);
rows: SELECT "capitals"."land", "capitals"."town", "places"."size", "capitals"."ruler" FROM (SELECT key + 1 AS n, value ->> 0 AS k0, value ->> 1 AS k1 FROM json_each(?)) AS "wanted" INNER JOIN "capitals" ON "capitals"."land" = "wanted"."k0" AND "capitals"."town" = "wanted"."k1" INNER JOIN "places" ON "places"."land" = "capitals"."land" AND "places"."town" = "capitals"."town" ORDER BY "wanted"."n";

-- $insertCapital2
keys.0: land
keys.1: town
tables[0]: INSERT INTO "places" ("land", "town", "size") VALUES (?, ?, ?) ON CONFLICT ("land", "town") DO NOTHING RETURNING "places"."land", "places"."town";
tables[1]: INSERT INTO "capitals" ("land", "town", "ruler") VALUES (?, ?, ?) ON CONFLICT ("land", "town") DO NOTHING RETURNING "capitals"."land", "capitals"."town";

-- $selectCapital
SELECT "capitals"."land", "capitals"."town", "places"."size", "capitals"."ruler" FROM "capitals" INNER JOIN "places" ON "places"."land" = "capitals"."land" AND "places"."town" = "capitals"."town" ORDER BY "capitals"."town";

