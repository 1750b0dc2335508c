-- $schema
CREATE TABLE IF NOT EXISTS `alpha` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `ok` BOOLEAN NOT NULL,
  `amount` BIGINT NOT NULL,
  `parent_id` BIGINT,
  CHECK (`ok` IN (0, 1)),
  CONSTRAINT `fk_alpha_parent_id` FOREIGN KEY (`parent_id`) REFERENCES `alpha` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `beta` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `alpha_id` BIGINT NOT NULL,
  CONSTRAINT `fk_beta_alpha_id` FOREIGN KEY (`alpha_id`) REFERENCES `alpha` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `beta`, `alpha`;

-- $insertAlpha
INSERT INTO `alpha` (`id`, `ok`, `amount`, `parent_id`) VALUES (?, ?, ?, ?);
many: INSERT INTO `alpha` (`id`, `ok`, `amount`, `parent_id`) VALUES (?, ?, ?, ?) …;

-- $insertBeta
INSERT INTO `beta` (`id`, `alpha_id`) VALUES (?, ?);
many: INSERT INTO `beta` (`id`, `alpha_id`) VALUES (?, ?) …;

-- $selectBeta
SELECT `beta`.`id` AS `beta`, `alpha`.`id` AS `alpha`, (SELECT CAST(SUM(`alpha_2`.`amount`) AS DOUBLE) AS `value` FROM `alpha` AS `alpha_2` WHERE `alpha_2`.`ok` = 1 AND `alpha_3`.`ok` = 1) AS `sum` FROM `beta` INNER JOIN `alpha` ON `beta`.`id` = `alpha`.`parent_id` INNER JOIN `alpha` AS `alpha_3` ON `beta`.`alpha_id` = `alpha_3`.`id` ORDER BY `beta`.`id`;

-- $selectBeta2
SELECT `beta`.`id` AS `value` FROM `beta` INNER JOIN `alpha` AS `alpha_2` ON `beta`.`alpha_id` = `alpha_2`.`id` WHERE EXISTS (SELECT 1 FROM `alpha` WHERE `alpha`.`amount` > `alpha_2`.`amount`);

-- $selectBeta3
SELECT `beta`.`id` AS `value` FROM `beta` INNER JOIN `alpha` ON `beta`.`alpha_id` = `alpha`.`id` WHERE GREATEST(`alpha`.`amount`, 1) IN (SELECT CAST(`beta_2`.`id` AS DOUBLE) * 10 AS `value` FROM `beta` AS `beta_2` INNER JOIN `alpha` AS `alpha_2` ON `beta_2`.`alpha_id` = `alpha_2`.`id` WHERE `alpha_2`.`ok` = 1);

