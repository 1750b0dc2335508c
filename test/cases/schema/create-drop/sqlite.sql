-- $sql
select name from sqlite_master where name not like 'sqlite_%' order by name;

-- $schema
beforeDrop: PRAGMA defer_foreign_keys = ON
objects[0].create: CREATE TABLE
objects[0].drop: DROP TABLE
objects[0].name: "tree"
objects[0].rest: (
  "id" INTEGER PRIMARY KEY,
  "newest_leaf_id" INTEGER CONSTRAINT "fk_tree_newest_leaf_id" REFERENCES "leaf" ("id"),
  "parent_id" INTEGER CONSTRAINT "fk_tree_parent_id" REFERENCES "tree" ("id")
)
objects[1].create: CREATE TABLE
objects[1].drop: DROP TABLE
objects[1].name: "branch"
objects[1].rest: (
  "id" INTEGER PRIMARY KEY,
  "tree_id" INTEGER NOT NULL CONSTRAINT "fk_branch_tree_id" REFERENCES "tree" ("id") ON DELETE CASCADE
)
objects[2].create: CREATE TABLE
objects[2].drop: DROP TABLE
objects[2].name: "leaf"
objects[2].rest: (
  "id" INTEGER PRIMARY KEY,
  "branch_id" INTEGER NOT NULL CONSTRAINT "fk_leaf_branch_id" REFERENCES "branch" ("id") ON DELETE CASCADE
)
objects[3].create: CREATE INDEX
objects[3].drop: DROP INDEX
objects[3].name: "ix_leaf_branch_id"
objects[3].rest: ON "leaf" ("branch_id")
objects[4].create: CREATE TABLE
objects[4].drop: DROP TABLE
objects[4].name: "alone"
objects[4].rest: (
  "key" TEXT NOT NULL PRIMARY KEY
)
objects[5].create: CREATE TABLE
objects[5].drop: DROP TABLE
objects[5].name: "keyless"
objects[5].rest: (
  "value" INTEGER NOT NULL
)

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
beforeDrop: PRAGMA defer_foreign_keys = ON
objects[0].create: CREATE TABLE
objects[0].drop: DROP TABLE
objects[0].name: "alone"
objects[0].rest: (
  "key" TEXT NOT NULL PRIMARY KEY
)

-- $schema3
beforeDrop: PRAGMA defer_foreign_keys = ON
objects[0].create: CREATE TABLE
objects[0].drop: DROP TABLE
objects[0].name: "tree"
objects[0].rest: (
  "id" INTEGER PRIMARY KEY,
  "newest_leaf_id" INTEGER CONSTRAINT "fk_tree_newest_leaf_id" REFERENCES "leaf" ("id"),
  "parent_id" INTEGER CONSTRAINT "fk_tree_parent_id" REFERENCES "tree" ("id")
)
objects[1].create: CREATE TABLE
objects[1].drop: DROP TABLE
objects[1].name: "branch"
objects[1].rest: (
  "id" INTEGER PRIMARY KEY,
  "tree_id" INTEGER NOT NULL CONSTRAINT "fk_branch_tree_id" REFERENCES "tree" ("id") ON DELETE CASCADE
)
objects[2].create: CREATE TABLE
objects[2].drop: DROP TABLE
objects[2].name: "leaf"
objects[2].rest: (
  "id" INTEGER PRIMARY KEY,
  "branch_id" INTEGER NOT NULL CONSTRAINT "fk_leaf_branch_id" REFERENCES "branch" ("id") ON DELETE CASCADE
)
objects[3].create: CREATE INDEX
objects[3].drop: DROP INDEX
objects[3].name: "ix_leaf_branch_id"
objects[3].rest: ON "leaf" ("branch_id")

-- $selectLeaf2
SELECT "leaf"."id", "leaf"."branch_id" AS "branchId" FROM "leaf";

