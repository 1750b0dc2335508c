-- $schema
CREATE TABLE IF NOT EXISTS `word` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `text` VARCHAR(100) NOT NULL,
  `times` BIGINT NOT NULL,
  CONSTRAINT `uk_word_text` UNIQUE (`text`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `word`;

-- $insertWord
INSERT INTO `word` (`id`, `text`, `times`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `text` = CASE WHEN LAST_INSERT_ID(CASE WHEN `word`.`text` = VALUES(`text`) THEN `word`.`id` ELSE -9223372036854775806 END) IS NULL THEN `word`.`text` ELSE `word`.`text` END, `times` = CASE WHEN `word`.`text` = VALUES(`text`) THEN `word`.`times` + ? ELSE `word`.`times` END;
upsert.plain: INSERT INTO `word` (`id`, `text`, `times`) VALUES (?, ?, ?);

-- $insertWord2
INSERT INTO `word` (`id`, `text`, `times`) VALUES (?, ?, ?);
many: INSERT INTO `word` (`id`, `text`, `times`) VALUES (?, ?, ?) …;

-- $selectWord
SELECT `word`.`text` AS `0`, `word`.`times` AS `1` FROM `word` ORDER BY `word`.`text`;

-- $insertWord3
INSERT INTO `word` (`id`, `text`, `times`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `text` = CASE WHEN LAST_INSERT_ID(CASE WHEN `word`.`text` = VALUES(`text`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `word`.`text` ELSE `word`.`text` END;
upsert.plain: INSERT INTO `word` (`id`, `text`, `times`) VALUES (?, ?, ?);

-- $insertWord4
INSERT INTO `word` (`id`, `text`, `times`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `text` = CASE WHEN LAST_INSERT_ID(CASE WHEN `word`.`text` = VALUES(`text`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `word`.`text` ELSE `word`.`text` END;
readBack: SELECT `word`.`text` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `word` ON `word`.`id` = wanted.k0 ORDER BY wanted.n;
upsert.plain: INSERT INTO `word` (`id`, `text`, `times`) VALUES (?, ?, ?);

-- $insertWord5
INSERT INTO `word` (`id`, `text`, `times`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `text` = CASE WHEN LAST_INSERT_ID(CASE WHEN `word`.`text` = VALUES(`text`) THEN `word`.`id` ELSE -9223372036854775806 END) IS NULL THEN `word`.`text` ELSE `word`.`text` END, `times` = CASE WHEN `word`.`text` = VALUES(`text`) THEN CAST(`word`.`times` AS DOUBLE) * 2 ELSE `word`.`times` END;
readBack: SELECT `word`.`text`, `word`.`times` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `word` ON `word`.`id` = wanted.k0 ORDER BY wanted.n;
upsert.plain: INSERT INTO `word` (`id`, `text`, `times`) VALUES (?, ?, ?);

-- $insertWord6
INSERT INTO `word` (`id`, `text`, `times`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `text` = CASE WHEN LAST_INSERT_ID(CASE WHEN `word`.`text` = VALUES(`text`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `word`.`text` ELSE `word`.`text` END;
readBack: SELECT `word`.`id`, `word`.`text`, `word`.`times` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `word` ON `word`.`id` = wanted.k0 ORDER BY wanted.n;
upsert.plain: INSERT INTO `word` (`id`, `text`, `times`) VALUES (?, ?, ?);

-- $selectWord2
SELECT count(*) AS count FROM `word` WHERE `word`.`text` = 'j';

-- $selectWord3
SELECT count(*) AS count FROM `word` WHERE `word`.`text` >= 'word' AND `word`.`text` < 'wore';

-- $selectWord4
SELECT count(*) AS count FROM `word` WHERE `word`.`times` = 2 AND `word`.`text` >= 'word' AND `word`.`text` < 'wore';

