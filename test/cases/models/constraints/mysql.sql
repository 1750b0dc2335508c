-- $schema
CREATE TABLE IF NOT EXISTS `city` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `country` VARCHAR(255) NOT NULL,
  `name` VARCHAR(255) NOT NULL,
  `people` BIGINT NOT NULL,
  CONSTRAINT `uk_city_country_name` UNIQUE (`country`, `name`),
  CHECK (people > 0),
  INDEX `ix_city_country` (`country`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `house` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `street` VARCHAR(255) NOT NULL,
  `city_id` BIGINT NOT NULL,
  `former_city_id` BIGINT,
  `twin_id` BIGINT,
  `age` BIGINT NOT NULL,
  `floors` BIGINT NOT NULL,
  CONSTRAINT `uk_house_street` UNIQUE (`street`),
  CONSTRAINT `fk_house_city_id` FOREIGN KEY (`city_id`) REFERENCES `city` (`id`) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT `fk_house_former_city_id` FOREIGN KEY (`former_city_id`) REFERENCES `city` (`id`) ON DELETE SET NULL,
  CONSTRAINT `fk_house_twin_id` FOREIGN KEY (`twin_id`) REFERENCES `city` (`id`) ON DELETE RESTRICT,
  INDEX `ix_house_twin_id` (`twin_id`),
  INDEX `by_age` (`age`, `floors`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `house`, `city`;

-- $insertCity
INSERT INTO `city` (`id`, `country`, `name`, `people`) VALUES (?, ?, ?, ?);
many: INSERT INTO `city` (`id`, `country`, `name`, `people`) VALUES (?, ?, ?, ?) …;

-- $insertHouse
INSERT INTO `house` (`id`, `street`, `city_id`, `former_city_id`, `twin_id`, `age`, `floors`) VALUES (?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `house` (`id`, `street`, `city_id`, `former_city_id`, `twin_id`, `age`, `floors`) VALUES (?, ?, ?, ?, ?, ?, ?) …;

-- $deleteCity
DELETE FROM `city` WHERE `city`.`id` = ?;

-- $selectCity
SELECT count(*) AS count FROM `city`;

-- $selectHouse
SELECT `house`.`id`, `house`.`street`, `house`.`city_id` AS `cityId`, `house`.`former_city_id` AS `formerCityId`, `house`.`twin_id` AS `twinId`, `house`.`age`, `house`.`floors` FROM `house`;

-- $updateCity
UPDATE `city` SET `id` = 77 WHERE `city`.`id` = ?;

-- $selectHouse2
SELECT `house`.`city_id` AS `value` FROM `house`;

-- $deleteCity2
DELETE FROM `city` WHERE `city`.`id` = 77;

-- $selectHouse3
SELECT count(*) AS count FROM `house`;

