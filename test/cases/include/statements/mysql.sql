-- $schema
CREATE TABLE IF NOT EXISTS `teams` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `heroes` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `team_id` BIGINT,
  CONSTRAINT `fk_heroes_team_id` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `powers` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `hero_id` BIGINT NOT NULL,
  CONSTRAINT `fk_powers_hero_id` FOREIGN KEY (`hero_id`) REFERENCES `heroes` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `powers`, `heroes`, `teams`;

-- $selectTeam
SELECT `teams`.`id`, `teams`.`name` FROM `teams`;
includes[0]: SELECT `wanted`.`n` AS `0`, `heroes`.`id` AS `1.id`, `heroes`.`name` AS `1.name`, `heroes`.`team_id` AS `1.teamId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `heroes` ON `heroes`.`team_id` = `wanted`.`k0` ORDER BY `heroes`.`id`;
includes[0].includes[0]: SELECT `wanted`.`n` AS `0`, `powers`.`id` AS `1.id`, `powers`.`name` AS `1.name`, `powers`.`hero_id` AS `1.heroId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `powers` ON `powers`.`hero_id` = `wanted`.`k0` ORDER BY `powers`.`id`;

-- $insertTeam
INSERT INTO `teams` (`id`, `name`) VALUES (?, ?);
many: INSERT INTO `teams` (`id`, `name`) VALUES (?, ?) …;

-- $insertHero
INSERT INTO `heroes` (`id`, `name`, `team_id`) VALUES (?, ?, ?);
many: INSERT INTO `heroes` (`id`, `name`, `team_id`) VALUES (?, ?, ?) …;

-- $insertPower
INSERT INTO `powers` (`id`, `name`, `hero_id`) VALUES (?, ?, ?);
many: INSERT INTO `powers` (`id`, `name`, `hero_id`) VALUES (?, ?, ?) …;

-- $selectTeam2
SELECT `teams`.`id`, `teams`.`name` FROM `teams` ORDER BY `teams`.`id`;
includes[0]: SELECT `wanted`.`n` AS `0`, `heroes`.`id` AS `1.id`, `heroes`.`name` AS `1.name`, `heroes`.`team_id` AS `1.teamId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `heroes` ON `heroes`.`team_id` = `wanted`.`k0` ORDER BY `heroes`.`id`;
includes[0].includes[0]: SELECT `wanted`.`n` AS `0`, `powers`.`id` AS `1.id`, `powers`.`name` AS `1.name`, `powers`.`hero_id` AS `1.heroId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `powers` ON `powers`.`hero_id` = `wanted`.`k0` ORDER BY `powers`.`id`;

-- $selectHero
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`team_id` AS `teamId` FROM `heroes`;
includes[0]: SELECT `wanted`.`n` AS `0`, `powers`.`id` AS `1.id`, `powers`.`name` AS `1.name`, `powers`.`hero_id` AS `1.heroId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `powers` ON `powers`.`hero_id` = `wanted`.`k0` ORDER BY `powers`.`id`;

-- $selectHero2
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`team_id` AS `teamId`, `team`.`id` AS `team.id`, `team`.`name` AS `team.name` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id`;

-- $selectHero3
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`team_id` AS `teamId`, `team`.`id` AS `team.id`, `team`.`name` AS `team.name` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id`;
includes[0]: SELECT `wanted`.`n` AS `0`, `heroes`.`id` AS `1.id`, `heroes`.`name` AS `1.name`, `heroes`.`team_id` AS `1.teamId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `heroes` ON `heroes`.`team_id` = `wanted`.`k0` ORDER BY `heroes`.`id`;

-- $selectTeam3
SELECT `teams`.`id`, `teams`.`name` FROM `teams`;
includes[0]: SELECT `wanted`.`n` AS `0`, `heroes`.`id` AS `1.id`, `heroes`.`name` AS `1.name`, `heroes`.`team_id` AS `1.teamId`, `team`.`id` AS `1.team.id`, `team`.`name` AS `1.team.name` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `heroes` ON `heroes`.`team_id` = `wanted`.`k0` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` ORDER BY `heroes`.`id`;
includes[0].includes[0]: SELECT `wanted`.`n` AS `0`, `powers`.`id` AS `1.id`, `powers`.`name` AS `1.name`, `powers`.`hero_id` AS `1.heroId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `powers` ON `powers`.`hero_id` = `wanted`.`k0` ORDER BY `powers`.`id`;

-- $selectHero4
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`team_id` AS `teamId`, `team`.`id` AS `team.id`, `team`.`name` AS `team.name` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id`;
includes[0]: SELECT `wanted`.`n` AS `0`, `powers`.`id` AS `1.id`, `powers`.`name` AS `1.name`, `powers`.`hero_id` AS `1.heroId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `powers` ON `powers`.`hero_id` = `wanted`.`k0` ORDER BY `powers`.`id`;
includes[1]: SELECT `wanted`.`n` AS `0`, `heroes`.`id` AS `1.id`, `heroes`.`name` AS `1.name`, `heroes`.`team_id` AS `1.teamId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `heroes` ON `heroes`.`team_id` = `wanted`.`k0` ORDER BY `heroes`.`id`;
includes[1].includes[0]: SELECT `wanted`.`n` AS `0`, `powers`.`id` AS `1.id`, `powers`.`name` AS `1.name`, `powers`.`hero_id` AS `1.heroId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `powers` ON `powers`.`hero_id` = `wanted`.`k0` ORDER BY `powers`.`id`;

