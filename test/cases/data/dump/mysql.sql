-- $schema
CREATE TABLE IF NOT EXISTS `teams` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `budget` BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `heroes` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `secret_name` LONGTEXT NOT NULL,
  `age` BIGINT,
  `team_id` BIGINT,
  CONSTRAINT `fk_heroes_team_id` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `heroes`, `teams`;

-- $insertTeam
INSERT INTO `teams` (`id`, `name`, `budget`) VALUES (?, ?, ?);
many: INSERT INTO `teams` (`id`, `name`, `budget`) VALUES (?, ?, ?) …;

-- $insertHero
INSERT INTO `heroes` (`id`, `name`, `secret_name`, `age`, `team_id`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `heroes` (`id`, `name`, `secret_name`, `age`, `team_id`) VALUES (?, ?, ?, ?, ?) …;

-- $selectHero
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`secret_name` AS `secretName`, `heroes`.`age`, `heroes`.`team_id` AS `teamId` FROM `heroes` LIMIT 2;

-- $selectHero2
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`secret_name` AS `secretName`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `team`.`id` AS `team.id`, `team`.`name` AS `team.name`, `team`.`budget` AS `team.budget` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id`;

-- $selectTeam
SELECT `teams`.`id`, `teams`.`name`, `teams`.`budget` FROM `teams`;
includes[0]: SELECT `wanted`.`n` AS `0`, `heroes`.`id` AS `1.id`, `heroes`.`name` AS `1.name`, `heroes`.`secret_name` AS `1.secretName`, `heroes`.`age` AS `1.age`, `heroes`.`team_id` AS `1.teamId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `heroes` ON `heroes`.`team_id` = `wanted`.`k0` ORDER BY `heroes`.`id`;

