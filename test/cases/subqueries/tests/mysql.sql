-- $schema
CREATE TABLE IF NOT EXISTS `teams` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `city` LONGTEXT
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `heroes` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `age` BIGINT,
  `team_id` BIGINT,
  CONSTRAINT `fk_heroes_team_id` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `fights` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `hero_id` BIGINT NOT NULL,
  `place` LONGTEXT NOT NULL,
  `won` BOOLEAN NOT NULL,
  CONSTRAINT `fk_fights_hero_id` FOREIGN KEY (`hero_id`) REFERENCES `heroes` (`id`),
  CHECK (`won` IN (0, 1))
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `fights`, `heroes`, `teams`;

-- $insertTeam
INSERT INTO `teams` (`id`, `name`, `city`) VALUES (?, ?, ?);
many: INSERT INTO `teams` (`id`, `name`, `city`) VALUES (?, ?, ?) …;

-- $insertHero
INSERT INTO `heroes` (`id`, `name`, `age`, `team_id`) VALUES (?, ?, ?, ?);
many: INSERT INTO `heroes` (`id`, `name`, `age`, `team_id`) VALUES (?, ?, ?, ?) …;

-- $insertFight
INSERT INTO `fights` (`id`, `hero_id`, `place`, `won`) VALUES (?, ?, ?, ?);
many: INSERT INTO `fights` (`id`, `hero_id`, `place`, `won`) VALUES (?, ?, ?, ?) …;

-- $selectHero
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE EXISTS (SELECT 1 FROM `teams` WHERE `teams`.`id` = `heroes`.`team_id`) ORDER BY `heroes`.`id`;

-- $selectHero2
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE NOT EXISTS (SELECT 1 FROM `teams` WHERE `teams`.`id` = `heroes`.`team_id`);

-- $selectTeam
SELECT `teams`.`name` AS `value` FROM `teams` WHERE `teams`.`name` <> ? AND EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND `heroes`.`age` > ? AND EXISTS (SELECT 1 FROM `fights` WHERE `fights`.`hero_id` = `heroes`.`id` AND `fights`.`place` = ? AND NOT `teams`.`city` <=> ?)) AND CHAR_LENGTH(`teams`.`name`) > 2;

-- $selectTeam2
SELECT `teams`.`name` AS `value` FROM `teams` WHERE EXISTS (SELECT 1 FROM `teams` AS `teams_2` WHERE `teams_2`.`id` <> `teams`.`id` AND NOT `teams_2`.`city` <=> `teams`.`city` AND `teams_2`.`name` < `teams`.`name`) ORDER BY `teams`.`id`;

-- $selectHero3
SELECT `heroes`.`name` AS `value` FROM `heroes` INNER JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` WHERE EXISTS (SELECT 1 FROM `fights` INNER JOIN `heroes` AS `heroes_2` ON `fights`.`hero_id` = `heroes_2`.`id` INNER JOIN `teams` AS `heroes_2_team` ON `heroes_2`.`team_id` = `heroes_2_team`.`id` WHERE `heroes_2_team`.`name` = `team`.`name` AND `fights`.`won` = 1) ORDER BY `heroes`.`id`;

-- $selectHero4
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE `heroes`.`id` IN (SELECT `fights`.`hero_id` AS `value` FROM `fights` WHERE `fights`.`won` = 1) ORDER BY `heroes`.`id`;

-- $selectHero5
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE NOT (`heroes`.`id` IN (SELECT `fights`.`hero_id` AS `value` FROM `fights` WHERE `fights`.`won` = 1)) ORDER BY `heroes`.`id`;

-- $selectTeam3
SELECT `teams`.`name` AS `value` FROM `teams` WHERE `teams`.`id` IN (SELECT `heroes`.`team_id` AS `value` FROM `heroes`) ORDER BY `teams`.`id`;

-- $selectTeam4
SELECT `teams`.`name` AS `value` FROM `teams` WHERE (`teams`.`id` IN (SELECT `heroes`.`team_id` AS `value` FROM `heroes`)) IS NOT TRUE;

-- $selectHero6
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE EXISTS (SELECT 1 FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`age` > 45 AND `heroes`.`team_id` <=> `heroes_2`.`team_id`);

-- $selectHero7
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE NOT EXISTS (SELECT 1 FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`age` > 45 AND `heroes`.`team_id` <=> `heroes_2`.`team_id`) ORDER BY `heroes`.`id`;

-- $selectHero8
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE (`heroes`.`team_id` IN (SELECT `teams`.`id` AS `value` FROM `teams` WHERE `teams`.`id` < 2)) IS NOT TRUE ORDER BY `heroes`.`id`;

-- $selectHero9
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE `heroes`.`team_id` IN (SELECT `teams`.`id` AS `value` FROM `teams`) ORDER BY `heroes`.`id`;

-- $selectHero10
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId` FROM `heroes` WHERE `heroes`.`team_id` IN (SELECT `teams`.`id` AS `value` FROM `teams` WHERE `teams`.`id` IN (SELECT v FROM JSON_TABLE(?, '$[*]' COLUMNS (v BIGINT PATH '$')) AS listed));

-- $selectHero11
SELECT count(*) AS count FROM `heroes` WHERE (`heroes`.`team_id` IN (SELECT `teams`.`id` AS `value` FROM `teams` WHERE `teams`.`id` IN (SELECT v FROM JSON_TABLE(?, '$[*]' COLUMNS (v BIGINT PATH '$')) AS listed))) IS NOT TRUE;

-- $selectHero12
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE ? IN (SELECT `fights`.`place` AS `value` FROM `fights` WHERE `fights`.`hero_id` = `heroes`.`id`);

-- $selectHero13
SELECT `heroes`.`name`, EXISTS (SELECT 1 FROM `fights` WHERE `fights`.`hero_id` = `heroes`.`id`) AS `fought`, COALESCE(`heroes`.`team_id` IN (SELECT `teams`.`id` AS `value` FROM `teams`), 0) AS `known`, NOT EXISTS (SELECT 1 FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`age` > 45 AND `heroes`.`team_id` <=> `heroes_2`.`team_id`) AS `unknown` FROM `heroes` ORDER BY `heroes`.`id`;

-- $selectHero14
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE `heroes`.`id` IN (SELECT * FROM (SELECT `fights`.`hero_id` AS `value` FROM `fights` ORDER BY `fights`.`id` DESC LIMIT 2) AS `isIn()`) ORDER BY `heroes`.`id`;

-- $selectTeam5
SELECT `teams`.`name` AS `value` FROM `teams` WHERE `teams`.`id` IN (SELECT `heroes`.`team_id` AS `value` FROM `heroes` GROUP BY `heroes`.`team_id` HAVING COUNT(*) > 1);

-- $selectTeam6
SELECT `teams`.`name` AS `value` FROM `teams` ORDER BY EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND `heroes`.`age` > ?) DESC, `teams`.`id`;

-- $selectTeam7
SELECT count(*) AS count FROM `teams` WHERE EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id`);

-- $selectTeam8
SELECT EXISTS (SELECT 1 FROM `teams` WHERE EXISTS (SELECT 1 FROM `fights` WHERE `fights`.`place` = ?)) AS found;

