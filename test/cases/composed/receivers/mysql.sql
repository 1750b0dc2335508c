-- $refineHero
where[0].connector: and
where[0].condition: `heroes`.`name` = ?

-- $refineHero2
where[0].connector: and
where[0].condition: `heroes`.`age` IS NOT NULL

-- $refineHero3
where[0].connector: and
where[0].condition: `heroes`.`age` > 20

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
from: `heroes`
row.columns: `heroes`.`id`, `heroes`.`name`, `heroes`.`age`
row.shape: id: int, name: string, age: int | null
unlimited: 18446744073709551615

-- $refineHero4
row.columns: `heroes`.`name` AS `value`
row.shape: value: string

-- $selectHero2
from: `heroes`
row.columns: `heroes`.`name` AS `value`
row.shape: value: string
unlimited: 18446744073709551615

-- $selectHero3
from: `heroes`
row.columns: `heroes`.`id`, `heroes`.`name`, `heroes`.`age`
row.shape: id: int, name: string, age: int | null
where[0].connector: and
where[0].condition: `heroes`.`age` IS NOT NULL AND `heroes`.`age` > 20 AND `heroes`.`age` < 60
unlimited: 18446744073709551615

-- $selectHero4
from: `heroes`
row.columns: `heroes`.`id`, `heroes`.`name`, `heroes`.`age`
row.shape: id: int, name: string, age: int | null
where[0].connector: and
where[0].condition: `heroes`.`age` IS NOT NULL AND `heroes`.`age` > 20 AND `heroes`.`age` < 30
unlimited: 18446744073709551615

-- $selectHero5
SELECT `heroes`.`age`, COUNT(*) AS `n` FROM `heroes` GROUP BY `heroes`.`age` HAVING COUNT(*) > 0 ORDER BY `heroes`.`age`;

-- $selectHero6
SELECT count(*) AS count FROM `heroes` WHERE /*M!100200 CONCAT( */ `heroes`.`name` /*M!100200 ) */ LIKE 'A%' ESCAPE 0x5C;

-- $selectHero7
SELECT count(*) AS count FROM `heroes` WHERE (`heroes`.`name` = 'B') = 1;

