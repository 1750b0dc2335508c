-- $schema
CREATE TABLE IF NOT EXISTS "flights" (
  "line" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "gate" INTEGER NOT NULL,
  PRIMARY KEY ("line", "day")
);
CREATE TABLE IF NOT EXISTS "seats" (
  "flight_line" TEXT NOT NULL,
  "flight_day" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  PRIMARY KEY ("flight_line", "flight_day", "number"),
  CONSTRAINT "fk_seats_flight_line_flight_day" FOREIGN KEY ("flight_line", "flight_day") REFERENCES "flights" ("line", "day") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "people" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "crew" (
  "line" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "person_id" INTEGER NOT NULL CONSTRAINT "fk_crew_person_id" REFERENCES "people" ("id"),
  PRIMARY KEY ("line", "day", "person_id"),
  CONSTRAINT "fk_crew_line_day" FOREIGN KEY ("line", "day") REFERENCES "flights" ("line", "day")
);
CREATE TABLE IF NOT EXISTS "legs" (
  "id" INTEGER PRIMARY KEY,
  "first_line" TEXT NOT NULL,
  "first_day" TEXT NOT NULL,
  "next_line" TEXT,
  "next_day" TEXT,
  CONSTRAINT "fk_legs_first_line_first_day" FOREIGN KEY ("first_line", "first_day") REFERENCES "flights" ("line", "day"),
  CONSTRAINT "fk_legs_next_line_next_day" FOREIGN KEY ("next_line", "next_day") REFERENCES "flights" ("line", "day")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "legs";
DROP TABLE IF EXISTS "crew";
DROP TABLE IF EXISTS "people";
DROP TABLE IF EXISTS "seats";
DROP TABLE IF EXISTS "flights";

-- $insertFlight
INSERT INTO "flights" ("line", "day", "gate") VALUES (?, ?, ?);

-- $insertSeat
INSERT INTO "seats" ("flight_line", "flight_day", "number") VALUES (?, ?, ?);

-- $insertPerson
INSERT INTO "people" ("id", "name") VALUES (?, ?);

-- $insertCrew
INSERT INTO "crew" ("line", "day", "person_id") VALUES (?, ?, ?);

-- $insertLeg
INSERT INTO "legs" ("id", "first_line", "first_day", "next_line", "next_day") VALUES (?, ?, ?, ?, ?);

-- $selectSeat
SELECT "flight"."gate" AS "0", "seats"."number" AS "1" FROM "seats" INNER JOIN "flights" AS "flight" ON "seats"."flight_line" = "flight"."line" AND "seats"."flight_day" = "flight"."day" ORDER BY "flight"."gate", "seats"."number";

-- $selectLeg
SELECT "first"."line" AS "first.line", "first"."day" AS "first.day", "first"."gate" AS "first.gate", "next"."line" AS "next.line", "next"."day" AS "next.day", "next"."gate" AS "next.gate" FROM "legs" LEFT JOIN "flights" AS "first" ON "legs"."first_line" = "first"."line" AND "legs"."first_day" = "first"."day" LEFT JOIN "flights" AS "next" ON "legs"."next_line" = "next"."line" AND "legs"."next_day" = "next"."day" ORDER BY "legs"."id";

-- $selectLeg2
SELECT "legs"."id" AS "value" FROM "legs" LEFT JOIN "flights" AS "next" ON "legs"."next_line" = "next"."line" AND "legs"."next_day" = "next"."day" WHERE "next"."line" IS NULL;

-- $selectFlight
SELECT "flights"."gate" AS "0", (SELECT count(*) AS "value" FROM "seats" WHERE "seats"."flight_line" = "flights"."line" AND "seats"."flight_day" = "flights"."day") AS "1", (SELECT count(*) AS "value" FROM "people" INNER JOIN "crew" ON "crew"."person_id" = "people"."id" WHERE "crew"."line" = "flights"."line" AND "crew"."day" = "flights"."day" AND "people"."name" = 'Ann') AS "2" FROM "flights" ORDER BY "flights"."gate";

-- $selectPerson
SELECT "people"."name" AS "value" FROM "people" WHERE EXISTS (SELECT 1 FROM "flights" INNER JOIN "crew" ON "crew"."line" = "flights"."line" AND "crew"."day" = "flights"."day" WHERE "crew"."person_id" = "people"."id" AND (SELECT count(*) AS "value" FROM "seats" WHERE "seats"."flight_line" = "flights"."line" AND "seats"."flight_day" = "flights"."day") = 0);

-- $selectFlight2
SELECT "flights"."line" AS "0", "flights"."day" AS "1", "seats"."number" AS "2" FROM "flights" INNER JOIN "seats" ON "seats"."flight_line" = "flights"."line" AND "seats"."flight_day" = "flights"."day" ORDER BY "seats"."flight_line", "seats"."number";

-- $selectFlight3
SELECT "flights"."line", "flights"."day", "flights"."gate" FROM "flights" ORDER BY "flights"."gate";
includes[0]: SELECT "wanted"."n" AS "0", "seats"."flight_line" AS "1.flightLine", "seats"."flight_day" AS "1.flightDay", "seats"."number" AS "1.number" FROM (SELECT key + 1 AS n, value ->> 0 AS k0, value ->> 1 AS k1 FROM json_each(?)) AS "wanted" INNER JOIN "seats" ON "seats"."flight_line" = "wanted"."k0" AND "seats"."flight_day" = "wanted"."k1" ORDER BY "seats"."flight_line", "seats"."flight_day", "seats"."number";
includes[1]: SELECT "wanted"."n" AS "0", "people"."id" AS "1.id", "people"."name" AS "1.name" FROM (SELECT key + 1 AS n, value ->> 0 AS k0, value ->> 1 AS k1 FROM json_each(?)) AS "wanted" INNER JOIN "crew" ON "crew"."line" = "wanted"."k0" AND "crew"."day" = "wanted"."k1" INNER JOIN "people" ON "crew"."person_id" = "people"."id" ORDER BY "people"."name" DESC;
includes[2]: SELECT "wanted"."n" AS "0", "legs"."id" AS "1.id", "legs"."first_line" AS "1.firstLine", "legs"."first_day" AS "1.firstDay", "legs"."next_line" AS "1.nextLine", "legs"."next_day" AS "1.nextDay", "first"."line" AS "1.first.line", "first"."day" AS "1.first.day", "first"."gate" AS "1.first.gate" FROM (SELECT key + 1 AS n, value ->> 0 AS k0, value ->> 1 AS k1 FROM json_each(?)) AS "wanted" INNER JOIN "legs" ON "legs"."next_line" = "wanted"."k0" AND "legs"."next_day" = "wanted"."k1" LEFT JOIN "flights" AS "first" ON "legs"."first_line" = "first"."line" AND "legs"."first_day" = "first"."day" ORDER BY "legs"."id";

-- $selectSeat2
SELECT "seats"."flight_line" AS "flightLine", "seats"."flight_day" AS "flightDay", "seats"."number", "flight"."line" AS "flight.line", "flight"."day" AS "flight.day", "flight"."gate" AS "flight.gate" FROM "seats" LEFT JOIN "flights" AS "flight" ON "seats"."flight_line" = "flight"."line" AND "seats"."flight_day" = "flight"."day" ORDER BY "seats"."flight_line", "seats"."number";
includes[0]: SELECT "ranked"."row.0" AS "0", "ranked"."row.1.flightLine" AS "1.flightLine", "ranked"."row.1.flightDay" AS "1.flightDay", "ranked"."row.1.number" AS "1.number" FROM (SELECT "wanted"."n" AS "row.0", "seats"."flight_line" AS "row.1.flightLine", "seats"."flight_day" AS "row.1.flightDay", "seats"."number" AS "row.1.number", row_number() OVER (PARTITION BY "wanted"."n" ORDER BY "seats"."flight_line", "seats"."flight_day", "seats"."number") AS "place", "seats"."flight_line" AS "key1", "seats"."flight_day" AS "key2", "seats"."number" AS "key3" FROM (SELECT key + 1 AS n, value ->> 0 AS k0, value ->> 1 AS k1 FROM json_each(?)) AS "wanted" INNER JOIN "seats" ON "seats"."flight_line" = "wanted"."k0" AND "seats"."flight_day" = "wanted"."k1") AS "ranked" WHERE "ranked"."place" <= 1 ORDER BY "ranked"."key1", "ranked"."key2", "ranked"."key3";

