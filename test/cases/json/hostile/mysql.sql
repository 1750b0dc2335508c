-- $schema
CREATE TABLE IF NOT EXISTS `notes` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `meta` JSON NOT NULL,
  `counts` JSON NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `notes`;

-- $insertNote
INSERT INTO `notes` (`id`, `meta`, `counts`) VALUES (?, ?, ?);
many: INSERT INTO `notes` (`id`, `meta`, `counts`) VALUES (?, ?, ?) …;

-- $selectNote
SELECT CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`meta`, '$."key with '' quote"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`meta`, '$."key with '' quote"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ AS `value` FROM `notes` WHERE CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`meta`, '$."key with '' quote"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`meta`, '$."key with '' quote"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ = ?;

-- $selectNote2
SELECT CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`meta`, '$."a.b"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`meta`, '$."a.b"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ AS `value` FROM `notes` ORDER BY `notes`.`id`;

-- $selectNote3
SELECT count(*) AS count FROM `notes` WHERE CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`meta`, '$."*"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`meta`, '$."*"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ = 'star';

-- $selectNote4
SELECT `notes`.`id`, `notes`.`meta`, `notes`.`counts` FROM `notes` WHERE CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`meta`, '$."x'' OR 1=1 --"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`meta`, '$."x'' OR 1=1 --"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ = 'y';

-- $selectNote5
SELECT `notes`.`id` AS `value` FROM `notes` WHERE CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, '$."x'') OR (''1''=''1"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, '$."x'') OR (''1''=''1"')) END AS DOUBLE) = 7;

-- $selectNote6
SELECT CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, '$."a.b"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, '$."a.b"')) END AS DOUBLE) AS `0`, CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, '$."a b"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, '$."a b"')) END AS DOUBLE) AS `1`, CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, '$."a''b"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, '$."a''b"')) END AS DOUBLE) AS `2`, CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, CONCAT('', _utf8mb4 0x242e22615c226222))) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, CONCAT('', _utf8mb4 0x242e22615c226222))) END AS DOUBLE) AS `3`, CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, CONCAT('', _utf8mb4 0x242e22615c5c6222))) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, CONCAT('', _utf8mb4 0x242e22615c5c6222))) END AS DOUBLE) AS `4`, CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, '$."$[0]"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, '$."$[0]"')) END AS DOUBLE) AS `5`, CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, '$."x'') OR (''1''=''1"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, '$."x'') OR (''1''=''1"')) END AS DOUBLE) AS `6`, CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, '$.""')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, '$.""')) END AS DOUBLE) AS `7`, CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, '$."ключ"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, '$."ключ"')) END AS DOUBLE) AS `8`, CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, '$."{a,b}"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, '$."{a,b}"')) END AS DOUBLE) AS `9`, CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, '$."a`b"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, '$."a`b"')) END AS DOUBLE) AS `10`, CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, '$."?"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, '$."?"')) END AS DOUBLE) AS `11`, CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, '$."$1"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, '$."$1"')) END AS DOUBLE) AS `12` FROM `notes` ORDER BY `notes`.`id`;

-- $selectNote7
SELECT `notes`.`id` AS `value` FROM `notes` WHERE CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, '$."?"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, '$."?"')) END AS DOUBLE) > 0 AND CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, '$."$1"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, '$."$1"')) END AS DOUBLE) = 13 AND CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, CONCAT('', _utf8mb4 0x242e22615c226222))) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, CONCAT('', _utf8mb4 0x242e22615c226222))) END AS DOUBLE) = 4 AND CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`notes`.`counts`, CONCAT('', _utf8mb4 0x242e22615c5c6222))) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`notes`.`counts`, CONCAT('', _utf8mb4 0x242e22615c5c6222))) END AS DOUBLE) < 6;

