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
SELECT `ranked`.`row.name` AS `name`, `ranked`.`row.team` AS `team` FROM (SELECT `heroes`.`name` AS `row.name`, `heroes`.`team_id` AS `row.team`, ROW_NUMBER() OVER (PARTITION BY /*M!100200 RAND() < -585393, */ `heroes`.`team_id` ORDER BY `heroes`.`age` DESC) AS `place`, `heroes`.`age` AS `key1` FROM `heroes`) AS `ranked` WHERE `ranked`.`place` = 1 ORDER BY `ranked`.`key1` DESC;

-- $selectHero2
SELECT `ranked`.`row.id` AS `id`, `ranked`.`row.name` AS `name`, `ranked`.`row.age` AS `age`, `ranked`.`row.teamId` AS `teamId` FROM (SELECT `heroes`.`id` AS `row.id`, `heroes`.`name` AS `row.name`, `heroes`.`age` AS `row.age`, `heroes`.`team_id` AS `row.teamId`, ROW_NUMBER() OVER (PARTITION BY /*M!100200 RAND() < -779476, */ `heroes`.`team_id` ORDER BY `heroes`.`name`) AS `place`, `heroes`.`name` AS `key1` FROM `heroes`) AS `ranked` WHERE `ranked`.`place` = 1 ORDER BY `ranked`.`key1`;

-- $selectHero3
SELECT `ranked`.`row` AS `value` FROM (SELECT `heroes`.`name` AS `row`, ROW_NUMBER() OVER (PARTITION BY /*M!100200 RAND() < -317430, */ (`heroes`.`age` > ?) IS TRUE ORDER BY `heroes`.`id`) AS `place`, `heroes`.`id` AS `key1` FROM `heroes`) AS `ranked` WHERE `ranked`.`place` = 1 ORDER BY `ranked`.`key1`;

-- $selectHero4
SELECT `ranked`.`row` AS `value` FROM (SELECT `heroes`.`name` AS `row`, ROW_NUMBER() OVER (PARTITION BY /*M!100200 RAND() < -923173, */ `heroes`.`team_id`, (`heroes`.`age` > ?) IS TRUE ORDER BY `heroes`.`id`) AS `place`, `heroes`.`id` AS `key1` FROM `heroes`) AS `ranked` WHERE `ranked`.`place` = 1 ORDER BY `ranked`.`key1`;

-- $selectHero5
SELECT `ranked`.`row` AS `value` FROM (SELECT `heroes`.`name` AS `row`, ROW_NUMBER() OVER (PARTITION BY /*M!100200 RAND() < -671325, */ `heroes`.`team_id` ORDER BY `heroes`.`name` DESC) AS `place`, `heroes`.`name` AS `key1` FROM `heroes` WHERE `heroes`.`age` < ?) AS `ranked` WHERE `ranked`.`place` = 1 ORDER BY `ranked`.`key1` DESC;

-- $selectHero6
SELECT `ranked`.`row` AS `value` FROM (SELECT `heroes`.`name` AS `row`, ROW_NUMBER() OVER (PARTITION BY /*M!100200 RAND() < -779476, */ `heroes`.`team_id` ORDER BY `heroes`.`name`) AS `place`, `heroes`.`name` AS `key1` FROM `heroes`) AS `ranked` WHERE `ranked`.`place` = 1 ORDER BY `ranked`.`key1` LIMIT 2 OFFSET 1;

-- $selectHero7
SELECT `ranked`.`row.0` AS `0`, `ranked`.`row.1` AS `1` FROM (SELECT `teams`.`name` AS `row.0`, `heroes`.`name` AS `row.1`, ROW_NUMBER() OVER (PARTITION BY /*M!100200 RAND() < -700010, */ `teams`.`name` ORDER BY `heroes`.`age` DESC) AS `place`, `heroes`.`age` AS `key1` FROM `heroes` INNER JOIN `teams` ON `heroes`.`team_id` = `teams`.`id`) AS `ranked` WHERE `ranked`.`place` = 1 ORDER BY `ranked`.`key1` DESC;

-- $selectHero8
SELECT `ranked`.`row.0` AS `0`, `ranked`.`row.1` AS `1` FROM (SELECT `team`.`name` AS `row.0`, `heroes`.`name` AS `row.1`, ROW_NUMBER() OVER (PARTITION BY /*M!100200 RAND() < -976799, */ `team`.`name` ORDER BY `team`.`name`, `heroes`.`name` DESC) AS `place`, `team`.`name` AS `key1`, `heroes`.`name` AS `key2` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id`) AS `ranked` WHERE `ranked`.`place` = 1 ORDER BY `ranked`.`key1`, `ranked`.`key2` DESC;

-- $selectHero9
SELECT count(*) AS count FROM (SELECT `heroes`.`id` AS `row.id`, `heroes`.`name` AS `row.name`, `heroes`.`age` AS `row.age`, `heroes`.`team_id` AS `row.teamId`, ROW_NUMBER() OVER (PARTITION BY /*M!100200 RAND() < -677749, */ `heroes`.`team_id`) AS `place` FROM `heroes`) AS `ranked` WHERE `ranked`.`place` = 1;

-- $selectHero10
SELECT EXISTS (SELECT 1 FROM (SELECT `heroes`.`id` AS `row.id`, `heroes`.`name` AS `row.name`, `heroes`.`age` AS `row.age`, `heroes`.`team_id` AS `row.teamId`, ROW_NUMBER() OVER (PARTITION BY /*M!100200 RAND() < -677749, */ `heroes`.`team_id`) AS `place` FROM `heroes` WHERE `heroes`.`age` > 100) AS `ranked` WHERE `ranked`.`place` = 1) AS found;

-- $selectHero11
SELECT `ranked`.`row.id` AS `id`, `ranked`.`row.name` AS `name`, `ranked`.`row.age` AS `age`, `ranked`.`row.teamId` AS `teamId` FROM (SELECT `heroes`.`id` AS `row.id`, `heroes`.`name` AS `row.name`, `heroes`.`age` AS `row.age`, `heroes`.`team_id` AS `row.teamId`, ROW_NUMBER() OVER (PARTITION BY /*M!100200 RAND() < -585393, */ `heroes`.`team_id` ORDER BY `heroes`.`age` DESC) AS `place`, `heroes`.`age` AS `key1` FROM `heroes`) AS `ranked` WHERE `ranked`.`place` = 1 ORDER BY `ranked`.`key1` DESC LIMIT 1;

-- $selectRow
SELECT `heroes_rows`.`name` AS `value` FROM (SELECT `ranked`.`row.id` AS `id`, `ranked`.`row.name` AS `name`, `ranked`.`row.age` AS `age`, `ranked`.`row.teamId` AS `teamId` FROM (SELECT `heroes`.`id` AS `row.id`, `heroes`.`name` AS `row.name`, `heroes`.`age` AS `row.age`, `heroes`.`team_id` AS `row.teamId`, ROW_NUMBER() OVER (PARTITION BY /*M!100200 RAND() < -585393, */ `heroes`.`team_id` ORDER BY `heroes`.`age` DESC) AS `place`, `heroes`.`age` AS `key1` FROM `heroes`) AS `ranked` WHERE `ranked`.`place` = 1 ORDER BY `ranked`.`key1` DESC) AS `heroes_rows` WHERE `heroes_rows`.`age` > ? ORDER BY `heroes_rows`.`name`;

-- $selectHero12
SELECT DISTINCT `heroes`.`team_id` AS `value` FROM `heroes` ORDER BY `heroes`.`team_id`;

-- $selectRow2
SELECT `heroes_rows`.`team`, `heroes_rows`.`old` FROM (SELECT DISTINCT `heroes`.`team_id` AS `team`, (`heroes`.`age` > ?) IS TRUE AS `old` FROM `heroes`) AS `heroes_rows` ORDER BY `heroes_rows`.`team`, `heroes_rows`.`old`;

-- $selectHero13
SELECT count(*) AS count FROM (SELECT DISTINCT `heroes`.`team_id` AS `value` FROM `heroes`) AS counted;

-- $selectHero14
SELECT DISTINCT `heroes`.`team_id` AS `value` FROM `heroes` ORDER BY `heroes`.`team_id` DESC LIMIT 2;

