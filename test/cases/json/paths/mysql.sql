-- $schema
CREATE TABLE IF NOT EXISTS `people` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `meta` JSON NOT NULL,
  `extra` JSON,
  `tags` JSON NOT NULL,
  `words` JSON NOT NULL,
  `numbers` JSON
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `people`;

-- $insertPerson
INSERT INTO `people` (`id`, `name`, `meta`, `extra`, `tags`, `words`, `numbers`) VALUES (?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `people` (`id`, `name`, `meta`, `extra`, `tags`, `words`, `numbers`) VALUES (?, ?, ?, ?, ?, ?, ?) …;

-- $selectPerson
SELECT `people`.`name` AS `value` FROM `people` WHERE CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."address"."city"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."address"."city"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ = ?;

-- $selectPerson2
SELECT `people`.`name` AS `value` FROM `people` WHERE CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."address"."city"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."address"."city"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ <> ? ORDER BY `people`.`id`;

-- $selectPerson3
SELECT UPPER(REPLACE(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."address"."city"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."address"."city"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */, 'ß', 'SS')) AS `value` FROM `people` WHERE LEFT(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."address"."city"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."address"."city"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */, CHAR_LENGTH('B')) = 'B';

-- $selectPerson4
SELECT CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."address"."zip"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."address"."zip"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ AS `zip`, CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."address"."geo"."lat"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."address"."geo"."lat"')) END AS DOUBLE) AS `lat`, CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."nick"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."nick"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ AS `nick`, CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`extra`, '$."note"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`extra`, '$."note"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ AS `note`, CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."data"."two"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."data"."two"')) END AS DOUBLE) AS `two` FROM `people` ORDER BY `people`.`id`;

-- $selectPerson5
SELECT `people`.`name` AS `value` FROM `people` WHERE CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."address"."zip"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."address"."zip"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ IS NULL ORDER BY `people`.`id`;

-- $selectPerson6
SELECT `people`.`name` AS `value` FROM `people` WHERE CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."nick"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."nick"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ IS NULL;

-- $selectPerson7
SELECT `people`.`name` AS `value` FROM `people` WHERE (CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."address"."geo"."lat"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."address"."geo"."lat"')) END AS DOUBLE) > 1) IS NOT TRUE ORDER BY `people`.`id`;

-- $selectPerson8
SELECT `people`.`name` AS `value` FROM `people` WHERE NOT CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`extra`, '$."note"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`extra`, '$."note"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ <=> 'n1' ORDER BY `people`.`id`;

-- $selectPerson9
SELECT CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."age"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."age"')) END AS DOUBLE) AS `0`, CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."rank"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."rank"')) END AS DOUBLE) AS `1`, CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."age"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."age"')) END AS DOUBLE) + 1 AS `2` FROM `people` WHERE CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."age"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."age"')) END AS DOUBLE) > 30 AND CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."rank"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."rank"')) END AS DOUBLE) < 10 ORDER BY CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."age"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."age"')) END AS DOUBLE);

-- $selectPerson10
SELECT CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."rank"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."rank"')) END AS DOUBLE) AS `value` FROM `people` ORDER BY CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."rank"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."rank"')) END AS DOUBLE) DESC;

-- $selectPerson11
SELECT `people`.`name` AS `0`, CASE JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."active"')) COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ WHEN 'true' THEN 1 WHEN 'false' THEN 0 END AS `1` FROM `people` WHERE CASE JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."active"')) COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ WHEN 'true' THEN 1 WHEN 'false' THEN 0 END = 1 ORDER BY `people`.`id`;

-- $selectPerson12
SELECT `people`.`name` AS `value` FROM `people` WHERE NOT (CASE JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."active"')) COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ WHEN 'true' THEN 1 WHEN 'false' THEN 0 END = 1);

-- $selectPerson13
SELECT CAST(LEFT(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."born"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."born"')) END, 23) AS DATETIME(3)) AS `value` FROM `people` WHERE CAST(LEFT(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."born"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."born"')) END, 23) AS DATETIME(3)) > CAST(? AS DATETIME(3)) ORDER BY CAST(LEFT(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."born"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."born"')) END, 23) AS DATETIME(3));

-- $selectPerson14
SELECT CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."big"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."big"')) END AS DECIMAL(65)) AS `value` FROM `people` WHERE CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."big"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."big"')) END AS DECIMAL(65)) > 6 ORDER BY `people`.`id`;

-- $selectPerson15
SELECT CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."team"."name"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."team"."name"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ AS `value` FROM `people` WHERE CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."team"."name"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."team"."name"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ = 'Reds' ORDER BY CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."team"."name"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."team"."name"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ DESC, `people`.`id`;

-- $selectPerson16
SELECT JSON_LENGTH(`people`.`tags`) AS `0`, JSON_LENGTH(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."tags"')) <> 'NULL' THEN JSON_EXTRACT(`people`.`meta`, '$."tags"') END) AS `1`, CHAR_LENGTH(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."address"."city"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."address"."city"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */) AS `2`, JSON_LENGTH(`people`.`words`) AS `3`, JSON_LENGTH(`people`.`numbers`) AS `4` FROM `people` ORDER BY `people`.`id`;

-- $selectPerson17
SELECT `people`.`name` AS `value` FROM `people` WHERE JSON_LENGTH(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."tags"')) <> 'NULL' THEN JSON_EXTRACT(`people`.`meta`, '$."tags"') END) > 1 OR JSON_LENGTH(`people`.`tags`) = 0 ORDER BY `people`.`id`;

-- $selectPerson18
SELECT `people`.`name` AS `value` FROM `people` WHERE CASE WHEN CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."tags"')) <> 'NULL' THEN JSON_EXTRACT(`people`.`meta`, '$."tags"') END IS NOT NULL THEN EXISTS (SELECT 1 FROM JSON_TABLE(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."tags"')) <> 'NULL' THEN JSON_EXTRACT(`people`.`meta`, '$."tags"') END, '$[*]' COLUMNS (v LONGTEXT CHARACTER SET utf8mb4 PATH '$')) AS listed WHERE v COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ <=> ?) END ORDER BY `people`.`id`;

-- $selectPerson19
SELECT `people`.`name` AS `value` FROM `people` WHERE NOT CASE WHEN `people`.`tags` IS NOT NULL THEN EXISTS (SELECT 1 FROM JSON_TABLE(`people`.`tags`, '$[*]' COLUMNS (v LONGTEXT CHARACTER SET utf8mb4 PATH '$')) AS listed WHERE v COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ <=> 'x') END;

-- $selectPerson20
SELECT `people`.`name` AS `value` FROM `people` WHERE CASE WHEN `people`.`tags` IS NOT NULL THEN EXISTS (SELECT 1 FROM JSON_TABLE(`people`.`tags`, '$[*]' COLUMNS (v LONGTEXT CHARACTER SET utf8mb4 PATH '$')) AS listed WHERE v COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ <=> 'é') END;

-- $selectPerson21
SELECT `people`.`name` AS `value` FROM `people` WHERE CASE WHEN CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."scores"')) <> 'NULL' THEN JSON_EXTRACT(`people`.`meta`, '$."scores"') END IS NOT NULL THEN EXISTS (SELECT 1 FROM JSON_TABLE(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."scores"')) <> 'NULL' THEN JSON_EXTRACT(`people`.`meta`, '$."scores"') END, '$[*]' COLUMNS (v DOUBLE PATH '$')) AS listed WHERE v <=> 3) END OR CASE WHEN CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."scores"')) <> 'NULL' THEN JSON_EXTRACT(`people`.`meta`, '$."scores"') END IS NOT NULL THEN EXISTS (SELECT 1 FROM JSON_TABLE(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."scores"')) <> 'NULL' THEN JSON_EXTRACT(`people`.`meta`, '$."scores"') END, '$[*]' COLUMNS (v DOUBLE PATH '$')) AS listed WHERE v <=> 2) END ORDER BY `people`.`id`;

-- $selectPerson22
SELECT `people`.`name` AS `value` FROM `people` WHERE CASE WHEN `people`.`words` IS NOT NULL THEN EXISTS (SELECT 1 FROM JSON_TABLE(`people`.`words`, '$[*]' COLUMNS (v LONGTEXT CHARACTER SET utf8mb4 PATH '$')) AS listed WHERE v COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ <=> 'q"q') END AND CASE WHEN `people`.`words` IS NOT NULL THEN EXISTS (SELECT 1 FROM JSON_TABLE(`people`.`words`, '$[*]' COLUMNS (v LONGTEXT CHARACTER SET utf8mb4 PATH '$')) AS listed WHERE v COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ <=> 'it''s') END;

-- $selectPerson23
SELECT `people`.`name` AS `value` FROM `people` WHERE CASE WHEN `people`.`numbers` IS NOT NULL THEN EXISTS (SELECT 1 FROM JSON_TABLE(`people`.`numbers`, '$[*]' COLUMNS (v DOUBLE PATH '$')) AS listed WHERE v <=> 2) END IS NOT TRUE ORDER BY `people`.`id`;

-- $selectPerson24
SELECT CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."team"')) <> 'NULL' THEN JSON_EXTRACT(`people`.`meta`, '$."team"') END AS `team`, CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."tags"')) <> 'NULL' THEN JSON_EXTRACT(`people`.`meta`, '$."tags"') END AS `tags`, CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."address"."geo"')) <> 'NULL' THEN JSON_EXTRACT(`people`.`meta`, '$."address"."geo"') END AS `geo`, `people`.`words` FROM `people` WHERE `people`.`name` = 'Ann' LIMIT 2;

-- $selectRow
SELECT `people_rows`.`team`, COUNT(*) AS `n`, CAST(SUM(`people_rows`.`rank`) AS DOUBLE) AS `ranks`, MAX(`people_rows`.`born`) AS `born` FROM (SELECT CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."team"."name"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."team"."name"')) END COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ AS `team`, CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."rank"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."rank"')) END AS DOUBLE) AS `rank`, CAST(LEFT(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."born"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."born"')) END, 23) AS DATETIME(3)) AS `born` FROM `people`) AS `people_rows` GROUP BY `people_rows`.`team` ORDER BY `people_rows`.`team`;

-- $selectPerson25
SELECT CAST(SUM(CAST(CASE WHEN JSON_TYPE(JSON_EXTRACT(`people`.`meta`, '$."data"."two"')) <> 'NULL' THEN JSON_UNQUOTE(JSON_EXTRACT(`people`.`meta`, '$."data"."two"')) END AS DOUBLE)) AS DOUBLE) AS `value` FROM `people` LIMIT 2;

-- $selectPerson26
SELECT `people`.`meta` AS `value` FROM `people` WHERE `people`.`id` = 3 LIMIT 2;

