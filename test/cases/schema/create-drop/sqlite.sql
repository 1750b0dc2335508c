-- $sql
select name from sqlite_master where name not like 'sqlite_%' order by name;

-- $schema
CREATE TABLE "tree" (
  "id" INTEGER PRIMARY KEY,
  "newest_leaf_id" INTEGER CONSTRAINT "fk_tree_newest_leaf_id" REFERENCES "leaf" ("id"),
  "parent_id" INTEGER CONSTRAINT "fk_tree_parent_id" REFERENCES "tree" ("id")
);
CREATE TABLE "branch" (
  "id" INTEGER PRIMARY KEY,
  "tree_id" INTEGER NOT NULL CONSTRAINT "fk_branch_tree_id" REFERENCES "tree" ("id") ON DELETE CASCADE
);
CREATE TABLE "leaf" (
  "id" INTEGER PRIMARY KEY,
  "branch_id" INTEGER NOT NULL CONSTRAINT "fk_leaf_branch_id" REFERENCES "branch" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_leaf_branch_id" ON "leaf" ("branch_id");
CREATE TABLE "alone" (
  "key" TEXT NOT NULL PRIMARY KEY
);
CREATE TABLE "keyless" (
  "value" INTEGER NOT NULL
);

-- $insertTree
INSERT INTO "tree" ("id", "newest_leaf_id", "parent_id") VALUES (?, ?, ?);

-- $insertBranch
INSERT INTO "branch" ("id", "tree_id") VALUES (?, ?);

-- $insertLeaf
INSERT INTO "leaf" ("id", "branch_id") VALUES (?, ?);

-- $insertKeyless
INSERT INTO "keyless" ("value") VALUES (?);

-- $selectLeaf
SELECT count(*) AS "count" FROM "leaf";

-- $schema2
CREATE TABLE "alone" (
  "key" TEXT NOT NULL PRIMARY KEY
);

-- $schema3
CREATE TABLE "tree" (
  "id" INTEGER PRIMARY KEY,
  "newest_leaf_id" INTEGER CONSTRAINT "fk_tree_newest_leaf_id" REFERENCES "leaf" ("id"),
  "parent_id" INTEGER CONSTRAINT "fk_tree_parent_id" REFERENCES "tree" ("id")
);
CREATE TABLE "branch" (
  "id" INTEGER PRIMARY KEY,
  "tree_id" INTEGER NOT NULL CONSTRAINT "fk_branch_tree_id" REFERENCES "tree" ("id") ON DELETE CASCADE
);
CREATE TABLE "leaf" (
  "id" INTEGER PRIMARY KEY,
  "branch_id" INTEGER NOT NULL CONSTRAINT "fk_leaf_branch_id" REFERENCES "branch" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_leaf_branch_id" ON "leaf" ("branch_id");

-- $selectLeaf2
SELECT "leaf"."id", "leaf"."branch_id" AS "branchId" FROM "leaf";

