-- $schema
CREATE TABLE IF NOT EXISTS `staff` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `pay` BIGINT NOT NULL,
  `bonus` BIGINT NOT NULL,
  `boss_id` BIGINT,
  CONSTRAINT `fk_staff_boss_id` FOREIGN KEY (`boss_id`) REFERENCES `staff` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `mark` (
  `grade` BIGINT NOT NULL,
  `other` BIGINT
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `mark`, `staff`;

-- $insertStaff
INSERT INTO `staff` (`id`, `name`, `pay`, `bonus`, `boss_id`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `staff` (`id`, `name`, `pay`, `bonus`, `boss_id`) VALUES (?, ?, ?, ?, ?) …;

-- $insertMark
INSERT INTO `mark` (`grade`, `other`) VALUES (?, ?);
many: INSERT INTO `mark` (`grade`, `other`) VALUES (?, ?) …;

-- $selectStaff
SELECT `staff`.`name` AS `0`, `staff`.`pay` AS `1`, `staff`.`bonus` AS `2` FROM `staff` ORDER BY `staff`.`id`;

-- $updateStaff
UPDATE `staff` INNER JOIN (SELECT `staff`.`id` AS `k0`, `boss`.`pay` - ? AS `v1`, CONCAT(`staff`.`name`, `boss`.`name`) AS `v2` FROM `staff` INNER JOIN `staff` AS `boss` ON `staff`.`boss_id` = `boss`.`id` LIMIT 18446744073709551615) AS `found` ON `staff`.`id` = `found`.`k0` SET `staff`.`pay` = `found`.`v1`, `staff`.`name` = `found`.`v2`;

-- $updateStaff2
UPDATE `staff` INNER JOIN (SELECT `staff`.`id` AS `k0`, `staff`.`bonus` AS `v1`, `staff`.`pay` + COALESCE(`boss`.`pay`, 0) AS `v2` FROM `staff` LEFT JOIN `staff` AS `boss` ON `staff`.`boss_id` = `boss`.`id` WHERE `staff`.`bonus` > 0 LIMIT 18446744073709551615) AS `found` ON `staff`.`id` = `found`.`k0` SET `staff`.`pay` = `found`.`v1`, `staff`.`bonus` = `found`.`v2`;

-- $updateStaff3
UPDATE `staff` INNER JOIN (SELECT `staff`.`id` AS `k0`, (SELECT COUNT(*) AS `value` FROM `staff` AS `staff_2` WHERE `staff_2`.`boss_id` = `staff`.`id`) AS `v1` FROM `staff` LIMIT 18446744073709551615) AS `found` ON `staff`.`id` = `found`.`k0` SET `staff`.`bonus` = `found`.`v1`;

-- $updateStaff4
UPDATE `staff` INNER JOIN (SELECT `staff`.`id` AS `k0`, COALESCE((SELECT MAX(`staff_2`.`pay`) AS `value` FROM `staff` AS `staff_2`), 0) AS `v1` FROM `staff` WHERE `staff`.`boss_id` IS NULL LIMIT 18446744073709551615) AS `found` ON `staff`.`id` = `found`.`k0` SET `staff`.`bonus` = `found`.`v1`;
emulation.before: SELECT `staff`.`id` FROM `staff` WHERE `staff`.`boss_id` IS NULL FOR UPDATE;
emulation.after: SELECT `staff`.`bonus` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `staff` ON `staff`.`id` = wanted.k0 ORDER BY wanted.n;

-- $updateStaff5
UPDATE `staff` SET `bonus` = -1 WHERE `staff`.`id` IN (SELECT * FROM (SELECT `staff`.`id` FROM `staff` WHERE `staff`.`pay` > COALESCE((SELECT AVG(CAST(`staff_2`.`pay` AS DOUBLE)) AS `value` FROM `staff` AS `staff_2`), 0) LIMIT 18446744073709551615) AS found);

-- $deleteStaff
DELETE FROM `staff` WHERE `staff`.`id` IN (SELECT * FROM (SELECT `staff`.`id` FROM `staff` WHERE NOT EXISTS (SELECT 1 FROM `staff` AS `staff_2` WHERE `staff_2`.`boss_id` = `staff`.`id`) LIMIT 18446744073709551615) AS found);
emulation.before: SELECT `staff`.`name` FROM `staff` WHERE `staff`.`id` IN (SELECT * FROM (SELECT `staff`.`id` FROM `staff` WHERE NOT EXISTS (SELECT 1 FROM `staff` AS `staff_2` WHERE `staff_2`.`boss_id` = `staff`.`id`) LIMIT 18446744073709551615) AS found) FOR UPDATE;

-- $deleteStaff2
DELETE FROM `staff` WHERE `staff`.`id` IN (SELECT * FROM (SELECT `staff`.`id` FROM `staff` INNER JOIN `staff` AS `boss` ON `staff`.`boss_id` = `boss`.`id` WHERE EXISTS (SELECT 1 FROM `staff` AS `staff_2` WHERE `staff_2`.`boss_id` = `boss`.`id` AND `staff_2`.`name` = `staff`.`name`) AND `staff`.`id` IN (SELECT `staff_2`.`id` AS `value` FROM `staff` AS `staff_2` WHERE `staff_2`.`boss_id` IS NOT NULL) LIMIT 18446744073709551615) AS found);

-- $updateMark
UPDATE `mark` INNER JOIN (SELECT `mark`.`grade` AS `k0`, `mark`.`other` AS `k1`, COALESCE(`mark`.`other`, 0) AS `v2`, `mark`.`grade` AS `v3` FROM `mark` WHERE `mark`.`grade` < 5 LIMIT 18446744073709551615) AS `found` ON `mark`.`grade` = `found`.`k0` AND `mark`.`other` <=> `found`.`k1` SET `mark`.`grade` = `found`.`v2`, `mark`.`other` = `found`.`v3`;

-- $selectMark
SELECT `mark`.`grade`, `mark`.`other` FROM `mark`;

-- $updateMark2
UPDATE `mark` SET `grade` = `mark`.`grade` + 10 WHERE EXISTS (SELECT * FROM (SELECT `mark`.`grade` AS `k0`, `mark`.`other` AS `k1` FROM `mark` WHERE `mark`.`grade` > 1 AND EXISTS (SELECT 1 FROM `mark` AS `mark_2` WHERE `mark_2`.`grade` > `mark`.`grade`) LIMIT 18446744073709551615) AS found WHERE `mark`.`grade` = `found`.`k0` AND `mark`.`other` <=> `found`.`k1`);

-- $deleteMark
DELETE FROM `mark` WHERE EXISTS (SELECT * FROM (SELECT `mark`.`grade` AS `k0`, `mark`.`other` AS `k1` FROM `mark` WHERE `mark`.`grade` IN (SELECT `mark_2`.`grade` AS `value` FROM `mark` AS `mark_2` WHERE `mark_2`.`other` = 6) LIMIT 18446744073709551615) AS found WHERE `mark`.`grade` = `found`.`k0` AND `mark`.`other` <=> `found`.`k1`);

-- $deleteMark2
DELETE FROM `mark` WHERE EXISTS (SELECT * FROM (SELECT `mark`.`grade` AS `k0`, `mark`.`other` AS `k1` FROM `mark` WHERE `mark`.`grade` = COALESCE((SELECT MAX(`mark_2`.`grade`) AS `value` FROM `mark` AS `mark_2`), 0) LIMIT 18446744073709551615) AS found WHERE `mark`.`grade` = `found`.`k0` AND `mark`.`other` <=> `found`.`k1`);

