-- $schema
beforeDrop: PRAGMA defer_foreign_keys = ON
objects[0].create: CREATE TABLE
objects[0].drop: DROP TABLE
objects[0].name: "seats"
objects[0].rest: (
  "id" INTEGER PRIMARY KEY,
  "hall" TEXT NOT NULL,
  "row" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "holder" TEXT NOT NULL,
  CONSTRAINT "uk_seats_hall_row_number" UNIQUE ("hall", "row", "number"),
  CONSTRAINT "uk_seats_hall_holder" UNIQUE ("hall", "holder"),
  CHECK (row > 0),
  CHECK (number > 0)
)
objects[1].create: CREATE INDEX
objects[1].drop: DROP INDEX
objects[1].name: "ix_seats_hall_row"
objects[1].rest: ON "seats" ("hall", "row")
objects[2].create: CREATE INDEX
objects[2].drop: DROP INDEX
objects[2].name: "ix_seats_row_number"
objects[2].rest: ON "seats" ("row", "number")

-- $insertSeat
INSERT INTO "seats" ("id", "hall", "row", "number", "holder") VALUES (?, ?, ?, ?, ?);

-- $sql
select name from sqlite_schema where type = 'index' and sql is not null order by name;

