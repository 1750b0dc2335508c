-- $schema
CREATE TABLE IF NOT EXISTS `teams` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `heroes` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `age` BIGINT,
  `born` DATETIME(3) NOT NULL,
  `team_id` BIGINT,
  CONSTRAINT `fk_heroes_team_id` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `heroes`, `teams`;

-- $selectTeam
SELECT (SELECT COUNT(*) AS `value` FROM `heroes`) AS `n`, (SELECT MAX(`heroes`.`age`) AS `value` FROM `heroes`) AS `oldest` FROM `teams`;

-- $insertTeam
INSERT INTO `teams` (`id`, `name`) VALUES (?, ?);
many: INSERT INTO `teams` (`id`, `name`) VALUES (?, ?) …;

-- $selectTeam2
SELECT `teams`.`name`, (SELECT COUNT(*) AS `value` FROM `heroes`) AS `n`, (SELECT MAX(`heroes`.`age`) AS `value` FROM `heroes`) AS `oldest` FROM `teams` ORDER BY `teams`.`id`;

-- $insertHero
INSERT INTO `heroes` (`id`, `name`, `age`, `born`, `team_id`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `heroes` (`id`, `name`, `age`, `born`, `team_id`) VALUES (?, ?, ?, ?, ?) …;

-- $selectTeam3
SELECT `teams`.`name`, (SELECT COUNT(*) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND `heroes`.`age` > ?) AS `heroes`, (SELECT MAX(`heroes`.`age`) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id`) AS `oldest`, (SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` ORDER BY `heroes`.`name` LIMIT 1) AS `first`, (SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` ORDER BY `heroes`.`name` LIMIT 1 OFFSET ?) AS `second`, (SELECT MIN(`heroes`.`born`) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id`) AS `born` FROM `teams` ORDER BY `teams`.`id`;

-- $selectHero
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE `heroes`.`age` <=> (SELECT MAX(`heroes_2`.`age`) AS `value` FROM `heroes` AS `heroes_2`);

-- $selectHero2
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE `heroes`.`age` > (SELECT AVG(CAST(`heroes_2`.`age` AS DOUBLE)) AS `value` FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`team_id` IS NOT NULL);

-- $selectTeam4
SELECT `teams`.`name` AS `value` FROM `teams` WHERE (SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` LIMIT 1) IS NULL;

-- $selectTeam5
SELECT COALESCE((SELECT CAST(SUM(`heroes`.`age`) AS DOUBLE) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id`), ?) AS `value` FROM `teams` ORDER BY `teams`.`id`;

-- $selectTeam6
SELECT `teams`.`name` AS `value` FROM `teams` ORDER BY (SELECT MAX(`heroes`.`age`) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id`) DESC;

-- $selectHero3
SELECT `heroes`.`team_id` AS `value` FROM `heroes` GROUP BY `heroes`.`team_id` HAVING CAST(SUM(`heroes`.`age`) AS DOUBLE) < (SELECT CAST(SUM(`heroes_2`.`age`) AS DOUBLE) AS `value` FROM `heroes` AS `heroes_2`) - ? ORDER BY `heroes`.`team_id`;

-- $selectHero4
SELECT COUNT(CASE WHEN EXISTS (SELECT 1 FROM `teams` WHERE `teams`.`id` = `heroes`.`team_id` AND `teams`.`name` <> 'Blues') THEN `heroes`.`id` END) AS `inTeams`, COUNT(*) AS `all` FROM `heroes` LIMIT 2;

-- $selectTeam7
SELECT CAST(`teams`.`id` AS DOUBLE) * 10 + (SELECT COUNT(*) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id`) AS `value` FROM `teams` ORDER BY `teams`.`id`;

-- $selectRow
SELECT `heroes_rows`.`name` AS `who`, `heroes_rows`.`next`, `heroes_rows`.`team.id` AS `team` FROM (SELECT `heroes`.`name`, `heroes`.`age` + 1 AS `next`, `heroes`.`team_id` AS `team.id` FROM `heroes` WHERE `heroes`.`age` > ?) AS `heroes_rows` WHERE `heroes_rows`.`next` > ? AND `heroes_rows`.`team.id` IS NOT NULL ORDER BY `heroes_rows`.`next` DESC;

-- $selectRow2
SELECT `heroes_rows`.`id`, `heroes_rows`.`name`, `heroes_rows`.`age`, `heroes_rows`.`born`, `heroes_rows`.`teamId` FROM (SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`born`, `heroes`.`team_id` AS `teamId` FROM `heroes` ORDER BY `heroes`.`age` DESC LIMIT 2) AS `heroes_rows` ORDER BY `heroes_rows`.`name`;

-- $selectRow3
SELECT `heroes_rows`.`team`, `heroes_rows`.`n`, `heroes_rows`.`oldest` FROM (SELECT `heroes`.`team_id` AS `team`, COUNT(*) AS `n`, MAX(`heroes`.`age`) AS `oldest` FROM `heroes` GROUP BY `heroes`.`team_id`) AS `heroes_rows` WHERE `heroes_rows`.`n` > 1 OR `heroes_rows`.`team` IS NULL ORDER BY `heroes_rows`.`team`;

-- $selectRow4
SELECT `heroes_rows`.`n` AS `size`, COUNT(*) AS `teams` FROM (SELECT COUNT(*) AS `n` FROM `heroes` GROUP BY `heroes`.`team_id`) AS `heroes_rows` GROUP BY `heroes_rows`.`n` ORDER BY `heroes_rows`.`n`;

-- $selectTeam8
SELECT CONCAT(`teams`.`name`, ' ', `heroes_rows`.`name`) AS `value` FROM `teams` INNER JOIN (SELECT `heroes`.`name`, `heroes`.`team_id` AS `team` FROM `heroes` WHERE `heroes`.`age` > ?) AS `heroes_rows` ON `heroes_rows`.`team` = `teams`.`id` ORDER BY `heroes_rows`.`name`;

-- $selectTeam9
SELECT `teams`.`id` AS `0.id`, `teams`.`name` AS `0.name`, `heroes_rows`.`team` AS `1.team`, `heroes_rows`.`n` AS `1.n` FROM `teams` LEFT JOIN (SELECT `heroes`.`team_id` AS `team`, COUNT(*) AS `n` FROM `heroes` GROUP BY `heroes`.`team_id`) AS `heroes_rows` ON `heroes_rows`.`team` = `teams`.`id` ORDER BY `teams`.`id`;

-- $selectTeam10
SELECT `teams`.`name` AS `0`, COALESCE(`heroes_rows`.`n`, 0) AS `1` FROM `teams` LEFT JOIN (SELECT `heroes`.`team_id` AS `team`, COUNT(*) AS `n` FROM `heroes` GROUP BY `heroes`.`team_id`) AS `heroes_rows` ON `heroes_rows`.`team` = `teams`.`id` ORDER BY `teams`.`id`;

-- $selectRow5
SELECT count(*) AS count FROM (SELECT DISTINCT `heroes`.`team_id` AS `team` FROM `heroes`) AS `heroes_rows`;

-- $selectRow6
SELECT `some_rows`.`name` AS `value` FROM (SELECT `heroes_rows`.`id`, `heroes_rows`.`name`, `heroes_rows`.`age`, `heroes_rows`.`born`, `heroes_rows`.`teamId` FROM (SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`born`, `heroes`.`team_id` AS `teamId` FROM `heroes` WHERE `heroes`.`age` > ?) AS `heroes_rows` WHERE `heroes_rows`.`age` < 45) AS `some_rows` ORDER BY `some_rows`.`name`;

