-- $schema
CREATE TABLE IF NOT EXISTS "seats" (
  "id" INTEGER PRIMARY KEY,
  "hall" TEXT NOT NULL,
  "row" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "holder" TEXT NOT NULL,
  CONSTRAINT "uk_seats_hall_row_number" UNIQUE ("hall", "row", "number"),
  CONSTRAINT "uk_seats_hall_holder" UNIQUE ("hall", "holder"),
  CHECK (row > 0),
  CHECK (number > 0)
);
CREATE INDEX IF NOT EXISTS "ix_seats_hall_row" ON "seats" ("hall", "row");
CREATE INDEX IF NOT EXISTS "ix_seats_row_number" ON "seats" ("row", "number");
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "seats";

-- $insertSeat
INSERT INTO "seats" ("id", "hall", "row", "number", "holder") VALUES (?, ?, ?, ?, ?);

