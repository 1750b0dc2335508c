-- $schema
CREATE TABLE IF NOT EXISTS "things" (
  "id" INTEGER PRIMARY KEY,
  "sort" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "size" INTEGER,
  "lid" INTEGER CHECK ("lid" IN (0, 1)),
  "wood" TEXT,
  CHECK ("sort" NOT IN (1) OR "size" IS NOT NULL),
  CHECK ("sort" NOT IN (2, 3) OR "size" IS NOT NULL),
  CHECK ("sort" NOT IN (3) OR "wood" IS NOT NULL)
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "things";

-- $insertBall
INSERT INTO "things" ("sort", "id", "name", "size") VALUES (?, ?, ?, ?);

-- $insertBox
INSERT INTO "things" ("id", "sort", "name", "size", "lid") VALUES (?, ?, ?, ?, ?);

-- $insertCrate
INSERT INTO "things" ("id", "sort", "name", "size", "lid", "wood") VALUES (?, ?, ?, ?, ?, ?);

