-- $schema
CREATE TABLE IF NOT EXISTS `flights` (
  `line` VARCHAR(255) NOT NULL,
  `day` DATE NOT NULL,
  `gate` BIGINT NOT NULL,
  PRIMARY KEY (`line`, `day`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `seats` (
  `flight_line` VARCHAR(255) NOT NULL,
  `flight_day` DATE NOT NULL,
  `number` BIGINT NOT NULL,
  PRIMARY KEY (`flight_line`, `flight_day`, `number`),
  CONSTRAINT `fk_seats_flight_line_flight_day` FOREIGN KEY (`flight_line`, `flight_day`) REFERENCES `flights` (`line`, `day`) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `people` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `crew` (
  `line` VARCHAR(255) NOT NULL,
  `day` DATE NOT NULL,
  `person_id` BIGINT NOT NULL,
  PRIMARY KEY (`line`, `day`, `person_id`),
  CONSTRAINT `fk_crew_person_id` FOREIGN KEY (`person_id`) REFERENCES `people` (`id`),
  CONSTRAINT `fk_crew_line_day` FOREIGN KEY (`line`, `day`) REFERENCES `flights` (`line`, `day`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `legs` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `first_line` VARCHAR(255) NOT NULL,
  `first_day` DATE NOT NULL,
  `next_line` VARCHAR(255),
  `next_day` DATE,
  CONSTRAINT `fk_legs_first_line_first_day` FOREIGN KEY (`first_line`, `first_day`) REFERENCES `flights` (`line`, `day`),
  CONSTRAINT `fk_legs_next_line_next_day` FOREIGN KEY (`next_line`, `next_day`) REFERENCES `flights` (`line`, `day`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `legs`, `crew`, `people`, `seats`, `flights`;

-- $insertFlight
INSERT INTO `flights` (`line`, `day`, `gate`) VALUES (?, ?, ?);
many: INSERT INTO `flights` (`line`, `day`, `gate`) VALUES (?, ?, ?) …;

-- $insertSeat
INSERT INTO `seats` (`flight_line`, `flight_day`, `number`) VALUES (?, ?, ?);
many: INSERT INTO `seats` (`flight_line`, `flight_day`, `number`) VALUES (?, ?, ?) …;

-- $insertPerson
INSERT INTO `people` (`id`, `name`) VALUES (?, ?);
many: INSERT INTO `people` (`id`, `name`) VALUES (?, ?) …;

-- $insertCrew
INSERT INTO `crew` (`line`, `day`, `person_id`) VALUES (?, ?, ?);
many: INSERT INTO `crew` (`line`, `day`, `person_id`) VALUES (?, ?, ?) …;

-- $insertLeg
INSERT INTO `legs` (`id`, `first_line`, `first_day`, `next_line`, `next_day`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `legs` (`id`, `first_line`, `first_day`, `next_line`, `next_day`) VALUES (?, ?, ?, ?, ?) …;

-- $selectSeat
SELECT `flight`.`gate` AS `0`, `seats`.`number` AS `1` FROM `seats` INNER JOIN `flights` AS `flight` ON `seats`.`flight_line` = `flight`.`line` AND `seats`.`flight_day` = `flight`.`day` ORDER BY `flight`.`gate`, `seats`.`number`;

-- $selectLeg
SELECT `first`.`line` AS `first.line`, `first`.`day` AS `first.day`, `first`.`gate` AS `first.gate`, `next`.`line` AS `next.line`, `next`.`day` AS `next.day`, `next`.`gate` AS `next.gate` FROM `legs` LEFT JOIN `flights` AS `first` ON `legs`.`first_line` = `first`.`line` AND `legs`.`first_day` = `first`.`day` LEFT JOIN `flights` AS `next` ON `legs`.`next_line` = `next`.`line` AND `legs`.`next_day` = `next`.`day` ORDER BY `legs`.`id`;

-- $selectLeg2
SELECT `legs`.`id` AS `value` FROM `legs` LEFT JOIN `flights` AS `next` ON `legs`.`next_line` = `next`.`line` AND `legs`.`next_day` = `next`.`day` WHERE `next`.`line` IS NULL;

-- $selectFlight
SELECT `flights`.`gate` AS `0`, (SELECT COUNT(*) AS `value` FROM `seats` WHERE `seats`.`flight_line` = `flights`.`line` AND `seats`.`flight_day` = `flights`.`day`) AS `1`, (SELECT COUNT(*) AS `value` FROM `people` INNER JOIN `crew` ON `crew`.`person_id` = `people`.`id` WHERE `crew`.`line` = `flights`.`line` AND `crew`.`day` = `flights`.`day` AND `people`.`name` = 'Ann') AS `2` FROM `flights` ORDER BY `flights`.`gate`;

-- $selectPerson
SELECT `people`.`name` AS `value` FROM `people` WHERE EXISTS (SELECT 1 FROM `flights` INNER JOIN `crew` ON `crew`.`line` = `flights`.`line` AND `crew`.`day` = `flights`.`day` WHERE `crew`.`person_id` = `people`.`id` AND (SELECT COUNT(*) AS `value` FROM `seats` WHERE `seats`.`flight_line` = `flights`.`line` AND `seats`.`flight_day` = `flights`.`day`) = 0);

-- $selectFlight2
SELECT `flights`.`line` AS `0`, `flights`.`day` AS `1`, `seats`.`number` AS `2` FROM `flights` INNER JOIN `seats` ON `seats`.`flight_line` = `flights`.`line` AND `seats`.`flight_day` = `flights`.`day` ORDER BY `seats`.`flight_line`, `seats`.`number`;

-- $selectFlight3
SELECT `flights`.`line`, `flights`.`day`, `flights`.`gate` FROM `flights` ORDER BY `flights`.`gate`;
includes[0]: SELECT `wanted`.`n` AS `0`, `seats`.`flight_line` AS `1.flightLine`, `seats`.`flight_day` AS `1.flightDay`, `seats`.`number` AS `1.number` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 LONGTEXT CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ PATH '$[0]', k1 DATE PATH '$[1]')) AS `wanted` INNER JOIN `seats` ON `seats`.`flight_line` = `wanted`.`k0` AND `seats`.`flight_day` = `wanted`.`k1` ORDER BY `seats`.`flight_line`, `seats`.`flight_day`, `seats`.`number`;
includes[1]: SELECT `wanted`.`n` AS `0`, `people`.`id` AS `1.id`, `people`.`name` AS `1.name` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 LONGTEXT CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ PATH '$[0]', k1 DATE PATH '$[1]')) AS `wanted` INNER JOIN `crew` ON `crew`.`line` = `wanted`.`k0` AND `crew`.`day` = `wanted`.`k1` INNER JOIN `people` ON `crew`.`person_id` = `people`.`id` ORDER BY `people`.`name` DESC;
includes[2]: SELECT `wanted`.`n` AS `0`, `legs`.`id` AS `1.id`, `legs`.`first_line` AS `1.firstLine`, `legs`.`first_day` AS `1.firstDay`, `legs`.`next_line` AS `1.nextLine`, `legs`.`next_day` AS `1.nextDay`, `first`.`line` AS `1.first.line`, `first`.`day` AS `1.first.day`, `first`.`gate` AS `1.first.gate` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 LONGTEXT CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ PATH '$[0]', k1 DATE PATH '$[1]')) AS `wanted` INNER JOIN `legs` ON `legs`.`next_line` = `wanted`.`k0` AND `legs`.`next_day` = `wanted`.`k1` LEFT JOIN `flights` AS `first` ON `legs`.`first_line` = `first`.`line` AND `legs`.`first_day` = `first`.`day` ORDER BY `legs`.`id`;

-- $selectSeat2
SELECT `seats`.`flight_line` AS `flightLine`, `seats`.`flight_day` AS `flightDay`, `seats`.`number`, `flight`.`line` AS `flight.line`, `flight`.`day` AS `flight.day`, `flight`.`gate` AS `flight.gate` FROM `seats` LEFT JOIN `flights` AS `flight` ON `seats`.`flight_line` = `flight`.`line` AND `seats`.`flight_day` = `flight`.`day` ORDER BY `seats`.`flight_line`, `seats`.`number`;
includes[0]: SELECT `ranked`.`row.0` AS `0`, `ranked`.`row.1.flightLine` AS `1.flightLine`, `ranked`.`row.1.flightDay` AS `1.flightDay`, `ranked`.`row.1.number` AS `1.number` FROM (SELECT `wanted`.`n` AS `row.0`, `seats`.`flight_line` AS `row.1.flightLine`, `seats`.`flight_day` AS `row.1.flightDay`, `seats`.`number` AS `row.1.number`, ROW_NUMBER() OVER (PARTITION BY /*M!100200 RAND() < -388521, */ `wanted`.`n` ORDER BY `seats`.`flight_line`, `seats`.`flight_day`, `seats`.`number`) AS `place`, `seats`.`flight_line` AS `key1`, `seats`.`flight_day` AS `key2`, `seats`.`number` AS `key3` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 LONGTEXT CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ PATH '$[0]', k1 DATE PATH '$[1]')) AS `wanted` INNER JOIN `seats` ON `seats`.`flight_line` = `wanted`.`k0` AND `seats`.`flight_day` = `wanted`.`k1`) AS `ranked` WHERE `ranked`.`place` <= 1 ORDER BY `ranked`.`key1`, `ranked`.`key2`, `ranked`.`key3`;

