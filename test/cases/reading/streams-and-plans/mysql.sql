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
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId` FROM `heroes` WHERE `heroes`.`age` > ? AND EXISTS (SELECT 1 FROM `teams` WHERE `teams`.`id` = `heroes`.`team_id`);

-- $selectRow
WITH `grown ups` (`id`, `name`, `age`, `teamId`) AS (SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId` FROM `heroes` WHERE `heroes`.`age` > ?) SELECT `grown ups`.`id` AS `0.id`, `grown ups`.`name` AS `0.name`, `grown ups`.`age` AS `0.age`, `grown ups`.`teamId` AS `0.teamId`, `teams`.`id` AS `1.id`, `teams`.`name` AS `1.name` FROM `grown ups` INNER JOIN `teams` ON `grown ups`.`teamId` = `teams`.`id`;

-- $selectRow2
SELECT `derived`.`value` FROM (SELECT `heroes`.`name` AS `value` FROM `heroes` UNION SELECT `teams`.`name` AS `value` FROM `teams`) AS `derived`;

-- $selectHero2
SELECT `heroes`.`name` AS `0`, `teams`.`name` AS `1` FROM `heroes` INNER JOIN `teams` ON `heroes`.`team_id` = `teams`.`id` AND `heroes`.`age` > ? ORDER BY `heroes`.`id`;

-- $selectHero3
SELECT `heroes`.`name`, `team`.`name` AS `team` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` ORDER BY `heroes`.`id` DESC;

-- $selectTeam
SELECT `teams`.`id`, `teams`.`name` FROM `teams` ORDER BY `teams`.`id`;
includes[0]: SELECT `wanted`.`n` AS `0`, `heroes`.`id` AS `1.id`, `heroes`.`name` AS `1.name`, `heroes`.`age` AS `1.age`, `heroes`.`team_id` AS `1.teamId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `heroes` ON `heroes`.`team_id` = `wanted`.`k0` ORDER BY `heroes`.`name`;

-- $selectRow3
WITH `grown ups` (`id`, `name`, `age`, `teamId`) AS (SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId` FROM `heroes` WHERE `heroes`.`age` > ?) SELECT `grown ups`.`name` AS `value` FROM `grown ups` ORDER BY `grown ups`.`id`;

-- $selectRow4
SELECT `derived`.`value` FROM (SELECT `heroes`.`name` AS `value` FROM `heroes` UNION SELECT `teams`.`name` AS `value` FROM `teams`) AS `derived` ORDER BY `derived`.`value`;

-- $selectRow5
WITH `grown ups` (`id`, `name`, `age`, `teamId`) AS (SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId` FROM `heroes` WHERE `heroes`.`age` > ?) SELECT `grown ups`.`id`, `grown ups`.`name`, `grown ups`.`age`, `grown ups`.`teamId` FROM `grown ups` WHERE `grown ups`.`age` < ?;

