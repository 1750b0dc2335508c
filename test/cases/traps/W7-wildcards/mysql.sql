-- $schema
CREATE TABLE IF NOT EXISTS `texts` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `text` LONGTEXT
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `texts`;

-- $insertLine
INSERT INTO `texts` (`id`, `text`) VALUES (?, ?);
many: INSERT INTO `texts` (`id`, `text`) VALUES (?, ?) …;

-- $selectLine
SELECT `texts`.`id` AS `value` FROM `texts` WHERE LOCATE(?, `texts`.`text`) > 0 ORDER BY `texts`.`id`;

-- $selectLine2
SELECT `texts`.`id` AS `value` FROM `texts` WHERE `texts`.`text` >= ? AND `texts`.`text` < ? ORDER BY `texts`.`id`;

-- $selectLine3
SELECT `texts`.`id` AS `value` FROM `texts` WHERE RIGHT(`texts`.`text`, CHAR_LENGTH(?)) = ? ORDER BY `texts`.`id`;

-- $selectLine4
SELECT count(*) AS count FROM `texts` WHERE (LOCATE(?, `texts`.`text`) > 0) IS NOT TRUE;

-- $selectLine5
SELECT `texts`.`text` AS `value` FROM `texts` WHERE `texts`.`text` >= '50%' AND `texts`.`text` < '50&' OR LOCATE('_b', `texts`.`text`) > 0 OR RIGHT(`texts`.`text`, CHAR_LENGTH(CONCAT('', _utf8mb4 0x5c736c617368))) = CONCAT('', _utf8mb4 0x5c736c617368) OR `texts`.`text` >= '[s' AND `texts`.`text` < '[t' ORDER BY `texts`.`id`;

-- $selectLine6
SELECT `texts`.`text` AS `value` FROM `texts` WHERE /*M!100200 CONCAT( */ `texts`.`text` /*M!100200 ) */ LIKE 'a_b' ESCAPE 0x5C ORDER BY `texts`.`id`;

-- $selectLine7
SELECT `texts`.`text` AS `value` FROM `texts` WHERE /*M!100200 CONCAT( */ `texts`.`text` /*M!100200 ) */ LIKE ? ESCAPE 0x5C;

-- $selectLine8
SELECT `texts`.`text` AS `value` FROM `texts` WHERE LOWER(`texts`.`text`) LIKE LOWER(CONCAT('', _utf8mb4 0x615c5f62)) ESCAPE 0x5C ORDER BY `texts`.`id`;

-- $selectLine9
SELECT count(*) AS count FROM `texts` WHERE /*M!100200 CONCAT( */ `texts`.`text` /*M!100200 ) */ LIKE '%' ESCAPE 0x5C;

