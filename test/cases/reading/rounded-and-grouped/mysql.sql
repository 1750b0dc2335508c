-- $schema
CREATE TABLE IF NOT EXISTS `days` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `at` TIME(6)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `readings` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `value` DOUBLE NOT NULL,
  `place` BIGINT NOT NULL,
  `step` DOUBLE NOT NULL,
  `day_id` BIGINT NOT NULL,
  CHECK (`step` IN (1, 2.5e0, -3)),
  CONSTRAINT `fk_readings_day_id` FOREIGN KEY (`day_id`) REFERENCES `days` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `readings`, `days`;

-- $insertDay
INSERT INTO `days` (`id`, `at`) VALUES (?, ?);
many: INSERT INTO `days` (`id`, `at`) VALUES (?, ?) …;

-- $insertReading
INSERT INTO `readings` (`id`, `value`, `place`, `step`, `day_id`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `readings` (`id`, `value`, `place`, `step`, `day_id`) VALUES (?, ?, ?, ?, ?) …;

-- $selectReading
SELECT CAST(ROUND(`readings`.`value`) + (MOD(`readings`.`value`, 2) IN (0.5e0, -1.5e0)) AS DOUBLE) AS `round`, CAST(FLOOR(`readings`.`value`) AS DOUBLE) AS `floor`, CAST(CEILING(`readings`.`value`) AS DOUBLE) AS `ceil`, CAST(TRUNCATE(`readings`.`value`, 0) AS DOUBLE) AS `trunc` FROM `readings` INNER JOIN `days` AS `day` ON `readings`.`day_id` = `day`.`id` ORDER BY `day`.`at` IS NULL, `day`.`at`, `readings`.`id`;

-- $selectReading2
SELECT `readings`.`place`, MIN(`readings`.`step`) AS `least`, MAX(`readings`.`step`) AS `most` FROM `readings` GROUP BY `readings`.`place` ORDER BY `readings`.`place`;

-- $selectReading3
SELECT CAST(MIN(`readings`.`place` + 1) AS DOUBLE) * 2 AS `doubled` FROM `readings` GROUP BY `readings`.`place` + 1 ORDER BY MIN(`readings`.`place` + 1);

