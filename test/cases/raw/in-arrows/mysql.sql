-- $schema
CREATE TABLE IF NOT EXISTS `items` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `price` DOUBLE NOT NULL,
  `stock` BIGINT
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `items`;

-- $insertItem
INSERT INTO `items` (`id`, `name`, `price`, `stock`) VALUES (?, ?, ?, ?);
many: INSERT INTO `items` (`id`, `name`, `price`, `stock`) VALUES (?, ?, ?, ?) …;

-- $selectItem
SELECT `items`.`name`, coalesce(`items`.`stock`, ?) * `items`.`price` AS `total` FROM `items` ORDER BY `items`.`id`;

-- $selectItem2
SELECT `items`.`name` AS `value` FROM `items` WHERE (`items`.`price` > ? or `items`.`name` = ?) = 1 AND `items`.`stock` IS NOT NULL;

-- $selectItem3
SELECT `items`.`name` AS `value` FROM `items` ORDER BY (abs(`items`.`price`) + ?) DESC;

-- $selectItem4
SELECT MIN(coalesce(`items`.`stock`, 0)) AS `0`, COUNT(*) AS `1` FROM `items` GROUP BY coalesce(`items`.`stock`, 0) ORDER BY MIN(coalesce(`items`.`stock`, 0));

-- $selectItem5
SELECT `items`.`price` * ((`items`.`stock` + ?)) AS `value` FROM `items` WHERE NOT ((`items`.`stock` is null) = 1) ORDER BY `items`.`id`;

-- $selectItem6
SELECT CAST(NULLIF(REGEXP_SUBSTR(`items`.`name`, '^[ 	
]*[-+]?(?:[0-9]{1,200}(?:[.][0-9]{0,200})?|[.][0-9]{1,200})(?:[eE][-+]?[0-9]{1,2})?[ 	
]*$'), '') AS DOUBLE) AS `number`, CAST(TRUNCATE(CAST(NULLIF(REGEXP_SUBSTR(`items`.`name`, '^[ 	
]*[-+]?(?:[0-9]{1,200}(?:[.][0-9]{0,200})?|[.][0-9]{1,200})(?:[eE][-+]?[0-9]{1,2})?[ 	
]*$'), '') AS DOUBLE), 0) AS SIGNED) AS `whole`, CASE WHEN ABS(`items`.`price`) >= 1e21 THEN REPLACE(CONCAT(`items`.`price`), 'e', 'e+') WHEN ABS(`items`.`price`) < 1e-6 AND `items`.`price` <> 0 THEN CONCAT(`items`.`price`) ELSE TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CONCAT(CAST(`items`.`price` AS DECIMAL(65, 30))))) END AS `text`, `items`.`price` <> 0 AS `truth`, CONCAT(`items`.`stock`) AS `stock`, CAST(TRUNCATE(`items`.`price`, 0) AS SIGNED) AS `big` FROM `items` ORDER BY `items`.`id`;

-- $selectItem7
SELECT `items`.`name` AS `value` FROM `items` WHERE CAST(NULLIF(REGEXP_SUBSTR(`items`.`name`, '^[ 	
]*[-+]?(?:[0-9]{1,200}(?:[.][0-9]{0,200})?|[.][0-9]{1,200})(?:[eE][-+]?[0-9]{1,2})?[ 	
]*$'), '') AS DOUBLE) > 7 AND CONCAT(`items`.`id`) <> '9' ORDER BY `items`.`id`;

-- $selectItem8
SELECT `items`.`name` AS `value` FROM `items` WHERE `items`.`stock` BETWEEN ? AND ? ORDER BY `items`.`id`;

-- $selectItem9
SELECT `items`.`name` AS `value` FROM `items` WHERE (`items`.`stock` BETWEEN 1 AND ?) IS NOT TRUE AND `items`.`price` < 100 ORDER BY `items`.`id`;

