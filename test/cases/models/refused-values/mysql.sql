-- $schema
CREATE TABLE IF NOT EXISTS `strict` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `real` DOUBLE NOT NULL,
  `int` BIGINT NOT NULL,
  `small` SMALLINT NOT NULL,
  `medium` INT NOT NULL,
  `big` BIGINT NOT NULL,
  `money` DECIMAL(5, 2) NOT NULL,
  `text` VARCHAR(3) NOT NULL,
  `at` DATETIME(3) NOT NULL,
  `day` DATE NOT NULL,
  `time` TIME(6) NOT NULL,
  `key` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` ENUM ('a', 'b') NOT NULL,
  `flag` BOOLEAN NOT NULL,
  `bytes` LONGBLOB NOT NULL,
  CHECK (`flag` IN (0, 1))
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `strict`;

-- $insertStrict
INSERT INTO `strict` (`id`, `real`, `int`, `small`, `medium`, `big`, `money`, `text`, `at`, `day`, `time`, `key`, `state`, `flag`, `bytes`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `strict` (`id`, `real`, `int`, `small`, `medium`, `big`, `money`, `text`, `at`, `day`, `time`, `key`, `state`, `flag`, `bytes`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) …;

-- $updateStrict
UPDATE `strict` SET `money` = '1.50', `key` = 'abcdef00-0000-0000-0000-000000000000', `small` = -32768;
emulation.before: SELECT `strict`.`id` FROM `strict` FOR UPDATE;
emulation.after: SELECT `strict`.`money`, `strict`.`key`, `strict`.`small` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `strict` ON `strict`.`id` = wanted.k0 ORDER BY wanted.n;

-- $selectStrict
SELECT count(*) AS count FROM `strict` WHERE `strict`.`money` = CAST('1.50' AS DECIMAL(65, 30));

-- $selectStrict2
SELECT count(*) AS count FROM `strict`;

