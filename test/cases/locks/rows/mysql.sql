-- $schema
CREATE TABLE IF NOT EXISTS `jobs` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `done` BOOLEAN NOT NULL,
  CHECK (`done` IN (0, 1))
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `jobs`;

-- $insertJob
INSERT INTO `jobs` (`id`, `name`, `done`) VALUES (?, ?, ?);
many: INSERT INTO `jobs` (`id`, `name`, `done`) VALUES (?, ?, ?) …;

-- $selectJob
SELECT `jobs`.`name` AS `value` FROM `jobs` WHERE NOT (`jobs`.`done` = 1) ORDER BY `jobs`.`id` LIMIT 1 FOR UPDATE SKIP LOCKED;

-- $selectJob2
SELECT `jobs`.`id`, `jobs`.`name`, `jobs`.`done` FROM `jobs` WHERE `jobs`.`id` = 1 FOR UPDATE NOWAIT;

-- $selectJob3
SELECT `jobs`.`name` AS `value` FROM `jobs` WHERE `jobs`.`id` = 1;

-- $selectJob4
SELECT `jobs`.`name` AS `value` FROM `jobs` WHERE `jobs`.`id` = 3 /*!80017 FOR SHARE *//*M!100200 LOCK IN SHARE MODE */ NOWAIT;

