-- $schema
CREATE TABLE IF NOT EXISTS `note` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `text` VARCHAR(255) NOT NULL,
  `stars` BIGINT DEFAULT (5),
  `at` DATETIME(3),
  CONSTRAINT `uk_note_text` UNIQUE (`text`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `note`;

-- $insertNote
INSERT INTO `note` (`id`, `text`, `stars`, `at`) VALUES (?, ?, ?, ?);
many: INSERT INTO `note` (`id`, `text`, `stars`, `at`) VALUES (?, ?, ?, ?) …;

-- $insertNote2
INSERT INTO `note` (`id`, `text`, `stars`, `at`) VALUES (?, ?, ?, ?);
many: INSERT INTO `note` (`id`, `text`, `stars`, `at`) VALUES (?, ?, ?, ?) …;
readBack: SELECT `note`.`id`, `note`.`text`, `note`.`stars`, `note`.`at` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `note` ON `note`.`id` = wanted.k0 ORDER BY wanted.n;

-- $insertNote3
INSERT INTO `note` (`id`, `text`, `stars`, `at`) VALUES (?, ?, ?, ?);
many: INSERT INTO `note` (`id`, `text`, `stars`, `at`) VALUES (?, ?, ?, ?) …;
readBack: SELECT `note`.`stars` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `note` ON `note`.`id` = wanted.k0 ORDER BY wanted.n;

-- $insertNote4
INSERT INTO `note` (`id`, `text`, `stars`, `at`) VALUES (?, ?, ?, ?);
many: INSERT INTO `note` (`id`, `text`, `stars`, `at`) VALUES (?, ?, ?, ?) …;
readBack: SELECT `note`.`text`, `note`.`id` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `note` ON `note`.`id` = wanted.k0 ORDER BY wanted.n;

-- $selectNote
SELECT count(*) AS count FROM `note` WHERE `note`.`text` = 'x';

-- $selectNote2
SELECT count(*) AS count FROM `note` WHERE `note`.`text` = 'fine';

-- $selectNote3
SELECT count(*) AS count FROM `note`;

