-- $schema
CREATE TABLE IF NOT EXISTS `counter` (
  `name` VARCHAR(20) NOT NULL PRIMARY KEY,
  `times` BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `counter`;

-- $insertCounter
INSERT INTO `counter` (`name`, `times`) VALUES (?, ?) ON DUPLICATE KEY UPDATE `name` = CASE WHEN LAST_INSERT_ID(CASE WHEN `counter`.`name` = VALUES(`name`) THEN 1 ELSE -9223372036854775806 END) IS NULL THEN `counter`.`name` ELSE `counter`.`name` END, `times` = `counter`.`times` + ?;
upsert.plain: INSERT INTO `counter` (`name`, `times`) VALUES (?, ?);

-- $insertCounter2
INSERT INTO `counter` (`name`, `times`) VALUES (?, ?) ON DUPLICATE KEY UPDATE `name` = CASE WHEN LAST_INSERT_ID(CASE WHEN `counter`.`name` = VALUES(`name`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `counter`.`name` ELSE `counter`.`name` END;
upsert.plain: INSERT INTO `counter` (`name`, `times`) VALUES (?, ?);

-- $selectCounter
SELECT `counter`.`name`, `counter`.`times` FROM `counter` ORDER BY `counter`.`name`;

