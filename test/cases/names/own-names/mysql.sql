-- $schema2
CREATE TABLE IF NOT EXISTS `item` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `item`;

-- $insertItem2
INSERT INTO `item` (`id`, `name`) VALUES (?, ?);
many: INSERT INTO `item` (`id`, `name`) VALUES (?, ?) …;

-- $selectItem2
SELECT `item`.`id`, `item`.`name` FROM `item` ORDER BY `item`.`id`;

-- $selectItem3
SELECT count(*) AS count FROM `item` WHERE `item`.`name` = ?;

-- $selectItem4
SELECT `item`.`name` AS `value` FROM `item` WHERE `item`.`id` = 1 LIMIT 2;

