-- $schema
CREATE TABLE IF NOT EXISTS `left_rows` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT,
  `n` BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `right_rows` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `n` BIGINT NOT NULL,
  `name` LONGTEXT
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `right_rows`, `left_rows`;

-- $insertLeft
INSERT INTO `left_rows` (`id`, `name`, `n`) VALUES (?, ?, ?);
many: INSERT INTO `left_rows` (`id`, `name`, `n`) VALUES (?, ?, ?) …;

-- $insertRight
INSERT INTO `right_rows` (`id`, `n`, `name`) VALUES (?, ?, ?);
many: INSERT INTO `right_rows` (`id`, `n`, `name`) VALUES (?, ?, ?) …;

-- $selectLeft
from: `left_rows`
row.columns: `left_rows`.`name`, `left_rows`.`n`
row.shape: name: string | null, n: int
unlimited: 18446744073709551615

-- $selectRight
from: `right_rows`
row.columns: `right_rows`.`n`, `right_rows`.`name`
row.shape: n: int, name: string | null
where[0].connector: and
where[0].condition: `right_rows`.`n` >= ?
unlimited: 18446744073709551615

-- $selectRow
SELECT `derived`.`name`, `derived`.`n` FROM (SELECT `left_rows_rows`.`name`, `left_rows_rows`.`n` FROM (SELECT `left_rows`.`name`, `left_rows`.`n` FROM `left_rows`) AS `left_rows_rows` UNION SELECT `right_rows`.`name`, `right_rows`.`n` FROM `right_rows` WHERE `right_rows`.`n` >= ?) AS `derived` ORDER BY `derived`.`n`;

-- $selectRow2
SELECT `derived`.`value` FROM (SELECT `left_rows`.`n` AS `value` FROM `left_rows` UNION ALL SELECT `right_rows`.`n` AS `value` FROM `right_rows`) AS `derived` ORDER BY `derived`.`value`;

-- $selectRow3
SELECT `derived`.`name`, `derived`.`n` FROM (SELECT `left_rows_rows`.`name`, `left_rows_rows`.`n` FROM (SELECT `left_rows`.`name`, `left_rows`.`n` FROM `left_rows`) AS `left_rows_rows` INTERSECT SELECT `right_rows`.`name`, `right_rows`.`n` FROM `right_rows` WHERE `right_rows`.`n` >= ?) AS `derived` ORDER BY `derived`.`n`;

-- $selectRow4
SELECT `derived`.`name`, `derived`.`n` FROM (SELECT `left_rows_rows`.`name`, `left_rows_rows`.`n` FROM (SELECT `left_rows`.`name`, `left_rows`.`n` FROM `left_rows`) AS `left_rows_rows` EXCEPT SELECT `right_rows`.`name`, `right_rows`.`n` FROM `right_rows` WHERE `right_rows`.`n` >= ?) AS `derived` ORDER BY `derived`.`n`;

-- $selectRow5
SELECT `derived`.`n`, `derived`.`name` FROM (SELECT `right_rows_rows`.`n`, `right_rows_rows`.`name` FROM (SELECT `right_rows`.`n`, `right_rows`.`name` FROM `right_rows` WHERE `right_rows`.`n` >= ?) AS `right_rows_rows` EXCEPT SELECT `left_rows`.`n`, `left_rows`.`name` FROM `left_rows`) AS `derived`;

-- $selectRow6
SELECT `derived`.`value` FROM (SELECT * FROM (SELECT `derived`.`value` FROM (SELECT `left_rows`.`n` AS `value` FROM `left_rows` UNION SELECT `right_rows`.`n` AS `value` FROM `right_rows`) AS `derived`) AS `arm1` EXCEPT SELECT `left_rows`.`n` AS `value` FROM `left_rows` WHERE `left_rows`.`n` = ?) AS `derived` ORDER BY `derived`.`value`;

-- $selectRow7
SELECT `derived`.`value` FROM (SELECT * FROM (SELECT `derived`.`value` FROM (SELECT `left_rows`.`n` AS `value` FROM `left_rows` UNION ALL SELECT `right_rows`.`n` AS `value` FROM `right_rows`) AS `derived`) AS `arm1` UNION SELECT `right_rows`.`n` AS `value` FROM `right_rows`) AS `derived` ORDER BY `derived`.`value`;

-- $selectRow8
SELECT `derived`.`value` FROM (SELECT * FROM (SELECT `derived`.`value` FROM (SELECT `left_rows`.`n` AS `value` FROM `left_rows` UNION SELECT `right_rows`.`n` AS `value` FROM `right_rows`) AS `derived`) AS `arm1` UNION ALL SELECT `right_rows`.`n` AS `value` FROM `right_rows` WHERE `right_rows`.`n` > ?) AS `derived` ORDER BY `derived`.`value`;

-- $selectRow9
SELECT `derived`.`value` FROM (SELECT `left_rows`.`n` AS `value` FROM `left_rows` UNION ALL SELECT `right_rows`.`n` AS `value` FROM `right_rows` UNION ALL SELECT CAST(`left_rows`.`n` AS DOUBLE) * 10 AS `value` FROM `left_rows`) AS `derived` ORDER BY `derived`.`value`;

-- $selectRow10
SELECT `derived`.`value` FROM (SELECT `left_rows`.`n` AS `value` FROM `left_rows` EXCEPT SELECT * FROM (SELECT `derived`.`value` FROM (SELECT `right_rows`.`n` AS `value` FROM `right_rows` EXCEPT SELECT `right_rows`.`n` AS `value` FROM `right_rows` WHERE `right_rows`.`n` = ?) AS `derived`) AS `arm2`) AS `derived` ORDER BY `derived`.`value`;

-- $selectRow11
SELECT `derived`.`value` FROM (SELECT * FROM (SELECT `derived`.`value` FROM (SELECT `left_rows`.`n` AS `value` FROM `left_rows` UNION SELECT `right_rows`.`n` AS `value` FROM `right_rows`) AS `derived`) AS `arm1` INTERSECT SELECT `right_rows`.`n` AS `value` FROM `right_rows`) AS `derived` ORDER BY `derived`.`value`;

-- $selectRow12
SELECT `derived`.`value` FROM (SELECT * FROM (SELECT `left_rows`.`n` AS `value` FROM `left_rows` ORDER BY `left_rows`.`n` DESC LIMIT 1) AS `arm1` UNION ALL SELECT * FROM (SELECT `right_rows`.`n` AS `value` FROM `right_rows` ORDER BY `right_rows`.`n` LIMIT ? OFFSET 1) AS `arm2`) AS `derived` ORDER BY `derived`.`value`;

-- $selectRow13
SELECT `derived`.`value` FROM (SELECT `left_rows`.`n` AS `value` FROM `left_rows` UNION ALL SELECT `right_rows`.`n` AS `value` FROM `right_rows`) AS `derived` ORDER BY `derived`.`value` DESC LIMIT ? OFFSET 1;

-- $selectRow14
SELECT `derived`.`name`, `derived`.`n` FROM (SELECT `left_rows_rows`.`name`, `left_rows_rows`.`n` FROM (SELECT `left_rows`.`name`, `left_rows`.`n` FROM `left_rows`) AS `left_rows_rows` UNION SELECT `right_rows`.`name`, `right_rows`.`n` FROM `right_rows` WHERE `right_rows`.`n` >= ?) AS `derived` WHERE `derived`.`n` > 1 AND NOT `derived`.`name` <=> 'c' ORDER BY `derived`.`n`;

-- $selectRow15
SELECT CONCAT(COALESCE(`derived`.`name`, '-'), `derived`.`n`) AS `value` FROM (SELECT `left_rows_rows`.`name`, `left_rows_rows`.`n` FROM (SELECT `left_rows`.`name`, `left_rows`.`n` FROM `left_rows`) AS `left_rows_rows` UNION SELECT `right_rows`.`name`, `right_rows`.`n` FROM `right_rows` WHERE `right_rows`.`n` >= ?) AS `derived` ORDER BY `derived`.`n`;

-- $selectRow16
SELECT `derived`.`name`, COUNT(*) AS `n`, MAX(`derived`.`n`) AS `most` FROM (SELECT `left_rows_rows`.`name`, `left_rows_rows`.`n` FROM (SELECT `left_rows`.`name`, `left_rows`.`n` FROM `left_rows`) AS `left_rows_rows` UNION ALL SELECT `right_rows`.`name`, `right_rows`.`n` FROM `right_rows` WHERE `right_rows`.`n` >= ?) AS `derived` GROUP BY `derived`.`name` ORDER BY `derived`.`name`;

-- $selectRow17
SELECT `some_rows`.`name` AS `0`, `right_rows`.`id` AS `1` FROM (SELECT `derived`.`name`, `derived`.`n` FROM (SELECT `left_rows`.`name`, `left_rows`.`n` FROM `left_rows` UNION SELECT `right_rows`.`name`, `right_rows`.`n` FROM `right_rows` WHERE `right_rows`.`n` >= ?) AS `derived`) AS `some_rows` INNER JOIN `right_rows` ON `some_rows`.`n` = `right_rows`.`n` ORDER BY `right_rows`.`id`;

-- $selectRow18
SELECT count(*) AS count FROM (SELECT `left_rows_rows`.`name`, `left_rows_rows`.`n` FROM (SELECT `left_rows`.`name`, `left_rows`.`n` FROM `left_rows`) AS `left_rows_rows` UNION SELECT `right_rows`.`name`, `right_rows`.`n` FROM `right_rows` WHERE `right_rows`.`n` >= ?) AS `derived`;

-- $selectRow19
SELECT count(*) AS count FROM (SELECT `left_rows_rows`.`name`, `left_rows_rows`.`n` FROM (SELECT `left_rows`.`name`, `left_rows`.`n` FROM `left_rows`) AS `left_rows_rows` UNION ALL SELECT `right_rows`.`name`, `right_rows`.`n` FROM `right_rows` WHERE `right_rows`.`n` >= ?) AS `derived`;

-- $selectRow20
SELECT EXISTS (SELECT 1 FROM (SELECT `left_rows_rows`.`name`, `left_rows_rows`.`n` FROM (SELECT `left_rows`.`name`, `left_rows`.`n` FROM `left_rows`) AS `left_rows_rows` INTERSECT SELECT `right_rows`.`name`, `right_rows`.`n` FROM `right_rows` WHERE `right_rows`.`n` >= ?) AS `derived`) AS found;

-- $selectRow21
SELECT `derived`.`name`, `derived`.`n` FROM (SELECT `left_rows_rows`.`name`, `left_rows_rows`.`n` FROM (SELECT `left_rows`.`name`, `left_rows`.`n` FROM `left_rows`) AS `left_rows_rows` UNION SELECT `right_rows`.`name`, `right_rows`.`n` FROM `right_rows` WHERE `right_rows`.`n` >= ?) AS `derived` ORDER BY `derived`.`n` DESC LIMIT 1;

-- $selectRow22
SELECT `derived`.`id`, `derived`.`name`, `derived`.`n` FROM (SELECT `left_rows`.`id`, `left_rows`.`name`, `left_rows`.`n` FROM `left_rows` WHERE `left_rows`.`id` = 1 UNION SELECT `left_rows`.`id`, `left_rows`.`name`, `left_rows`.`n` FROM `left_rows` WHERE `left_rows`.`id` < 3) AS `derived` ORDER BY `derived`.`id`;

-- $selectRow23
SELECT `derived`.`value` FROM (SELECT DISTINCT `left_rows`.`n` AS `value` FROM `left_rows` UNION ALL SELECT DISTINCT `right_rows`.`n` AS `value` FROM `right_rows`) AS `derived` ORDER BY `derived`.`value`;

