-- $schema
CREATE TABLE IF NOT EXISTS `teams` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `heroes` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `age` BIGINT,
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

-- $selectHero
from: `heroes`
row.columns: `heroes`.`team_id` AS `team`, COUNT(*) AS `n`, MAX(`heroes`.`age`) AS `oldest`
row.shape: team: int | null, n: int, oldest: int | null
where[0].connector: and
where[0].condition: `heroes`.`team_id` IS NOT NULL
groupBy[0]: `heroes`.`team_id`
unlimited: 18446744073709551615

-- $selectTeam
SELECT `teams`.`id` AS `0.id`, `teams`.`name` AS `0.name`, `heroes_rows`.`team` AS `1.team`, `heroes_rows`.`n` AS `1.n`, `heroes_rows`.`oldest` AS `1.oldest` FROM `teams` INNER JOIN (SELECT `heroes`.`team_id` AS `team`, COUNT(*) AS `n`, MAX(`heroes`.`age`) AS `oldest` FROM `heroes` WHERE `heroes`.`team_id` IS NOT NULL GROUP BY `heroes`.`team_id`) AS `heroes_rows` ON `teams`.`id` = `heroes_rows`.`team` ORDER BY `teams`.`id`;

-- $selectTeam2
SELECT `teams`.`id` AS `0.id`, `teams`.`name` AS `0.name`, `heroes_rows`.`id` AS `1.id`, `heroes_rows`.`name` AS `1.name`, `heroes_rows`.`age` AS `1.age`, `heroes_rows`.`teamId` AS `1.teamId` FROM `teams` LEFT JOIN (SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId` FROM `heroes` WHERE `heroes`.`age` >= ?) AS `heroes_rows` ON `heroes_rows`.`teamId` = `teams`.`id` AND `teams`.`name` <> ? WHERE `teams`.`name` <> 'Y' ORDER BY `teams`.`id`;

-- $selectTeam3
SELECT `teams`.`name` AS `value` FROM `teams` LEFT JOIN (SELECT `heroes`.`team_id` AS `team`, COUNT(*) AS `n`, MAX(`heroes`.`age`) AS `oldest` FROM `heroes` WHERE `heroes`.`team_id` IS NOT NULL GROUP BY `heroes`.`team_id`) AS `heroes_rows` ON `teams`.`id` = `heroes_rows`.`team` WHERE `heroes_rows`.`n` IS NULL;

-- $selectTeam4
WITH `adults` (`id`, `name`, `age`, `teamId`) AS (SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId` FROM `heroes` WHERE `heroes`.`age` >= ?) SELECT `teams`.`name` AS `0`, `adults`.`name` AS `1` FROM `teams` INNER JOIN `adults` ON `adults`.`teamId` = `teams`.`id`;

-- $selectRow
WITH `adults` (`id`, `name`, `age`, `teamId`) AS (SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId` FROM `heroes` WHERE `heroes`.`age` >= ?) SELECT `adults`.`name` AS `0`, `adults_2`.`name` AS `1` FROM `adults` INNER JOIN `adults` AS `adults_2` ON `adults`.`id` < `adults_2`.`id`;

-- $selectHero2
SELECT CONCAT(`heroes`.`name`, '@', `teams_rows`.`loud`) AS `value` FROM `heroes` INNER JOIN (SELECT `teams`.`id` AS `key`, UPPER(REPLACE(`teams`.`name`, 'ß', 'SS')) AS `loud` FROM `teams`) AS `teams_rows` ON `heroes`.`team_id` = `teams_rows`.`key` ORDER BY `heroes`.`id`;

-- $selectTeam5
SELECT `teams`.`name` AS `value` FROM `teams` INNER JOIN (SELECT DISTINCT `heroes`.`team_id` AS `value` FROM `heroes` WHERE `heroes`.`team_id` IS NOT NULL) AS `heroes_rows` ON `teams`.`id` = `heroes_rows`.`value` ORDER BY `teams`.`id`;

-- $selectRow2
SELECT `heroes_rows`.`hero`, `heroes_rows`.`team` FROM (SELECT `heroes`.`name` AS `hero`, `teams`.`name` AS `team` FROM `heroes` INNER JOIN `teams` ON `heroes`.`team_id` = `teams`.`id`) AS `heroes_rows` WHERE `heroes_rows`.`team` = 'A' ORDER BY `heroes_rows`.`hero`;

-- $selectRow3
SELECT `heroes_rows`.`name`, `heroes_rows`.`team.id` AS `team.id`, `heroes_rows`.`team.name` AS `team.name` FROM (SELECT `heroes`.`name`, `team`.`id` AS `team.id`, `team`.`name` AS `team.name` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id`) AS `heroes_rows` ORDER BY `heroes_rows`.`name`;

-- $selectTeam6
SELECT `teams`.`name` AS `team`, `heroes_rows`.`hero.id` AS `hero.id`, `heroes_rows`.`hero.name` AS `hero.name`, `heroes_rows`.`hero.age` AS `hero.age`, `heroes_rows`.`hero.teamId` AS `hero.teamId` FROM `teams` INNER JOIN (SELECT `heroes`.`id` AS `hero.id`, `heroes`.`name` AS `hero.name`, `heroes`.`age` AS `hero.age`, `heroes`.`team_id` AS `hero.teamId`, `heroes`.`team_id` AS `of` FROM `heroes`) AS `heroes_rows` ON `heroes_rows`.`of` = `teams`.`id` ORDER BY `heroes_rows`.`hero.id`;

-- $selectTeam7
SELECT count(*) AS count FROM `teams` INNER JOIN (SELECT `heroes`.`team_id` AS `team`, COUNT(*) AS `n`, MAX(`heroes`.`age`) AS `oldest` FROM `heroes` WHERE `heroes`.`team_id` IS NOT NULL GROUP BY `heroes`.`team_id`) AS `heroes_rows` ON `teams`.`id` = `heroes_rows`.`team` AND `heroes_rows`.`n` > 1;

