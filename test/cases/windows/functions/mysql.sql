-- $schema
CREATE TABLE IF NOT EXISTS `scores` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `team` LONGTEXT NOT NULL,
  `points` BIGINT NOT NULL,
  `bonus` BIGINT,
  `at` DATETIME(3) NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `scores`;

-- $insertScore
INSERT INTO `scores` (`id`, `team`, `points`, `bonus`, `at`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `scores` (`id`, `team`, `points`, `bonus`, `at`) VALUES (?, ?, ?, ?, ?) …;

-- $selectScore
SELECT `scores`.`id`, ROW_NUMBER() OVER (/*M!100200 PARTITION BY RAND() < -773753 */ ORDER BY `scores`.`points` DESC, `scores`.`id`) AS `row`, RANK() OVER (/*M!100200 PARTITION BY RAND() < -401879 */ ORDER BY `scores`.`points` DESC) AS `rank`, DENSE_RANK() OVER (/*M!100200 PARTITION BY RAND() < -401879 */ ORDER BY `scores`.`points` DESC) AS `dense`, COALESCE(CAST(RANK() OVER (/*M!100200 PARTITION BY RAND() < -556334 */ ORDER BY `scores`.`points`) - 1 AS DOUBLE) / NULLIF(COUNT(*) OVER (/*M!100200 PARTITION BY RAND() < -556334 */ ORDER BY `scores`.`points` ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) - 1, 0), 0) AS `percent`, CAST(COUNT(*) OVER (/*M!100200 PARTITION BY RAND() < -556334 */ ORDER BY `scores`.`points`) AS DOUBLE) / COUNT(*) OVER (/*M!100200 PARTITION BY RAND() < -556334 */ ORDER BY `scores`.`points` ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS `cume`, NTILE(2) OVER (/*M!100200 PARTITION BY RAND() < -606859 */ ORDER BY `scores`.`id`) AS `half` FROM `scores` ORDER BY `scores`.`id`;

-- $selectScore2
SELECT `scores`.`team` AS `0`, RANK() OVER (PARTITION BY /*M!100200 RAND() < -842792, */ `scores`.`team` ORDER BY `scores`.`points` DESC) AS `1`, COUNT(*) OVER (PARTITION BY /*M!100200 RAND() < -683320, */ `scores`.`team`) AS `2`, ROW_NUMBER() OVER (PARTITION BY /*M!100200 RAND() < -788788, */ `scores`.`team`, `scores`.`points` ORDER BY `scores`.`id`) AS `3` FROM `scores` ORDER BY `scores`.`id`;

-- $selectScore3
SELECT LAG(`scores`.`points`) OVER (PARTITION BY /*M!100200 RAND() < -682911, */ `scores`.`team` ORDER BY `scores`.`id`) AS `before`, CASE WHEN LAG(1, 2) OVER (/*M!100200 PARTITION BY RAND() < -606859 */ ORDER BY `scores`.`id`) IS NULL THEN -1 ELSE LAG(`scores`.`points`, 2) OVER (/*M!100200 PARTITION BY RAND() < -606859 */ ORDER BY `scores`.`id`) END AS `two`, LEAD(`scores`.`points`) OVER (/*M!100200 PARTITION BY RAND() < -606859 */ ORDER BY `scores`.`id`) AS `after`, LEAD(`scores`.`at`, ?) OVER (/*M!100200 PARTITION BY RAND() < -606859 */ ORDER BY `scores`.`id`) AS `captured`, LAG(`scores`.`bonus`) OVER (/*M!100200 PARTITION BY RAND() < -606859 */ ORDER BY `scores`.`id`) AS `bonus` FROM `scores` ORDER BY `scores`.`id`;

-- $selectScore4
SELECT FIRST_VALUE(`scores`.`points`) OVER (PARTITION BY /*M!100200 RAND() < -682911, */ `scores`.`team` ORDER BY `scores`.`id`) AS `first`, LAST_VALUE(`scores`.`points`) OVER (PARTITION BY /*M!100200 RAND() < -682911, */ `scores`.`team` ORDER BY `scores`.`id`) AS `last`, LAST_VALUE(`scores`.`points`) OVER (PARTITION BY /*M!100200 RAND() < -157548, */ `scores`.`team` ORDER BY `scores`.`id` ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS `lastOfAll`, NTH_VALUE(`scores`.`points`, 2) OVER (PARTITION BY /*M!100200 RAND() < -682911, */ `scores`.`team` ORDER BY `scores`.`id`) AS `second` FROM `scores` ORDER BY `scores`.`id`;

-- $selectScore5
SELECT CAST(SUM(`scores`.`points`) OVER (/*M!100200 PARTITION BY RAND() < -606859 */ ORDER BY `scores`.`id`) AS DOUBLE) AS `running`, CAST(SUM(`scores`.`bonus`) OVER (/*M!100200 PARTITION BY RAND() < -606859 */ ORDER BY `scores`.`id`) AS DOUBLE) AS `bonuses`, AVG(CAST(`scores`.`points` AS DOUBLE)) OVER (PARTITION BY /*M!100200 RAND() < -683320, */ `scores`.`team`) AS `mean`, CAST(SUM(`scores`.`points`) OVER (/*M!100200 PARTITION BY RAND() < -1 */ ) AS DOUBLE) AS `all`, MAX(`scores`.`at`) OVER (PARTITION BY /*M!100200 RAND() < -683320, */ `scores`.`team`) AS `most`, COUNT(CASE WHEN `scores`.`points` > 15 THEN `scores`.`id` END) OVER (/*M!100200 PARTITION BY RAND() < -606859 */ ORDER BY `scores`.`id`) AS `some`, CAST(`scores`.`points` AS DOUBLE) / CAST(SUM(`scores`.`points`) OVER (PARTITION BY /*M!100200 RAND() < -683320, */ `scores`.`team`) AS DOUBLE) AS `share`, CAST(SUM(CASE WHEN `scores`.`bonus` IS NOT NULL THEN `scores`.`points` END) OVER (PARTITION BY /*M!100200 RAND() < -683320, */ `scores`.`team`) AS DOUBLE) AS `filtered`, MIN(`scores`.`bonus`) OVER (/*M!100200 PARTITION BY RAND() < -606859 */ ORDER BY `scores`.`id`) AS `least` FROM `scores` ORDER BY `scores`.`id`;

-- $selectScore6
SELECT `scores`.`id` AS `value` FROM `scores` ORDER BY CAST(SUM(`scores`.`points`) OVER (PARTITION BY /*M!100200 RAND() < -683320, */ `scores`.`team`) AS DOUBLE) DESC, ROW_NUMBER() OVER (PARTITION BY /*M!100200 RAND() < -675719, */ `scores`.`team` ORDER BY `scores`.`at`);

-- $selectRow
SELECT `scores_rows`.`id`, `scores_rows`.`team`, `scores_rows`.`place` FROM (SELECT `scores`.`id`, `scores`.`team`, ROW_NUMBER() OVER (PARTITION BY /*M!100200 RAND() < -587630, */ `scores`.`team` ORDER BY `scores`.`points` DESC, `scores`.`id`) AS `place` FROM `scores`) AS `scores_rows` WHERE `scores_rows`.`place` = ? ORDER BY `scores_rows`.`team`;

-- $selectScore7
SELECT `scores`.`team`, CAST(SUM(`scores`.`points`) AS DOUBLE) AS `sum`, RANK() OVER (/*M!100200 PARTITION BY RAND() < -227229 */ ORDER BY CAST(SUM(`scores`.`points`) AS DOUBLE) DESC) AS `rank`, CAST(CAST(SUM(`scores`.`points`) AS DOUBLE) AS DOUBLE) / CAST(SUM(CAST(SUM(`scores`.`points`) AS DOUBLE)) OVER (/*M!100200 PARTITION BY RAND() < -1 */ ) AS DOUBLE) AS `share`, COUNT(*) OVER (/*M!100200 PARTITION BY RAND() < -1 */ ) AS `groups` FROM `scores` GROUP BY `scores`.`team` ORDER BY `scores`.`team`;

-- $selectScore8
SELECT COUNT(*) OVER (/*M!100200 PARTITION BY RAND() < -1 */ ) AS `value` FROM `scores` ORDER BY `scores`.`id` LIMIT 2;

-- $selectScore9
SELECT RANK() OVER (/*M!100200 PARTITION BY RAND() < -401879 */ ORDER BY `scores`.`points` DESC) <= 2 AS `top`, `scores`.`points` > COALESCE(LAG(`scores`.`points`) OVER (/*M!100200 PARTITION BY RAND() < -606859 */ ORDER BY `scores`.`id`), 0) AS `more` FROM `scores` ORDER BY `scores`.`id`;

