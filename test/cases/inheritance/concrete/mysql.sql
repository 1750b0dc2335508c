-- $schema
CREATE TABLE IF NOT EXISTS `vehicles` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `wheels` BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `trucks` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `wheels` BIGINT NOT NULL,
  `load` BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `boats` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ COMMENT 'A plain `extends` says the same.';
CREATE TABLE IF NOT EXISTS `ships` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `flag` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `ships`, `boats`, `trucks`, `vehicles`;

-- $insertVehicle
INSERT INTO `vehicles` (`id`, `name`, `wheels`) VALUES (?, ?, ?);
many: INSERT INTO `vehicles` (`id`, `name`, `wheels`) VALUES (?, ?, ?) …;

-- $insertTruck
INSERT INTO `trucks` (`id`, `name`, `wheels`, `load`) VALUES (?, ?, ?, ?);
many: INSERT INTO `trucks` (`id`, `name`, `wheels`, `load`) VALUES (?, ?, ?, ?) …;

-- $insertShip
INSERT INTO `ships` (`id`, `name`, `flag`) VALUES (?, ?, ?);
many: INSERT INTO `ships` (`id`, `name`, `flag`) VALUES (?, ?, ?) …;

-- $selectVehicle
SELECT `vehicles`.`id`, `vehicles`.`name`, `vehicles`.`wheels` FROM `vehicles`;

-- $selectTruck
SELECT `trucks`.`id`, `trucks`.`name`, `trucks`.`wheels`, `trucks`.`load` FROM `trucks` WHERE `trucks`.`wheels` > 2 AND `trucks`.`load` > 1;

-- $selectBoat
SELECT count(*) AS count FROM `boats`;

-- $selectShip
SELECT `ships`.`id`, `ships`.`name`, `ships`.`flag` FROM `ships`;

-- $deleteVehicle
DELETE FROM `vehicles`;

-- $selectTruck2
SELECT count(*) AS count FROM `trucks`;

