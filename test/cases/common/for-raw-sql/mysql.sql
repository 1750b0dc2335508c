-- $schema
CREATE TABLE IF NOT EXISTS `teams` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `heroes` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `age` BIGINT NOT NULL,
  `team_id` BIGINT,
  CONSTRAINT `fk_heroes_team_id` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `heroes`, `teams`;

-- $insertTeam
INSERT INTO `teams` (`id`, `name`) VALUES (?, ?);
many: INSERT INTO `teams` (`id`, `name`) VALUES (?, ?) …;

-- $insertHero
INSERT INTO `heroes` (`id`, `name`, `age`, `team_id`) VALUES (?, ?, ?, ?);
many: INSERT INTO `heroes` (`id`, `name`, `age`, `team_id`) VALUES (?, ?, ?, ?) …;

-- $selectTeam
commons[0].name: seniors
commons[0].query: `seniors` (`team`, `age`) AS (SELECT `heroes`.`team_id` AS `team`, `heroes`.`age` FROM `heroes` WHERE `heroes`.`age` > ?)
from: `teams`
row.columns: (select count(*) from seniors where team = `teams`.`id`) AS `value`
row.shape: value: number
orderBy[0]: `teams`.`id`
unlimited: 18446744073709551615

-- $selectTeam2
WITH `seniors` (`team`, `age`) AS (SELECT `heroes`.`team_id` AS `team`, `heroes`.`age` FROM `heroes` WHERE `heroes`.`age` > ?) SELECT `teams`.`name`, (select count(*) from seniors where team = `teams`.`id`) AS `seniors` FROM `teams` ORDER BY `teams`.`id`;

-- $selectTeam3
WITH `seniors` (`team`, `age`) AS (SELECT `heroes`.`team_id` AS `team`, `heroes`.`age` FROM `heroes` WHERE `heroes`.`age` > ?), `old` (`team`, `age`) AS (SELECT `seniors`.`team`, `seniors`.`age` FROM `seniors` WHERE `seniors`.`age` > 75) SELECT `teams`.`name` AS `value` FROM `teams` WHERE (exists (select 1 from old where team = `teams`.`id`)) = 1;

-- $selectRow
WITH `seniors` (`team`, `age`) AS (SELECT `heroes`.`team_id` AS `team`, `heroes`.`age` FROM `heroes` WHERE `heroes`.`age` > ?), `old` (`team`, `age`) AS (SELECT `seniors`.`team`, `seniors`.`age` FROM `seniors` WHERE `seniors`.`age` > 75) SELECT `seniors`.`team`, `seniors`.`age` FROM `seniors` WHERE `seniors`.`age` < ((select max(age) from old));

-- $selectTeam4
WITH `seniors` (`team`, `age`) AS (SELECT `heroes`.`team_id` AS `team`, `heroes`.`age` FROM `heroes` WHERE `heroes`.`age` > ?) SELECT `teams`.`name` AS `value` FROM `teams` ORDER BY `teams`.`id`;

-- $selectTeam5
WITH `seniors` (`team`, `age`) AS (SELECT `heroes`.`team_id` AS `team`, `heroes`.`age` FROM `heroes` WHERE `heroes`.`age` > ?) SELECT count(*) AS count FROM `teams` WHERE (`teams`.`id` in (select team from seniors)) = 1;

