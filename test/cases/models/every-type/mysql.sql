-- $schema
CREATE TABLE IF NOT EXISTS `everything` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `real` DOUBLE NOT NULL,
  `int` BIGINT NOT NULL,
  `small` SMALLINT NOT NULL,
  `medium` INT NOT NULL,
  `big` BIGINT NOT NULL,
  `money` DECIMAL(40, 10) NOT NULL,
  `exact` DECIMAL(65, 30) NOT NULL,
  `text` LONGTEXT NOT NULL,
  `flag` BOOLEAN NOT NULL,
  `at` DATETIME(3) NOT NULL,
  `day` DATE NOT NULL,
  `time` TIME(6) NOT NULL,
  `key` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `bytes` LONGBLOB NOT NULL,
  `state` ENUM ('open', 'closed', 'it''s "odd"') NOT NULL,
  `level` DOUBLE NOT NULL,
  `address` JSON NOT NULL,
  `tags` JSON NOT NULL,
  `matrix` JSON NOT NULL,
  `anything` JSON NOT NULL,
  `record` JSON NOT NULL,
  CHECK (`flag` IN (0, 1)),
  CHECK (`level` IN (1, 2, -3))
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `everything`;

-- $insertEverything
INSERT INTO `everything` (`id`, `real`, `int`, `small`, `medium`, `big`, `money`, `exact`, `text`, `flag`, `at`, `day`, `time`, `key`, `bytes`, `state`, `level`, `address`, `tags`, `matrix`, `anything`, `record`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `everything` (`id`, `real`, `int`, `small`, `medium`, `big`, `money`, `exact`, `text`, `flag`, `at`, `day`, `time`, `key`, `bytes`, `state`, `level`, `address`, `tags`, `matrix`, `anything`, `record`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) …;

-- $selectEverything
SELECT `everything`.`id`, `everything`.`real`, `everything`.`int`, `everything`.`small`, `everything`.`medium`, `everything`.`big`, `everything`.`money`, `everything`.`exact`, `everything`.`text`, `everything`.`flag`, `everything`.`at`, `everything`.`day`, `everything`.`time`, `everything`.`key`, `everything`.`bytes`, `everything`.`state`, `everything`.`level`, `everything`.`address`, `everything`.`tags`, `everything`.`matrix`, `everything`.`anything`, `everything`.`record` FROM `everything` ORDER BY `everything`.`id`;

-- $updateEverything
UPDATE `everything` SET `real` = ?, `int` = ?, `small` = ?, `medium` = ?, `big` = ?, `money` = ?, `exact` = ?, `text` = ?, `flag` = ?, `at` = ?, `day` = ?, `time` = ?, `key` = ?, `bytes` = ?, `state` = ?, `level` = ?, `address` = ?, `tags` = ?, `matrix` = ?, `anything` = ?, `record` = ? WHERE `id` = ?;

-- $selectEverything2
SELECT `everything`.`id`, `everything`.`real`, `everything`.`int`, `everything`.`small`, `everything`.`medium`, `everything`.`big`, `everything`.`money`, `everything`.`exact`, `everything`.`text`, `everything`.`flag`, `everything`.`at`, `everything`.`day`, `everything`.`time`, `everything`.`key`, `everything`.`bytes`, `everything`.`state`, `everything`.`level`, `everything`.`address`, `everything`.`tags`, `everything`.`matrix`, `everything`.`anything`, `everything`.`record` FROM `everything` WHERE `everything`.`id` = 0 LIMIT 2;

