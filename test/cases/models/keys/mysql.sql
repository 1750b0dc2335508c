-- $schema
CREATE TABLE IF NOT EXISTS `numbered` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `bignumbered` (
  `key` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `country` (
  `code` VARCHAR(2) NOT NULL PRIMARY KEY,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `document` (
  `id` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  `title` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `receipt` (
  `shop` BIGINT NOT NULL,
  `number` BIGINT NOT NULL,
  `total` DOUBLE NOT NULL,
  PRIMARY KEY (`shop`, `number`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `seat` (
  `row` VARCHAR(255) NOT NULL,
  `place` BIGINT NOT NULL,
  `taken` BOOLEAN NOT NULL,
  PRIMARY KEY (`row`, `place`),
  CHECK (`taken` IN (0, 1))
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `seat`, `receipt`, `document`, `country`, `bignumbered`, `numbered`;

-- $insertNumbered
INSERT INTO `numbered` (`id`, `name`) VALUES (?, ?);
many: INSERT INTO `numbered` (`id`, `name`) VALUES (?, ?) …;

-- $insertBigNumbered
INSERT INTO `bignumbered` (`key`, `name`) VALUES (?, ?);
many: INSERT INTO `bignumbered` (`key`, `name`) VALUES (?, ?) …;

-- $insertCountry
INSERT INTO `country` (`code`, `name`) VALUES (?, ?);
many: INSERT INTO `country` (`code`, `name`) VALUES (?, ?) …;

-- $insertDocument
INSERT INTO `document` (`id`, `title`) VALUES (?, ?);
many: INSERT INTO `document` (`id`, `title`) VALUES (?, ?) …;

-- $insertReceipt
INSERT INTO `receipt` (`shop`, `number`, `total`) VALUES (?, ?, ?);
many: INSERT INTO `receipt` (`shop`, `number`, `total`) VALUES (?, ?, ?) …;

-- $insertSeat
INSERT INTO `seat` (`row`, `place`, `taken`) VALUES (?, ?, ?);
many: INSERT INTO `seat` (`row`, `place`, `taken`) VALUES (?, ?, ?) …;

-- $updateSeat
UPDATE `seat` SET `taken` = ? WHERE `row` = ? AND `place` = ?;

-- $updateReceipt
UPDATE `receipt` SET `total` = ? WHERE `shop` = ? AND `number` = ?;

-- $deleteReceipt
DELETE FROM `receipt` WHERE `shop` = ? AND `number` = ?;

-- $updateDocument
UPDATE `document` SET `title` = ? WHERE `id` = ?;

-- $deleteNumbered
DELETE FROM `numbered` WHERE `id` = ?;

-- $updateNumbered
UPDATE `numbered` SET `name` = ? WHERE `id` = ?;

-- $selectSeat
SELECT `seat`.`row`, `seat`.`place`, `seat`.`taken` FROM `seat` ORDER BY `seat`.`place`;

-- $selectDocument
SELECT `document`.`id`, `document`.`title` FROM `document` ORDER BY `document`.`id`;

