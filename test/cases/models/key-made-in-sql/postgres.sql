-- $schema
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
CREATE TABLE IF NOT EXISTS "tickets" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY DEFAULT (upper('t0')),
  "place" BIGINT NOT NULL
);
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
DROP TABLE IF EXISTS "tickets";

-- $insertTicket
INSERT INTO "tickets" ("id", "place") VALUES (COALESCE($1, (upper('t0'))), $2) RETURNING "tickets"."id" AS "value";
many: INSERT INTO "tickets" ("id", "place") SELECT COALESCE(v.c1, (upper('t0'))), v.c2 FROM unnest($1::text[], $2::int8[]) WITH ORDINALITY AS v(c1, c2, n) ORDER BY v.n RETURNING "tickets"."id" AS "value";

-- $selectTicket
SELECT "tickets"."id" AS "value" FROM "tickets" ORDER BY "tickets"."place";

