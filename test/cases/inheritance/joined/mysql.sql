-- $sql
select (select count(*) from employees) as n, (select count(*) from managers) as m, (select count(*) from directors) as d, (select count(*) from engineers) as g;

-- $schema
CREATE TABLE IF NOT EXISTS `teams` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `name` LONGTEXT NOT NULL,
  `lead_id` BIGINT
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `employees` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` VARCHAR(255) NOT NULL,
  `kind` LONGTEXT NOT NULL DEFAULT ('employee'),
  `level` BIGINT NOT NULL,
  `team_id` BIGINT,
  CONSTRAINT `uk_employees_name` UNIQUE (`name`),
  CONSTRAINT `fk_employees_team_id` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `managers` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `budget` DECIMAL(12, 2) NOT NULL,
  `note` LONGTEXT,
  CONSTRAINT `fk_managers_id` FOREIGN KEY (`id`) REFERENCES `employees` (`id`) ON DELETE CASCADE,
  CHECK (budget >= 0)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `directors` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `title` VARCHAR(255) NOT NULL,
  CONSTRAINT `fk_directors_id` FOREIGN KEY (`id`) REFERENCES `managers` (`id`) ON DELETE CASCADE,
  CONSTRAINT `uk_directors_title` UNIQUE (`title`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `engineers` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `skills` JSON NOT NULL,
  `boss_id` BIGINT,
  CONSTRAINT `fk_engineers_id` FOREIGN KEY (`id`) REFERENCES `employees` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fk_engineers_boss_id` FOREIGN KEY (`boss_id`) REFERENCES `managers` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
SET @sqlmodel = (SELECT if(count(*) = 0, 'ALTER TABLE `teams` ADD CONSTRAINT `fk_teams_lead_id` FOREIGN KEY /*M!100200 IF NOT EXISTS */ (`lead_id`) REFERENCES `employees` (`id`)', 'DO 0') FROM information_schema.table_constraints WHERE constraint_schema = database() AND table_name = 'teams' AND constraint_name = 'fk_teams_lead_id');
PREPARE sqlmodel FROM @sqlmodel;
EXECUTE sqlmodel;
DEALLOCATE PREPARE sqlmodel;
SET @sqlmodel = (SELECT if(count(*) > 0, 'ALTER TABLE `teams` DROP FOREIGN KEY `fk_teams_lead_id`', 'DO 0') FROM information_schema.table_constraints WHERE constraint_schema = database() AND table_name = 'teams' AND constraint_name = 'fk_teams_lead_id');
PREPARE sqlmodel FROM @sqlmodel;
EXECUTE sqlmodel;
DEALLOCATE PREPARE sqlmodel;
DROP TABLE IF EXISTS `engineers`, `directors`, `managers`, `employees`, `teams`;

-- $insertTeam
INSERT INTO `teams` (`id`, `name`, `lead_id`) VALUES (?, ?, ?);
many: INSERT INTO `teams` (`id`, `name`, `lead_id`) VALUES (?, ?, ?) …;

-- $insertManager
keys.0: id
tables[0]: INSERT INTO `employees` (`id`, `name`, `kind`, `level`, `team_id`) VALUES (?, ?, ?, ?, ?);
tables[0].many: INSERT INTO `employees` (`id`, `name`, `kind`, `level`, `team_id`) VALUES (?, ?, ?, ?, ?) …;
tables[1]: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?);
tables[1].many: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?) …;

-- $insertEngineer
keys.0: id
tables[0]: INSERT INTO `employees` (`id`, `name`, `kind`, `level`, `team_id`) VALUES (?, ?, ?, ?, ?);
tables[0].many: INSERT INTO `employees` (`id`, `name`, `kind`, `level`, `team_id`) VALUES (?, ?, ?, ?, ?) …;
tables[1]: INSERT INTO `engineers` (`id`, `skills`, `boss_id`) VALUES (?, ?, ?);
tables[1].many: INSERT INTO `engineers` (`id`, `skills`, `boss_id`) VALUES (?, ?, ?) …;

-- $insertDirector
keys.0: id
tables[0]: INSERT INTO `employees` (`id`, `name`, `kind`, `level`, `team_id`) VALUES (?, ?, ?, ?, ?);
tables[0].many: INSERT INTO `employees` (`id`, `name`, `kind`, `level`, `team_id`) VALUES (?, ?, ?, ?, ?) …;
tables[1]: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?);
tables[1].many: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?) …;
tables[2]: INSERT INTO `directors` (`id`, `title`) VALUES (?, ?);
tables[2].many: INSERT INTO `directors` (`id`, `title`) VALUES (?, ?) …;
rows: SELECT `directors`.`id`, `employees`.`name`, `employees`.`kind`, `employees`.`level`, `employees`.`team_id` AS `teamId`, `managers`.`budget`, `managers`.`note`, `directors`.`title` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `directors` ON `directors`.`id` = `wanted`.`k0` INNER JOIN `managers` ON `managers`.`id` = `directors`.`id` INNER JOIN `employees` ON `employees`.`id` = `directors`.`id` ORDER BY `wanted`.`n`;

-- $insertManager2
keys.0: id
tables[0]: INSERT INTO `employees` (`id`, `name`, `kind`, `level`, `team_id`) VALUES (?, ?, ?, ?, ?);
tables[0].many: INSERT INTO `employees` (`id`, `name`, `kind`, `level`, `team_id`) VALUES (?, ?, ?, ?, ?) …;
tables[1]: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?);
tables[1].many: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?) …;
rows: SELECT `employees`.`name`, `managers`.`budget` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `managers` ON `managers`.`id` = `wanted`.`k0` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` ORDER BY `wanted`.`n`;

-- $insertEmployee
INSERT INTO `employees` (`id`, `name`, `kind`, `level`, `team_id`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `employees` (`id`, `name`, `kind`, `level`, `team_id`) VALUES (?, ?, ?, ?, ?) …;
readBack: SELECT `employees`.`name`, `employees`.`kind` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `employees` ON `employees`.`id` = wanted.k0 ORDER BY wanted.n;

-- $updateTeam
UPDATE `teams` SET `lead_id` = ? WHERE `teams`.`id` = 1;

-- $updateTeam2
UPDATE `teams` SET `lead_id` = 10 WHERE `teams`.`id` = 2;

-- $insertDirector2
keys.0: id
tables[0]: INSERT INTO `employees` (`id`, `name`, `kind`, `level`, `team_id`) VALUES (?, ?, ?, ?, ?);
tables[0].many: INSERT INTO `employees` (`id`, `name`, `kind`, `level`, `team_id`) VALUES (?, ?, ?, ?, ?) …;
tables[1]: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?);
tables[1].many: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?) …;
tables[2]: INSERT INTO `directors` (`id`, `title`) VALUES (?, ?);
tables[2].many: INSERT INTO `directors` (`id`, `title`) VALUES (?, ?) …;

-- $selectEmployee
SELECT count(*) AS count FROM `employees` WHERE `employees`.`name` = 'Zed';

-- $selectManager
SELECT 0 AS `id`, `employees`.`name`, `employees`.`kind`, `employees`.`level`, `employees`.`team_id` AS `teamId`, `managers`.`budget`, `managers`.`note` FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` ORDER BY `employees`.`name`;

-- $selectManager2
SELECT `managers`.`id`, `employees`.`name`, `employees`.`kind`, `employees`.`level`, `employees`.`team_id` AS `teamId`, `managers`.`budget`, `managers`.`note` FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` WHERE `managers`.`id` = ?;

-- $selectDirector
SELECT `directors`.`id`, `employees`.`name`, `employees`.`kind`, `employees`.`level`, `employees`.`team_id` AS `teamId`, `managers`.`budget`, `managers`.`note`, `directors`.`title` FROM `directors` INNER JOIN `managers` ON `managers`.`id` = `directors`.`id` INNER JOIN `employees` ON `employees`.`id` = `directors`.`id` WHERE `employees`.`level` > 1 AND `managers`.`budget` > CAST('5' AS DECIMAL(65, 30)) AND `directors`.`title` = 'CEO';

-- $selectManager3
SELECT `employees`.`name`, `managers`.`budget` FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` WHERE `managers`.`budget` > CAST('50' AS DECIMAL(65, 30)) OR `employees`.`name` = 'Ann' ORDER BY `employees`.`name`;

-- $selectManager4
SELECT count(*) AS count FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id`;

-- $selectManager5
SELECT count(*) AS count FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` WHERE `employees`.`level` > 4;

-- $selectEngineer
SELECT EXISTS (SELECT 1 FROM `engineers` INNER JOIN `employees` ON `employees`.`id` = `engineers`.`id` WHERE `employees`.`name` = 'Ann') AS found;

-- $selectEmployee2
SELECT count(*) AS count FROM `employees`;

-- $selectManager6
SELECT `employees`.`team_id` AS `team` FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` GROUP BY `employees`.`team_id` ORDER BY `employees`.`team_id`;

-- $selectManager7
SELECT `employees`.`name` AS `value` FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` ORDER BY `employees`.`level` DESC LIMIT 1 OFFSET 1;

-- $selectManager8
from: `managers`
row.columns: `managers`.`id`, `employees`.`name`, `employees`.`kind`, `employees`.`level`, `employees`.`team_id` AS `teamId`, `managers`.`budget`, `managers`.`note`
row.shape: id: int, name: string, kind: string, level: int, teamId: int | null, budget: decimal, note: string | null
joins[0].alias: employees
joins[0].kind: inner
joins[0].target: `employees` ON `employees`.`id` = `managers`.`id`
unlimited: 18446744073709551615

-- $refineManager
where[0].connector: and
where[0].condition: `employees`.`level` > 3

-- $refineManager2
where[0].connector: or
where[0].condition: `managers`.`note` IS NULL

-- $refineManager3
orderBy[0]: `employees`.`name`

-- $refineManager4
row.columns: `employees`.`name` AS `value`
row.shape: value: string

-- $selectEmployee3
SELECT `employees`.`name` AS `value` FROM `employees` WHERE EXISTS (SELECT 1 FROM `managers` AS `managers_2` INNER JOIN `employees` AS `managers_2_employees` ON `managers_2_employees`.`id` = `managers_2`.`id` WHERE `managers_2`.`id` = `employees`.`id` AND `managers_2_employees`.`level` > 4) ORDER BY `employees`.`name`;

-- $selectEmployee4
SELECT `employees`.`name` AS `value` FROM `employees` WHERE NOT (`employees`.`id` IN (SELECT `managers_2`.`id` AS `value` FROM `managers` AS `managers_2` INNER JOIN `employees` AS `managers_2_employees` ON `managers_2_employees`.`id` = `managers_2`.`id`)) ORDER BY `employees`.`name`;

-- $selectEngineer2
SELECT `employees`.`name` AS `0`, `managers_2_employees`.`name` AS `1`, `managers_2`.`budget` AS `2` FROM `engineers` INNER JOIN `employees` ON `employees`.`id` = `engineers`.`id` INNER JOIN (`managers` AS `managers_2` INNER JOIN `employees` AS `managers_2_employees` ON `managers_2_employees`.`id` = `managers_2`.`id`) ON `employees`.`level` < `managers_2_employees`.`level` AND `managers_2_employees`.`name` = 'Ann' ORDER BY `employees`.`name`;

-- $selectTeam
SELECT `teams`.`id` AS `0.id`, `teams`.`name` AS `0.name`, `teams`.`lead_id` AS `0.leadId`, `managers`.`id` AS `1.id`, `employees`.`name` AS `1.name`, `employees`.`kind` AS `1.kind`, `employees`.`level` AS `1.level`, `employees`.`team_id` AS `1.teamId`, `managers`.`budget` AS `1.budget`, `managers`.`note` AS `1.note` FROM `teams` LEFT JOIN (`managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id`) ON `employees`.`team_id` = `teams`.`id` AND `employees`.`level` > 4 ORDER BY `teams`.`id`, `employees`.`name`;

-- $selectEngineer3
SELECT `employees`.`name`, `boss_employees`.`name` AS `boss`, `boss`.`budget`, `boss_employees`.`level` FROM `engineers` INNER JOIN `employees` ON `employees`.`id` = `engineers`.`id` LEFT JOIN (`managers` AS `boss` INNER JOIN `employees` AS `boss_employees` ON `boss_employees`.`id` = `boss`.`id`) ON `engineers`.`boss_id` = `boss`.`id` ORDER BY `employees`.`name`;

-- $selectEngineer4
SELECT `employees`.`name` AS `value` FROM `engineers` INNER JOIN `employees` ON `employees`.`id` = `engineers`.`id` INNER JOIN (`managers` AS `boss` INNER JOIN `employees` AS `boss_employees` ON `boss_employees`.`id` = `boss`.`id`) ON `engineers`.`boss_id` = `boss`.`id` INNER JOIN `teams` AS `boss.team` ON `boss_employees`.`team_id` = `boss.team`.`id` WHERE `boss_employees`.`name` = 'Ann' AND `boss.team`.`name` = 'A';

-- $selectTeam2
SELECT `teams`.`name` AS `team`, `lead_employees`.`name` AS `lead`, (SELECT COUNT(*) AS `value` FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` WHERE `employees`.`team_id` = `teams`.`id`) AS `managers`, EXISTS (SELECT 1 FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` WHERE `employees`.`team_id` = `teams`.`id` AND `managers`.`budget` > CAST('50' AS DECIMAL(65, 30))) AS `rich` FROM `teams` LEFT JOIN (`managers` AS `lead` INNER JOIN `employees` AS `lead_employees` ON `lead_employees`.`id` = `lead`.`id`) ON `teams`.`lead_id` = `lead`.`id` ORDER BY `teams`.`id`;

-- $selectTeam3
SELECT `teams`.`id`, `teams`.`name`, `teams`.`lead_id` AS `leadId`, `lead`.`id` AS `lead.id`, `lead_employees`.`name` AS `lead.name`, `lead_employees`.`kind` AS `lead.kind`, `lead_employees`.`level` AS `lead.level`, `lead_employees`.`team_id` AS `lead.teamId`, `lead`.`budget` AS `lead.budget`, `lead`.`note` AS `lead.note` FROM `teams` LEFT JOIN (`managers` AS `lead` INNER JOIN `employees` AS `lead_employees` ON `lead_employees`.`id` = `lead`.`id`) ON `teams`.`lead_id` = `lead`.`id` ORDER BY `teams`.`id`;
includes[0]: SELECT `wanted`.`n` AS `0`, `managers`.`id` AS `1.id`, `employees`.`name` AS `1.name`, `employees`.`kind` AS `1.kind`, `employees`.`level` AS `1.level`, `employees`.`team_id` AS `1.teamId`, `managers`.`budget` AS `1.budget`, `managers`.`note` AS `1.note` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN (`managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id`) ON `employees`.`team_id` = `wanted`.`k0` WHERE `employees`.`level` > 3 ORDER BY `employees`.`name`;

-- $selectManager9
SELECT `managers`.`id`, `employees`.`name`, `employees`.`kind`, `employees`.`level`, `employees`.`team_id` AS `teamId`, `managers`.`budget`, `managers`.`note` FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` WHERE `employees`.`name` = 'Eve' LIMIT 2;

-- $updateManager
find: SELECT `managers`.`id` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `managers` ON `managers`.`id` = `wanted`.`k0` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` ORDER BY `wanted`.`n` FOR UPDATE;
writes[0]: UPDATE `employees` SET `name` = ?, `level` = ?, `team_id` = ? WHERE `id` = ?;
writes[1]: UPDATE `managers` SET `budget` = ?, `note` = ? WHERE `id` = ?;
counts: tables

-- $updateManager2
find: SELECT `managers`.`id` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `managers` ON `managers`.`id` = `wanted`.`k0` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` ORDER BY `wanted`.`n` FOR UPDATE;
writes[0]: UPDATE `employees` SET `level` = ? WHERE `id` = ?;
rows: SELECT `employees`.`name`, `employees`.`level`, `managers`.`note` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `managers` ON `managers`.`id` = `wanted`.`k0` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` ORDER BY `wanted`.`n`;
counts: tables

-- $updateManager3
find: SELECT `managers`.`id` FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` WHERE `managers`.`budget` < CAST('3' AS DECIMAL(65, 30)) AND `employees`.`level` > 1 FOR UPDATE;
writes[0]: UPDATE `employees` SET `level` = `employees`.`level` + 1 WHERE `employees`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`);
writes[1]: UPDATE `managers` INNER JOIN (SELECT `managers`.`id` AS `k0`, CONCAT(`employees`.`name`, '!') AS `v1` FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` WHERE `managers`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`) LIMIT 18446744073709551615) AS `found` ON `managers`.`id` <=> `found`.`k0` SET `managers`.`note` = `found`.`v1`;

-- $updateDirector
find: SELECT `directors`.`id` FROM `directors` INNER JOIN `managers` ON `managers`.`id` = `directors`.`id` INNER JOIN `employees` ON `employees`.`id` = `directors`.`id` FOR UPDATE;
writes[0]: UPDATE `managers` INNER JOIN (SELECT `managers`.`id` AS `k0`, CONCAT(`employees`.`level`) AS `v1` FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` INNER JOIN `directors` ON `directors`.`id` = `managers`.`id` WHERE `managers`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`) LIMIT 18446744073709551615) AS `found` ON `managers`.`id` <=> `found`.`k0` SET `managers`.`note` = `found`.`v1`;
writes[1]: UPDATE `employees` SET `level` = 7 WHERE `employees`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`);
writes[2]: UPDATE `directors` INNER JOIN (SELECT `directors`.`id` AS `k0`, CONCAT(`employees`.`name`, ' ', CONCAT(`managers`.`budget`)) AS `v1` FROM `directors` INNER JOIN `employees` ON `employees`.`id` = `directors`.`id` INNER JOIN `managers` ON `managers`.`id` = `directors`.`id` WHERE `directors`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`) LIMIT 18446744073709551615) AS `found` ON `directors`.`id` <=> `found`.`k0` SET `directors`.`title` = `found`.`v1`;
rows: SELECT `directors`.`id`, `employees`.`name`, `employees`.`kind`, `employees`.`level`, `employees`.`team_id` AS `teamId`, `managers`.`budget`, `managers`.`note`, `directors`.`title` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `directors` ON `directors`.`id` = `wanted`.`k0` INNER JOIN `managers` ON `managers`.`id` = `directors`.`id` INNER JOIN `employees` ON `employees`.`id` = `directors`.`id` ORDER BY `wanted`.`n`;

-- $updateManager4
find: SELECT `managers`.`id` FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` INNER JOIN `teams` AS `team` ON `employees`.`team_id` = `team`.`id` WHERE `team`.`name` = 'A' FOR UPDATE;
writes[0]: UPDATE `employees` SET `level` = 1 WHERE `employees`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`);

-- $updateManager5
find: SELECT `managers`.`id` FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` WHERE `employees`.`name` = 'nobody' FOR UPDATE;
writes[0]: UPDATE `employees` SET `level` = 1 WHERE `employees`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`);

-- $updateManager6
find: SELECT `managers`.`id` FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` WHERE `employees`.`name` = 'Ann' FOR UPDATE;
writes[0]: UPDATE `managers` SET `note` = ? WHERE `managers`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`);

-- $selectManager10
SELECT `employees`.`name` AS `0`, `employees`.`level` AS `1`, `managers`.`note` AS `2` FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` ORDER BY `employees`.`name`;

-- $updateTeam3
UPDATE `teams` SET `lead_id` = NULL;

-- $deleteEngineer
find: SELECT `engineers`.`id` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `engineers` ON `engineers`.`id` = `wanted`.`k0` INNER JOIN `employees` ON `employees`.`id` = `engineers`.`id` ORDER BY `wanted`.`n` FOR UPDATE;
writes[0]: DELETE FROM `engineers` WHERE `engineers`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`);
writes[1]: DELETE FROM `employees` WHERE `employees`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`);

-- $deleteManager
find: SELECT `managers`.`id` FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` WHERE `employees`.`level` > 40 AND `managers`.`budget` = CAST('1' AS DECIMAL(65, 30)) FOR UPDATE;
writes[0]: DELETE FROM `managers` WHERE `managers`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`);
writes[1]: DELETE FROM `employees` WHERE `employees`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`);
rows: SELECT `employees`.`name`, `managers`.`budget` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `managers` ON `managers`.`id` = `wanted`.`k0` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` ORDER BY `wanted`.`n`;

-- $deleteManager2
find: SELECT `managers`.`id` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `managers` ON `managers`.`id` = `wanted`.`k0` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` ORDER BY `wanted`.`n` FOR UPDATE;
writes[0]: DELETE FROM `managers` WHERE `managers`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`);
writes[1]: DELETE FROM `employees` WHERE `employees`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`);

-- $deleteEngineer2
find: SELECT `engineers`.`id` FROM `engineers` INNER JOIN `employees` ON `employees`.`id` = `engineers`.`id` FOR UPDATE;
writes[0]: DELETE FROM `engineers` WHERE `engineers`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`);
writes[1]: DELETE FROM `employees` WHERE `employees`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`);

-- $deleteEmployee
DELETE FROM `employees` WHERE `employees`.`name` = 'Dee';

-- $deleteManager3
find: SELECT `managers`.`id` FROM `managers` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` FOR UPDATE;
writes[0]: DELETE FROM `managers` WHERE `managers`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`);
writes[1]: DELETE FROM `employees` WHERE `employees`.`id` IN (SELECT `wanted`.`k0` AS `value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted`);
rows: SELECT `managers`.`id`, `employees`.`name`, `employees`.`kind`, `employees`.`level`, `employees`.`team_id` AS `teamId`, `managers`.`budget`, `managers`.`note` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `managers` ON `managers`.`id` = `wanted`.`k0` INNER JOIN `employees` ON `employees`.`id` = `managers`.`id` ORDER BY `wanted`.`n`;

-- $selectEmployee5
SELECT `employees`.`name` AS `value` FROM `employees`;

