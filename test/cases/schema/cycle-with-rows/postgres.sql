-- $schema
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
CREATE TABLE IF NOT EXISTS "ships" (
  "id" BIGINT NOT NULL PRIMARY KEY,
  "captain_id" BIGINT
);
CREATE TABLE IF NOT EXISTS "captains" (
  "id" BIGINT NOT NULL PRIMARY KEY,
  "ship_id" BIGINT CONSTRAINT "fk_captains_ship_id" REFERENCES "ships" ("id")
);
DO $sqlmodel$ BEGIN IF EXISTS (SELECT FROM pg_constraint WHERE conrelid = to_regclass(format('%I.%I', current_schema(), 'ships')) AND conname = 'fk_ships_captain_id') THEN RETURN; END IF;
ALTER TABLE "ships" ADD CONSTRAINT "fk_ships_captain_id" FOREIGN KEY ("captain_id") REFERENCES "captains" ("id");
END $sqlmodel$;
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
DROP TABLE IF EXISTS "captains", "ships";

-- $insertCaptain
INSERT INTO "captains" ("id", "ship_id") VALUES ($1, $2);
many: INSERT INTO "captains" ("id", "ship_id") SELECT v.c1, v.c2 FROM unnest($1::int8[], $2::int8[]) WITH ORDINALITY AS v(c1, c2, n) ORDER BY v.n;

-- $insertShip
INSERT INTO "ships" ("id", "captain_id") VALUES ($1, $2);
many: INSERT INTO "ships" ("id", "captain_id") SELECT v.c1, v.c2 FROM unnest($1::int8[], $2::int8[]) WITH ORDINALITY AS v(c1, c2, n) ORDER BY v.n;

-- $updateCaptain
UPDATE "captains" SET "ship_id" = $1 WHERE "id" = $2;

-- $schema2
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
CREATE TABLE IF NOT EXISTS "captains" (
  "id" BIGINT NOT NULL PRIMARY KEY,
  "ship_id" BIGINT CONSTRAINT "fk_captains_ship_id" REFERENCES "ships" ("id")
);
SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0));
DROP TABLE IF EXISTS "captains";

-- $selectShip
SELECT count(*) AS count FROM "ships";

-- $selectCaptain
SELECT count(*) AS count FROM "captains";

