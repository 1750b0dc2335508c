-- $schema
CREATE TABLE IF NOT EXISTS `prices` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `amount` DECIMAL(65, 30)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `prices`;

-- $insertPrice
INSERT INTO `prices` (`id`, `amount`) VALUES (?, ?);
many: INSERT INTO `prices` (`id`, `amount`) VALUES (?, ?) …;

-- $selectPrice
SELECT `prices`.`amount` AS `value` FROM `prices` ORDER BY `prices`.`amount`;

-- $selectPrice2
SELECT `prices`.`amount` AS `value` FROM `prices` WHERE `prices`.`amount` IS NOT NULL ORDER BY `prices`.`amount` DESC LIMIT 3;

