-- $schema
CREATE TABLE IF NOT EXISTS `heroes` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `age` BIGINT
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `heroes`;

-- $insertHero
INSERT INTO `heroes` (`id`, `name`, `age`) VALUES (?, ?, ?);
many: INSERT INTO `heroes` (`id`, `name`, `age`) VALUES (?, ?, ?) …;

-- $selectHero
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE (? = 1 OR `heroes`.`name` >= ? AND `heroes`.`name` < ?) AND CASE WHEN ? = 1 THEN (`heroes`.`age` >= ?) IS TRUE AND (`heroes`.`age` <= ?) IS TRUE ELSE 1 END = 1 AND (? = 1 OR `heroes`.`name` IN (SELECT v COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ FROM JSON_TABLE(?, '$[*]' COLUMNS (v LONGTEXT CHARACTER SET utf8mb4 PATH '$')) AS listed));

-- $selectHero2
SELECT count(*) AS count FROM `heroes` WHERE CASE WHEN ? = 1 THEN `heroes`.`name` = ? ELSE `heroes`.`age` IS NOT NULL END = 1;

-- $selectHero3
SELECT count(*) AS count FROM `heroes` WHERE ? = 1 AND `heroes`.`age` = ?;

-- $selectHero4
SELECT count(*) AS count FROM `heroes` WHERE ? = 1 OR ? = 1 AND `heroes`.`age` = ?;

-- $selectHero5
SELECT count(*) AS count FROM `heroes` WHERE `heroes`.`id` > ? AND (? = 1 OR `heroes`.`id` < ?);

