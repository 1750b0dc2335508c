-- $schema
CREATE TABLE IF NOT EXISTS `member` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` VARCHAR(100) NOT NULL,
  `mail` VARCHAR(100),
  `points` BIGINT NOT NULL,
  CONSTRAINT `uk_member_name` UNIQUE (`name`),
  CONSTRAINT `uk_member_mail` UNIQUE (`mail`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `member`;

-- $insertMember
INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?);
many: INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?) …;

-- $insertMember2
INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE `name` = CASE WHEN LAST_INSERT_ID(CASE WHEN `member`.`name` = VALUES(`name`) THEN `member`.`id` ELSE -9223372036854775806 END) IS NULL THEN `member`.`name` ELSE `member`.`name` END, `points` = CASE WHEN `member`.`name` = VALUES(`name`) THEN `member`.`points` + VALUES(`points`) ELSE `member`.`points` END;
upsert.plain: INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?);

-- $insertMember3
INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE `mail` = CASE WHEN LAST_INSERT_ID(CASE WHEN `member`.`mail` = VALUES(`mail`) THEN `member`.`id` ELSE -9223372036854775806 END) IS NULL THEN `member`.`mail` ELSE `member`.`mail` END, `points` = CASE WHEN `member`.`mail` = VALUES(`mail`) THEN `member`.`points` + VALUES(`points`) ELSE `member`.`points` END;
upsert.plain: INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?);

-- $insertMember4
INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE `id` = CASE WHEN LAST_INSERT_ID(CASE WHEN `member`.`id` = VALUES(`id`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `member`.`id` ELSE `member`.`id` END;
upsert.plain: INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?);

-- $selectMember
SELECT `member`.`id`, `member`.`name`, `member`.`mail`, `member`.`points` FROM `member` ORDER BY `member`.`id`;

