-- $schema
CREATE TABLE IF NOT EXISTS `sales` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `shop` LONGTEXT NOT NULL,
  `pieces` BIGINT NOT NULL,
  `price` DECIMAL(65, 30) NOT NULL,
  `discount` DOUBLE,
  `big` BIGINT NOT NULL,
  `at` DATETIME(3) NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `sales`;

-- $selectSale
SELECT COUNT(*) AS `n`, CAST(SUM(`sales`.`pieces`) AS DOUBLE) AS `sum`, AVG(CAST(`sales`.`pieces` AS DOUBLE)) AS `avg`, MIN(`sales`.`at`) AS `min`, MAX(`sales`.`price`) AS `max` FROM `sales` LIMIT 2;

-- $insertSale
INSERT INTO `sales` (`id`, `shop`, `pieces`, `price`, `discount`, `big`, `at`) VALUES (?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `sales` (`id`, `shop`, `pieces`, `price`, `discount`, `big`, `at`) VALUES (?, ?, ?, ?, ?, ?, ?) …;

-- $selectSale2
SELECT COUNT(*) AS `n`, COUNT(`sales`.`discount`) AS `of`, COUNT(DISTINCT `sales`.`shop`) AS `different`, CAST(SUM(`sales`.`pieces`) AS DOUBLE) AS `sum`, AVG(CAST(`sales`.`pieces` AS DOUBLE)) AS `avg`, SUM(`sales`.`price`) AS `money`, CAST(ROUND(CAST(SUM(`sales`.`price`) AS DECIMAL(65, 30)) / COUNT(`sales`.`price`), 16) AS DECIMAL(65, 30)) AS `mean`, SUM(`sales`.`big`) AS `big`, MIN(`sales`.`at`) AS `min`, MAX(`sales`.`at`) AS `max`, MIN(`sales`.`price`) AS `cheap`, MAX(`sales`.`price`) AS `dear`, SUM(`sales`.`discount`) AS `discount` FROM `sales` LIMIT 2;

-- $selectSale3
SELECT `sales`.`shop`, COUNT(*) AS `n`, CAST(SUM(`sales`.`pieces`) AS DOUBLE) AS `sold` FROM `sales` GROUP BY `sales`.`shop` ORDER BY `sales`.`shop` DESC;

-- $selectSale4
SELECT `sales`.`shop`, COUNT(CASE WHEN `sales`.`pieces` > 1 THEN `sales`.`id` END) AS `n` FROM `sales` GROUP BY `sales`.`shop` ORDER BY `sales`.`shop`;

-- $selectSale5
SELECT `sales`.`shop` AS `value` FROM `sales` GROUP BY `sales`.`shop` HAVING COUNT(*) > 1 AND CAST(SUM(`sales`.`pieces`) AS DOUBLE) < 10;

-- $selectSale6
SELECT MIN(`sales`.`pieces` % 2) AS `0`, COUNT(*) AS `1` FROM `sales` GROUP BY `sales`.`pieces` % 2 ORDER BY MIN(`sales`.`pieces` % 2);

-- $selectSale7
SELECT `sales`.`shop` AS `0`, `sales`.`discount` AS `1`, COUNT(*) AS `2` FROM `sales` GROUP BY `sales`.`shop`, `sales`.`discount` ORDER BY `sales`.`shop`, `sales`.`discount`;

-- $selectSale8
SELECT `sales`.`shop` AS `value` FROM `sales` GROUP BY `sales`.`shop` ORDER BY COUNT(*) DESC;

-- $selectSale9
SELECT count(*) AS count FROM (SELECT `sales`.`shop` AS `value` FROM `sales` GROUP BY `sales`.`shop`) AS counted;

