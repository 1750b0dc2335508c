-- $schema
CREATE TABLE IF NOT EXISTS `ships` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `captain_id` BIGINT
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `captains` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `ship_id` BIGINT,
  CONSTRAINT `fk_captains_ship_id` FOREIGN KEY (`ship_id`) REFERENCES `ships` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
SET @sqlmodel = (SELECT if(count(*) = 0, 'ALTER TABLE `ships` ADD CONSTRAINT `fk_ships_captain_id` FOREIGN KEY /*M!100200 IF NOT EXISTS */ (`captain_id`) REFERENCES `captains` (`id`)', 'DO 0') FROM information_schema.table_constraints WHERE constraint_schema = database() AND table_name = 'ships' AND constraint_name = 'fk_ships_captain_id');
PREPARE sqlmodel FROM @sqlmodel;
EXECUTE sqlmodel;
DEALLOCATE PREPARE sqlmodel;
SET @sqlmodel = (SELECT if(count(*) > 0, 'ALTER TABLE `ships` DROP FOREIGN KEY `fk_ships_captain_id`', 'DO 0') FROM information_schema.table_constraints WHERE constraint_schema = database() AND table_name = 'ships' AND constraint_name = 'fk_ships_captain_id');
PREPARE sqlmodel FROM @sqlmodel;
EXECUTE sqlmodel;
DEALLOCATE PREPARE sqlmodel;
DROP TABLE IF EXISTS `captains`, `ships`;

-- $insertCaptain
INSERT INTO `captains` (`id`, `ship_id`) VALUES (?, ?);
many: INSERT INTO `captains` (`id`, `ship_id`) VALUES (?, ?) …;

-- $insertShip
INSERT INTO `ships` (`id`, `captain_id`) VALUES (?, ?);
many: INSERT INTO `ships` (`id`, `captain_id`) VALUES (?, ?) …;

-- $updateCaptain
UPDATE `captains` SET `ship_id` = ? WHERE `id` = ?;

-- $schema2
CREATE TABLE IF NOT EXISTS `captains` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `ship_id` BIGINT,
  CONSTRAINT `fk_captains_ship_id` FOREIGN KEY (`ship_id`) REFERENCES `ships` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `captains`;

-- $selectShip
SELECT count(*) AS count FROM `ships`;

-- $selectCaptain
SELECT count(*) AS count FROM `captains`;

