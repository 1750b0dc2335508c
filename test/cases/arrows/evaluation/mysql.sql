-- $schema
CREATE TABLE IF NOT EXISTS `offers` (
  `shop-code` VARCHAR(255) NOT NULL,
  `place` BIGINT NOT NULL,
  `active` BOOLEAN NOT NULL,
  `price` DECIMAL(65, 30) NOT NULL,
  PRIMARY KEY (`shop-code`, `place`),
  CHECK (`active` IN (0, 1))
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `offers`;

-- $insertOffer
INSERT INTO `offers` (`shop-code`, `place`, `active`, `price`) VALUES (?, ?, ?, ?);
many: INSERT INTO `offers` (`shop-code`, `place`, `active`, `price`) VALUES (?, ?, ?, ?) …;

-- $selectOffer
SELECT count(*) AS count FROM `offers` WHERE `offers`.`active` = 1 AND ? = 1 AND `offers`.`place` = ?;

-- $selectOffer2
SELECT count(*) AS count FROM `offers` WHERE NOT (`offers`.`active` = 1) OR ? = 1 OR `offers`.`place` = ?;

-- $selectOffer3
SELECT count(*) AS count FROM `offers` WHERE ? = 1 OR `offers`.`place` = ?;

-- $selectOffer4
SELECT `offers`.`shop-code`, `offers`.`place`, `offers`.`active`, `offers`.`price` FROM `offers` WHERE ? = 1 OR `offers`.`place` = ? LIMIT ?;

-- $selectOffer5
SELECT count(*) AS count FROM `offers` WHERE CASE WHEN ? = 1 THEN `offers`.`place` > ? ELSE 1 END = 1;

-- $selectOffer6
SELECT count(*) AS count FROM `offers` WHERE `offers`.`place` > ?;

-- $selectOffer7
SELECT count(*) AS count FROM `offers` WHERE `offers`.`price` BETWEEN CAST('9.0' AS DECIMAL(65, 30)) AND CAST('10.00' AS DECIMAL(65, 30));

-- $selectOffer8
SELECT `offers`.`shop-code` AS `shop.code`, `offers`.`price` AS `shop.code_` FROM `offers` WHERE `offers`.`place` = 1 LIMIT 2;

