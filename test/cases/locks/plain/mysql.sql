-- $schema
CREATE TABLE IF NOT EXISTS `jobs` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `jobs`;

-- $insertJob
INSERT INTO `jobs` (`id`, `name`) VALUES (?, ?);
many: INSERT INTO `jobs` (`id`, `name`) VALUES (?, ?) …;

-- $selectJob
SELECT `jobs`.`id`, `jobs`.`name` FROM `jobs` WHERE `jobs`.`id` = 1 LIMIT 2 FOR UPDATE;

-- $selectJob2
SELECT `jobs`.`name` AS `value` FROM `jobs` ORDER BY `jobs`.`id` LIMIT 1 LOCK IN SHARE MODE;

-- $selectJob3
SELECT `jobs`.`id`, `jobs`.`name` FROM `jobs` WHERE `jobs`.`name` = 'two' LIMIT 1 FOR UPDATE;

-- $selectJob4
from: `jobs`
row.columns: `jobs`.`name` AS `value`
row.shape: value: string
orderBy[0]: `jobs`.`name`
lock:  FOR UPDATE
unlimited: 18446744073709551615

