-- $schema
CREATE TABLE IF NOT EXISTS `sales` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `shop` LONGTEXT NOT NULL,
  `pieces` BIGINT NOT NULL,
  `price` DECIMAL(65, 30) NOT NULL,
  `discount` DOUBLE,
  `note` LONGTEXT,
  `at` DATETIME(3) NOT NULL,
  `paid` BOOLEAN NOT NULL,
  `big` BIGINT NOT NULL,
  CHECK (`paid` IN (0, 1))
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `sales`;

-- $selectSale
SELECT GROUP_CONCAT(`sales`.`shop` SEPARATOR ',') AS `texts`, CONCAT('[', GROUP_CONCAT(COALESCE(CONCAT(`sales`.`pieces`), 'null') SEPARATOR ','), ']') AS `list`, COUNT(CASE WHEN `sales`.`paid` = 1 THEN `sales`.`id` END) AS `some`, CAST(SUM(CASE WHEN `sales`.`pieces` > 1 THEN `sales`.`pieces` END) AS DOUBLE) AS `total` FROM `sales` LIMIT 2;

-- $selectSale2
SELECT `sales`.`shop`, COUNT(*) AS `n` FROM `sales` GROUP BY `sales`.`shop`;

-- $insertSale
INSERT INTO `sales` (`id`, `shop`, `pieces`, `price`, `discount`, `note`, `at`, `paid`, `big`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `sales` (`id`, `shop`, `pieces`, `price`, `discount`, `note`, `at`, `paid`, `big`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) …;

-- $selectSale3
SELECT `sales`.`shop`, COUNT(CASE WHEN `sales`.`paid` = 1 THEN `sales`.`id` END) AS `paid`, CAST(SUM(CASE WHEN `sales`.`pieces` > ? THEN `sales`.`pieces` END) AS DOUBLE) AS `sum`, MAX(CASE WHEN `sales`.`pieces` > 100 THEN `sales`.`price` END) AS `none`, COUNT(`sales`.`note`) AS `noted`, COUNT(DISTINCT `sales`.`note`) AS `different`, AVG(CAST(`sales`.`discount` AS DOUBLE)) AS `average`, COUNT(CASE WHEN NOT (`sales`.`paid` = 1) AND `sales`.`note` IS NULL THEN `sales`.`id` END) AS `unpaid` FROM `sales` GROUP BY `sales`.`shop` ORDER BY `sales`.`shop`;

-- $selectSale4
SELECT `sales`.`shop`, SUBSTRING(GROUP_CONCAT(CONCAT(?, `sales`.`note`) ORDER BY `sales`.`id` DESC SEPARATOR ''), CHAR_LENGTH(?) + 1) AS `notes`, GROUP_CONCAT(CONCAT(`sales`.`shop`, `sales`.`pieces`) ORDER BY `sales`.`pieces`, `sales`.`id` DESC SEPARATOR '') AS `all` FROM `sales` GROUP BY `sales`.`shop` ORDER BY `sales`.`shop`;

-- $selectSale5
SELECT GROUP_CONCAT(CASE WHEN `sales`.`paid` = 1 THEN `sales`.`note` END ORDER BY `sales`.`id` SEPARATOR ', ') AS `value` FROM `sales` LIMIT 2;

-- $selectSale6
SELECT `sales`.`shop`, CONCAT('[', GROUP_CONCAT(COALESCE(CONCAT(`sales`.`pieces`), 'null') ORDER BY `sales`.`id` SEPARATOR ','), ']') AS `pieces`, CONCAT('[', GROUP_CONCAT(COALESCE(JSON_QUOTE(CONCAT(`sales`.`note`)) COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */, 'null') ORDER BY `sales`.`id` SEPARATOR ','), ']') AS `notes`, CONCAT('[', GROUP_CONCAT(COALESCE(JSON_QUOTE(CONCAT(LEFT(DATE_FORMAT(`sales`.`at`, '%Y-%m-%dT%H:%i:%s.%f'), 23), 'Z')) COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */, 'null') ORDER BY `sales`.`id` DESC SEPARATOR ','), ']') AS `at`, CONCAT('[', GROUP_CONCAT(COALESCE(JSON_QUOTE(CONCAT(CONCAT(`sales`.`big`))) COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */, 'null') ORDER BY `sales`.`id` SEPARATOR ','), ']') AS `big`, CONCAT('[', GROUP_CONCAT(COALESCE(CASE `sales`.`paid` WHEN 1 THEN 'true' WHEN 0 THEN 'false' END, 'null') ORDER BY `sales`.`id` SEPARATOR ','), ']') AS `paid`, CONCAT('[', GROUP_CONCAT(COALESCE(JSON_QUOTE(CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CONCAT(`sales`.`price`))))) COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */, 'null') ORDER BY `sales`.`id` SEPARATOR ','), ']') AS `prices` FROM `sales` GROUP BY `sales`.`shop` ORDER BY `sales`.`shop`;

-- $selectSale7
SELECT CONCAT('[', GROUP_CONCAT(CASE WHEN `sales`.`discount` IS NOT NULL THEN COALESCE(CONCAT(`sales`.`pieces`), 'null') END ORDER BY `sales`.`id` SEPARATOR ','), ']') AS `value` FROM `sales` LIMIT 2;

-- $selectSale8
SELECT `sales`.`shop` AS `value` FROM `sales` GROUP BY `sales`.`shop` HAVING CAST(SUM(CASE WHEN `sales`.`paid` = 1 THEN `sales`.`pieces` END) AS DOUBLE) > ? AND COUNT(*) = 2 ORDER BY `sales`.`shop`;

-- $selectSale9
SELECT `sales`.`shop` AS `value` FROM `sales` GROUP BY `sales`.`shop` HAVING COUNT(*) > ? AND MAX(`sales`.`pieces`) < 5;

-- $selectSale10
SELECT MIN(CASE WHEN `sales`.`pieces` > 2 THEN 'many' ELSE 'few' END) AS `size`, MIN(DAYOFMONTH(`sales`.`at`)) AS `day`, COUNT(*) AS `n` FROM `sales` GROUP BY CASE WHEN `sales`.`pieces` > 2 THEN 'many' ELSE 'few' END, DAYOFMONTH(`sales`.`at`) ORDER BY MIN(CASE WHEN `sales`.`pieces` > 2 THEN 'many' ELSE 'few' END), MIN(DAYOFMONTH(`sales`.`at`));

-- $selectSale11
SELECT `sales`.`shop` AS `0`, `sales`.`paid` AS `1`, COUNT(*) AS `2` FROM `sales` GROUP BY `sales`.`shop`, `sales`.`paid` ORDER BY `sales`.`shop`, `sales`.`paid`;

-- $selectSale12
SELECT `sales`.`shop`, CAST(CAST(SUM(`sales`.`pieces`) AS DOUBLE) AS DOUBLE) / COUNT(*) AS `mean`, MIN(`sales`.`at`) AS `first`, CONCAT(`sales`.`shop`, ': ', CONCAT(CAST(COUNT(*) AS SIGNED))) AS `label` FROM `sales` GROUP BY `sales`.`shop` ORDER BY CAST(CAST(SUM(`sales`.`pieces`) AS DOUBLE) AS DOUBLE) / COUNT(*) DESC;

-- $selectSale13
SELECT count(*) AS count FROM (SELECT `sales`.`shop` AS `value` FROM `sales` GROUP BY `sales`.`shop` HAVING COUNT(*) > 10) AS counted;

-- $selectSale14
SELECT count(*) AS count FROM (SELECT `sales`.`shop` AS `value` FROM `sales` GROUP BY `sales`.`shop`, `sales`.`paid`) AS counted;

-- $selectSale15
SELECT EXISTS (SELECT `sales`.`shop` AS `value` FROM `sales` GROUP BY `sales`.`shop` HAVING COUNT(*) > 10) AS found;

-- $selectSale16
SELECT `sales`.`shop` AS `0`, COUNT(*) AS `1` FROM `sales` GROUP BY `sales`.`shop` ORDER BY `sales`.`shop` DESC LIMIT 1;

-- $selectSale17
SELECT COUNT(*) AS `value` FROM `sales` HAVING COUNT(*) > 100;

-- $selectSale18
SELECT MIN(CASE WHEN `sales`.`pieces` > 1 THEN 1 ELSE 0 END) AS `all`, COUNT(CASE WHEN `sales`.`pieces` = 5 OR `sales`.`discount` IS NULL THEN `sales`.`id` END) AS `countIf` FROM `sales` LIMIT 2;

