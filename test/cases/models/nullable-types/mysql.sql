-- $schema
CREATE TABLE IF NOT EXISTS `maybe` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `real` DOUBLE,
  `int` BIGINT,
  `small` SMALLINT,
  `big` BIGINT,
  `money` DECIMAL(65, 30),
  `text` LONGTEXT,
  `flag` BOOLEAN,
  `at` DATETIME(3),
  `day` DATE,
  `time` TIME(6),
  `key` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  `bytes` LONGBLOB,
  `state` ENUM ('a', 'b'),
  `data` JSON,
  `list` JSON,
  `left` LONGTEXT,
  CHECK (`flag` IN (0, 1))
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `maybe`;

-- $insertMaybe
INSERT INTO `maybe` (`id`, `real`, `int`, `small`, `big`, `money`, `text`, `flag`, `at`, `day`, `time`, `key`, `bytes`, `state`, `data`, `list`, `left`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `maybe` (`id`, `real`, `int`, `small`, `big`, `money`, `text`, `flag`, `at`, `day`, `time`, `key`, `bytes`, `state`, `data`, `list`, `left`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) …;

-- $selectMaybe
SELECT `maybe`.`id`, `maybe`.`real`, `maybe`.`int`, `maybe`.`small`, `maybe`.`big`, `maybe`.`money`, `maybe`.`text`, `maybe`.`flag`, `maybe`.`at`, `maybe`.`day`, `maybe`.`time`, `maybe`.`key`, `maybe`.`bytes`, `maybe`.`state`, `maybe`.`data`, `maybe`.`list`, `maybe`.`left` FROM `maybe` ORDER BY `maybe`.`id`;

