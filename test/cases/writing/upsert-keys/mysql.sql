-- $schema
CREATE TABLE IF NOT EXISTS `member` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` VARCHAR(100) NOT NULL,
  `mail` VARCHAR(100),
  `points` BIGINT NOT NULL,
  CONSTRAINT `uk_member_name` UNIQUE (`name`),
  CONSTRAINT `uk_member_mail` UNIQUE (`mail`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `setting` (
  `key` VARCHAR(50) NOT NULL PRIMARY KEY,
  `value` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `booking` (
  `code` VARCHAR(36) NOT NULL PRIMARY KEY,
  `room` BIGINT NOT NULL,
  `hour` BIGINT,
  `guest` LONGTEXT NOT NULL,
  CONSTRAINT `uk_booking_room_hour` UNIQUE (`room`, `hour`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `booking`, `setting`, `member`;

-- $insertMember
INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?);
many: INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?) …;

-- $insertBooking
INSERT INTO `booking` (`code`, `room`, `hour`, `guest`) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE `hour` = CASE WHEN LAST_INSERT_ID(CASE WHEN `booking`.`hour` = VALUES(`hour`) AND `booking`.`room` = VALUES(`room`) THEN 1 ELSE -9223372036854775806 END) IS NULL THEN `booking`.`hour` ELSE `booking`.`hour` END, `guest` = CASE WHEN `booking`.`hour` = VALUES(`hour`) AND `booking`.`room` = VALUES(`room`) THEN VALUES(`guest`) ELSE `booking`.`guest` END;
upsert.plain: INSERT INTO `booking` (`code`, `room`, `hour`, `guest`) VALUES (?, ?, ?, ?);
upsert.found: SELECT `booking`.`code` AS `value` FROM `booking` WHERE `hour` = ? AND `room` = ?;

-- $insertMember2
INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE `name` = CASE WHEN LAST_INSERT_ID(CASE WHEN `member`.`name` = VALUES(`name`) THEN `member`.`id` ELSE -9223372036854775806 END) IS NULL THEN `member`.`name` ELSE `member`.`name` END, `points` = CASE WHEN `member`.`name` = VALUES(`name`) THEN VALUES(`points`) ELSE `member`.`points` END;
upsert.plain: INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?);

-- $insertMember3
INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE `name` = CASE WHEN LAST_INSERT_ID(CASE WHEN `member`.`name` = VALUES(`name`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `member`.`name` ELSE `member`.`name` END;
upsert.plain: INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?);

-- $insertMember4
INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE `mail` = CASE WHEN LAST_INSERT_ID(CASE WHEN `member`.`mail` = VALUES(`mail`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `member`.`mail` ELSE `member`.`mail` END;
upsert.plain: INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?);

-- $insertMember5
INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE `mail` = CASE WHEN LAST_INSERT_ID(CASE WHEN `member`.`mail` = VALUES(`mail`) THEN `member`.`id` ELSE -9223372036854775806 END) IS NULL THEN `member`.`mail` ELSE `member`.`mail` END, `points` = CASE WHEN `member`.`mail` = VALUES(`mail`) THEN `member`.`points` + VALUES(`points`) ELSE `member`.`points` END;
upsert.plain: INSERT INTO `member` (`id`, `name`, `mail`, `points`) VALUES (?, ?, ?, ?);

-- $insertSetting
INSERT INTO `setting` (`key`, `value`) VALUES (?, ?) ON DUPLICATE KEY UPDATE `key` = CASE WHEN LAST_INSERT_ID(CASE WHEN `setting`.`key` = VALUES(`key`) THEN 1 ELSE -9223372036854775806 END) IS NULL THEN `setting`.`key` ELSE `setting`.`key` END, `value` = VALUES(`value`);
upsert.plain: INSERT INTO `setting` (`key`, `value`) VALUES (?, ?);

-- $insertSetting2
INSERT INTO `setting` (`key`, `value`) VALUES (?, ?) ON DUPLICATE KEY UPDATE `key` = CASE WHEN LAST_INSERT_ID(CASE WHEN `setting`.`key` = VALUES(`key`) THEN 1 ELSE -9223372036854775806 END) IS NULL THEN `setting`.`key` ELSE `setting`.`key` END, `value` = CONCAT(`setting`.`value`, VALUES(`value`));
upsert.plain: INSERT INTO `setting` (`key`, `value`) VALUES (?, ?);

-- $insertSetting3
INSERT INTO `setting` (`key`, `value`) VALUES (?, ?) ON DUPLICATE KEY UPDATE `key` = CASE WHEN LAST_INSERT_ID(CASE WHEN `setting`.`key` = VALUES(`key`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `setting`.`key` ELSE `setting`.`key` END;
upsert.plain: INSERT INTO `setting` (`key`, `value`) VALUES (?, ?);

-- $insertSetting4
INSERT INTO `setting` (`key`, `value`) VALUES (?, ?) ON DUPLICATE KEY UPDATE `key` = CASE WHEN LAST_INSERT_ID(CASE WHEN `setting`.`key` = VALUES(`key`) THEN 1 ELSE -9223372036854775806 END) IS NULL THEN `setting`.`key` ELSE `setting`.`key` END, `value` = VALUES(`value`);
readBack: SELECT `setting`.`key`, `setting`.`value` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 LONGTEXT CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ PATH '$[0]')) AS wanted INNER JOIN `setting` ON `setting`.`key` = wanted.k0 ORDER BY wanted.n;
upsert.plain: INSERT INTO `setting` (`key`, `value`) VALUES (?, ?);

-- $insertBooking2
INSERT INTO `booking` (`code`, `room`, `hour`, `guest`) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE `hour` = CASE WHEN LAST_INSERT_ID(CASE WHEN `booking`.`hour` = VALUES(`hour`) AND `booking`.`room` = VALUES(`room`) THEN 1 ELSE -9223372036854775806 END) IS NULL THEN `booking`.`hour` ELSE `booking`.`hour` END, `guest` = CASE WHEN `booking`.`hour` = VALUES(`hour`) AND `booking`.`room` = VALUES(`room`) THEN CONCAT(`booking`.`guest`, VALUES(`guest`)) ELSE `booking`.`guest` END;
readBack: SELECT `booking`.`code`, `booking`.`room`, `booking`.`hour`, `booking`.`guest` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 LONGTEXT CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ PATH '$[0]')) AS wanted INNER JOIN `booking` ON `booking`.`code` = wanted.k0 ORDER BY wanted.n;
upsert.plain: INSERT INTO `booking` (`code`, `room`, `hour`, `guest`) VALUES (?, ?, ?, ?);
upsert.found: SELECT `booking`.`code` AS `value` FROM `booking` WHERE `hour` = ? AND `room` = ?;

-- $selectMember
SELECT `member`.`name` AS `0`, `member`.`mail` AS `1`, `member`.`points` AS `2` FROM `member` ORDER BY `member`.`name`;

-- $selectBooking
SELECT `booking`.`code`, `booking`.`room`, `booking`.`hour`, `booking`.`guest` FROM `booking` ORDER BY `booking`.`code`;

