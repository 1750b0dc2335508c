-- $schema
CREATE TABLE IF NOT EXISTS `guest` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `age` BIGINT,
  `role` LONGTEXT NOT NULL DEFAULT ('guest')
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `guest`;

-- $insertGuest
INSERT INTO `guest` (`id`, `name`, `age`, `role`) VALUES (?, ?, ?, ?);
many: INSERT INTO `guest` (`id`, `name`, `age`, `role`) VALUES (?, ?, ?, ?) …;

-- $insertGuest2
INSERT INTO `guest` (`id`, `name`, `age`, `role`) VALUES (?, ?, ?, ?);
many: INSERT INTO `guest` (`id`, `name`, `age`, `role`) VALUES (?, ?, ?, ?) …;

-- $selectGuest
SELECT `guest`.`name`, `guest`.`age`, `guest`.`role` FROM `guest`;

