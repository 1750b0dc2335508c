-- $schema
CREATE TABLE IF NOT EXISTS `countries` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `teams` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `country_id` BIGINT,
  CONSTRAINT `fk_teams_country_id` FOREIGN KEY (`country_id`) REFERENCES `countries` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `heroes` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `age` BIGINT,
  `team_id` BIGINT,
  `boss_id` BIGINT,
  CONSTRAINT `fk_heroes_team_id` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`),
  CONSTRAINT `fk_heroes_boss_id` FOREIGN KEY (`boss_id`) REFERENCES `heroes` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `matches` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `home_id` BIGINT NOT NULL,
  `away_id` BIGINT NOT NULL,
  CONSTRAINT `fk_matches_home_id` FOREIGN KEY (`home_id`) REFERENCES `teams` (`id`),
  CONSTRAINT `fk_matches_away_id` FOREIGN KEY (`away_id`) REFERENCES `teams` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `matches`, `heroes`, `teams`, `countries`;

-- $insertCountry
INSERT INTO `countries` (`id`, `name`) VALUES (?, ?);
many: INSERT INTO `countries` (`id`, `name`) VALUES (?, ?) …;

-- $insertTeam
INSERT INTO `teams` (`id`, `name`, `country_id`) VALUES (?, ?, ?);
many: INSERT INTO `teams` (`id`, `name`, `country_id`) VALUES (?, ?, ?) …;

-- $insertHero
INSERT INTO `heroes` (`id`, `name`, `age`, `team_id`, `boss_id`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `heroes` (`id`, `name`, `age`, `team_id`, `boss_id`) VALUES (?, ?, ?, ?, ?) …;

-- $insertMatch
INSERT INTO `matches` (`id`, `home_id`, `away_id`) VALUES (?, ?, ?);
many: INSERT INTO `matches` (`id`, `home_id`, `away_id`) VALUES (?, ?, ?) …;

-- $selectHero
SELECT `team`.`name` AS `value` FROM `heroes` INNER JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` ORDER BY `heroes`.`id`;

-- $selectHero2
SELECT `team`.`name` AS `value` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` ORDER BY `heroes`.`id`;

-- $selectHero3
SELECT `heroes`.`name` AS `value` FROM `heroes` INNER JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` WHERE `team`.`name` <> 'B' ORDER BY `heroes`.`id`;

-- $selectHero4
SELECT `heroes`.`name` AS `value` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` WHERE NOT `team`.`name` <=> 'B' ORDER BY `heroes`.`id`;

-- $selectHero5
SELECT `heroes`.`name` AS `0`, `team`.`name` AS `1` FROM `heroes` INNER JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` WHERE `team`.`name` <> 'B' ORDER BY `team`.`name`;

-- $selectHero6
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE `heroes`.`team_id` IS NULL;

-- $selectHero7
SELECT count(*) AS count FROM `heroes` WHERE `heroes`.`team_id` IS NOT NULL;

-- $selectHero8
SELECT `heroes`.`name` AS `0`, `team.country`.`name` AS `1` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` LEFT JOIN `countries` AS `team.country` ON `team`.`country_id` = `team.country`.`id` ORDER BY `heroes`.`id`;

-- $selectHero9
SELECT `heroes`.`name` AS `value` FROM `heroes` INNER JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` INNER JOIN `countries` AS `team.country` ON `team`.`country_id` = `team.country`.`id` WHERE `team.country`.`name` = ?;

-- $selectHero10
SELECT `heroes`.`name` AS `value` FROM `heroes` INNER JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` LEFT JOIN `countries` AS `team.country` ON `team`.`country_id` = `team.country`.`id` WHERE NOT `team.country`.`name` <=> 'Norway' ORDER BY `heroes`.`id`;

-- $selectHero11
SELECT `heroes`.`name` AS `value` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` WHERE `team`.`country_id` IS NULL ORDER BY `heroes`.`id`;

-- $selectHero12
SELECT `heroes`.`name` AS `0`, `boss.boss.team`.`name` AS `1` FROM `heroes` LEFT JOIN `heroes` AS `boss` ON `heroes`.`boss_id` = `boss`.`id` LEFT JOIN `heroes` AS `boss.boss` ON `boss`.`boss_id` = `boss.boss`.`id` LEFT JOIN `teams` AS `boss.boss.team` ON `boss.boss`.`team_id` = `boss.boss.team`.`id` ORDER BY `heroes`.`id`;

-- $selectHero13
SELECT `heroes`.`name` AS `0`, `boss`.`name` AS `1`, `boss.boss`.`name` AS `2` FROM `heroes` INNER JOIN `heroes` AS `boss` ON `heroes`.`boss_id` = `boss`.`id` INNER JOIN `heroes` AS `boss.boss` ON `boss`.`boss_id` = `boss.boss`.`id` WHERE `boss.boss`.`name` = 'Ann' ORDER BY `heroes`.`id`;

-- $selectHero14
SELECT `heroes`.`name`, `team`.`id` AS `team.id`, `team`.`name` AS `team.name`, `team`.`country_id` AS `team.countryId` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` ORDER BY `heroes`.`id`;

-- $selectHero15
SELECT `heroes`.`id` AS `hero.id`, `heroes`.`name` AS `hero.name`, `heroes`.`age` AS `hero.age`, `heroes`.`team_id` AS `hero.teamId`, `heroes`.`boss_id` AS `hero.bossId`, `boss`.`id` AS `boss.id`, `boss`.`name` AS `boss.name`, `boss`.`age` AS `boss.age`, `boss`.`team_id` AS `boss.teamId`, `boss`.`boss_id` AS `boss.bossId`, `team.country`.`id` AS `country.id`, `team.country`.`name` AS `country.name` FROM `heroes` LEFT JOIN `heroes` AS `boss` ON `heroes`.`boss_id` = `boss`.`id` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` LEFT JOIN `countries` AS `team.country` ON `team`.`country_id` = `team.country`.`id` WHERE `heroes`.`id` > 3 ORDER BY `heroes`.`id`;

-- $selectHero16
SELECT `team`.`id`, `team`.`name`, `team`.`country_id` AS `countryId` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` ORDER BY `heroes`.`id`;

-- $selectMatch
SELECT CONCAT(`home`.`name`, '-', `away`.`name`) AS `value` FROM `matches` INNER JOIN `teams` AS `home` ON `matches`.`home_id` = `home`.`id` INNER JOIN `teams` AS `away` ON `matches`.`away_id` = `away`.`id` ORDER BY `matches`.`id`;

-- $selectMatch2
SELECT `home`.`id` AS `home.id`, `home`.`name` AS `home.name`, `home`.`country_id` AS `home.countryId`, `away`.`id` AS `away.id`, `away`.`name` AS `away.name`, `away`.`country_id` AS `away.countryId` FROM `matches` INNER JOIN `teams` AS `home` ON `matches`.`home_id` = `home`.`id` INNER JOIN `countries` AS `home.country` ON `home`.`country_id` = `home.country`.`id` INNER JOIN `teams` AS `away` ON `matches`.`away_id` = `away`.`id` WHERE `home.country`.`name` = 'Norway' OR `away`.`name` = 'A' ORDER BY `matches`.`id`;

-- $selectHero17
SELECT `heroes`.`name` AS `value` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` LEFT JOIN `countries` AS `team.country` ON `team`.`country_id` = `team.country`.`id` ORDER BY `team.country`.`name` IS NULL, `team.country`.`name`, `heroes`.`name` DESC;

-- $selectHero18
SELECT `team`.`name` AS `team`, COUNT(*) AS `n` FROM `heroes` INNER JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` GROUP BY `team`.`name` HAVING MAX(`team`.`country_id`) IS NOT NULL ORDER BY `team`.`name`;

-- $selectHero19
SELECT `team`.`name` AS `0`, `heroes_2_team`.`name` AS `1`, `heroes_2_boss`.`name` AS `2` FROM `heroes` INNER JOIN `heroes` AS `heroes_2` ON `heroes`.`boss_id` = `heroes_2`.`id` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` LEFT JOIN `teams` AS `heroes_2_team` ON `heroes_2`.`team_id` = `heroes_2_team`.`id` LEFT JOIN `heroes` AS `heroes_2_boss` ON `heroes_2`.`boss_id` = `heroes_2_boss`.`id` ORDER BY `heroes`.`id`;

-- $selectHero20
SELECT `heroes`.`name` AS `0`, `matches_away`.`name` AS `1` FROM `heroes` INNER JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` INNER JOIN `matches` ON `team`.`id` = `matches`.`home_id` INNER JOIN `teams` AS `matches_away` ON `matches`.`away_id` = `matches_away`.`id` ORDER BY `heroes`.`id`;

-- $selectHero21
SELECT `heroes`.`name` AS `0`, `matches_home_2`.`name` AS `1` FROM `heroes` INNER JOIN (`matches` INNER JOIN `teams` AS `matches_away` ON `matches`.`away_id` = `matches_away`.`id` INNER JOIN `teams` AS `matches_home` ON `matches`.`home_id` = `matches_home`.`id` INNER JOIN `countries` AS `matches_home_country` ON `matches_home`.`country_id` = `matches_home_country`.`id`) ON `matches_away`.`id` = `heroes`.`team_id` AND `matches_home_country`.`name` = ? INNER JOIN `teams` AS `matches_home_2` ON `matches`.`home_id` = `matches_home_2`.`id`;

-- $selectHero22
SELECT `heroes`.`name` AS `0`, `teams`.`name` AS `1`, `teams_country_2`.`name` AS `2` FROM `heroes` LEFT JOIN (`teams` INNER JOIN `countries` AS `teams_country` ON `teams`.`country_id` = `teams_country`.`id`) ON `heroes`.`team_id` = `teams`.`id` AND `teams_country`.`name` <> ? LEFT JOIN `countries` AS `teams_country_2` ON `teams`.`country_id` = `teams_country_2`.`id` ORDER BY `heroes`.`id`;

-- $selectCountry
SELECT `countries`.`id` AS `0.id`, `countries`.`name` AS `0.name`, `heroes`.`id` AS `1.id`, `heroes`.`name` AS `1.name`, `heroes`.`age` AS `1.age`, `heroes`.`team_id` AS `1.teamId`, `heroes`.`boss_id` AS `1.bossId` FROM `countries` LEFT JOIN (`heroes` INNER JOIN `heroes` AS `heroes_boss` ON `heroes`.`boss_id` = `heroes_boss`.`id` INNER JOIN `teams` AS `heroes_boss_team` ON `heroes_boss`.`team_id` = `heroes_boss_team`.`id` LEFT JOIN `teams` AS `heroes_team` ON `heroes`.`team_id` = `heroes_team`.`id`) ON `heroes_boss_team`.`country_id` = `countries`.`id` AND NOT `heroes_team`.`name` <=> 'A' ORDER BY `countries`.`id`, `heroes`.`id`;

-- $selectHero23
SELECT `heroes`.`name` AS `value` FROM `heroes` INNER JOIN `teams` AS `team_2` ON `heroes`.`team_id` = `team_2`.`id` INNER JOIN `countries` AS `team.country_2` ON `team_2`.`country_id` = `team.country_2`.`id` WHERE EXISTS (SELECT 1 FROM `heroes` AS `heroes_2` INNER JOIN `teams` AS `team` ON `heroes_2`.`team_id` = `team`.`id` INNER JOIN `countries` AS `team.country` ON `team`.`country_id` = `team.country`.`id` WHERE `heroes_2`.`boss_id` = `heroes`.`id` AND `team.country`.`name` = `team.country_2`.`name`);

-- $selectTeam
SELECT `teams`.`name` AS `value` FROM `teams` LEFT JOIN `countries` AS `country` ON `teams`.`country_id` = `country`.`id` WHERE EXISTS (SELECT 1 FROM `heroes` INNER JOIN `heroes` AS `boss` ON `heroes`.`boss_id` = `boss`.`id` WHERE `boss`.`team_id` = `teams`.`id` AND NOT `country`.`name` <=> 'Italy') ORDER BY `teams`.`id`;

-- $selectHero24
SELECT `heroes`.`name` AS `value` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` LEFT JOIN `countries` AS `team.country` ON `team`.`country_id` = `team.country`.`id` WHERE `team.country`.`name` IN (SELECT `home.country`.`name` AS `value` FROM `matches` INNER JOIN `teams` AS `home` ON `matches`.`home_id` = `home`.`id` INNER JOIN `countries` AS `home.country` ON `home`.`country_id` = `home.country`.`id`) ORDER BY `heroes`.`id`;

-- $selectHero25
SELECT count(*) AS count FROM `heroes` INNER JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` WHERE `team`.`name` <> 'C';

-- $selectHero26
SELECT count(*) AS count FROM `heroes` INNER JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id`;

-- $selectHero27
SELECT EXISTS (SELECT 1 FROM `heroes` INNER JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` INNER JOIN `countries` AS `team.country` ON `team`.`country_id` = `team.country`.`id` WHERE `team.country`.`name` = 'Spain') AS found;

-- $selectHero28
SELECT `heroes`.`name` AS `value` FROM `heroes` LEFT JOIN `heroes` AS `boss` ON `heroes`.`boss_id` = `boss`.`id` ORDER BY `boss`.`name` DESC LIMIT 1;

-- $selectHero29
SELECT DISTINCT `team`.`name` AS `value` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` ORDER BY `team`.`name`;

