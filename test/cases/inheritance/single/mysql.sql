-- $selectEmployee
SELECT `staff`.`id`, `staff`.`name`, `staff`.`kind`, `staff`.`level`, `staff`.`boss_id` AS `bossId` FROM `staff` ORDER BY `staff`.`id`;

-- $schema
CREATE TABLE IF NOT EXISTS `staff` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` VARCHAR(255) NOT NULL,
  `kind` LONGTEXT NOT NULL DEFAULT ('employee'),
  `level` BIGINT NOT NULL,
  `boss_id` BIGINT,
  `budget` DECIMAL(12, 2),
  `title` LONGTEXT,
  `language` VARCHAR(255),
  `skills` JSON,
  CONSTRAINT `uk_staff_name` UNIQUE (`name`),
  CONSTRAINT `fk_staff_boss_id` FOREIGN KEY (`boss_id`) REFERENCES `staff` (`id`),
  CHECK (`kind` NOT IN ('manager', 'director') OR `budget` IS NOT NULL AND (budget >= 0)),
  CHECK (`kind` NOT IN ('it''s 100% engineer') OR `language` IS NOT NULL AND `skills` IS NOT NULL),
  INDEX `ix_staff_language` (`language`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `staff`;

-- $insertManager
INSERT INTO `staff` (`id`, `name`, `kind`, `level`, `boss_id`, `budget`) VALUES (?, ?, ?, ?, ?, ?);
many: INSERT INTO `staff` (`id`, `name`, `kind`, `level`, `boss_id`, `budget`) VALUES (?, ?, ?, ?, ?, ?) …;

-- $insertEngineer
INSERT INTO `staff` (`kind`, `id`, `name`, `level`, `boss_id`, `language`, `skills`) VALUES (?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `staff` (`kind`, `id`, `name`, `level`, `boss_id`, `language`, `skills`) VALUES (?, ?, ?, ?, ?, ?, ?) …;

-- $insertDirector
INSERT INTO `staff` (`id`, `name`, `level`, `boss_id`, `budget`, `kind`, `title`) VALUES (?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `staff` (`id`, `name`, `level`, `boss_id`, `budget`, `kind`, `title`) VALUES (?, ?, ?, ?, ?, ?, ?) …;
readBack: SELECT `staff`.`id`, `staff`.`name`, `staff`.`level`, `staff`.`boss_id` AS `bossId`, `staff`.`budget`, `staff`.`kind`, `staff`.`title` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `staff` ON `staff`.`id` = wanted.k0 ORDER BY wanted.n;

-- $insertEmployee
INSERT INTO `staff` (`id`, `name`, `kind`, `level`, `boss_id`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `staff` (`id`, `name`, `kind`, `level`, `boss_id`) VALUES (?, ?, ?, ?, ?) …;
readBack: SELECT `staff`.`id`, `staff`.`name`, `staff`.`kind`, `staff`.`level`, `staff`.`boss_id` AS `bossId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `staff` ON `staff`.`id` = wanted.k0 ORDER BY wanted.n;

-- $selectManager
SELECT `staff`.`id`, `staff`.`name`, `staff`.`kind`, `staff`.`level`, `staff`.`boss_id` AS `bossId`, `staff`.`budget` FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director') ORDER BY `staff`.`id`;

-- $selectEngineer
SELECT `staff`.`id`, `staff`.`name`, `staff`.`level`, `staff`.`boss_id` AS `bossId`, `staff`.`language`, `staff`.`skills` FROM `staff` WHERE `staff`.`kind` = 'it''s 100% engineer' ORDER BY `staff`.`id`;

-- $selectDirector
SELECT count(*) AS count FROM `staff` WHERE `staff`.`kind` = 'director';

-- $selectEngineer2
SELECT `staff`.`name` AS `value` FROM `staff` WHERE `staff`.`kind` = 'it''s 100% engineer' AND (`staff`.`level` > 100 OR `staff`.`level` >= 1);

-- $selectManager2
SELECT `staff`.`name` AS `value` FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director') AND (`staff`.`level` > 100 OR `staff`.`level` >= 0) ORDER BY `staff`.`id`;

-- $selectManager3
SELECT count(*) AS count FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director');

-- $selectManager4
SELECT EXISTS (SELECT 1 FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director') AND `staff`.`budget` = CAST('0' AS DECIMAL(65, 30))) AS found;

-- $selectEngineer3
SELECT EXISTS (SELECT 1 FROM `staff` WHERE `staff`.`kind` = 'it''s 100% engineer' AND `staff`.`level` = 9) AS found;

-- $selectManager5
SELECT `staff`.`name` AS `value` FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director') ORDER BY `staff`.`id` DESC LIMIT 1 OFFSET 1;

-- $selectEngineer4
SELECT `staff`.`id`, `staff`.`name`, `staff`.`level`, `staff`.`boss_id` AS `bossId`, `staff`.`language`, `staff`.`skills` FROM `staff` WHERE `staff`.`kind` = 'it''s 100% engineer' ORDER BY `staff`.`id` DESC;

-- $selectManager6
SELECT `staff`.`boss_id` AS `boss` FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director') GROUP BY `staff`.`boss_id`;

-- $selectEmployee2
SELECT `staff`.`name` AS `value` FROM `staff` WHERE EXISTS (SELECT 1 FROM `staff` AS `staff_2` WHERE `staff_2`.`kind` = 'it''s 100% engineer' AND (`staff_2`.`id` = `staff`.`id` OR `staff_2`.`level` > 100)) ORDER BY `staff`.`id`;

-- $selectEmployee3
SELECT `staff`.`name` AS `value` FROM `staff` WHERE NOT (`staff`.`id` IN (SELECT `staff_2`.`id` AS `value` FROM `staff` AS `staff_2` WHERE `staff_2`.`kind` IN ('manager', 'director'))) ORDER BY `staff`.`id`;

-- $selectEngineer5
from: `staff`
row.columns: `staff`.`id`, `staff`.`name`, `staff`.`level`, `staff`.`boss_id` AS `bossId`, `staff`.`language`, `staff`.`skills`
row.shape: id: int, name: string, level: int, bossId: int | null, language: string, skills: json
only: `staff`.`kind` = 'it''s 100% engineer'
unlimited: 18446744073709551615

-- $refineEngineer
where[0].connector: and
where[0].condition: `staff`.`level` > 100

-- $refineEngineer2
where[0].connector: or
where[0].condition: `staff`.`level` < 100

-- $refineEngineer3
orderBy[0]: `staff`.`id`

-- $refineEngineer4
row.columns: `staff`.`name` AS `value`
row.shape: value: string

-- $selectRow
SELECT `derived`.`name` FROM (SELECT `staff`.`name` FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director') UNION SELECT `staff`.`name` FROM `staff` WHERE `staff`.`kind` = 'it''s 100% engineer') AS `derived`;

-- $selectEmployee4
SELECT `staff`.`name` AS `0`, `staff_2`.`name` AS `1`, `staff_2`.`budget` AS `2` FROM `staff` INNER JOIN `staff` AS `staff_2` ON `staff`.`boss_id` = `staff_2`.`id` AND `staff_2`.`kind` IN ('manager', 'director') ORDER BY `staff`.`id`;

-- $selectEmployee5
SELECT `staff`.`name` AS `0`, COALESCE(`staff_2`.`name`, NULL) AS `1` FROM `staff` LEFT JOIN `staff` AS `staff_2` ON `staff`.`level` < `staff_2`.`level` AND `staff_2`.`kind` = 'director' ORDER BY `staff`.`id`;

-- $selectDirector2
SELECT `staff`.`name` AS `0`, `staff_2`.`name` AS `1` FROM `staff` CROSS JOIN (SELECT `staff`.`id`, `staff`.`name`, `staff`.`kind`, `staff`.`level`, `staff`.`boss_id`, `staff`.`budget` FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director')) AS `staff_2` WHERE `staff`.`kind` = 'director';

-- $selectEngineer6
SELECT `staff`.`name`, `boss`.`name` AS `boss` FROM `staff` INNER JOIN `staff` AS `boss` ON `staff`.`boss_id` = `boss`.`id` AND `boss`.`kind` IN ('manager', 'director') WHERE `staff`.`kind` = 'it''s 100% engineer' AND `boss`.`budget` > CAST('5' AS DECIMAL(65, 30)) ORDER BY `staff`.`id`;

-- $selectEmployee6
SELECT `staff`.`name` AS `value` FROM `staff` LEFT JOIN `staff` AS `boss` ON `staff`.`boss_id` = `boss`.`id` AND `boss`.`kind` IN ('manager', 'director') WHERE `boss`.`id` IS NULL ORDER BY `staff`.`id`;

-- $selectManager7
SELECT `staff`.`name`, (SELECT COUNT(*) AS `value` FROM `staff` AS `staff_2` WHERE `staff_2`.`boss_id` = `staff`.`id`) AS `reports`, EXISTS (SELECT 1 FROM `staff` AS `staff_2` WHERE `staff_2`.`boss_id` = `staff`.`id` AND `staff_2`.`name` = 'Bob') AS `own` FROM `staff` WHERE `staff`.`kind` IN ('manager', 'director') ORDER BY `staff`.`id`;

-- $selectManager8
SELECT `staff`.`id`, `staff`.`name`, `staff`.`kind`, `staff`.`level`, `staff`.`boss_id` AS `bossId`, `staff`.`budget`, `boss`.`id` AS `boss.id`, `boss`.`name` AS `boss.name`, `boss`.`kind` AS `boss.kind`, `boss`.`level` AS `boss.level`, `boss`.`boss_id` AS `boss.bossId`, `boss`.`budget` AS `boss.budget` FROM `staff` LEFT JOIN `staff` AS `boss` ON `staff`.`boss_id` = `boss`.`id` AND `boss`.`kind` IN ('manager', 'director') WHERE `staff`.`kind` IN ('manager', 'director') AND `staff`.`id` = ?;
includes[0]: SELECT `wanted`.`n` AS `0`, `staff`.`id` AS `1.id`, `staff`.`name` AS `1.name`, `staff`.`kind` AS `1.kind`, `staff`.`level` AS `1.level`, `staff`.`boss_id` AS `1.bossId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `staff` ON `staff`.`boss_id` = `wanted`.`k0` ORDER BY `staff`.`name`;

-- $updateManager
UPDATE `staff` SET `level` = `staff`.`level` + 1 WHERE `staff`.`kind` IN ('manager', 'director') AND (`staff`.`level` = 1 OR `staff`.`level` > 0);

-- $updateEngineer
UPDATE `staff` SET `language` = 'js' WHERE `staff`.`kind` = 'it''s 100% engineer';

-- $updateEngineer2
UPDATE `staff` SET `name` = ?, `level` = ?, `boss_id` = ?, `language` = ?, `skills` = ? WHERE `id` = ? AND `staff`.`kind` = 'it''s 100% engineer';

-- $deleteEngineer
DELETE FROM `staff` WHERE `id` = ? AND `staff`.`kind` = 'it''s 100% engineer';

-- $updateDirector
UPDATE `staff` SET `title` = 'CEO' WHERE `staff`.`kind` = 'director';
emulation.before: SELECT `staff`.`id` FROM `staff` WHERE `staff`.`kind` = 'director' FOR UPDATE;
emulation.after: SELECT `staff`.`name`, `staff`.`title` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `staff` ON `staff`.`id` = wanted.k0 ORDER BY wanted.n;

-- $insertEngineer2
INSERT INTO `staff` (`kind`, `id`, `name`, `level`, `boss_id`, `language`, `skills`) VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE `name` = CASE WHEN LAST_INSERT_ID(CASE WHEN `staff`.`name` = VALUES(`name`) THEN CASE WHEN `staff`.`kind` = 'it''s 100% engineer' THEN `staff`.`id` ELSE -9223372036854775807 END ELSE -9223372036854775806 END) IS NULL THEN `staff`.`name` ELSE `staff`.`name` END, `level` = CASE WHEN `staff`.`name` = VALUES(`name`) AND `staff`.`kind` = 'it''s 100% engineer' THEN VALUES(`level`) ELSE `staff`.`level` END;
upsert.plain: INSERT INTO `staff` (`kind`, `id`, `name`, `level`, `boss_id`, `language`, `skills`) VALUES (?, ?, ?, ?, ?, ?, ?);

-- $selectEmployee7
SELECT `staff`.`name` AS `0`, `staff`.`level` AS `1` FROM `staff` ORDER BY `staff`.`id`;

-- $insertManager2
INSERT INTO `staff` (`name`, `level`, `boss_id`, `budget`, `kind`) SELECT CONCAT(`staff`.`name`, '2') AS `name`, `staff`.`level`, `staff`.`boss_id` AS `bossId`, `staff`.`budget`, 'manager' AS `kind` FROM `staff` WHERE `staff`.`kind` = 'director';

-- $sql
insert into staff (name, kind, level) values ('raw', 'manager', 1);

-- $deleteDirector
DELETE FROM `staff` WHERE `staff`.`kind` = 'director';

-- $deleteEngineer2
DELETE FROM `staff` WHERE `staff`.`kind` = 'it''s 100% engineer';

