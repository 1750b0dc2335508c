-- input.ts $schema
CREATE TABLE IF NOT EXISTS `direct` (
  `name` VARCHAR(255) NOT NULL,
  `secret` LONGTEXT NOT NULL,
  `size` BIGINT NOT NULL,
  `ref` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  CONSTRAINT `uk_direct_name` UNIQUE (`name`),
  INDEX `ix_direct_size` (`size`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `without` (
  `name` VARCHAR(255) NOT NULL,
  `size` BIGINT NOT NULL,
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  CONSTRAINT `uk_without_name` UNIQUE (`name`),
  INDEX `ix_without_size` (`size`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `picked` (
  `name` VARCHAR(255) NOT NULL,
  `size` BIGINT NOT NULL,
  `at` DATETIME(3) NOT NULL,
  `until` DATETIME(3),
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  CONSTRAINT `uk_picked_name` UNIQUE (`name`),
  INDEX `ix_picked_size` (`size`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `loose` (
  `ref` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `generic` (
  `at` BIGINT NOT NULL,
  `until` BIGINT,
  `price` DECIMAL(8, 2) NOT NULL,
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `crossed` (
  `name` VARCHAR(255) NOT NULL,
  `first` BIGINT NOT NULL,
  `second` DECIMAL(65, 30) NOT NULL,
  `third` BOOLEAN NOT NULL,
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  CONSTRAINT `uk_crossed_name` UNIQUE (`name`),
  CHECK (`third` IN (0, 1))
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `renamed` (
  `name` VARCHAR(255) NOT NULL,
  `secret` LONGTEXT NOT NULL,
  `ref` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `how_big` BIGINT NOT NULL,
  CONSTRAINT `uk_renamed_name` UNIQUE (`name`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `deep` (
  `name` VARCHAR(255) NOT NULL,
  `secret` LONGTEXT NOT NULL,
  `size` BIGINT NOT NULL,
  `ref` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `extra` DECIMAL(65, 30) NOT NULL,
  CONSTRAINT `uk_deep_name` UNIQUE (`name`),
  INDEX `ix_deep_size` (`size`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `aliased` (
  `size` BIGINT NOT NULL,
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `note` LONGTEXT NOT NULL,
  INDEX `ix_aliased_size` (`size`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `aliased`, `deep`, `renamed`, `crossed`, `generic`, `loose`, `picked`, `without`, `direct`;

-- input.ts $insertDirect
INSERT INTO `direct` (`name`, `secret`, `size`, `ref`, `id`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `direct` (`name`, `secret`, `size`, `ref`, `id`) VALUES (?, ?, ?, ?, ?) …;

-- input.ts $insertWithout
INSERT INTO `without` (`name`, `size`, `id`) VALUES (?, ?, ?);
many: INSERT INTO `without` (`name`, `size`, `id`) VALUES (?, ?, ?) …;

-- input.ts $insertPicked
INSERT INTO `picked` (`name`, `size`, `at`, `until`, `id`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `picked` (`name`, `size`, `at`, `until`, `id`) VALUES (?, ?, ?, ?, ?) …;

-- input.ts $insertLoose
INSERT INTO `loose` (`ref`, `id`) VALUES (?, ?);
many: INSERT INTO `loose` (`ref`, `id`) VALUES (?, ?) …;

-- input.ts $insertGeneric
INSERT INTO `generic` (`at`, `until`, `price`, `id`) VALUES (?, ?, ?, ?);
many: INSERT INTO `generic` (`at`, `until`, `price`, `id`) VALUES (?, ?, ?, ?) …;

-- input.ts $insertCrossed
INSERT INTO `crossed` (`name`, `first`, `second`, `third`, `id`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `crossed` (`name`, `first`, `second`, `third`, `id`) VALUES (?, ?, ?, ?, ?) …;

-- input.ts $insertRenamed
INSERT INTO `renamed` (`name`, `secret`, `ref`, `id`, `how_big`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `renamed` (`name`, `secret`, `ref`, `id`, `how_big`) VALUES (?, ?, ?, ?, ?) …;

-- input.ts $insertDeep
INSERT INTO `deep` (`name`, `secret`, `size`, `ref`, `id`, `extra`) VALUES (?, ?, ?, ?, ?, ?);
many: INSERT INTO `deep` (`name`, `secret`, `size`, `ref`, `id`, `extra`) VALUES (?, ?, ?, ?, ?, ?) …;

-- input.ts $insertAliased
INSERT INTO `aliased` (`size`, `id`, `note`) VALUES (?, ?, ?);
many: INSERT INTO `aliased` (`size`, `id`, `note`) VALUES (?, ?, ?) …;

-- input.ts $selectDirect
SELECT `direct`.`name`, `direct`.`secret`, `direct`.`size`, `direct`.`ref`, `direct`.`id` FROM `direct`;

-- input.ts $selectWithout
SELECT `without`.`name`, `without`.`size`, `without`.`id` FROM `without`;

-- input.ts $selectPicked
SELECT `picked`.`name`, `picked`.`size`, `picked`.`at`, `picked`.`until`, `picked`.`id` FROM `picked`;

-- input.ts $selectLoose
SELECT `loose`.`ref`, `loose`.`id` FROM `loose`;

-- input.ts $selectGeneric
SELECT `generic`.`at`, `generic`.`until`, `generic`.`price`, `generic`.`id` FROM `generic`;

-- input.ts $selectCrossed
SELECT `crossed`.`name`, `crossed`.`first`, `crossed`.`second`, `crossed`.`third`, `crossed`.`id` FROM `crossed`;

-- input.ts $selectRenamed
SELECT `renamed`.`name`, `renamed`.`secret`, `renamed`.`ref`, `renamed`.`id`, `renamed`.`how_big` AS `size` FROM `renamed`;

-- input.ts $selectDeep
SELECT `deep`.`name`, `deep`.`secret`, `deep`.`size`, `deep`.`ref`, `deep`.`id`, `deep`.`extra` FROM `deep`;

-- input.ts $selectAliased
SELECT `aliased`.`size`, `aliased`.`id`, `aliased`.`note` FROM `aliased`;

