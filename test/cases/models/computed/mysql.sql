-- input.ts $schema
CREATE TABLE IF NOT EXISTS `teams` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` VARCHAR(255) NOT NULL,
  CONSTRAINT `uk_teams_name` UNIQUE (`name`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `heroes` (
  `age` BIGINT,
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `surname` LONGTEXT,
  `born` DATETIME(3) NOT NULL,
  `team_id` BIGINT,
  CONSTRAINT `fk_heroes_team_id` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `heroes`, `teams`;

-- input.ts $selectHero
SELECT `heroes`.`age`, `heroes`.`id`, `heroes`.`name`, `heroes`.`surname`, `heroes`.`born`, `heroes`.`team_id` AS `teamId` FROM `heroes` WHERE `heroes`.`age` IS NOT NULL AND `heroes`.`age` >= 18;

-- input.ts $insertTeam
INSERT INTO `teams` (`id`, `name`) VALUES (?, ?);
many: INSERT INTO `teams` (`id`, `name`) VALUES (?, ?) …;

-- input.ts $insertHero
INSERT INTO `heroes` (`age`, `id`, `name`, `surname`, `born`, `team_id`) VALUES (?, ?, ?, ?, ?, ?);
many: INSERT INTO `heroes` (`age`, `id`, `name`, `surname`, `born`, `team_id`) VALUES (?, ?, ?, ?, ?, ?) …;

-- input.ts $insertHero2
INSERT INTO `heroes` (`age`, `id`, `name`, `surname`, `born`, `team_id`) VALUES (?, ?, ?, ?, ?, ?);
many: INSERT INTO `heroes` (`age`, `id`, `name`, `surname`, `born`, `team_id`) VALUES (?, ?, ?, ?, ?, ?) …;
readBack: SELECT `heroes`.`age`, `heroes`.`id`, `heroes`.`name`, `heroes`.`surname`, `heroes`.`born`, `heroes`.`team_id` AS `teamId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `heroes` ON `heroes`.`id` = wanted.k0 ORDER BY wanted.n;

-- input.ts $updateHero
UPDATE `heroes` SET `age` = ?, `name` = ?, `surname` = ?, `born` = ?, `team_id` = ? WHERE `id` = ?;

-- input.ts $selectHero2
SELECT `heroes`.`age`, `heroes`.`id`, `heroes`.`name`, `heroes`.`surname`, `heroes`.`born`, `heroes`.`team_id` AS `teamId` FROM `heroes` ORDER BY `heroes`.`id`;

-- input.ts $selectHero3
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE `heroes`.`age` IS NOT NULL AND `heroes`.`age` >= 18 AND CONCAT(`heroes`.`name`, CASE WHEN `heroes`.`surname` IS NULL THEN '' ELSE CONCAT(' ', COALESCE(`heroes`.`surname`, '')) END) = ?;

-- input.ts $selectHero4
SELECT CONCAT(`heroes`.`name`, CASE WHEN `heroes`.`surname` IS NULL THEN '' ELSE CONCAT(' ', COALESCE(`heroes`.`surname`, '')) END) AS `name`, `heroes`.`age` IS NOT NULL AND (`heroes`.`age` >= 18) IS TRUE AS `adult`, COALESCE(SUBSTRING(`heroes`.`surname`, 1, 1), NULL) AS `first` FROM `heroes` WHERE (`heroes`.`age` IS NOT NULL AND `heroes`.`age` >= 18) IS NOT TRUE ORDER BY CONCAT(`heroes`.`name`, CASE WHEN `heroes`.`surname` IS NULL THEN '' ELSE CONCAT(' ', COALESCE(`heroes`.`surname`, '')) END);

-- input.ts $selectHero5
SELECT CONCAT(`heroes`.`name`, CASE WHEN `heroes`.`surname` IS NULL THEN '' ELSE CONCAT(' ', COALESCE(`heroes`.`surname`, '')) END) AS `value` FROM `heroes` ORDER BY (`heroes`.`age` IS NOT NULL AND (`heroes`.`age` >= 18) IS TRUE), CONCAT(`heroes`.`name`, CASE WHEN `heroes`.`surname` IS NULL THEN '' ELSE CONCAT(' ', COALESCE(`heroes`.`surname`, '')) END) DESC;

-- input.ts $selectHero6
SELECT MIN(`heroes`.`age` IS NOT NULL AND (`heroes`.`age` >= 18) IS TRUE) AS `adult`, COUNT(*) AS `n`, COUNT(CASE WHEN COALESCE(SUBSTRING(`heroes`.`surname`, 1, 1), NULL) IS NOT NULL THEN `heroes`.`id` END) AS `named` FROM `heroes` GROUP BY `heroes`.`age` IS NOT NULL AND (`heroes`.`age` >= 18) IS TRUE HAVING MIN(`heroes`.`age` IS NOT NULL AND (`heroes`.`age` >= 18) IS TRUE) = 1 OR COUNT(*) > 1 ORDER BY MIN(`heroes`.`age` IS NOT NULL AND (`heroes`.`age` >= 18) IS TRUE);

-- input.ts $selectHero7
SELECT (`heroes`.`age` IS NOT NULL AND (`heroes`.`age` >= 18) IS TRUE) <=> 1 AND CONCAT(`heroes`.`name`, CASE WHEN `heroes`.`surname` IS NULL THEN '' ELSE CONCAT(' ', COALESCE(`heroes`.`surname`, '')) END) <> '' AS `0`, CHAR_LENGTH(CONCAT(`heroes`.`name`, CASE WHEN `heroes`.`surname` IS NULL THEN '' ELSE CONCAT(' ', COALESCE(`heroes`.`surname`, '')) END)) AS `1` FROM `heroes` WHERE (`heroes`.`age` IS NOT NULL AND (`heroes`.`age` >= 18) IS TRUE) = 1 AND CONCAT(`heroes`.`name`, CASE WHEN `heroes`.`surname` IS NULL THEN '' ELSE CONCAT(' ', COALESCE(`heroes`.`surname`, '')) END) <> '' ORDER BY `heroes`.`id`;

-- input.ts $selectHero8
SELECT `heroes`.`name` AS `value` FROM `heroes` WHERE ((`heroes`.`age` IS NOT NULL AND (`heroes`.`age` >= 18) IS TRUE) <=> 1 AND CONCAT(`heroes`.`name`, CASE WHEN `heroes`.`surname` IS NULL THEN '' ELSE CONCAT(' ', COALESCE(`heroes`.`surname`, '')) END) <> '') = 1 AND `heroes`.`age` > 60;

-- input.ts $selectHero9
SELECT `heroes`.`name` AS `0`, CASE WHEN `team`.`id` IS NOT NULL THEN CONCAT(COALESCE(UPPER(REPLACE(`team`.`name`, 'ß', 'SS')), ''), '!') ELSE NULL END AS `1` FROM `heroes` INNER JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` WHERE CONCAT(UPPER(REPLACE(`team`.`name`, 'ß', 'SS')), '!') = 'REDS!' ORDER BY `heroes`.`id`;

-- input.ts $selectHero10
SELECT CASE WHEN `team`.`id` IS NOT NULL THEN CONCAT(COALESCE(UPPER(REPLACE(`team`.`name`, 'ß', 'SS')), ''), '!') ELSE NULL END AS `shout` FROM `heroes` LEFT JOIN `teams` AS `team` ON `heroes`.`team_id` = `team`.`id` ORDER BY `heroes`.`id`;

-- input.ts $selectTeam
SELECT CONCAT(UPPER(REPLACE(`teams`.`name`, 'ß', 'SS')), '!') AS `shout`, (SELECT COUNT(*) AS `value` FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND `heroes`.`age` IS NOT NULL AND `heroes`.`age` >= 18) AS `adults`, EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND COALESCE(SUBSTRING(`heroes`.`surname`, 1, 1), NULL) = 'O') AS `any` FROM `teams` ORDER BY `teams`.`id`;

-- input.ts $selectTeam2
SELECT `teams`.`id`, `teams`.`name` FROM `teams` ORDER BY `teams`.`id`;
includes[0]: SELECT `wanted`.`n` AS `0`, `heroes`.`age` AS `1.age`, `heroes`.`id` AS `1.id`, `heroes`.`name` AS `1.name`, `heroes`.`surname` AS `1.surname`, `heroes`.`born` AS `1.born`, `heroes`.`team_id` AS `1.teamId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `heroes` ON `heroes`.`team_id` = `wanted`.`k0` WHERE `heroes`.`age` IS NOT NULL AND `heroes`.`age` >= 18 ORDER BY CONCAT(`heroes`.`name`, CASE WHEN `heroes`.`surname` IS NULL THEN '' ELSE CONCAT(' ', COALESCE(`heroes`.`surname`, '')) END);

-- input.ts $selectHero11
SELECT CONCAT(`heroes`.`name`, CASE WHEN `heroes`.`surname` IS NULL THEN '' ELSE CONCAT(' ', COALESCE(`heroes`.`surname`, '')) END) AS `name`, CASE WHEN `teams`.`id` IS NOT NULL THEN CONCAT(COALESCE(UPPER(REPLACE(`teams`.`name`, 'ß', 'SS')), ''), '!') ELSE NULL END AS `shout`, `teams`.`id` AS `team.id`, `teams`.`name` AS `team.name` FROM `heroes` LEFT JOIN `teams` ON `heroes`.`team_id` = `teams`.`id` ORDER BY `heroes`.`id`;

-- input.ts $selectHero12
SELECT `heroes`.`id`, CONCAT(`heroes`.`name`, CASE WHEN `heroes`.`surname` IS NULL THEN '' ELSE CONCAT(' ', COALESCE(`heroes`.`surname`, '')) END) AS `fullName`, `heroes`.`age` IS NOT NULL AND (`heroes`.`age` >= 18) IS TRUE AS `adult` FROM `heroes` WHERE `heroes`.`id` = 1 LIMIT 2;

-- input.ts $selectTeam3
SELECT `teams`.`id`, `teams`.`name`, CONCAT(UPPER(REPLACE(`teams`.`name`, 'ß', 'SS')), '!') AS `its shout`, 1 AS `more` FROM `teams` WHERE `teams`.`id` = 2 LIMIT 2;

-- input.ts $selectRow
SELECT `teams_rows`.`id`, `teams_rows`.`name` FROM (SELECT `teams`.`id`, `teams`.`name` FROM `teams` ORDER BY `teams`.`id` LIMIT 1) AS `teams_rows` WHERE LEFT(CONCAT(UPPER(REPLACE(`teams_rows`.`name`, 'ß', 'SS')), '!'), CHAR_LENGTH('R')) = 'R';

-- input.ts $selectRow2
SELECT `teams_rows`.`name` FROM (SELECT `teams`.`id`, `teams`.`name` FROM `teams`) AS `teams_rows` WHERE `teams_rows`.`id` = 1 LIMIT 2;

-- input.ts $selectRow3
SELECT CONCAT(UPPER(REPLACE(`teams_rows`.`name`, 'ß', 'SS')), '!') AS `its shout`, `teams_rows`.`id` FROM (SELECT `teams`.`id`, `teams`.`name` FROM `teams`) AS `teams_rows` WHERE `teams_rows`.`id` = 1 LIMIT 2;

-- input.ts $selectTeam4
SELECT `teams`.`id`, `teams`.`name` FROM `teams` WHERE EXISTS (SELECT 1 FROM `heroes` WHERE `heroes`.`team_id` = `teams`.`id` AND `heroes`.`age` IS NOT NULL AND `heroes`.`age` >= 18 AND `heroes`.`age` < 20);

-- input.ts $updateHero2
UPDATE `heroes` SET `name` = CONCAT(`heroes`.`name`, CASE WHEN `heroes`.`surname` IS NULL THEN '' ELSE CONCAT(' ', COALESCE(`heroes`.`surname`, '')) END) WHERE (`heroes`.`age` IS NOT NULL AND (`heroes`.`age` >= 18) IS TRUE) = 1 AND CONCAT(`heroes`.`name`, CASE WHEN `heroes`.`surname` IS NULL THEN '' ELSE CONCAT(' ', COALESCE(`heroes`.`surname`, '')) END) <> '' AND `heroes`.`surname` IS NULL;

-- input.ts $selectHero13
SELECT `heroes`.`age`, `heroes`.`id`, `heroes`.`name`, `heroes`.`surname`, `heroes`.`born`, `heroes`.`team_id` AS `teamId` FROM `heroes` WHERE `heroes`.`id` = 2 LIMIT 2;

-- input.ts $sql
select count(*) as n from heroes where age > 17;

