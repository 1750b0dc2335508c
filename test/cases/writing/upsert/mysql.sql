-- $schema
CREATE TABLE IF NOT EXISTS `page` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `path` VARCHAR(100) NOT NULL,
  `title` LONGTEXT,
  `visits` BIGINT NOT NULL DEFAULT (1),
  `seen` DATETIME(3),
  CONSTRAINT `uk_page_path` UNIQUE (`path`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `page`;

-- $insertPage
INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE `path` = CASE WHEN LAST_INSERT_ID(CASE WHEN `page`.`path` = VALUES(`path`) THEN `page`.`id` ELSE -9223372036854775806 END) IS NULL THEN `page`.`path` ELSE `page`.`path` END, `title` = CASE WHEN `page`.`path` = VALUES(`path`) THEN COALESCE(VALUES(`title`), `page`.`title`) ELSE `page`.`title` END, `visits` = CASE WHEN `page`.`path` = VALUES(`path`) THEN `page`.`visits` + ? ELSE `page`.`visits` END, `seen` = CASE WHEN `page`.`path` = VALUES(`path`) THEN VALUES(`seen`) ELSE `page`.`seen` END;
upsert.plain: INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?);

-- $selectPage
SELECT `page`.`id`, `page`.`path`, `page`.`title`, `page`.`visits`, `page`.`seen` FROM `page` ORDER BY `page`.`id`;

-- $insertPage2
INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE `path` = CASE WHEN LAST_INSERT_ID(CASE WHEN `page`.`path` = VALUES(`path`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `page`.`path` ELSE `page`.`path` END;
upsert.plain: INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?);

-- $insertPage3
INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE `path` = CASE WHEN LAST_INSERT_ID(CASE WHEN `page`.`path` = VALUES(`path`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `page`.`path` ELSE `page`.`path` END;
readBack: SELECT `page`.`id`, `page`.`path`, `page`.`title`, `page`.`visits`, `page`.`seen` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `page` ON `page`.`id` = wanted.k0 ORDER BY wanted.n;
upsert.plain: INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?);

-- $insertPage4
INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE `path` = CASE WHEN LAST_INSERT_ID(CASE WHEN `page`.`path` = VALUES(`path`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `page`.`path` ELSE `page`.`path` END;
readBack: SELECT `page`.`path`, `page`.`visits` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `page` ON `page`.`id` = wanted.k0 ORDER BY wanted.n;
upsert.plain: INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?);

-- $insertPage5
INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE `path` = CASE WHEN LAST_INSERT_ID(CASE WHEN `page`.`path` = VALUES(`path`) THEN CASE WHEN `page`.`seen` < VALUES(`seen`) AND NOT VALUES(`title`) <=> ? THEN `page`.`id` ELSE -9223372036854775807 END ELSE -9223372036854775806 END) IS NULL THEN `page`.`path` ELSE `page`.`path` END, `title` = CASE WHEN `page`.`path` = VALUES(`path`) AND `page`.`seen` < VALUES(`seen`) AND NOT VALUES(`title`) <=> ? THEN ? ELSE `page`.`title` END, `seen` = CASE WHEN `page`.`path` = VALUES(`path`) AND `page`.`seen` < VALUES(`seen`) AND NOT VALUES(`title`) <=> ? THEN VALUES(`seen`) ELSE `page`.`seen` END;
upsert.plain: INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?);

-- $insertPage6
INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE `path` = CASE WHEN LAST_INSERT_ID(CASE WHEN `page`.`path` = VALUES(`path`) THEN CASE WHEN `page`.`seen` < VALUES(`seen`) THEN `page`.`id` ELSE -9223372036854775807 END ELSE -9223372036854775806 END) IS NULL THEN `page`.`path` ELSE `page`.`path` END, `title` = CASE WHEN `page`.`path` = VALUES(`path`) AND `page`.`seen` < VALUES(`seen`) THEN VALUES(`title`) ELSE `page`.`title` END, `seen` = CASE WHEN `page`.`path` = VALUES(`path`) AND `page`.`seen` < VALUES(`seen`) THEN VALUES(`seen`) ELSE `page`.`seen` END;
upsert.plain: INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?);

-- $insertPage7
INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE `path` = CASE WHEN LAST_INSERT_ID(CASE WHEN `page`.`path` = VALUES(`path`) THEN `page`.`id` ELSE -9223372036854775806 END) IS NULL THEN `page`.`path` ELSE `page`.`path` END, `title` = CASE WHEN `page`.`path` = VALUES(`path`) THEN CONCAT(COALESCE(`page`.`title`, ''), '+', COALESCE(VALUES(`title`), '')) ELSE `page`.`title` END;
readBack: SELECT `page`.`id`, `page`.`path`, `page`.`title`, `page`.`visits`, `page`.`seen` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `page` ON `page`.`id` = wanted.k0 ORDER BY wanted.n;
upsert.plain: INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?);

-- $insertPage8
INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE `path` = CASE WHEN LAST_INSERT_ID(CASE WHEN `page`.`path` = VALUES(`path`) THEN `page`.`id` ELSE -9223372036854775806 END) IS NULL THEN `page`.`path` ELSE `page`.`path` END, `title` = CASE WHEN `page`.`path` = VALUES(`path`) THEN 'never' ELSE `page`.`title` END;
readBack: SELECT `page`.`title` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `page` ON `page`.`id` = wanted.k0 ORDER BY wanted.n;
upsert.plain: INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?);

-- $insertPage9
INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE `id` = CASE WHEN LAST_INSERT_ID(CASE WHEN `page`.`id` = VALUES(`id`) THEN `page`.`id` ELSE -9223372036854775806 END) IS NULL THEN `page`.`id` ELSE `page`.`id` END, `path` = CASE WHEN `page`.`id` = VALUES(`id`) THEN VALUES(`path`) ELSE `page`.`path` END;
upsert.plain: INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?);

-- $insertPage10
INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE `path` = CASE WHEN LAST_INSERT_ID(CASE WHEN `page`.`path` = VALUES(`path`) THEN `page`.`id` ELSE -9223372036854775806 END) IS NULL THEN `page`.`path` ELSE `page`.`path` END, `title` = CASE WHEN `page`.`path` = VALUES(`path`) THEN VALUES(`title`) ELSE `page`.`title` END;
upsert.plain: INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?);

-- $insertPage11
INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE `path` = CASE WHEN LAST_INSERT_ID(CASE WHEN `page`.`path` = VALUES(`path`) THEN `page`.`id` ELSE -9223372036854775806 END) IS NULL THEN `page`.`path` ELSE `page`.`path` END, `visits` = CASE WHEN `page`.`path` = VALUES(`path`) THEN `page`.`visits` + ? ELSE `page`.`visits` END;
upsert.plain: INSERT INTO `page` (`id`, `path`, `title`, `visits`, `seen`) VALUES (?, ?, ?, ?, ?);

-- $selectPage2
SELECT `page`.`path`, `page`.`title`, `page`.`visits`, `page`.`seen` FROM `page` ORDER BY `page`.`path`;

