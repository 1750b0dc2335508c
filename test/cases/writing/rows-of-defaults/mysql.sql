-- $schema
CREATE TABLE IF NOT EXISTS `ticket` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `visit` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `pages` BIGINT NOT NULL DEFAULT (3),
  `minutes` BIGINT DEFAULT (2 + 2),
  `note` LONGTEXT
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `visit`, `ticket`;

-- $insertTicket
INSERT INTO `ticket` (`id`) VALUES (?);
many: INSERT INTO `ticket` (`id`) VALUES (?) …;

-- $insertTicket2
INSERT INTO `ticket` (`id`) VALUES (?);
many: INSERT INTO `ticket` (`id`) VALUES (?) …;
readBack: SELECT `ticket`.`id` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `ticket` ON `ticket`.`id` = wanted.k0 ORDER BY wanted.n;

-- $insertTicket3
INSERT INTO `ticket` (`id`) VALUES (?) ON DUPLICATE KEY UPDATE `id` = CASE WHEN LAST_INSERT_ID(CASE WHEN `ticket`.`id` = VALUES(`id`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `ticket`.`id` ELSE `ticket`.`id` END;
upsert.plain: INSERT INTO `ticket` (`id`) VALUES (?);

-- $insertTicket4
INSERT INTO `ticket` (`id`) VALUES (?) ON DUPLICATE KEY UPDATE `id` = CASE WHEN LAST_INSERT_ID(CASE WHEN `ticket`.`id` = VALUES(`id`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `ticket`.`id` ELSE `ticket`.`id` END;
readBack: SELECT `ticket`.`id` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `ticket` ON `ticket`.`id` = wanted.k0 ORDER BY wanted.n;
upsert.plain: INSERT INTO `ticket` (`id`) VALUES (?);

-- $insertVisit
INSERT INTO `visit` (`id`, `pages`, `minutes`, `note`) VALUES (?, ?, CASE WHEN ? = 1 THEN (2 + 2) ELSE ? END, ?);
many: INSERT INTO `visit` (`id`, `pages`, `minutes`, `note`) VALUES (?, ?, CASE WHEN ? = 1 THEN (2 + 2) ELSE ? END, ?) …;
readBack: SELECT `visit`.`id`, `visit`.`pages`, `visit`.`minutes`, `visit`.`note` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `visit` ON `visit`.`id` = wanted.k0 ORDER BY wanted.n;

-- $selectTicket
SELECT `ticket`.`id` FROM `ticket` ORDER BY `ticket`.`id`;

