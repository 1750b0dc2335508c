-- $schema
CREATE TABLE IF NOT EXISTS `hero` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `age` BIGINT,
  `state` ENUM ('idle', 'busy') NOT NULL,
  `pay` DECIMAL(8, 2) NOT NULL,
  `token` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `meta` JSON,
  `seen` DATETIME(3),
  `active` BOOLEAN NOT NULL,
  CHECK (`active` IN (0, 1))
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `archive` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `hero_id` BIGINT NOT NULL,
  `name` LONGTEXT NOT NULL,
  `state` ENUM ('idle', 'busy', 'gone') NOT NULL,
  `pay` DECIMAL(8, 2),
  `token` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  `meta` JSON,
  `seen` DATETIME(3),
  `active` BOOLEAN,
  `years` BIGINT NOT NULL DEFAULT (7),
  `reason` LONGTEXT NOT NULL DEFAULT ('by hand'),
  CHECK (`active` IN (0, 1))
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `total` (
  `state` VARCHAR(20) NOT NULL PRIMARY KEY,
  `heroes` BIGINT NOT NULL,
  `average` DOUBLE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `total`, `archive`, `hero`;

-- $insertHero
INSERT INTO `hero` (`id`, `name`, `age`, `state`, `pay`, `token`, `meta`, `seen`, `active`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `hero` (`id`, `name`, `age`, `state`, `pay`, `token`, `meta`, `seen`, `active`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) …;

-- $insertArchive
INSERT INTO `archive` (`hero_id`, `name`, `state`, `pay`, `token`, `meta`, `seen`, `active`, `years`) SELECT `hero`.`id` AS `heroId`, CONCAT(`hero`.`name`, '!') AS `name`, `hero`.`state`, `hero`.`pay`, `hero`.`token`, `hero`.`meta`, `hero`.`seen`, `hero`.`active`, 7 AS `years` FROM `hero` WHERE `hero`.`age` <= 20 ORDER BY `hero`.`id`;

-- $insertArchive2
INSERT INTO `archive` (`hero_id`, `name`, `state`, `pay`, `token`, `meta`, `seen`, `active`, `years`, `reason`) SELECT `hero`.`id` AS `heroId`, ? AS `name`, 'gone' AS `state`, NULL AS `pay`, NULL AS `token`, `hero`.`meta`, ? AS `seen`, NULL AS `active`, 1 AS `years`, ? AS `reason` FROM `hero` WHERE `hero`.`name` = 'h3';

-- $insertTotal
INSERT INTO `total` (`state`, `heroes`, `average`) WITH `old_heroes` (`id`, `name`, `age`, `state`, `pay`, `token`, `meta`, `seen`, `active`) AS (SELECT `hero`.`id`, `hero`.`name`, `hero`.`age`, `hero`.`state`, `hero`.`pay`, `hero`.`token`, `hero`.`meta`, `hero`.`seen`, `hero`.`active` FROM `hero` WHERE `hero`.`age` >= ?) SELECT `old_heroes`.`state`, COUNT(*) AS `heroes`, AVG(CAST(`old_heroes`.`age` AS DOUBLE)) AS `average` FROM `old_heroes` GROUP BY `old_heroes`.`state`;

-- $insertHero2
INSERT INTO `hero` (`name`, `age`, `state`, `pay`, `token`, `meta`, `seen`, `active`) SELECT CONCAT(`hero`.`name`, ' again') AS `name`, `hero`.`age`, `hero`.`state`, `hero`.`pay`, `hero`.`token`, `hero`.`meta`, `hero`.`seen`, 0 AS `active` FROM `hero` WHERE `hero`.`active` = 1;

-- $insertArchive3
INSERT INTO `archive` (`hero_id`, `name`, `state`, `pay`, `token`, `meta`, `seen`, `active`, `years`) SELECT `hero`.`id` AS `heroId`, `hero`.`name`, 'gone' AS `state`, NULL AS `pay`, NULL AS `token`, ? AS `meta`, NULL AS `seen`, NULL AS `active`, 7 AS `years` FROM `hero` WHERE `hero`.`name` = 'h4';

-- $insertArchive4
INSERT INTO `archive` (`hero_id`, `name`, `state`, `pay`, `token`, `meta`, `seen`, `active`, `years`) WITH `old_heroes` (`id`, `name`, `age`, `state`, `pay`, `token`, `meta`, `seen`, `active`) AS (SELECT `hero`.`id`, `hero`.`name`, `hero`.`age`, `hero`.`state`, `hero`.`pay`, `hero`.`token`, `hero`.`meta`, `hero`.`seen`, `hero`.`active` FROM `hero` WHERE `hero`.`age` >= ?) SELECT `old_heroes`.`id` AS `heroId`, ? AS `name`, 'gone' AS `state`, NULL AS `pay`, NULL AS `token`, ? AS `meta`, NULL AS `seen`, NULL AS `active`, 7 AS `years` FROM `old_heroes` WHERE `old_heroes`.`name` = 'h4';

-- $insertTotal2
INSERT INTO `total` (`state`, `heroes`, `average`) SELECT `hero`.`name` AS `state`, `hero`.`id` AS `heroes`, NULL AS `average` FROM `hero` WHERE `hero`.`age` > 1000;

-- $insertArchive5
INSERT INTO `archive` (`hero_id`, `name`, `state`, `pay`, `token`, `meta`, `seen`, `active`, `years`) SELECT `hero`.`id` AS `heroId`, ? AS `name`, `hero`.`state`, NULL AS `pay`, NULL AS `token`, NULL AS `meta`, ? AS `seen`, NULL AS `active`, 7 AS `years` FROM `hero` LIMIT 1;

-- $insertTotal3
INSERT INTO `total` (`state`, `heroes`, `average`) SELECT `hero`.`name` AS `state`, 1 AS `heroes`, NULL AS `average` FROM `hero` WHERE `hero`.`age` >= ?;

-- $selectArchive
SELECT `archive`.`hero_id` AS `heroId`, `archive`.`name`, `archive`.`state`, `archive`.`pay`, `archive`.`token`, `archive`.`meta`, `archive`.`seen`, `archive`.`active`, `archive`.`years`, `archive`.`reason` FROM `archive` ORDER BY `archive`.`id`;

-- $selectTotal
SELECT `total`.`state`, `total`.`heroes`, `total`.`average` FROM `total` ORDER BY `total`.`state`;

-- $selectHero
SELECT `hero`.`name` AS `0`, `hero`.`active` AS `1`, `hero`.`state` AS `2` FROM `hero` ORDER BY `hero`.`name`;

