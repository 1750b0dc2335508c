-- $sql
select name from sqlite_schema where type = 'table';

-- $sql2
select relname::text as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace;

-- $sql3
select table_name as name from information_schema.tables where table_schema = database();

-- $schema
CREATE TABLE IF NOT EXISTS `tree` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `newest_leaf_id` BIGINT,
  `parent_id` BIGINT,
  CONSTRAINT `fk_tree_parent_id` FOREIGN KEY (`parent_id`) REFERENCES `tree` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `branch` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `tree_id` BIGINT NOT NULL,
  CONSTRAINT `fk_branch_tree_id` FOREIGN KEY (`tree_id`) REFERENCES `tree` (`id`) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `leaf` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `branch_id` BIGINT NOT NULL,
  CONSTRAINT `fk_leaf_branch_id` FOREIGN KEY (`branch_id`) REFERENCES `branch` (`id`) ON DELETE CASCADE,
  INDEX `ix_leaf_branch_id` (`branch_id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `alone` (
  `key` VARCHAR(255) NOT NULL PRIMARY KEY
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `keyless` (
  `value` BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
SET @sqlmodel = (SELECT if(count(*) = 0, 'ALTER TABLE `tree` ADD CONSTRAINT `fk_tree_newest_leaf_id` FOREIGN KEY /*M!100200 IF NOT EXISTS */ (`newest_leaf_id`) REFERENCES `leaf` (`id`)', 'DO 0') FROM information_schema.table_constraints WHERE constraint_schema = database() AND table_name = 'tree' AND constraint_name = 'fk_tree_newest_leaf_id');
PREPARE sqlmodel FROM @sqlmodel;
EXECUTE sqlmodel;
DEALLOCATE PREPARE sqlmodel;
SET @sqlmodel = (SELECT if(count(*) > 0, 'ALTER TABLE `tree` DROP FOREIGN KEY `fk_tree_newest_leaf_id`', 'DO 0') FROM information_schema.table_constraints WHERE constraint_schema = database() AND table_name = 'tree' AND constraint_name = 'fk_tree_newest_leaf_id');
PREPARE sqlmodel FROM @sqlmodel;
EXECUTE sqlmodel;
DEALLOCATE PREPARE sqlmodel;
DROP TABLE IF EXISTS `keyless`, `alone`, `leaf`, `branch`, `tree`;

-- $insertTree
INSERT INTO `tree` (`id`, `newest_leaf_id`, `parent_id`) VALUES (?, ?, ?);
many: INSERT INTO `tree` (`id`, `newest_leaf_id`, `parent_id`) VALUES (?, ?, ?) …;

-- $insertBranch
INSERT INTO `branch` (`id`, `tree_id`) VALUES (?, ?);
many: INSERT INTO `branch` (`id`, `tree_id`) VALUES (?, ?) …;

-- $insertLeaf
INSERT INTO `leaf` (`id`, `branch_id`) VALUES (?, ?);
many: INSERT INTO `leaf` (`id`, `branch_id`) VALUES (?, ?) …;

-- $insertKeyless
INSERT INTO `keyless` (`value`) VALUES (?);
many: INSERT INTO `keyless` (`value`) VALUES (?) …;

-- $selectLeaf
SELECT count(*) AS count FROM `leaf`;

-- $schema2
CREATE TABLE IF NOT EXISTS `alone` (
  `key` VARCHAR(255) NOT NULL PRIMARY KEY
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `alone`;

-- $schema3
CREATE TABLE IF NOT EXISTS `tree` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `newest_leaf_id` BIGINT,
  `parent_id` BIGINT,
  CONSTRAINT `fk_tree_parent_id` FOREIGN KEY (`parent_id`) REFERENCES `tree` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `branch` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `tree_id` BIGINT NOT NULL,
  CONSTRAINT `fk_branch_tree_id` FOREIGN KEY (`tree_id`) REFERENCES `tree` (`id`) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `leaf` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `branch_id` BIGINT NOT NULL,
  CONSTRAINT `fk_leaf_branch_id` FOREIGN KEY (`branch_id`) REFERENCES `branch` (`id`) ON DELETE CASCADE,
  INDEX `ix_leaf_branch_id` (`branch_id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
SET @sqlmodel = (SELECT if(count(*) = 0, 'ALTER TABLE `tree` ADD CONSTRAINT `fk_tree_newest_leaf_id` FOREIGN KEY /*M!100200 IF NOT EXISTS */ (`newest_leaf_id`) REFERENCES `leaf` (`id`)', 'DO 0') FROM information_schema.table_constraints WHERE constraint_schema = database() AND table_name = 'tree' AND constraint_name = 'fk_tree_newest_leaf_id');
PREPARE sqlmodel FROM @sqlmodel;
EXECUTE sqlmodel;
DEALLOCATE PREPARE sqlmodel;
SET @sqlmodel = (SELECT if(count(*) > 0, 'ALTER TABLE `tree` DROP FOREIGN KEY `fk_tree_newest_leaf_id`', 'DO 0') FROM information_schema.table_constraints WHERE constraint_schema = database() AND table_name = 'tree' AND constraint_name = 'fk_tree_newest_leaf_id');
PREPARE sqlmodel FROM @sqlmodel;
EXECUTE sqlmodel;
DEALLOCATE PREPARE sqlmodel;
DROP TABLE IF EXISTS `leaf`, `branch`, `tree`;

-- $selectLeaf2
SELECT `leaf`.`id`, `leaf`.`branch_id` AS `branchId` FROM `leaf`;

