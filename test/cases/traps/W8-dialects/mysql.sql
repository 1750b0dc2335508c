-- $schema
CREATE TABLE IF NOT EXISTS `numbers` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `a` BIGINT,
  `b` BIGINT,
  `tags` JSON NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `numbers`;

-- $insertNum
INSERT INTO `numbers` (`id`, `a`, `b`, `tags`) VALUES (?, ?, ?, ?);
many: INSERT INTO `numbers` (`id`, `a`, `b`, `tags`) VALUES (?, ?, ?, ?) …;

-- $selectNum
SELECT `numbers`.`id` AS `value` FROM `numbers` WHERE NOT `numbers`.`a` <=> `numbers`.`b` ORDER BY `numbers`.`id`;

-- $selectNum2
SELECT `numbers`.`id` AS `value` FROM `numbers` WHERE `numbers`.`a` <=> `numbers`.`b` ORDER BY `numbers`.`id`;

-- $selectNum3
SELECT `numbers`.`id` AS `value` FROM `numbers` WHERE `numbers`.`a` IS NULL ORDER BY `numbers`.`id`;

-- $selectNum4
SELECT CAST((((`numbers`.`a`) ^ (`numbers`.`b`)) & 4294967295) ^ 2147483648 AS SIGNED) - 2147483648 AS `0`, CAST((((`numbers`.`a`) ^ (-1)) & 4294967295) ^ 2147483648 AS SIGNED) - 2147483648 AS `1` FROM `numbers` WHERE `numbers`.`a` IS NOT NULL ORDER BY `numbers`.`id`;

-- $selectNum5
SELECT `numbers`.`id` AS `value` FROM `numbers` ORDER BY `numbers`.`a` IS NULL DESC, `numbers`.`a` DESC, `numbers`.`id`;

-- $selectNum6
SELECT `numbers`.`id` AS `value` FROM `numbers` ORDER BY `numbers`.`a` IS NULL, `numbers`.`a`, `numbers`.`id`;

-- $selectNum7
SELECT `numbers`.`id` AS `value` FROM `numbers` ORDER BY `numbers`.`id` LIMIT 18446744073709551615 OFFSET ?;

-- $selectNum8
SELECT `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`tags` FROM `numbers` LIMIT 0;

-- $selectRow
SELECT `derived`.`value` FROM (SELECT * FROM (SELECT `numbers`.`id` AS `value` FROM `numbers` ORDER BY `numbers`.`id` DESC LIMIT ?) AS `arm1` UNION ALL SELECT `numbers`.`id` AS `value` FROM `numbers` WHERE `numbers`.`b` = ?) AS `derived` WHERE `derived`.`value` <> 99 ORDER BY `derived`.`value`;

-- $selectNum9
SELECT `numbers`.`id` AS `value` FROM `numbers` WHERE CASE WHEN `numbers`.`tags` IS NOT NULL THEN EXISTS (SELECT 1 FROM JSON_TABLE(`numbers`.`tags`, '$[*]' COLUMNS (v LONGTEXT CHARACTER SET utf8mb4 PATH '$')) AS listed WHERE v COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ <=> 'x') END OR CASE WHEN `numbers`.`tags` IS NOT NULL THEN EXISTS (SELECT 1 FROM JSON_TABLE(`numbers`.`tags`, '$[*]' COLUMNS (v LONGTEXT CHARACTER SET utf8mb4 PATH '$')) AS listed WHERE v COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ <=> '%') END ORDER BY `numbers`.`id`;

-- $selectNum10
SELECT `numbers`.`id` AS `value` FROM `numbers` ORDER BY `numbers`.`id` LIMIT ? FOR UPDATE;

-- $selectNum11
SELECT `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`tags` FROM `numbers` ORDER BY `numbers`.`id` LIMIT 1;

-- $selectNum12
SELECT count(*) AS count FROM (SELECT DISTINCT `numbers`.`a` AS `value` FROM `numbers`) AS counted;

-- $selectNum13
SELECT count(*) AS count FROM (SELECT `numbers`.`b` AS `0`, COUNT(*) AS `1` FROM `numbers` GROUP BY `numbers`.`b`) AS counted;

-- $selectNum14
SELECT EXISTS (SELECT `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`tags` FROM `numbers` LIMIT 18446744073709551615 OFFSET 10) AS found;

