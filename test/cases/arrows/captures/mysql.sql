-- $selectThing
SELECT `things`.`name` AS `value` FROM `things` WHERE `things`.`n` <= ?;

-- $schema
CREATE TABLE IF NOT EXISTS `things` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `n` BIGINT NOT NULL,
  `x` DOUBLE NOT NULL,
  `big` BIGINT NOT NULL,
  `money` DECIMAL(65, 30) NOT NULL,
  `at` DATETIME(3) NOT NULL,
  `flag` BOOLEAN NOT NULL,
  `key` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` ENUM ('on', 'off') NOT NULL,
  CHECK (`flag` IN (0, 1))
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `things`;

-- $insertThing
INSERT INTO `things` (`id`, `name`, `n`, `x`, `big`, `money`, `at`, `flag`, `key`, `state`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `things` (`id`, `name`, `n`, `x`, `big`, `money`, `at`, `flag`, `key`, `state`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) …;

-- $selectThing2
from: `things`
row.columns: `things`.`name` AS `value`
row.shape: value: string
where[0].connector: and
where[0].condition: `things`.`n` = ?
unlimited: 18446744073709551615

-- $selectThing3
SELECT count(*) AS count FROM `things` WHERE `things`.`n` <= ?;

-- $selectThing4
SELECT `things`.`name` AS `value` FROM `things` WHERE `things`.`n` >= ? AND `things`.`name` <> ? AND (`things`.`n` < ? OR `things`.`x` = ?) ORDER BY `things`.`n` + ? LIMIT ? OFFSET ?;

-- $selectThing5
SELECT `things`.`n` AS `value` FROM `things` WHERE `things`.`name` = ?;

-- $selectThing6
SELECT count(*) AS count FROM `things` WHERE `things`.`name` >= ? AND `things`.`name` < ?;

-- $selectThing7
SELECT count(*) AS count FROM `things` WHERE `things`.`state` = ?;

-- $selectThing8
SELECT count(*) AS count FROM `things` WHERE `things`.`money` = CAST(CAST(? AS DECIMAL(65, 30)) AS DECIMAL(65, 30));

-- $selectThing9
SELECT count(*) AS count FROM `things` WHERE `things`.`money` > CAST('1.09' AS DECIMAL(65, 30)) AND `things`.`money` < CAST('10' AS DECIMAL(65, 30));

-- $selectThing10
SELECT count(*) AS count FROM `things` WHERE `things`.`at` <= CAST(? AS DATETIME(3)) AND FLOOR(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', `things`.`at`) / 1000) = ?;

-- $selectThing11
SELECT count(*) AS count FROM `things` WHERE `things`.`n` = ?;

-- $selectThing12
SELECT count(*) AS count FROM `things` WHERE `things`.`x` = ? AND `things`.`n` = ?;

-- $selectThing13
SELECT count(*) AS count FROM `things` WHERE `things`.`flag` = ?;

-- $selectThing14
SELECT count(*) AS count FROM `things` WHERE ? = 1 AND `things`.`flag` = 1;

-- $selectThing15
SELECT count(*) AS count FROM `things` WHERE `things`.`big` = CAST(? AS DECIMAL(65));

-- $selectThing16
SELECT count(*) AS count FROM `things` WHERE `things`.`name` = ?;

-- $selectThing17
SELECT count(*) AS count FROM `things` WHERE `things`.`key` = '00000000-0000-0000-0000-000000000001';

-- $selectThing18
SELECT count(*) AS count FROM `things` WHERE `things`.`n` > ?;

