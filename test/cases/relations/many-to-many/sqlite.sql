-- $schema
CREATE TABLE IF NOT EXISTS "students" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "courses" (
  "id" INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "enrolments" (
  "student_id" INTEGER NOT NULL CONSTRAINT "fk_enrolments_student_id" REFERENCES "students" ("id"),
  "course_id" INTEGER NOT NULL CONSTRAINT "fk_enrolments_course_id" REFERENCES "courses" ("id"),
  "grade" INTEGER,
  PRIMARY KEY ("student_id", "course_id")
);
CREATE TABLE IF NOT EXISTS "attendances" (
  "id" INTEGER PRIMARY KEY,
  "student_id" INTEGER NOT NULL CONSTRAINT "fk_attendances_student_id" REFERENCES "students" ("id"),
  "course_id" INTEGER NOT NULL CONSTRAINT "fk_attendances_course_id" REFERENCES "courses" ("id"),
  "day" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "friendships" (
  "from_id" INTEGER NOT NULL CONSTRAINT "fk_friendships_from_id" REFERENCES "students" ("id"),
  "to_id" INTEGER NOT NULL CONSTRAINT "fk_friendships_to_id" REFERENCES "students" ("id"),
  PRIMARY KEY ("from_id", "to_id")
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "friendships";
DROP TABLE IF EXISTS "attendances";
DROP TABLE IF EXISTS "enrolments";
DROP TABLE IF EXISTS "courses";
DROP TABLE IF EXISTS "students";

-- $insertStudent
INSERT INTO "students" ("id", "name") VALUES (?, ?);

-- $insertCourse
INSERT INTO "courses" ("id", "title") VALUES (?, ?);

-- $insertEnrolment
INSERT INTO "enrolments" ("student_id", "course_id", "grade") VALUES (?, ?, ?);

-- $insertAttendance
INSERT INTO "attendances" ("id", "student_id", "course_id", "day") VALUES (?, ?, ?, ?);

-- $insertFriendship
INSERT INTO "friendships" ("from_id", "to_id") VALUES (?, ?);

-- $selectStudent
SELECT "students"."name" AS "value" FROM "students" WHERE EXISTS (SELECT 1 FROM "courses" INNER JOIN "enrolments" ON "enrolments"."course_id" = "courses"."id" WHERE "enrolments"."student_id" = "students"."id" AND "courses"."title" = ?) ORDER BY "students"."id";

-- $selectCourse
SELECT "courses"."title" AS "value" FROM "courses" WHERE NOT EXISTS (SELECT 1 FROM "students" INNER JOIN "enrolments" ON "enrolments"."student_id" = "students"."id" WHERE "enrolments"."course_id" = "courses"."id" AND 1 = 1);

-- $selectStudent2
SELECT "students"."name" AS "value" FROM "students" WHERE NOT EXISTS (SELECT 1 FROM "courses" INNER JOIN "enrolments" ON "enrolments"."course_id" = "courses"."id" WHERE "enrolments"."student_id" = "students"."id" AND "courses"."title" = 'Art') ORDER BY "students"."id";

-- $selectStudent3
SELECT "students"."name" AS "0", (SELECT count(*) AS "value" FROM "courses" INNER JOIN "enrolments" ON "enrolments"."course_id" = "courses"."id" WHERE "enrolments"."student_id" = "students"."id") AS "1", (SELECT count(*) AS "value" FROM "courses" INNER JOIN "attendances" ON "attendances"."course_id" = "courses"."id" WHERE "attendances"."student_id" = "students"."id") AS "2", (SELECT count(*) AS "value" FROM "courses" INNER JOIN "enrolments" ON "enrolments"."course_id" = "courses"."id" WHERE "enrolments"."student_id" = "students"."id" AND "courses"."title" < 'L') AS "3" FROM "students" ORDER BY "students"."id";

-- $selectStudent4
SELECT "students"."name" AS "value" FROM "students" WHERE EXISTS (SELECT 1 FROM "students" AS "students_2" INNER JOIN "friendships" ON "friendships"."to_id" = "students_2"."id" WHERE "friendships"."from_id" = "students"."id" AND EXISTS (SELECT 1 FROM "courses" INNER JOIN "enrolments" ON "enrolments"."course_id" = "courses"."id" WHERE "enrolments"."student_id" = "students_2"."id" AND (SELECT count(*) AS "value" FROM "students" AS "students_3" INNER JOIN "enrolments" AS "enrolments_2" ON "enrolments_2"."student_id" = "students_3"."id" WHERE "enrolments_2"."course_id" = "courses"."id") > 1)) ORDER BY "students"."id";

-- $selectStudent5
SELECT "students"."name", (SELECT count(*) AS "value" FROM "students" AS "students_2" INNER JOIN "friendships" ON "friendships"."to_id" = "students_2"."id" WHERE "friendships"."from_id" = "students"."id") AS "friends", (SELECT count(*) AS "value" FROM "students" AS "students_2" INNER JOIN "friendships" ON "friendships"."from_id" = "students_2"."id" WHERE "friendships"."to_id" = "students"."id") AS "friendOf" FROM "students" ORDER BY "students"."id";

-- $selectStudent6
SELECT "students"."name" AS "value" FROM "students" WHERE EXISTS (SELECT 1 FROM "students" AS "students_2" INNER JOIN "friendships" ON "friendships"."to_id" = "students_2"."id" WHERE "friendships"."from_id" = "students"."id" AND EXISTS (SELECT 1 FROM "students" AS "students_3" INNER JOIN "friendships" AS "friendships_2" ON "friendships_2"."to_id" = "students_3"."id" WHERE "friendships_2"."from_id" = "students_2"."id" AND "students_3"."id" = "students"."id")) ORDER BY "students"."id";

-- $selectStudent7
SELECT "students"."id", "students"."name" FROM "students" ORDER BY "students"."id";
includes[0]: SELECT "wanted"."n" AS "0", "courses"."id" AS "1.id", "courses"."title" AS "1.title" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "enrolments" ON "enrolments"."student_id" = "wanted"."k0" INNER JOIN "courses" ON "enrolments"."course_id" = "courses"."id" ORDER BY "courses"."title" DESC;
includes[1]: SELECT "wanted"."n" AS "0", "students"."id" AS "1.id", "students"."name" AS "1.name" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "friendships" ON "friendships"."from_id" = "wanted"."k0" INNER JOIN "students" ON "friendships"."to_id" = "students"."id" ORDER BY "students"."name", "students"."id";

-- $selectCourse2
SELECT "courses"."id", "courses"."title" FROM "courses" ORDER BY "courses"."id";
includes[0]: SELECT "wanted"."n" AS "0", "students"."id" AS "1.id", "students"."name" AS "1.name" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "enrolments" ON "enrolments"."course_id" = "wanted"."k0" INNER JOIN "students" ON "enrolments"."student_id" = "students"."id" WHERE "students"."name" <> 'bob' ORDER BY "students"."id";
includes[0].includes[0]: SELECT "wanted"."n" AS "0", "courses"."id" AS "1.id", "courses"."title" AS "1.title" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "attendances" ON "attendances"."student_id" = "wanted"."k0" INNER JOIN "courses" ON "attendances"."course_id" = "courses"."id" ORDER BY "courses"."id";

-- $selectStudent8
SELECT "students"."id", "students"."name" FROM "students" ORDER BY "students"."id";
includes[0]: SELECT "ranked"."row.0" AS "0", "ranked"."row.1.id" AS "1.id", "ranked"."row.1.title" AS "1.title" FROM (SELECT "wanted"."n" AS "row.0", "courses"."id" AS "row.1.id", "courses"."title" AS "row.1.title", row_number() OVER (PARTITION BY "wanted"."n" ORDER BY "courses"."title" DESC) AS "place", "courses"."title" AS "key1" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "attendances" ON "attendances"."student_id" = "wanted"."k0" INNER JOIN "courses" ON "attendances"."course_id" = "courses"."id") AS "ranked" WHERE "ranked"."place" <= 1 ORDER BY "ranked"."key1" DESC;
includes[1]: SELECT "ranked"."row.0" AS "0", "ranked"."row.1.id" AS "1.id", "ranked"."row.1.name" AS "1.name" FROM (SELECT "wanted"."n" AS "row.0", "students"."id" AS "row.1.id", "students"."name" AS "row.1.name", row_number() OVER (PARTITION BY "wanted"."n" ORDER BY "students"."id") AS "place", "students"."id" AS "key1" FROM (SELECT key + 1 AS n, value ->> 0 AS k0 FROM json_each(?)) AS "wanted" INNER JOIN "friendships" ON "friendships"."to_id" = "wanted"."k0" INNER JOIN "students" ON "friendships"."from_id" = "students"."id") AS "ranked" WHERE "ranked"."place" > 1 AND "ranked"."place" <= 1 + 1 ORDER BY "ranked"."key1";

-- $selectStudent9
SELECT "students"."name" AS "0", "courses"."title" AS "1", "enrolments"."grade" AS "2" FROM "students" INNER JOIN "enrolments" ON "enrolments"."student_id" = "students"."id" INNER JOIN "courses" ON "enrolments"."course_id" = "courses"."id" ORDER BY "students"."id", "enrolments"."course_id";

