-- $schema
CREATE TABLE IF NOT EXISTS `team` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `bonus` BIGINT NOT NULL,
  `size` BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `hero` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `title` LONGTEXT,
  `score` BIGINT NOT NULL,
  `team_id` BIGINT,
  CONSTRAINT `fk_hero_team_id` FOREIGN KEY (`team_id`) REFERENCES `team` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `hero`, `team`;

-- $insertTeam
INSERT INTO `team` (`id`, `name`, `bonus`, `size`) VALUES (?, ?, ?, ?);
many: INSERT INTO `team` (`id`, `name`, `bonus`, `size`) VALUES (?, ?, ?, ?) …;

-- $insertHero
INSERT INTO `hero` (`id`, `name`, `title`, `score`, `team_id`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `hero` (`id`, `name`, `title`, `score`, `team_id`) VALUES (?, ?, ?, ?, ?) …;

-- $selectHero
SELECT `hero`.`name` AS `0`, `hero`.`title` AS `1`, `hero`.`score` AS `2` FROM `hero` ORDER BY `hero`.`id`;

-- $updateHero
UPDATE `hero` INNER JOIN (SELECT `hero`.`id` AS `k0`, `team`.`name` AS `v1`, `hero`.`score` + CAST(`team`.`bonus` AS DOUBLE) * ? AS `v2` FROM `hero` INNER JOIN `team` ON `hero`.`team_id` = `team`.`id` LIMIT 18446744073709551615) AS `found` ON `hero`.`id` = `found`.`k0` SET `hero`.`title` = `found`.`v1`, `hero`.`score` = `found`.`v2`;

-- $updateHero2
UPDATE `hero` INNER JOIN (SELECT `hero`.`id` AS `k0`, COALESCE(`team`.`name`, 'none') AS `v1` FROM `hero` LEFT JOIN `team` ON `hero`.`team_id` = `team`.`id` WHERE `hero`.`score` < 30 LIMIT 18446744073709551615) AS `found` ON `hero`.`id` = `found`.`k0` SET `hero`.`title` = `found`.`v1`;

-- $updateHero3
UPDATE `hero` INNER JOIN (SELECT `hero`.`id` AS `k0`, COALESCE(`team`.`name`, NULL) AS `v1` FROM `hero` LEFT JOIN `team` ON `hero`.`team_id` = `team`.`id` LIMIT 18446744073709551615) AS `found` ON `hero`.`id` = `found`.`k0` SET `hero`.`title` = `found`.`v1`;

-- $updateHero4
UPDATE `hero` INNER JOIN (SELECT `hero`.`id` AS `k0`, CONCAT(`hero`.`name`, `team`.`name`) AS `v1` FROM `hero` INNER JOIN `team` ON `hero`.`team_id` = `team`.`id` WHERE `team`.`bonus` >= ? AND `hero`.`id` > 1 LIMIT 18446744073709551615) AS `found` ON `hero`.`id` = `found`.`k0` SET `hero`.`name` = `found`.`v1`;
emulation.before: SELECT `hero`.`id` FROM `hero` WHERE `hero`.`id` IN (SELECT * FROM (SELECT `hero`.`id` FROM `hero` INNER JOIN `team` ON `hero`.`team_id` = `team`.`id` WHERE `team`.`bonus` >= ? AND `hero`.`id` > 1 LIMIT 18446744073709551615) AS found) FOR UPDATE;
emulation.after: SELECT `hero`.`name`, `hero`.`title` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `hero` ON `hero`.`id` = wanted.k0 ORDER BY wanted.n;

-- $updateTeam
UPDATE `team` INNER JOIN (SELECT `team`.`id` AS `k0`, (SELECT COUNT(*) AS `value` FROM `hero` WHERE `hero`.`team_id` = `team`.`id`) AS `v1` FROM `team` LIMIT 18446744073709551615) AS `found` ON `team`.`id` = `found`.`k0` SET `team`.`size` = `found`.`v1`;
emulation.before: SELECT `team`.`id` FROM `team` FOR UPDATE;
emulation.after: SELECT `team`.`name`, `team`.`size` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `team` ON `team`.`id` = wanted.k0 ORDER BY wanted.n;

-- $updateTeam2
UPDATE `team` INNER JOIN (SELECT `team`.`id` AS `k0`, COALESCE((SELECT COUNT(*) AS `value` FROM `hero` WHERE `hero`.`team_id` = `team`.`id`), 0) AS `v1`, COALESCE((SELECT MAX(`hero`.`score`) AS `value` FROM `hero`), 0) AS `v2` FROM `team` WHERE `team`.`bonus` > 0 LIMIT 18446744073709551615) AS `found` ON `team`.`id` = `found`.`k0` SET `team`.`size` = `found`.`v1`, `team`.`bonus` = `found`.`v2`;

-- $selectTeam
SELECT `team`.`id`, `team`.`name`, `team`.`bonus`, `team`.`size` FROM `team` ORDER BY `team`.`id`;

-- $deleteTeam
DELETE FROM `team` WHERE `team`.`id` IN (SELECT * FROM (SELECT `team`.`id` FROM `team` WHERE NOT EXISTS (SELECT 1 FROM `hero` WHERE `hero`.`team_id` = `team`.`id` AND `hero`.`score` >= 0) LIMIT 18446744073709551615) AS found);
emulation.before: SELECT `team`.`name` FROM `team` WHERE `team`.`id` IN (SELECT * FROM (SELECT `team`.`id` FROM `team` WHERE NOT EXISTS (SELECT 1 FROM `hero` WHERE `hero`.`team_id` = `team`.`id` AND `hero`.`score` >= 0) LIMIT 18446744073709551615) AS found) FOR UPDATE;

-- $deleteHero
DELETE FROM `hero` WHERE `hero`.`id` IN (SELECT * FROM (SELECT `hero`.`id` FROM `hero` WHERE EXISTS (SELECT 1 FROM `team` WHERE `team`.`id` = `hero`.`team_id` AND `team`.`name` = 'B') LIMIT 18446744073709551615) AS found);

-- $deleteHero2
DELETE FROM `hero` WHERE `hero`.`id` IN (SELECT * FROM (SELECT `hero`.`id` FROM `hero` WHERE `hero`.`team_id` IN (SELECT `team`.`id` AS `value` FROM `team` WHERE `team`.`name` = 'A') AND `hero`.`score` > 20 LIMIT 18446744073709551615) AS found);
emulation.before: SELECT `hero`.`score` FROM `hero` WHERE `hero`.`id` IN (SELECT * FROM (SELECT `hero`.`id` FROM `hero` WHERE `hero`.`team_id` IN (SELECT `team`.`id` AS `value` FROM `team` WHERE `team`.`name` = 'A') AND `hero`.`score` > 20 LIMIT 18446744073709551615) AS found) FOR UPDATE;

-- $deleteHero3
DELETE FROM `hero` WHERE `hero`.`id` IN (SELECT * FROM (SELECT `hero`.`id` FROM `hero` INNER JOIN `team` ON `hero`.`team_id` = `team`.`id` WHERE `team`.`name` = 'A' LIMIT 18446744073709551615) AS found);

