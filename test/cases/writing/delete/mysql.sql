-- $schema
CREATE TABLE IF NOT EXISTS `shelf` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `room` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `jar` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `label` LONGTEXT NOT NULL,
  `age` BIGINT,
  `shelf_id` BIGINT,
  CONSTRAINT `fk_jar_shelf_id` FOREIGN KEY (`shelf_id`) REFERENCES `shelf` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `jar`, `shelf`;

-- $insertShelf
INSERT INTO `shelf` (`id`, `room`) VALUES (?, ?);
many: INSERT INTO `shelf` (`id`, `room`) VALUES (?, ?) …;

-- $insertJar
INSERT INTO `jar` (`id`, `label`, `age`, `shelf_id`) VALUES (?, ?, ?, ?);
many: INSERT INTO `jar` (`id`, `label`, `age`, `shelf_id`) VALUES (?, ?, ?, ?) …;

-- $selectJar
SELECT `jar`.`id`, `jar`.`label`, `jar`.`age`, `jar`.`shelf_id` AS `shelfId` FROM `jar` WHERE `jar`.`id` = 1 LIMIT 2;

-- $deleteJar
DELETE FROM `jar` WHERE `id` = ?;

-- $deleteJar2
DELETE FROM `jar` WHERE `jar`.`age` > ?;
emulation.before: SELECT `jar`.`label` FROM `jar` WHERE `jar`.`age` > ? FOR UPDATE;

-- $deleteJar3
DELETE FROM `jar` WHERE `jar`.`id` IN (SELECT * FROM (SELECT `jar`.`id` FROM `jar` INNER JOIN `shelf` ON `jar`.`shelf_id` = `shelf`.`id` WHERE `shelf`.`room` = 'cellar' LIMIT 18446744073709551615) AS found);
emulation.before: SELECT `jar`.`id`, `jar`.`label`, `jar`.`age`, `jar`.`shelf_id` AS `shelfId` FROM `jar` WHERE `jar`.`id` IN (SELECT * FROM (SELECT `jar`.`id` FROM `jar` INNER JOIN `shelf` ON `jar`.`shelf_id` = `shelf`.`id` WHERE `shelf`.`room` = 'cellar' LIMIT 18446744073709551615) AS found) FOR UPDATE;

-- $deleteJar4
DELETE FROM `jar` WHERE `jar`.`age` IS NULL;

-- $selectJar2
SELECT `jar`.`label` AS `value` FROM `jar`;

-- $deleteJar5
DELETE FROM `jar`;

-- $deleteJar6
DELETE FROM `jar` WHERE `jar`.`label` = 'x' AND `jar`.`age` < ?;

