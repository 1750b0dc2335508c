-- $schema
CREATE TABLE IF NOT EXISTS `books` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `title` LONGTEXT NOT NULL,
  `state` ENUM ('new', 'used') NOT NULL,
  `pages` BIGINT NOT NULL,
  `price` DECIMAL(65, 30) NOT NULL,
  `printed` DATETIME(3) NOT NULL,
  `sold` BOOLEAN NOT NULL,
  CHECK (`sold` IN (0, 1))
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `films` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `state` ENUM ('cinema', 'used'),
  `minutes` SMALLINT NOT NULL,
  `rating` DOUBLE NOT NULL,
  `shown` DATETIME(3),
  `big` BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `films`, `books`;

-- $insertBook
INSERT INTO `books` (`id`, `title`, `state`, `pages`, `price`, `printed`, `sold`) VALUES (?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `books` (`id`, `title`, `state`, `pages`, `price`, `printed`, `sold`) VALUES (?, ?, ?, ?, ?, ?, ?) …;

-- $insertFilm
INSERT INTO `films` (`id`, `name`, `state`, `minutes`, `rating`, `shown`, `big`) VALUES (?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `films` (`id`, `name`, `state`, `minutes`, `rating`, `shown`, `big`) VALUES (?, ?, ?, ?, ?, ?, ?) …;

-- $selectRow
SELECT `derived`.`kind`, `derived`.`title`, `derived`.`length` FROM (SELECT 'book' AS `kind`, `books`.`title`, `books`.`pages` AS `length` FROM `books` UNION ALL SELECT ? AS `kind`, `films`.`name` AS `title`, `films`.`minutes` AS `length` FROM `films`) AS `derived` ORDER BY `derived`.`title`;

-- $selectRow2
SELECT `derived`.`title`, `derived`.`state` FROM (SELECT `books`.`title`, CONCAT(`books`.`state`) AS `state` FROM `books` UNION ALL SELECT `films`.`name` AS `title`, CONCAT(`films`.`state`) AS `state` FROM `films`) AS `derived` ORDER BY `derived`.`title`;

-- $selectRow3
SELECT `derived`.`value` FROM (SELECT CONCAT(`books`.`state`) AS `value` FROM `books` INTERSECT SELECT CONCAT(`films`.`state`) AS `value` FROM `films`) AS `derived`;

-- $selectRow4
SELECT `derived`.`value` FROM (SELECT `books`.`title` AS `value` FROM `books` UNION SELECT COALESCE(`films`.`state`, 'none') AS `value` FROM `films`) AS `derived` ORDER BY `derived`.`value`;

-- $selectRow5
SELECT `derived`.`value` FROM (SELECT `books`.`pages` + 0.5e0 AS `value` FROM `books` UNION ALL SELECT CAST(`films`.`minutes` AS DOUBLE) AS `value` FROM `films`) AS `derived` ORDER BY `derived`.`value`;

-- $selectRow6
SELECT `derived`.`value` FROM (SELECT CAST(`books`.`pages` AS DOUBLE) AS `value` FROM `books` UNION ALL SELECT `films`.`rating` AS `value` FROM `films`) AS `derived` ORDER BY `derived`.`value`;

-- $selectRow7
SELECT `derived`.`at` FROM (SELECT `books`.`printed` AS `at` FROM `books` UNION ALL SELECT `films`.`shown` AS `at` FROM `films`) AS `derived` ORDER BY `derived`.`at`;

-- $selectRow8
SELECT `derived`.`title`, `derived`.`pages` FROM (SELECT `books`.`title`, `books`.`pages` FROM `books` UNION ALL SELECT `films`.`name` AS `title`, CAST(TRUNCATE(CAST(NULLIF(REGEXP_SUBSTR(NULL, '^[ 	
]*[-+]?(?:[0-9]{1,200}(?:[.][0-9]{0,200})?|[.][0-9]{1,200})(?:[eE][-+]?[0-9]{1,2})?[ 	
]*$'), '') AS DOUBLE), 0) AS SIGNED) AS `pages` FROM `films`) AS `derived` ORDER BY `derived`.`title`;

-- $selectRow9
SELECT `derived`.`price`, `derived`.`big` FROM (SELECT CAST(NULLIF(REGEXP_SUBSTR(NULL, '^[ 	
]*[-+]?[0-9]{1,35}(?:[.][0-9]{1,30})?[ 	
]*$'), '') AS DECIMAL(65, 30)) AS `price`, `films`.`big` FROM `films` UNION ALL SELECT `books`.`price`, CAST(NULLIF(REGEXP_SUBSTR(NULL, '^[ 	
]*[-+]?[0-9]{1,65}[ 	
]*$'), '') AS DECIMAL(65)) AS `big` FROM `books`) AS `derived` ORDER BY `derived`.`price`, `derived`.`big`;

-- $selectRow10
SELECT `derived`.`what.title` AS `what.title`, `derived`.`what.of.0` AS `what.of.0`, `derived`.`what.of.1` AS `what.of.1` FROM (SELECT `books`.`title` AS `what.title`, `books`.`pages` AS `what.of.0`, `books`.`sold` AS `what.of.1` FROM `books` UNION ALL SELECT `films`.`name` AS `what.title`, `films`.`minutes` AS `what.of.0`, `films`.`rating` > 7.9e0 AS `what.of.1` FROM `films`) AS `derived` ORDER BY `derived`.`what.title`;

-- $selectRow11
SELECT `derived`.`value` FROM (SELECT `books`.`price` AS `value` FROM `books` UNION SELECT `books`.`price` AS `value` FROM `books`) AS `derived` ORDER BY `derived`.`value`;

-- $selectRow12
SELECT `derived`.`price` FROM (SELECT `books`.`price` FROM `books` UNION SELECT `books`.`price` FROM `books`) AS `derived` WHERE `derived`.`price` > CAST('9.6' AS DECIMAL(65, 30));

-- $selectRow13
SELECT `derived`.`n` FROM (SELECT COUNT(*) AS `n` FROM `books` UNION ALL SELECT COUNT(*) AS `n` FROM `films`) AS `derived`;

-- $selectRow14
SELECT `derived`.`value` FROM (SELECT `books`.`sold` AS `value` FROM `books` UNION SELECT `films`.`minutes` > 50 AS `value` FROM `films`) AS `derived` ORDER BY `derived`.`value`;

