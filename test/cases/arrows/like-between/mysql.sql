-- $schema
CREATE TABLE IF NOT EXISTS `text` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `text` LONGTEXT NOT NULL,
  `n` BIGINT
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `text`;

-- $insertText
INSERT INTO `text` (`id`, `text`, `n`) VALUES (?, ?, ?);
many: INSERT INTO `text` (`id`, `text`, `n`) VALUES (?, ?, ?) …;

-- $selectText
from: `text`
row.columns: `text`.`id`, `text`.`text`, `text`.`n`
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: `text`.`text` >= ? AND `text`.`text` < ?
unlimited: 18446744073709551615

-- $selectText2
from: `text`
row.columns: `text`.`id`, `text`.`text`, `text`.`n`
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: RIGHT(`text`.`text`, CHAR_LENGTH(?)) = ?
unlimited: 18446744073709551615

-- $selectText3
from: `text`
row.columns: `text`.`id`, `text`.`text`, `text`.`n`
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: LOCATE(?, `text`.`text`) > 0
unlimited: 18446744073709551615

-- $selectText4
from: `text`
row.columns: `text`.`id`, `text`.`text`, `text`.`n`
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: /*M!100200 CONCAT( */ `text`.`text` /*M!100200 ) */ LIKE 'a%' ESCAPE 0x5C
unlimited: 18446744073709551615

-- $selectText5
from: `text`
row.columns: `text`.`id`, `text`.`text`, `text`.`n`
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: /*M!100200 CONCAT( */ `text`.`text` /*M!100200 ) */ LIKE 'a_b' ESCAPE 0x5C
unlimited: 18446744073709551615

-- $selectText6
from: `text`
row.columns: `text`.`id`, `text`.`text`, `text`.`n`
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: /*M!100200 CONCAT( */ `text`.`text` /*M!100200 ) */ LIKE CONCAT('', _utf8mb4 0x615c5f62) ESCAPE 0x5C OR /*M!100200 CONCAT( */ `text`.`text` /*M!100200 ) */ LIKE CONCAT('', _utf8mb4 0x3130305c25) ESCAPE 0x5C
unlimited: 18446744073709551615

-- $selectText7
from: `text`
row.columns: `text`.`id`, `text`.`text`, `text`.`n`
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: LOWER(`text`.`text`) LIKE LOWER(CONCAT('', _utf8mb4 0x615c5f62)) ESCAPE 0x5C OR LOWER(`text`.`text`) LIKE LOWER('äB') ESCAPE 0x5C
unlimited: 18446744073709551615

-- $selectText8
from: `text`
row.columns: `text`.`id`, `text`.`text`, `text`.`n`
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: `text`.`n` BETWEEN 3 AND 5
unlimited: 18446744073709551615

-- $selectText9
from: `text`
row.columns: `text`.`id`, `text`.`text`, `text`.`n`
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: (`text`.`n` BETWEEN 1 AND 11) IS NOT TRUE
unlimited: 18446744073709551615

-- $selectText10
from: `text`
row.columns: `text`.`id`, `text`.`text`, `text`.`n`
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: `text`.`text` BETWEEN 'a' AND 'b'
unlimited: 18446744073709551615

-- $selectText11
from: `text`
row.columns: `text`.`id`, `text`.`text`, `text`.`n`
row.shape: id: int, text: string, n: int | null
where[0].connector: and
where[0].condition: NOT (/*M!100200 CONCAT( */ `text`.`text` /*M!100200 ) */ LIKE '%' ESCAPE 0x5C)
unlimited: 18446744073709551615

