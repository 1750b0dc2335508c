-- $schema
CREATE TABLE IF NOT EXISTS `owners` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `sales` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `shop` LONGTEXT NOT NULL,
  `city` LONGTEXT,
  `pieces` BIGINT NOT NULL,
  `price` DECIMAL(65, 30) NOT NULL,
  `at` DATETIME(3) NOT NULL,
  `extra` JSON NOT NULL,
  `owner_id` BIGINT,
  CONSTRAINT `fk_sales_owner_id` FOREIGN KEY (`owner_id`) REFERENCES `owners` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `sales`, `owners`;

-- $selectSale
from: `sales`
row.columns: MIN(`sales`.`pieces` > 2) AS `0`, COUNT(*) AS `1`
row.shape: 0: boolean, 1: int
groupBy[0]: `sales`.`pieces` > 2
having[0]: MIN(`sales`.`pieces` > 2) = 1
unlimited: 18446744073709551615

-- $insertOwner
INSERT INTO `owners` (`id`, `name`) VALUES (?, ?);
many: INSERT INTO `owners` (`id`, `name`) VALUES (?, ?) …;

-- $insertSale
INSERT INTO `sales` (`id`, `shop`, `city`, `pieces`, `price`, `at`, `extra`, `owner_id`) VALUES (?, ?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `sales` (`id`, `shop`, `city`, `pieces`, `price`, `at`, `extra`, `owner_id`) VALUES (?, ?, ?, ?, ?, ?, ?, ?) …;

-- $selectSale2
SELECT MIN(`sales`.`pieces` > 2) AS `many`, NOT (MIN(`sales`.`pieces` > 2) = 1) AS `few`, COUNT(*) AS `n` FROM `sales` GROUP BY `sales`.`pieces` > 2 HAVING NOT (MIN(`sales`.`pieces` > 2) = 1);

-- $selectSale3
SELECT CONCAT(MIN(LOWER(REPLACE(`sales`.`shop`, 'İ', 'i̇'))), ?) AS `shop`, COUNT(*) AS `n` FROM `sales` GROUP BY LOWER(REPLACE(`sales`.`shop`, 'İ', 'i̇')) HAVING MIN(LOWER(REPLACE(`sales`.`shop`, 'İ', 'i̇'))) <> '' AND CHAR_LENGTH(MIN(LOWER(REPLACE(`sales`.`shop`, 'İ', 'i̇')))) < 8 ORDER BY CONCAT(MIN(LOWER(REPLACE(`sales`.`shop`, 'İ', 'i̇'))), ?);

-- $selectSale4
SELECT COALESCE(MIN(UPPER(REPLACE(`sales`.`city`, 'ß', 'SS'))), 'none') AS `city`, MIN(UPPER(REPLACE(`sales`.`city`, 'ß', 'SS'))) AS `is`, COUNT(*) AS `n` FROM `sales` GROUP BY UPPER(REPLACE(`sales`.`city`, 'ß', 'SS')) HAVING NOT MIN(UPPER(REPLACE(`sales`.`city`, 'ß', 'SS'))) <=> '' ORDER BY MIN(UPPER(REPLACE(`sales`.`city`, 'ß', 'SS')));

-- $selectSale5
SELECT COUNT(*) AS `value` FROM `sales` GROUP BY UPPER(REPLACE(`sales`.`city`, 'ß', 'SS')) HAVING MIN(UPPER(REPLACE(`sales`.`city`, 'ß', 'SS'))) IS NULL;

-- $selectSale6
SELECT MIN(`sales`.`pieces` % 2) AS `0`, CAST(MIN(`sales`.`pieces` % 2) AS DOUBLE) * 10 AS `1`, CAST(SUM(`sales`.`pieces`) AS DOUBLE) AS `2` FROM `sales` GROUP BY `sales`.`pieces` % 2 HAVING MIN(`sales`.`pieces` % 2) = 1 OR COUNT(*) > 100 ORDER BY MIN(`sales`.`pieces` % 2) DESC;

-- $selectSale7
SELECT MIN(`sales`.`pieces` + 2) AS `key`, CAST(MIN(`sales`.`pieces` + 2) AS DOUBLE) / ? AS `half`, COUNT(*) AS `n` FROM `sales` GROUP BY `sales`.`pieces` + 2 HAVING MIN(`sales`.`pieces` + 2) >= ? ORDER BY - MIN(`sales`.`pieces` + 2);

-- $selectSale8
SELECT MIN(DAYOFMONTH(`sales`.`at`)) AS `0`, MIN(DAYOFMONTH(`sales`.`at`)) + 1 AS `1`, COUNT(*) AS `2` FROM `sales` GROUP BY DAYOFMONTH(`sales`.`at`) HAVING MIN(DAYOFMONTH(`sales`.`at`)) < 31 ORDER BY MIN(DAYOFMONTH(`sales`.`at`));

-- $selectSale9
SELECT COALESCE(MIN(CASE WHEN JSON_TYPE(JSON_EXTRACT(`sales`.`extra`, '$."color"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`sales`.`extra`, '$."color"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */), 'none') AS `color`, COUNT(*) AS `n` FROM `sales` GROUP BY CASE WHEN JSON_TYPE(JSON_EXTRACT(`sales`.`extra`, '$."color"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`sales`.`extra`, '$."color"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ HAVING NOT MIN(CASE WHEN JSON_TYPE(JSON_EXTRACT(`sales`.`extra`, '$."color"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`sales`.`extra`, '$."color"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */) <=> '' ORDER BY MIN(CASE WHEN JSON_TYPE(JSON_EXTRACT(`sales`.`extra`, '$."color"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`sales`.`extra`, '$."color"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */);

-- $selectSale10
SELECT MIN(CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`sales`.`extra`, '$."size"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`sales`.`extra`, '$."size"')) END AS DOUBLE)) + 1 AS `0`, COUNT(*) AS `1` FROM `sales` GROUP BY CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`sales`.`extra`, '$."size"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`sales`.`extra`, '$."size"')) END AS DOUBLE) HAVING MIN(CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`sales`.`extra`, '$."size"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`sales`.`extra`, '$."size"')) END AS DOUBLE)) >= 2 ORDER BY CAST(MIN(CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`sales`.`extra`, '$."size"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`sales`.`extra`, '$."size"')) END AS DOUBLE)) AS DOUBLE) * 2 DESC;

-- $selectSale11
SELECT CONCAT(MIN(CASE WHEN `sales`.`price` > CAST('1' AS DECIMAL(65, 30)) THEN 'dear' ELSE 'cheap' END), ': ', CONCAT(CAST(COUNT(*) AS SIGNED))) AS `0` FROM `sales` GROUP BY CASE WHEN `sales`.`price` > CAST('1' AS DECIMAL(65, 30)) THEN 'dear' ELSE 'cheap' END HAVING LEFT(MIN(CASE WHEN `sales`.`price` > CAST('1' AS DECIMAL(65, 30)) THEN 'dear' ELSE 'cheap' END), CHAR_LENGTH('d')) = 'd' OR CAST(CAST(ROUND(CAST(SUM(`sales`.`price`) AS DECIMAL(65, 30)) / COUNT(`sales`.`price`), 16) AS DECIMAL(65, 30)) AS DECIMAL(65, 30)) > CAST('0' AS DECIMAL(65, 30)) ORDER BY MIN(CASE WHEN `sales`.`price` > CAST('1' AS DECIMAL(65, 30)) THEN 'dear' ELSE 'cheap' END);

-- $selectSale12
SELECT CASE WHEN MIN(`sales`.`pieces` > 2) = 1 THEN MIN(COALESCE(`sales`.`city`, '')) ELSE 'few' END AS `key`, COUNT(*) AS `n` FROM `sales` GROUP BY `sales`.`pieces` > 2, COALESCE(`sales`.`city`, '') HAVING MIN(`sales`.`pieces` > 2) = 1 OR MIN(COALESCE(`sales`.`city`, '')) <> '' ORDER BY MIN(COALESCE(`sales`.`city`, ''));

-- $selectSale13
SELECT MIN(`sales`.`pieces` > 2) AS `0`, MIN(CASE WHEN (`sales`.`pieces` > 2) = 1 THEN `sales`.`city` ELSE `sales`.`shop` END) AS `1`, COUNT(*) AS `2` FROM `sales` GROUP BY `sales`.`pieces` > 2, CASE WHEN `sales`.`pieces` > 2 THEN `sales`.`city` ELSE `sales`.`shop` END HAVING NOT MIN(CASE WHEN (`sales`.`pieces` > 2) = 1 THEN `sales`.`city` ELSE `sales`.`shop` END) <=> 'straße' ORDER BY MIN(CASE WHEN (`sales`.`pieces` > 2) = 1 THEN `sales`.`city` ELSE `sales`.`shop` END);

-- $selectSale14
SELECT MIN(LOWER(REPLACE(`owner`.`name`, 'İ', 'i̇'))) AS `0`, COUNT(*) AS `1` FROM `sales` LEFT JOIN `owners` AS `owner` ON `sales`.`owner_id` = `owner`.`id` GROUP BY LOWER(REPLACE(`owner`.`name`, 'İ', 'i̇')) HAVING MIN(LOWER(REPLACE(`owner`.`name`, 'İ', 'i̇'))) IS NOT NULL;

-- $selectSale15
SELECT MIN(`sales`.`pieces` % 2) AS `rest`, RANK() OVER (/*M!100200 PARTITION BY RAND() < -779679 */ ORDER BY MIN(`sales`.`pieces` % 2) DESC) AS `place`, CAST(SUM(COUNT(*)) OVER (/*M!100200 PARTITION BY RAND() < -842911 */ ORDER BY MIN(`sales`.`pieces` % 2)) AS DOUBLE) AS `running` FROM `sales` GROUP BY `sales`.`pieces` % 2 ORDER BY MIN(`sales`.`pieces` % 2);

-- $selectSale16
SELECT MIN(CHAR_LENGTH(`sales`.`shop`)) + 1 AS `0`, COUNT(*) AS `1` FROM `sales` GROUP BY CHAR_LENGTH(`sales`.`shop`) HAVING MIN(CHAR_LENGTH(`sales`.`shop`)) > 0 ORDER BY MIN(CHAR_LENGTH(`sales`.`shop`)) + 1;

-- $selectSale17
SELECT count(*) AS count FROM (SELECT MIN(`sales`.`pieces` % 2) AS `value` FROM `sales` GROUP BY `sales`.`pieces` % 2 HAVING MIN(`sales`.`pieces` % 2) = 0) AS counted;

-- $selectRow
SELECT `sales_rows`.`shop`, `sales_rows`.`n` FROM (SELECT CONCAT(MIN(UPPER(REPLACE(`sales`.`shop`, 'ß', 'SS'))), ?) AS `shop`, COUNT(*) AS `n` FROM `sales` GROUP BY UPPER(REPLACE(`sales`.`shop`, 'ß', 'SS')) HAVING MIN(UPPER(REPLACE(`sales`.`shop`, 'ß', 'SS'))) > '') AS `sales_rows` WHERE `sales_rows`.`n` > 1 ORDER BY `sales_rows`.`shop`;

-- $selectOwner
SELECT `owners`.`name` AS `value` FROM `owners` WHERE EXISTS (SELECT MIN(`sales`.`pieces` % 2) AS `value` FROM `sales` WHERE `sales`.`owner_id` = `owners`.`id` GROUP BY `sales`.`pieces` % 2 HAVING MIN(`sales`.`pieces` % 2) = 1 AND COUNT(*) > 1);

