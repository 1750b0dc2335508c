-- $schema
CREATE TABLE IF NOT EXISTS `group` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `values` VARCHAR(255) NOT NULL,
  `table` VARCHAR(255) NOT NULL,
  CONSTRAINT `uk_group_values_table` UNIQUE (`values`, `table`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `order` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `select` VARCHAR(255) NOT NULL,
  `from` LONGTEXT NOT NULL,
  `where` DOUBLE,
  `group` BOOLEAN NOT NULL,
  `order_by` BIGINT,
  CHECK (`group` IN (0, 1)),
  CONSTRAINT `fk_order_order_by` FOREIGN KEY (`order_by`) REFERENCES `group` (`id`),
  INDEX `ix_order_select` (`select`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `a "b" 'c' ``d`` [e]; -- /*` (
  `the "key"` VARCHAR(255) NOT NULL PRIMARY KEY,
  `blank in it` VARCHAR(255) NOT NULL,
  `?1 :a @b $c` DOUBLE NOT NULL,
  `back\slash` LONGTEXT,
  `quoted property` LONGTEXT NOT NULL,
  `constructor` LONGTEXT NOT NULL,
  `to_string` LONGTEXT NOT NULL,
  CONSTRAINT `uk_a "b" 'c' ``d`` [e]; -- /*_blank in it` UNIQUE (`blank in it`),
  INDEX `ix_a "b" 'c' ``d`` [e]; -- /*_?1 :a @b $c` (`?1 :a @b $c`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `größe_表` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `straße` LONGTEXT NOT NULL,
  `名前` LONGTEXT NOT NULL,
  `$dollar` DOUBLE NOT NULL,
  `_under` DOUBLE NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `select` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `url_of_server` LONGTEXT NOT NULL,
  `2fast` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `select`, `größe_表`, `a "b" 'c' ``d`` [e]; -- /*`, `order`, `group`;

-- $insertGroup
INSERT INTO `group` (`id`, `values`, `table`) VALUES (?, ?, ?);
many: INSERT INTO `group` (`id`, `values`, `table`) VALUES (?, ?, ?) …;

-- $insertOrder
INSERT INTO `order` (`id`, `select`, `from`, `where`, `group`, `order_by`) VALUES (?, ?, ?, ?, ?, ?);
many: INSERT INTO `order` (`id`, `select`, `from`, `where`, `group`, `order_by`) VALUES (?, ?, ?, ?, ?, ?) …;

-- $insertQuoted
INSERT INTO `a "b" 'c' ``d`` [e]; -- /*` (`the "key"`, `blank in it`, `?1 :a @b $c`, `back\slash`, `quoted property`, `constructor`, `to_string`) VALUES (?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `a "b" 'c' ``d`` [e]; -- /*` (`the "key"`, `blank in it`, `?1 :a @b $c`, `back\slash`, `quoted property`, `constructor`, `to_string`) VALUES (?, ?, ?, ?, ?, ?, ?) …;

-- $insertGr__e
INSERT INTO `größe_表` (`id`, `straße`, `名前`, `$dollar`, `_under`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `größe_表` (`id`, `straße`, `名前`, `$dollar`, `_under`) VALUES (?, ?, ?, ?, ?) …;

-- $insertHTTPServer2Log
INSERT INTO `select` (`id`, `url_of_server`, `2fast`) VALUES (?, ?, ?);
many: INSERT INTO `select` (`id`, `url_of_server`, `2fast`) VALUES (?, ?, ?) …;

-- $updateOrder
UPDATE `order` SET `where` = `order`.`where` + 1 WHERE `order`.`id` IN (SELECT * FROM (SELECT `order`.`id` FROM `order` INNER JOIN `group` AS `byOrder` ON `order`.`order_by` = `byOrder`.`id` WHERE `order`.`select` = 's' AND `byOrder`.`values` = 'v' LIMIT 18446744073709551615) AS found);

-- $selectOrder
SELECT `order`.`id`, `order`.`select`, `order`.`from`, `order`.`where`, `order`.`group`, `order`.`order_by` AS `orderBy` FROM `order` INNER JOIN `group` AS `byOrder` ON `order`.`order_by` = `byOrder`.`id` WHERE `byOrder`.`table` = 't' ORDER BY `order`.`select`;

-- $selectOrder2
SELECT `order`.`group`, COUNT(*) AS `count` FROM `order` GROUP BY `order`.`group`;

-- $selectQuoted
SELECT `a "b" 'c' ``d`` [e]; -- /*`.`the "key"` AS `key`, `a "b" 'c' ``d`` [e]; -- /*`.`blank in it` AS `blank`, `a "b" 'c' ``d`` [e]; -- /*`.`?1 :a @b $c` AS `placeholder`, `a "b" 'c' ``d`` [e]; -- /*`.`back\slash` AS `slash`, `a "b" 'c' ``d`` [e]; -- /*`.`quoted property`, `a "b" 'c' ``d`` [e]; -- /*`.`constructor`, `a "b" 'c' ``d`` [e]; -- /*`.`to_string` AS `toString` FROM `a "b" 'c' ``d`` [e]; -- /*` WHERE `a "b" 'c' ``d`` [e]; -- /*`.`quoted property` = 'q' AND `a "b" 'c' ``d`` [e]; -- /*`.`?1 :a @b $c` = 2;

-- $selectQuoted2
SELECT `a "b" 'c' ``d`` [e]; -- /*`.`the "key"` AS `a "b"`, `a "b" 'c' ``d`` [e]; -- /*`.`back\slash` AS `表`, `a "b" 'c' ``d`` [e]; -- /*`.`constructor` FROM `a "b" 'c' ``d`` [e]; -- /*`;

-- $selectGr__e
SELECT `größe_表`.`straße`, `größe_表`.`$dollar` FROM `größe_表` WHERE LOCATE('山', `größe_表`.`名前`) > 0;

-- $selectHTTPServer2Log
SELECT `select`.`id`, `select`.`url_of_server` AS `URLOfServer`, `select`.`2fast` FROM `select`;

-- $deleteQuoted
DELETE FROM `a "b" 'c' ``d`` [e]; -- /*` WHERE `a "b" 'c' ``d`` [e]; -- /*`.`blank in it` = 'b';

