-- $schema
CREATE TABLE IF NOT EXISTS `teams` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `name` LONGTEXT NOT NULL,
  `rival_id` BIGINT,
  CONSTRAINT `fk_teams_rival_id` FOREIGN KEY (`rival_id`) REFERENCES `teams` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `heroes` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `name` LONGTEXT NOT NULL,
  `age` BIGINT NOT NULL,
  `team_id` BIGINT,
  `boss_id` BIGINT,
  CONSTRAINT `fk_heroes_team_id` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`),
  CONSTRAINT `fk_heroes_boss_id` FOREIGN KEY (`boss_id`) REFERENCES `heroes` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `skills` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `hero_skills` (
  `hero_id` BIGINT NOT NULL,
  `skill_id` BIGINT NOT NULL,
  PRIMARY KEY (`hero_id`, `skill_id`),
  CONSTRAINT `fk_hero_skills_hero_id` FOREIGN KEY (`hero_id`) REFERENCES `heroes` (`id`),
  CONSTRAINT `fk_hero_skills_skill_id` FOREIGN KEY (`skill_id`) REFERENCES `skills` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `hero_skills`, `skills`, `heroes`, `teams`;

-- $insertTeam
INSERT INTO `teams` (`id`, `name`, `rival_id`) VALUES (?, ?, ?);
many: INSERT INTO `teams` (`id`, `name`, `rival_id`) VALUES (?, ?, ?) …;

-- $insertHero
INSERT INTO `heroes` (`id`, `name`, `age`, `team_id`, `boss_id`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `heroes` (`id`, `name`, `age`, `team_id`, `boss_id`) VALUES (?, ?, ?, ?, ?) …;

-- $insertSkill
INSERT INTO `skills` (`id`, `name`) VALUES (?, ?);
many: INSERT INTO `skills` (`id`, `name`) VALUES (?, ?) …;

-- $insertHeroSkill
INSERT INTO `hero_skills` (`hero_id`, `skill_id`) VALUES (?, ?);
many: INSERT INTO `hero_skills` (`hero_id`, `skill_id`) VALUES (?, ?) …;

-- $selectHero
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` WHERE `team`.`name` = 'A';

-- $selectHero2
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` WHERE NOT `team`.`name` <=> 'A';

-- $selectHero3
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` WHERE `heroes`.`team_id` IS NULL;

-- $selectHero4
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` LEFT JOIN `teams` AS `team.rival` ON `team`.`rival_id` = `team.rival`.`id` LEFT JOIN `heroes` AS `boss` ON `heroes`.`boss_id` = `boss`.`id` LEFT JOIN `teams` AS `boss.team` ON `boss`.`team_id` = `boss.team`.`id` WHERE `team.rival`.`name` = 'A' OR `boss.team`.`name` = 'B';

-- $selectHero5
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` LEFT JOIN `heroes` AS `boss` ON `heroes`.`boss_id` = `boss`.`id` LEFT JOIN `heroes` AS `boss.boss` ON `boss`.`boss_id` = `boss.boss`.`id` WHERE `boss`.`boss_id` IS NOT NULL AND `boss.boss`.`age` = 31;

-- $selectHero6
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` WHERE EXISTS (SELECT 1 FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`boss_id` = `heroes`.`id` AND `heroes_2`.`age` > `heroes`.`age`);

-- $selectHero7
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` WHERE NOT EXISTS (SELECT 1 FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`boss_id` = `heroes`.`id` AND NOT (`heroes_2`.`age` > 20));

-- $selectHero8
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` LEFT JOIN `teams` AS `team_2` ON `heroes`.`team_id` = `team_2`.`id` WHERE EXISTS (SELECT 1 FROM `heroes` AS `heroes_2` LEFT JOIN `teams` AS `team` ON `heroes_2`.`team_id` = `team`.`id` WHERE `heroes_2`.`boss_id` = `heroes`.`id` AND NOT `team`.`name` <=> `team_2`.`name`);

-- $selectHero9
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` WHERE (SELECT COUNT(*) AS `value` FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`boss_id` = `heroes`.`id`) = (SELECT COUNT(*) AS `value` FROM `skills` INNER JOIN `hero_skills` ON `hero_skills`.`skill_id` = `skills`.`id` WHERE `hero_skills`.`hero_id` = `heroes`.`id`);

-- $selectHero10
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` WHERE (SELECT COUNT(*) AS `value` FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`boss_id` = `heroes`.`id` AND (SELECT COUNT(*) AS `value` FROM `skills` INNER JOIN `hero_skills` ON `hero_skills`.`skill_id` = `skills`.`id` WHERE `hero_skills`.`hero_id` = `heroes_2`.`id`) > 1) > 0;

-- $selectHero11
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` LEFT JOIN `teams` AS `team_2` ON `heroes`.`team_id` = `team_2`.`id` WHERE EXISTS (SELECT 1 FROM `skills` INNER JOIN `hero_skills` ON `hero_skills`.`skill_id` = `skills`.`id` WHERE `hero_skills`.`hero_id` = `heroes`.`id` AND EXISTS (SELECT 1 FROM `heroes` AS `heroes_2` INNER JOIN `hero_skills` AS `hero_skills_2` ON `hero_skills_2`.`hero_id` = `heroes_2`.`id` LEFT JOIN `teams` AS `team` ON `heroes_2`.`team_id` = `team`.`id` WHERE `hero_skills_2`.`skill_id` = `skills`.`id` AND `heroes_2`.`id` <> `heroes`.`id` AND `team`.`id` <=> `team_2`.`id`));

-- $selectHero12
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` WHERE NOT EXISTS (SELECT 1 FROM `skills` INNER JOIN `hero_skills` ON `hero_skills`.`skill_id` = `skills`.`id` WHERE `hero_skills`.`hero_id` = `heroes`.`id` AND EXISTS (SELECT 1 FROM `heroes` AS `heroes_2` INNER JOIN `hero_skills` AS `hero_skills_2` ON `hero_skills_2`.`hero_id` = `heroes_2`.`id` WHERE `hero_skills_2`.`skill_id` = `skills`.`id` AND NOT (`heroes_2`.`age` > 16)));

-- $selectHero13
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` WHERE CASE WHEN `team`.`id` IS NOT NULL THEN (SELECT COUNT(*) AS `value` FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`team_id` = `team`.`id`) ELSE NULL END = 2;

-- $selectHero14
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` WHERE COALESCE(CASE WHEN `team`.`id` IS NOT NULL THEN (SELECT COUNT(*) AS `value` FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`team_id` = `team`.`id`) ELSE NULL END, 7) > 2;

-- $selectHero15
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` WHERE (`team`.`id` IS NOT NULL AND NOT EXISTS (SELECT 1 FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`team_id` = `team`.`id` AND NOT ((SELECT COUNT(*) AS `value` FROM `skills` INNER JOIN `hero_skills` ON `hero_skills`.`skill_id` = `skills`.`id` WHERE `hero_skills`.`hero_id` = `heroes_2`.`id`) > 0))) = 1;

-- $selectHero16
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` LEFT JOIN `heroes` AS `boss` ON `heroes`.`boss_id` = `boss`.`id` WHERE EXISTS (SELECT 1 FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`boss_id` = `boss`.`id` AND `heroes_2`.`name` > `heroes`.`name`) = 1;

-- $selectHero17
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` LEFT JOIN `heroes` AS `boss` ON `heroes`.`boss_id` = `boss`.`id` WHERE CASE WHEN `heroes`.`boss_id` IS NULL THEN (SELECT COUNT(*) AS `value` FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`boss_id` = `heroes`.`id`) ELSE CASE WHEN `boss`.`id` IS NOT NULL THEN (SELECT COUNT(*) AS `value` FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`boss_id` = `boss`.`id`) ELSE NULL END END = 2;

-- $selectHero18
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` LEFT JOIN `teams` AS `team.rival` ON `team`.`rival_id` = `team.rival`.`id` WHERE NOT EXISTS (SELECT 1 FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`team_id` = `team.rival`.`id` AND `heroes_2`.`age` < `heroes`.`age`);

-- $selectHero19
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` WHERE EXISTS (SELECT 1 FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`boss_id` = `heroes`.`id` AND EXISTS (SELECT 1 FROM `heroes` AS `heroes_3` WHERE `heroes_3`.`boss_id` = `heroes_2`.`id` AND EXISTS (SELECT 1 FROM `skills` INNER JOIN `hero_skills` ON `hero_skills`.`skill_id` = `skills`.`id` WHERE `hero_skills`.`hero_id` = `heroes_3`.`id` AND `skills`.`name` = 'fly')));

-- $selectHero20
SELECT `heroes`.`id`, `heroes`.`name`, `heroes`.`age`, `heroes`.`team_id` AS `teamId`, `heroes`.`boss_id` AS `bossId` FROM `heroes` WHERE (SELECT COUNT(*) AS `value` FROM `skills` INNER JOIN `hero_skills` ON `hero_skills`.`skill_id` = `skills`.`id` WHERE `hero_skills`.`hero_id` = `heroes`.`id` AND `skills`.`name` <> 'fly' AND (SELECT COUNT(*) AS `value` FROM `heroes` AS `heroes_2` INNER JOIN `hero_skills` AS `hero_skills_2` ON `hero_skills_2`.`hero_id` = `heroes_2`.`id` WHERE `hero_skills_2`.`skill_id` = `skills`.`id`) > 1) >= (SELECT COUNT(*) AS `value` FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`boss_id` = `heroes`.`id`);

