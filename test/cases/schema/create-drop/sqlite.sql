-- $sql
select name from sqlite_schema where type = 'table';

-- $sql2
select relname::text as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace;

-- $sql3
select table_name as name from information_schema.tables where table_schema = database();

-- $schema
CREATE TABLE IF NOT EXISTS "tree" (
  "id" INTEGER PRIMARY KEY,
  "newest_leaf_id" INTEGER CONSTRAINT "fk_tree_newest_leaf_id" REFERENCES "leaf" ("id"),
  "parent_id" INTEGER CONSTRAINT "fk_tree_parent_id" REFERENCES "tree" ("id")
);
CREATE TABLE IF NOT EXISTS "branch" (
  "id" INTEGER PRIMARY KEY,
  "tree_id" INTEGER NOT NULL CONSTRAINT "fk_branch_tree_id" REFERENCES "tree" ("id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "leaf" (
  "id" INTEGER PRIMARY KEY,
  "branch_id" INTEGER NOT NULL CONSTRAINT "fk_leaf_branch_id" REFERENCES "branch" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "ix_leaf_branch_id" ON "leaf" ("branch_id");
CREATE TABLE IF NOT EXISTS "alone" (
  "key" TEXT NOT NULL PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS "keyless" (
  "value" INTEGER NOT NULL
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "keyless";
DROP TABLE IF EXISTS "alone";
DROP TABLE IF EXISTS "leaf";
DROP TABLE IF EXISTS "branch";
DROP TABLE IF EXISTS "tree";

-- $insertTree
INSERT INTO "tree" ("id", "newest_leaf_id", "parent_id") VALUES (?, ?, ?);

-- $insertBranch
INSERT INTO "branch" ("id", "tree_id") VALUES (?, ?);

-- $insertLeaf
INSERT INTO "leaf" ("id", "branch_id") VALUES (?, ?);

-- $insertKeyless
INSERT INTO "keyless" ("value") VALUES (?);

-- $selectLeaf
SELECT count(*) AS count FROM "leaf";

-- $schema2
CREATE TABLE IF NOT EXISTS "alone" (
  "key" TEXT NOT NULL PRIMARY KEY
);
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "alone";

-- $schema3
CREATE TABLE IF NOT EXISTS "tree" (
  "id" INTEGER PRIMARY KEY,
  "newest_leaf_id" INTEGER CONSTRAINT "fk_tree_newest_leaf_id" REFERENCES "leaf" ("id"),
  "parent_id" INTEGER CONSTRAINT "fk_tree_parent_id" REFERENCES "tree" ("id")
);
CREATE TABLE IF NOT EXISTS "branch" (
  "id" INTEGER PRIMARY KEY,
  "tree_id" INTEGER NOT NULL CONSTRAINT "fk_branch_tree_id" REFERENCES "tree" ("id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "leaf" (
  "id" INTEGER PRIMARY KEY,
  "branch_id" INTEGER NOT NULL CONSTRAINT "fk_leaf_branch_id" REFERENCES "branch" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "ix_leaf_branch_id" ON "leaf" ("branch_id");
PRAGMA defer_foreign_keys = ON;
DROP TABLE IF EXISTS "leaf";
DROP TABLE IF EXISTS "branch";
DROP TABLE IF EXISTS "tree";

-- $selectLeaf2
SELECT "leaf"."id", "leaf"."branch_id" AS "branchId" FROM "leaf";

