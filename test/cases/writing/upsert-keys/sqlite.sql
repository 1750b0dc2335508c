-- $schema
CREATE TABLE IF NOT EXISTS "member" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL CONSTRAINT "uk_member_name" UNIQUE,
  "mail" TEXT CONSTRAINT "uk_member_mail" UNIQUE,
  "points" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "setting" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "value" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "booking" (
  "code" TEXT NOT NULL PRIMARY KEY,
  "room" INTEGER NOT NULL,
  "hour" INTEGER,
  "guest" TEXT NOT NULL,
  CONSTRAINT "uk_booking_room_hour" UNIQUE ("room", "hour")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "booking";
DROP TABLE IF EXISTS "setting";
DROP TABLE IF EXISTS "member";

-- $insertMember
INSERT INTO "member" ("id", "name", "mail", "points") VALUES (?, ?, ?, ?);

-- $insertBooking
INSERT INTO "booking" ("code", "room", "hour", "guest") VALUES (?, ?, ?, ?) ON CONFLICT ("hour", "room") DO UPDATE SET "guest" = "excluded"."guest" RETURNING "booking"."code" AS "value";

-- $insertMember2
INSERT INTO "member" ("id", "name", "mail", "points") VALUES (?, ?, ?, ?) ON CONFLICT ("name") DO UPDATE SET "points" = "excluded"."points" RETURNING "member"."id" AS "value";

-- $insertMember3
INSERT INTO "member" ("id", "name", "mail", "points") VALUES (?, ?, ?, ?) ON CONFLICT ("name") DO NOTHING RETURNING "member"."id" AS "value";

-- $insertMember4
INSERT INTO "member" ("id", "name", "mail", "points") VALUES (?, ?, ?, ?) ON CONFLICT ("mail") DO NOTHING RETURNING "member"."id" AS "value";

-- $insertMember5
INSERT INTO "member" ("id", "name", "mail", "points") VALUES (?, ?, ?, ?) ON CONFLICT ("mail") DO UPDATE SET "points" = "member"."points" + "excluded"."points" RETURNING "member"."id" AS "value";

-- $insertSetting
INSERT INTO "setting" ("key", "value") VALUES (?, ?) ON CONFLICT ("key") DO UPDATE SET "value" = "excluded"."value" RETURNING "setting"."key" AS "value";

-- $insertSetting2
INSERT INTO "setting" ("key", "value") VALUES (?, ?) ON CONFLICT ("key") DO UPDATE SET "value" = "setting"."value" || "excluded"."value" RETURNING "setting"."key" AS "value";

-- $insertSetting3
INSERT INTO "setting" ("key", "value") VALUES (?, ?) ON CONFLICT ("key") DO NOTHING RETURNING "setting"."key" AS "value";

-- $insertSetting4
INSERT INTO "setting" ("key", "value") VALUES (?, ?) ON CONFLICT ("key") DO UPDATE SET "value" = "excluded"."value" RETURNING "setting"."key", "setting"."value";

-- $insertBooking2
INSERT INTO "booking" ("code", "room", "hour", "guest") VALUES (?, ?, ?, ?) ON CONFLICT ("hour", "room") DO UPDATE SET "guest" = "booking"."guest" || "excluded"."guest" RETURNING "booking"."code", "booking"."room", "booking"."hour", "booking"."guest";

-- $selectMember
SELECT "member"."name" AS "0", "member"."mail" AS "1", "member"."points" AS "2" FROM "member" ORDER BY "member"."name";

-- $selectBooking
SELECT "booking"."code", "booking"."room", "booking"."hour", "booking"."guest" FROM "booking" ORDER BY "booking"."code";

