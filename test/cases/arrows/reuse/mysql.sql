-- input.ts $schema
CREATE TABLE IF NOT EXISTS `person` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `age` BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `person`;

-- input.ts $insertPerson
INSERT INTO `person` (`id`, `name`, `age`) VALUES (?, ?, ?);
many: INSERT INTO `person` (`id`, `name`, `age`) VALUES (?, ?, ?) …;

-- input.ts $selectPerson
SELECT `person`.`name` AS `value` FROM `person` WHERE `person`.`age` >= 18;

-- input.ts $selectPerson2
SELECT `person`.`name` AS `value` FROM `person` WHERE `person`.`age` >= 18 AND NOT (`person`.`age` >= 65);

-- input.ts $selectPerson3
SELECT `person`.`name` AS `value` FROM `person` WHERE `person`.`age` >= 18 AND `person`.`name` >= ? AND `person`.`name` < ?;

-- input.ts $selectPerson4
SELECT CONCAT(`person`.`name`, '/', `person`.`age`) AS `value` FROM `person` WHERE `person`.`age` >= 65 OR `person`.`name` >= 'A' AND `person`.`name` < 'B';

-- input.ts $selectPerson5
SELECT CAST(`person`.`age` AS DOUBLE) * 2 AS `value` FROM `person` WHERE CAST(`person`.`age` + 1 AS DOUBLE) * 2 = 38;

-- input.ts $selectPerson6
SELECT `person`.`name` AS `value` FROM `person` ORDER BY CAST(`person`.`age` AS DOUBLE) * 2 DESC LIMIT 1;

