-- $schema
CREATE TABLE IF NOT EXISTS `bigs` (
  `id` BIGINT NOT NULL PRIMARY KEY
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `uuids` (
  `key` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `texts` (
  `key` VARCHAR(40) NOT NULL PRIMARY KEY
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `days` (
  `day` DATE NOT NULL PRIMARY KEY
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `moments` (
  `at` DATETIME(3) NOT NULL PRIMARY KEY
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `prices` (
  `price` DECIMAL(10, 2) NOT NULL PRIMARY KEY
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `kinds` (
  `kind` ENUM ('a', 'b''"') NOT NULL PRIMARY KEY
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `items` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `n` BIGINT NOT NULL,
  `big_id` BIGINT,
  `uuid` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
  `text` VARCHAR(40),
  `day` DATE,
  `at` DATETIME(3),
  `price` DECIMAL(10, 2),
  `kind` ENUM ('a', 'b''"'),
  CONSTRAINT `fk_items_big_id` FOREIGN KEY (`big_id`) REFERENCES `bigs` (`id`),
  CONSTRAINT `fk_items_uuid` FOREIGN KEY (`uuid`) REFERENCES `uuids` (`key`),
  CONSTRAINT `fk_items_text` FOREIGN KEY (`text`) REFERENCES `texts` (`key`),
  CONSTRAINT `fk_items_day` FOREIGN KEY (`day`) REFERENCES `days` (`day`),
  CONSTRAINT `fk_items_at` FOREIGN KEY (`at`) REFERENCES `moments` (`at`),
  CONSTRAINT `fk_items_price` FOREIGN KEY (`price`) REFERENCES `prices` (`price`),
  CONSTRAINT `fk_items_kind` FOREIGN KEY (`kind`) REFERENCES `kinds` (`kind`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `items`, `kinds`, `prices`, `moments`, `days`, `texts`, `uuids`, `bigs`;

-- $insertBig
INSERT INTO `bigs` (`id`) VALUES (?);
many: INSERT INTO `bigs` (`id`) VALUES (?) …;

-- $insertByUuid
INSERT INTO `uuids` (`key`) VALUES (?);
many: INSERT INTO `uuids` (`key`) VALUES (?) …;

-- $insertByText
INSERT INTO `texts` (`key`) VALUES (?);
many: INSERT INTO `texts` (`key`) VALUES (?) …;

-- $insertDay
INSERT INTO `days` (`day`) VALUES (?);
many: INSERT INTO `days` (`day`) VALUES (?) …;

-- $insertMoment
INSERT INTO `moments` (`at`) VALUES (?);
many: INSERT INTO `moments` (`at`) VALUES (?) …;

-- $insertPrice
INSERT INTO `prices` (`price`) VALUES (?);
many: INSERT INTO `prices` (`price`) VALUES (?) …;

-- $insertKind
INSERT INTO `kinds` (`kind`) VALUES (?);
many: INSERT INTO `kinds` (`kind`) VALUES (?) …;

-- $insertItem
INSERT INTO `items` (`id`, `n`, `big_id`, `uuid`, `text`, `day`, `at`, `price`, `kind`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `items` (`id`, `n`, `big_id`, `uuid`, `text`, `day`, `at`, `price`, `kind`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) …;

-- $selectBig
SELECT `bigs`.`id` FROM `bigs` ORDER BY `bigs`.`id`;
includes[0]: SELECT `wanted`.`n` AS `0`, `items`.`id` AS `1.id`, `items`.`n` AS `1.n`, `items`.`big_id` AS `1.bigId`, `items`.`uuid` AS `1.uuid`, `items`.`text` AS `1.text`, `items`.`day` AS `1.day`, `items`.`at` AS `1.at`, `items`.`price` AS `1.price`, `items`.`kind` AS `1.kind` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `items` ON `items`.`big_id` = `wanted`.`k0` ORDER BY `items`.`n`, `items`.`id`;

-- $selectByUuid
SELECT `uuids`.`key` FROM `uuids`;
includes[0]: SELECT `wanted`.`n` AS `0`, `items`.`id` AS `1.id`, `items`.`n` AS `1.n`, `items`.`big_id` AS `1.bigId`, `items`.`uuid` AS `1.uuid`, `items`.`text` AS `1.text`, `items`.`day` AS `1.day`, `items`.`at` AS `1.at`, `items`.`price` AS `1.price`, `items`.`kind` AS `1.kind` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 CHAR(36) CHARACTER SET ascii COLLATE ascii_bin PATH '$[0]')) AS `wanted` INNER JOIN `items` ON `items`.`uuid` = `wanted`.`k0` ORDER BY `items`.`id`;

-- $selectByText
SELECT `texts`.`key` FROM `texts` ORDER BY `texts`.`key` DESC;
includes[0]: SELECT `wanted`.`n` AS `0`, `items`.`id` AS `1.id`, `items`.`n` AS `1.n`, `items`.`big_id` AS `1.bigId`, `items`.`uuid` AS `1.uuid`, `items`.`text` AS `1.text`, `items`.`day` AS `1.day`, `items`.`at` AS `1.at`, `items`.`price` AS `1.price`, `items`.`kind` AS `1.kind` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 LONGTEXT CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ PATH '$[0]')) AS `wanted` INNER JOIN `items` ON `items`.`text` = `wanted`.`k0` ORDER BY `items`.`id`;

-- $selectDay
SELECT `days`.`day` FROM `days`;
includes[0]: SELECT `wanted`.`n` AS `0`, `items`.`id` AS `1.id`, `items`.`n` AS `1.n`, `items`.`big_id` AS `1.bigId`, `items`.`uuid` AS `1.uuid`, `items`.`text` AS `1.text`, `items`.`day` AS `1.day`, `items`.`at` AS `1.at`, `items`.`price` AS `1.price`, `items`.`kind` AS `1.kind` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 DATE PATH '$[0]')) AS `wanted` INNER JOIN `items` ON `items`.`day` = `wanted`.`k0` ORDER BY `items`.`id`;

-- $selectMoment
SELECT `moments`.`at` FROM `moments`;
includes[0]: SELECT `wanted`.`n` AS `0`, `items`.`id` AS `1.id`, `items`.`n` AS `1.n`, `items`.`big_id` AS `1.bigId`, `items`.`uuid` AS `1.uuid`, `items`.`text` AS `1.text`, `items`.`day` AS `1.day`, `items`.`at` AS `1.at`, `items`.`price` AS `1.price`, `items`.`kind` AS `1.kind` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 DATETIME(3) PATH '$[0]')) AS `wanted` INNER JOIN `items` ON `items`.`at` = `wanted`.`k0` ORDER BY `items`.`id`;

-- $selectPrice
SELECT `prices`.`price` FROM `prices`;
includes[0]: SELECT `wanted`.`n` AS `0`, `items`.`id` AS `1.id`, `items`.`n` AS `1.n`, `items`.`big_id` AS `1.bigId`, `items`.`uuid` AS `1.uuid`, `items`.`text` AS `1.text`, `items`.`day` AS `1.day`, `items`.`at` AS `1.at`, `items`.`price` AS `1.price`, `items`.`kind` AS `1.kind` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 DECIMAL(65, 30) PATH '$[0]')) AS `wanted` INNER JOIN `items` ON `items`.`price` = `wanted`.`k0` ORDER BY `items`.`id`;

-- $selectKind
SELECT `kinds`.`kind` FROM `kinds` ORDER BY CONCAT(`kinds`.`kind`);
includes[0]: SELECT `wanted`.`n` AS `0`, `items`.`id` AS `1.id`, `items`.`n` AS `1.n`, `items`.`big_id` AS `1.bigId`, `items`.`uuid` AS `1.uuid`, `items`.`text` AS `1.text`, `items`.`day` AS `1.day`, `items`.`at` AS `1.at`, `items`.`price` AS `1.price`, `items`.`kind` AS `1.kind` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 LONGTEXT CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ PATH '$[0]')) AS `wanted` INNER JOIN `items` ON `items`.`kind` = `wanted`.`k0` ORDER BY `items`.`id`;

-- $selectItem
SELECT `items`.`id`, `items`.`n`, `items`.`big_id` AS `bigId`, `items`.`uuid`, `items`.`text`, `items`.`day`, `items`.`at`, `items`.`price`, `items`.`kind`, `big`.`id` AS `big.id` FROM `items` LEFT JOIN `bigs` AS `big` ON `items`.`big_id` = `big`.`id` ORDER BY `items`.`n`;
includes[0]: SELECT `wanted`.`n` AS `0`, `items`.`id` AS `1.id`, `items`.`n` AS `1.n`, `items`.`big_id` AS `1.bigId`, `items`.`uuid` AS `1.uuid`, `items`.`text` AS `1.text`, `items`.`day` AS `1.day`, `items`.`at` AS `1.at`, `items`.`price` AS `1.price`, `items`.`kind` AS `1.kind` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `items` ON `items`.`big_id` = `wanted`.`k0` WHERE `items`.`n` < 3 ORDER BY `items`.`n`, `items`.`id`;

-- $selectItem2
SELECT `items`.`id`, `items`.`n`, `items`.`big_id` AS `bigId`, `items`.`uuid`, `items`.`text`, `items`.`day`, `items`.`at`, `items`.`price`, `items`.`kind`, `big`.`id` AS `big.id` FROM `items` LEFT JOIN `bigs` AS `big` ON `items`.`big_id` = `big`.`id` ORDER BY `items`.`n`;
includes[0]: SELECT `wanted`.`n` AS `0`, `items`.`id` AS `1.id`, `items`.`n` AS `1.n`, `items`.`big_id` AS `1.bigId`, `items`.`uuid` AS `1.uuid`, `items`.`text` AS `1.text`, `items`.`day` AS `1.day`, `items`.`at` AS `1.at`, `items`.`price` AS `1.price`, `items`.`kind` AS `1.kind` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `items` ON `items`.`big_id` = `wanted`.`k0` ORDER BY `items`.`n`, `items`.`id`;

