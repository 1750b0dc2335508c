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
SELECT `united`.`kind`, `united`.`title`, `united`.`length` FROM (SELECT 'book' AS `kind`, `books`.`title`, `books`.`pages` AS `length` FROM `books` UNION ALL SELECT ? AS `kind`, `films`.`name` AS `title`, `films`.`minutes` AS `length` FROM `films`) AS `united` ORDER BY `united`.`title`;

-- $selectRow2
SELECT `united`.`title`, `united`.`state` FROM (SELECT `books`.`title`, CONCAT(`books`.`state`) AS `state` FROM `books` UNION ALL SELECT `films`.`name` AS `title`, CONCAT(`films`.`state`) AS `state` FROM `films`) AS `united` ORDER BY `united`.`title`;

-- $selectRow3
SELECT `united`.`value` FROM (SELECT CONCAT(`books`.`state`) AS `value` FROM `books` INTERSECT SELECT CONCAT(`films`.`state`) AS `value` FROM `films`) AS `united`;

-- $selectRow4
SELECT `united`.`value` FROM (SELECT `books`.`title` AS `value` FROM `books` UNION SELECT COALESCE(`films`.`state`, 'none') AS `value` FROM `films`) AS `united` ORDER BY `united`.`value`;

-- $selectRow5
SELECT `united`.`value` FROM (SELECT `books`.`pages` + 0.5e0 AS `value` FROM `books` UNION ALL SELECT CAST(`films`.`minutes` AS DOUBLE) AS `value` FROM `films`) AS `united` ORDER BY `united`.`value`;

-- $selectRow6
SELECT `united`.`value` FROM (SELECT CAST(`books`.`pages` AS DOUBLE) AS `value` FROM `books` UNION ALL SELECT `films`.`rating` AS `value` FROM `films`) AS `united` ORDER BY `united`.`value`;

-- $selectRow7
SELECT `united`.`at` FROM (SELECT `books`.`printed` AS `at` FROM `books` UNION ALL SELECT `films`.`shown` AS `at` FROM `films`) AS `united` ORDER BY `united`.`at`;

-- $selectRow8
SELECT `united`.`title`, `united`.`pages` FROM (SELECT `books`.`title`, `books`.`pages` FROM `books` UNION ALL SELECT `films`.`name` AS `title`, CAST(TRUNCATE(CAST(NULLIF(REGEXP_SUBSTR(NULL, '^[ 	
]*[-+]?(?:[0-9]{1,200}(?:[.][0-9]{0,200})?|[.][0-9]{1,200})(?:[eE][-+]?[0-9]{1,2})?[ 	
]*$'), '') AS DOUBLE), 0) AS SIGNED) AS `pages` FROM `films`) AS `united` ORDER BY `united`.`title`;

-- $selectRow9
SELECT `united`.`price`, `united`.`big` FROM (SELECT CAST(NULLIF(REGEXP_SUBSTR(NULL, '^[ 	
]*[-+]?[0-9]{1,35}(?:[.][0-9]{1,30})?[ 	
]*$'), '') AS DECIMAL(65, 30)) AS `price`, `films`.`big` FROM `films` UNION ALL SELECT `books`.`price`, CAST(NULLIF(REGEXP_SUBSTR(NULL, '^[ 	
]*[-+]?[0-9]{1,65}[ 	
]*$'), '') AS DECIMAL(65)) AS `big` FROM `books`) AS `united` ORDER BY `united`.`price`, `united`.`big`;

-- $selectRow10
SELECT `united`.`what.title` AS `what.title`, `united`.`what.of.0` AS `what.of.0`, `united`.`what.of.1` AS `what.of.1` FROM (SELECT `books`.`title` AS `what.title`, `books`.`pages` AS `what.of.0`, `books`.`sold` AS `what.of.1` FROM `books` UNION ALL SELECT `films`.`name` AS `what.title`, `films`.`minutes` AS `what.of.0`, `films`.`rating` > 7.9e0 AS `what.of.1` FROM `films`) AS `united` ORDER BY `united`.`what.title`;

-- $selectRow11
SELECT `united`.`value` FROM (SELECT `books`.`price` AS `value` FROM `books` UNION SELECT `books`.`price` AS `value` FROM `books`) AS `united` ORDER BY `united`.`value`;

-- $selectRow12
SELECT `united`.`price` FROM (SELECT `books`.`price` FROM `books` UNION SELECT `books`.`price` FROM `books`) AS `united` WHERE `united`.`price` > CAST('9.6' AS DECIMAL(65, 30));

-- $selectRow13
SELECT `united`.`n` FROM (SELECT COUNT(*) AS `n` FROM `books` UNION ALL SELECT COUNT(*) AS `n` FROM `films`) AS `united`;

-- $selectRow14
SELECT `united`.`value` FROM (SELECT `books`.`sold` AS `value` FROM `books` UNION SELECT `films`.`minutes` > 50 AS `value` FROM `films`) AS `united` ORDER BY `united`.`value`;

