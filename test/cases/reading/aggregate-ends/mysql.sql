-- $refineHero
orderBy[0]: `heroes`.`name`

-- $schema
CREATE TABLE IF NOT EXISTS `heroes` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `heroes`;

-- $selectHero
from: `heroes`
row.columns: COUNT(*) AS `n`
row.shape: n: int
unlimited: 18446744073709551615

-- $selectHero2
SELECT EXISTS (SELECT COUNT(*) AS `n` FROM `heroes`) AS found;

-- $insertHero
INSERT INTO `heroes` (`id`, `name`) VALUES (?, ?);
many: INSERT INTO `heroes` (`id`, `name`) VALUES (?, ?) …;

-- $selectHero3
from: `heroes`
row.columns: `heroes`.`name`, COUNT(*) AS `n`
row.shape: name: string, n: int
groupBy[0]: `heroes`.`name`
unlimited: 18446744073709551615

-- $selectHero4
SELECT count(*) AS count FROM (SELECT COUNT(*) AS `n` FROM `heroes`) AS counted;

-- $selectHero5
SELECT count(*) AS count FROM (SELECT `heroes`.`name`, COUNT(*) AS `n` FROM `heroes` GROUP BY `heroes`.`name`) AS counted;

