-- $schema
CREATE TABLE IF NOT EXISTS `teams` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `founded` BIGINT
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `heroes` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `age` BIGINT,
  `team_id` BIGINT,
  CONSTRAINT `fk_heroes_team_id` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `powers` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `level` BIGINT,
  `hero_id` BIGINT NOT NULL,
  CONSTRAINT `fk_powers_hero_id` FOREIGN KEY (`hero_id`) REFERENCES `heroes` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `powers`, `heroes`, `teams`;

-- $insertTeam
INSERT INTO `teams` (`id`, `name`, `founded`) VALUES (?, ?, ?);
many: INSERT INTO `teams` (`id`, `name`, `founded`) VALUES (?, ?, ?) …;

-- $insertHero
INSERT INTO `heroes` (`id`, `name`, `age`, `team_id`) VALUES (?, ?, ?, ?);
many: INSERT INTO `heroes` (`id`, `name`, `age`, `team_id`) VALUES (?, ?, ?, ?) …;

-- $insertPower
INSERT INTO `powers` (`id`, `name`, `level`, `hero_id`) VALUES (?, ?, ?, ?);
many: INSERT INTO `powers` (`id`, `name`, `level`, `hero_id`) VALUES (?, ?, ?, ?) …;

-- $selectTeam
from: `teams`
row.columns: `teams`.`id`, `teams`.`name`, `teams`.`founded`
row.shape: id: int, name: string, founded: int | null
orderBy[0]: `teams`.`id`
unlimited: 18446744073709551615

-- $selectTeam2
SELECT `teams`.`name` AS `value` FROM `teams` WHERE EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND `heroes`.`age` >= ?);

-- $selectTeam3
SELECT `teams`.`name` AS `value` FROM `teams` WHERE EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND 1 = 1) ORDER BY `teams`.`id`;

-- $selectTeam4
SELECT `teams`.`name` AS `value` FROM `teams` WHERE NOT EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND `heroes`.`age` >= ?) ORDER BY `teams`.`id`;

-- $selectTeam5
SELECT `teams`.`name` AS `value` FROM `teams` WHERE NOT EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND (`heroes`.`age` >= ?) IS NOT TRUE) ORDER BY `teams`.`id`;

-- $selectTeam6
SELECT `teams`.`name` AS `value` FROM `teams` WHERE NOT EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND (`heroes`.`age` >= ?) IS TRUE) ORDER BY `teams`.`id`;

-- $selectTeam7
SELECT `teams`.`name` AS `value` FROM `teams` WHERE EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND `heroes`.`age` IS NULL);

-- $selectTeam8
SELECT `teams`.`name` AS `value` FROM `teams` WHERE (SELECT COUNT(*) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id`) = 0;

-- $selectTeam9
SELECT `teams`.`name` AS `0`, (SELECT COUNT(*) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id`) AS `1`, (SELECT COUNT(*) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND `heroes`.`age` IS NULL) AS `2` FROM `teams` ORDER BY (SELECT COUNT(*) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id`), `teams`.`id`;

-- $selectTeam10
SELECT `teams`.`name` AS `value` FROM `teams` WHERE 1 < (SELECT COUNT(*) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id`) AND `teams`.`id` <= (SELECT COUNT(*) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id`);

-- $selectTeam11
SELECT CAST((SELECT COUNT(*) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id`) AS DOUBLE) * 2 AS `double`, CONCAT(`teams`.`name`, ':', CONCAT(CAST((SELECT COUNT(*) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id`) AS SIGNED))) AS `label` FROM `teams` ORDER BY `teams`.`id`;

-- $selectTeam12
SELECT `teams`.`name` AS `value` FROM `teams` WHERE (SELECT COUNT(*) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND `heroes`.`age` IS NOT NULL AND `heroes`.`name` <> 'Ann') > 0;

-- $selectHero
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE EXISTS (SELECT 1 FROM `powers` WHERE `powers`.`hero_id` = `heroes`.`id` AND `powers`.`name` = ? AND `powers`.`level` IS NULL);

-- $selectTeam13
SELECT `teams`.`name` AS `value` FROM `teams` WHERE EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND EXISTS (SELECT 1 FROM `powers` WHERE `powers`.`hero_id` = `heroes`.`id` AND `powers`.`name` = ? AND `powers`.`level` > 2));

-- $selectTeam14
SELECT `teams`.`name` AS `value` FROM `teams` WHERE NOT EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND EXISTS (SELECT 1 FROM `powers` WHERE `powers`.`hero_id` = `heroes`.`id` AND `powers`.`level` IS NULL)) ORDER BY `teams`.`id`;

-- $selectTeam15
SELECT `teams`.`name` AS `value` FROM `teams` WHERE EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND (SELECT COUNT(*) AS `value` FROM `powers` WHERE `powers`.`hero_id` = `heroes`.`id`) > (SELECT COUNT(*) AS `value` FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`team_id` = `teams`.`id`) - 1) ORDER BY `teams`.`id`;

-- $selectTeam16
SELECT `teams`.`name` AS `value` FROM `teams` WHERE EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND (`heroes`.`name` < `teams`.`name` OR EXISTS (SELECT 1 FROM `powers` WHERE `powers`.`hero_id` = `heroes`.`id` AND `powers`.`level` > `heroes`.`age` - `teams`.`founded` + 1950))) ORDER BY `teams`.`id`;

-- $selectHero2
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE EXISTS (SELECT 1 FROM `powers` WHERE `powers`.`hero_id` = `heroes`.`id` AND `powers`.`level` IS NOT NULL AND `powers`.`level` > 4) ORDER BY `heroes`.`id`;

-- $selectHero3
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE NOT EXISTS (SELECT 1 FROM `powers` WHERE `powers`.`hero_id` = `heroes`.`id` AND (`powers`.`level` IS NOT NULL AND `powers`.`level` > 4) IS NOT TRUE) ORDER BY `heroes`.`id`;

-- $selectHero4
SELECT (SELECT COUNT(*) AS `value` FROM `powers` WHERE `powers`.`hero_id` = `heroes`.`id` AND `powers`.`level` IS NOT NULL AND `powers`.`level` > 4) AS `value` FROM `heroes` ORDER BY `heroes`.`id`;

-- $selectHero5
SELECT `heroes`.`name` AS `value` FROM `heroes` INNER JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` WHERE (SELECT COUNT(*) AS `value` FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`team_id` = `team`.`id`) > 1 ORDER BY `heroes`.`id`;

-- $selectHero6
SELECT `heroes`.`name` AS `0`, CASE WHEN `team`.`id` IS NOT NULL THEN (SELECT COUNT(*) AS `value` FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`team_id` = `team`.`id`) ELSE NULL END AS `1` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` ORDER BY `heroes`.`id`;

-- $selectHero7
SELECT `heroes`.`name` AS `value` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` WHERE CASE WHEN `team`.`id` IS NOT NULL THEN (SELECT COUNT(*) AS `value` FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`team_id` = `team`.`id`) ELSE NULL END = 0;

-- $selectHero8
SELECT `heroes`.`name` AS `value` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` WHERE `team`.`id` IS NOT NULL AND NOT EXISTS (SELECT 1 FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`team_id` = `team`.`id` AND (`heroes_2`.`age` > 0) IS NOT TRUE) ORDER BY `heroes`.`id`;

-- $selectHero9
SELECT `heroes`.`name` AS `value` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` WHERE NOT EXISTS (SELECT 1 FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`team_id` = `team`.`id` AND `heroes_2`.`age` > 0) ORDER BY `heroes`.`id`;

-- $selectHero10
SELECT `heroes`.`name` AS `0`, CASE WHEN `teams`.`id` IS NOT NULL THEN (SELECT COUNT(*) AS `value` FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`team_id` = `teams`.`id`) ELSE NULL END AS `1`, COALESCE(CASE WHEN `teams`.`id` IS NOT NULL THEN (SELECT COUNT(*) AS `value` FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`team_id` = `teams`.`id` AND `heroes_2`.`id` = `heroes`.`id`) ELSE NULL END, -1) AS `2` FROM `heroes` LEFT JOIN `teams` ON `heroes`.`team_id` = `teams`.`id` ORDER BY `heroes`.`id`;

-- $selectPower
SELECT `powers`.`name` AS `value` FROM `powers` INNER JOIN `heroes` AS `hero` ON `powers`.`hero_id` = `hero`.`id` INNER JOIN `teams` AS `hero.team` ON `hero`.`team_id` = `hero.team`.`id` WHERE EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `hero.team`.`id` AND `heroes`.`name` <> `hero`.`name`) ORDER BY `powers`.`id`;

-- $selectTeam17
SELECT EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND `heroes`.`age` > ?) AS `any`, NOT EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND (`heroes`.`age` > ?) IS NOT TRUE) AS `all` FROM `teams` ORDER BY `teams`.`id`;

-- $selectTeam18
SELECT `teams`.`name` AS `value` FROM `teams` ORDER BY EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND `heroes`.`age` IS NULL) DESC, `teams`.`id`;

-- $selectHero11
SELECT `heroes`.`team_id` AS `team`, COUNT(*) AS `n` FROM `heroes` GROUP BY `heroes`.`team_id` HAVING COUNT(*) > 1;

-- $selectTeam19
SELECT CAST(SUM((SELECT COUNT(*) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id`)) AS DOUBLE) AS `value` FROM `teams` LIMIT 2;

-- $selectTeam20
SELECT `teams`.`name` AS `0`, `heroes`.`name` AS `1` FROM `teams` INNER JOIN `heroes` ON `heroes`.`team_id` = `teams`.`id` AND (SELECT COUNT(*) AS `value` FROM `powers` WHERE `powers`.`hero_id` = `heroes`.`id`) > 0 WHERE (SELECT COUNT(*) AS `value` FROM `heroes` AS `heroes_2` WHERE `heroes_2`.`team_id` = `teams`.`id`) > (SELECT COUNT(*) AS `value` FROM `powers` WHERE `powers`.`hero_id` = `heroes`.`id`) ORDER BY `heroes`.`id`;

-- $selectTeam21
SELECT CASE WHEN (SELECT COUNT(*) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id`) > 1 THEN 'many' ELSE 'few' END AS `value` FROM `teams` ORDER BY `teams`.`id`;

-- $refineTeam
where[0].connector: and
where[0].condition: (SELECT COUNT(*) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id`) > 1

