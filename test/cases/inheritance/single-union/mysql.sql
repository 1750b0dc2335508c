-- $schema
CREATE TABLE IF NOT EXISTS `teams` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `staff` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `kind` ENUM ('employee', 'manager', 'director', 'engineer', 'intern') NOT NULL DEFAULT ('employee'),
  `name` LONGTEXT NOT NULL,
  `team_id` BIGINT,
  `budget` DECIMAL(12, 2),
  `hired_at` DATETIME(3),
  `title` LONGTEXT,
  `language` LONGTEXT,
  `skills` JSON,
  CONSTRAINT `fk_staff_team_id` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`),
  CHECK (`kind` NOT IN ('manager', 'director') OR `budget` IS NOT NULL AND `hired_at` IS NOT NULL),
  CHECK (`kind` NOT IN ('engineer') OR `language` IS NOT NULL AND `skills` IS NOT NULL)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `staff`, `teams`;

-- $insertTeam
INSERT INTO `teams` (`id`, `name`) VALUES (?, ?);
many: INSERT INTO `teams` (`id`, `name`) VALUES (?, ?) …;

-- $insertManager
INSERT INTO `staff` (`id`, `name`, `team_id`, `kind`, `budget`, `hired_at`) VALUES (?, ?, ?, ?, ?, ?);
many: INSERT INTO `staff` (`id`, `name`, `team_id`, `kind`, `budget`, `hired_at`) VALUES (?, ?, ?, ?, ?, ?) …;

-- $insertEngineer
INSERT INTO `staff` (`id`, `name`, `team_id`, `kind`, `language`, `skills`) VALUES (?, ?, ?, ?, ?, ?);
many: INSERT INTO `staff` (`id`, `name`, `team_id`, `kind`, `language`, `skills`) VALUES (?, ?, ?, ?, ?, ?) …;

-- $insertDirector
INSERT INTO `staff` (`id`, `name`, `team_id`, `budget`, `hired_at`, `kind`, `title`) VALUES (?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `staff` (`id`, `name`, `team_id`, `budget`, `hired_at`, `kind`, `title`) VALUES (?, ?, ?, ?, ?, ?, ?) …;

-- $insertEmployee
INSERT INTO `staff` (`id`, `kind`, `name`, `team_id`) VALUES (?, ?, ?, ?);
many: INSERT INTO `staff` (`id`, `kind`, `name`, `team_id`) VALUES (?, ?, ?, ?) …;

-- $selectManager_Engineer
SELECT `staff`.`id`, `staff`.`name`, `staff`.`team_id` AS `teamId`, `staff`.`kind`, `staff`.`budget`, `staff`.`hired_at` AS `hiredAt`, `staff`.`language`, `staff`.`skills` FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director', 'engineer') ORDER BY `staff`.`id`;

-- $selectManager_Engineer2
from: `staff`
row.columns: `staff`.`id`, `staff`.`name`, `staff`.`team_id` AS `teamId`, `staff`.`kind`, `staff`.`budget`, `staff`.`hired_at` AS `hiredAt`, `staff`.`language`, `staff`.`skills`
row.shape: id: int, name: string, teamId: int | null, kind: enum, budget: decimal, hiredAt: instant, language: string, skills: json
where[0].connector: and
where[0].condition: `staff`.`name` <> 'Bob'
only: `staff`.`kind` IN ('manager', 'director', 'engineer')
unlimited: 18446744073709551615

-- $selectDirector_Engineer
SELECT `staff`.`id`, `staff`.`name`, `staff`.`team_id` AS `teamId`, `staff`.`budget`, `staff`.`hired_at` AS `hiredAt`, `staff`.`kind`, `staff`.`title`, `staff`.`language`, `staff`.`skills` FROM `staff` WHERE `staff`.`kind` IN ('director', 'engineer') ORDER BY `staff`.`name`;

-- $selectEmployee_Manager_Engineer
SELECT `staff`.`id`, `staff`.`name`, `staff`.`team_id` AS `teamId`, `staff`.`kind`, `staff`.`budget`, `staff`.`hired_at` AS `hiredAt`, `staff`.`language`, `staff`.`skills` FROM `staff` ORDER BY `staff`.`id`;

-- $selectManager_Engineer_Director
SELECT `staff`.`id`, `staff`.`name`, `staff`.`team_id` AS `teamId`, `staff`.`budget`, `staff`.`hired_at` AS `hiredAt`, `staff`.`kind`, `staff`.`title`, `staff`.`language`, `staff`.`skills` FROM `staff` WHERE `staff`.`kind` IN ('director', 'manager', 'engineer') ORDER BY `staff`.`id`;

-- $selectManager_Engineer3
SELECT `staff`.`id`, `staff`.`name`, `staff`.`team_id` AS `teamId`, `staff`.`kind`, `staff`.`budget`, `staff`.`hired_at` AS `hiredAt`, `staff`.`language`, `staff`.`skills` FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director', 'engineer') AND `staff`.`kind` = 'manager' AND `staff`.`budget` > CAST('5' AS DECIMAL(65, 30));

-- $selectManager_Engineer4
SELECT `staff`.`name` AS `value` FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director', 'engineer') AND CASE WHEN `staff`.`kind` = 'engineer' THEN `staff`.`language` <=> 'c' ELSE (`staff`.`budget` > CAST('50' AS DECIMAL(65, 30))) IS TRUE END = 1 ORDER BY `staff`.`id`;

-- $selectManager_Engineer5
SELECT `staff`.`name` AS `value` FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director', 'engineer') AND (`staff`.`id` = 1 OR `staff`.`id` = 5 OR `staff`.`id` = 2) ORDER BY `staff`.`id`;

-- $selectManager_Engineer6
SELECT `staff`.`id`, `staff`.`name`, `staff`.`team_id` AS `teamId`, `staff`.`kind`, `staff`.`budget`, `staff`.`hired_at` AS `hiredAt`, `staff`.`language`, `staff`.`skills` FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director', 'engineer') ORDER BY `staff`.`name` DESC LIMIT 2 OFFSET 1;

-- $selectManager_Engineer7
SELECT count(*) AS count FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director', 'engineer');

-- $selectManager_Engineer8
SELECT EXISTS (SELECT 1 FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director', 'engineer') AND `staff`.`name` = 'Eve') AS found;

-- $selectEmployee_Manager
SELECT count(*) AS count FROM `staff`;

-- $selectEngineer_Manager
SELECT `staff`.`id`, `staff`.`name`, `staff`.`team_id` AS `teamId`, `staff`.`kind`, `staff`.`language`, `staff`.`skills`, `staff`.`budget`, `staff`.`hired_at` AS `hiredAt` FROM `staff` WHERE `staff`.`kind` IN ('engineer', 'manager', 'director') ORDER BY `staff`.`id` LIMIT 1;

-- $selectManager_Engineer9
SELECT `staff`.`id`, `staff`.`kind` FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director', 'engineer') AND `staff`.`name` IN (SELECT v COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ FROM JSON_TABLE(?, '$[*]' COLUMNS (v LONGTEXT CHARACTER SET utf8mb4 PATH '$')) AS listed) ORDER BY `staff`.`id`;

-- $selectManager_Engineer10
SELECT `staff`.`id` AS `whole.id`, `staff`.`name` AS `whole.name`, `staff`.`team_id` AS `whole.teamId`, `staff`.`kind` AS `whole.kind`, `staff`.`budget` AS `whole.budget`, `staff`.`hired_at` AS `whole.hiredAt`, `staff`.`language` AS `whole.language`, `staff`.`skills` AS `whole.skills`, `team`.`name` AS `team`, CASE WHEN `staff`.`kind` = 'engineer' THEN NULL ELSE CONCAT(`staff`.`budget`) END AS `budget` FROM `staff` LEFT JOIN `teams` AS `team` ON `staff`.`team_id` = `team`.`id` WHERE `staff`.`kind` IN ('manager', 'director', 'engineer') ORDER BY `staff`.`id`;

-- $selectManager_Engineer11
SELECT `staff`.`name` AS `value` FROM `staff` INNER JOIN `teams` AS `team` ON `staff`.`team_id` = `team`.`id` WHERE `staff`.`kind` IN ('manager', 'director', 'engineer') AND `team`.`name` = 'A' ORDER BY `staff`.`id`;

-- $selectTeam
SELECT `teams`.`id` AS `0.id`, `teams`.`name` AS `0.name`, `staff`.`id` AS `1.id`, `staff`.`name` AS `1.name`, `staff`.`team_id` AS `1.teamId`, `staff`.`budget` AS `1.budget`, `staff`.`hired_at` AS `1.hiredAt`, `staff`.`kind` AS `1.kind`, `staff`.`title` AS `1.title`, `staff`.`language` AS `1.language`, `staff`.`skills` AS `1.skills` FROM `teams` LEFT JOIN `staff` ON `staff`.`team_id` = `teams`.`id` AND `staff`.`kind` IN ('director', 'engineer');

-- $selectTeam2
SELECT `teams`.`id` AS `0.id`, `teams`.`name` AS `0.name`, `staff`.`id` AS `1.id`, `staff`.`name` AS `1.name`, `staff`.`team_id` AS `1.teamId`, `staff`.`budget` AS `1.budget`, `staff`.`hired_at` AS `1.hiredAt`, `staff`.`kind` AS `1.kind`, `staff`.`title` AS `1.title`, `staff`.`language` AS `1.language`, `staff`.`skills` AS `1.skills` FROM `teams` LEFT JOIN `staff` ON `staff`.`team_id` = `teams`.`id` AND `staff`.`name` = 'nobody' AND `staff`.`kind` IN ('director', 'engineer');

-- $selectTeam3
SELECT `teams`.`id`, `teams`.`name` FROM `teams` WHERE EXISTS (SELECT 1 FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director', 'engineer') AND `staff`.`team_id` = `teams`.`id` AND `staff`.`name` = 'Bob');

-- $selectEmployee
SELECT `staff`.`name` AS `value` FROM `staff` WHERE `staff`.`id` IN (SELECT `staff_2`.`id` AS `value` FROM `staff` AS `staff_2` WHERE `staff_2`.`kind` IN ('director', 'engineer')) ORDER BY `staff`.`id`;

-- $refineManager_Engineer
orderBy[0]: `staff`.`id`

-- $selectManager_Engineer12
SELECT `ranked`.`row.id` AS `id`, `ranked`.`row.name` AS `name`, `ranked`.`row.teamId` AS `teamId`, `ranked`.`row.kind` AS `kind`, `ranked`.`row.budget` AS `budget`, `ranked`.`row.hiredAt` AS `hiredAt`, `ranked`.`row.language` AS `language`, `ranked`.`row.skills` AS `skills` FROM (SELECT `staff`.`id` AS `row.id`, `staff`.`name` AS `row.name`, `staff`.`team_id` AS `row.teamId`, `staff`.`kind` AS `row.kind`, `staff`.`budget` AS `row.budget`, `staff`.`hired_at` AS `row.hiredAt`, `staff`.`language` AS `row.language`, `staff`.`skills` AS `row.skills`, ROW_NUMBER() OVER (PARTITION BY /*M!100200 RAND() < -191181, */ `staff`.`kind` ORDER BY `staff`.`id`) AS `place`, `staff`.`id` AS `key1` FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director', 'engineer')) AS `ranked` WHERE `ranked`.`place` = 1 ORDER BY `ranked`.`key1`;

-- $selectRow
SELECT `staff_rows`.`id`, `staff_rows`.`name`, `staff_rows`.`teamId`, `staff_rows`.`kind`, `staff_rows`.`budget`, `staff_rows`.`hiredAt`, `staff_rows`.`language`, `staff_rows`.`skills` FROM (SELECT `staff`.`id`, `staff`.`name`, `staff`.`team_id` AS `teamId`, `staff`.`kind`, `staff`.`budget`, `staff`.`hired_at` AS `hiredAt`, `staff`.`language`, `staff`.`skills` FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director', 'engineer') AND `staff`.`name` <> 'Ann') AS `staff_rows` LIMIT 1;

-- $selectEmployee2
SELECT `staff`.`id`, `staff`.`kind`, `staff`.`name`, `staff`.`team_id` AS `teamId` FROM `staff` WHERE `staff`.`name` = 'Ian';

-- $selectEmployee_Manager2
SELECT `staff`.`id`, `staff`.`name`, `staff`.`team_id` AS `teamId`, `staff`.`kind`, `staff`.`budget`, `staff`.`hired_at` AS `hiredAt` FROM `staff` ORDER BY `staff`.`id`;

-- $sql
select id from staff where kind = ?;

