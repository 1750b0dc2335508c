-- $schema
CREATE TABLE IF NOT EXISTS `sales` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `shop` LONGTEXT NOT NULL,
  `pieces` BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `sales`;

-- $insertSale
INSERT INTO `sales` (`id`, `shop`, `pieces`) VALUES (?, ?, ?);
many: INSERT INTO `sales` (`id`, `shop`, `pieces`) VALUES (?, ?, ?) …;

-- $selectSale
SELECT `sales`.`shop`, CAST(SUM(CASE WHEN `sales`.`pieces` > ? THEN CAST((((`sales`.`pieces`) | (MOD(TRUNCATE(?, 0), 4294967296e0))) & 4294967295) ^ 2147483648 AS SIGNED) - 2147483648 END) AS DOUBLE) AS `sum`, COUNT(CASE WHEN `sales`.`pieces` < ? THEN `sales`.`id` END) AS `count` FROM `sales` GROUP BY `sales`.`shop` ORDER BY `sales`.`shop`;

