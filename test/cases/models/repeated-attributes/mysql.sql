-- $schema
CREATE TABLE IF NOT EXISTS `seats` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `hall` VARCHAR(255) NOT NULL,
  `row` BIGINT NOT NULL,
  `number` BIGINT NOT NULL,
  `holder` VARCHAR(255) NOT NULL,
  CONSTRAINT `uk_seats_hall_row_number` UNIQUE (`hall`, `row`, `number`),
  CONSTRAINT `uk_seats_hall_holder` UNIQUE (`hall`, `holder`),
  CHECK (row > 0),
  CHECK (number > 0),
  INDEX `ix_seats_hall_row` (`hall`, `row`),
  INDEX `ix_seats_row_number` (`row`, `number`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `seats`;

-- $insertSeat
INSERT INTO `seats` (`id`, `hall`, `row`, `number`, `holder`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `seats` (`id`, `hall`, `row`, `number`, `holder`) VALUES (?, ?, ?, ?, ?) …;

