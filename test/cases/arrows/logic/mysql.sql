-- $schema
CREATE TABLE IF NOT EXISTS `numbers` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `a` BIGINT,
  `b` BIGINT,
  `flag` BOOLEAN,
  `sure` BOOLEAN NOT NULL,
  CHECK (`flag` IN (0, 1)),
  CHECK (`sure` IN (0, 1))
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `numbers`;

-- $insertRow
INSERT INTO `numbers` (`id`, `a`, `b`, `flag`, `sure`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `numbers` (`id`, `a`, `b`, `flag`, `sure`) VALUES (?, ?, ?, ?, ?) …;

-- $selectRow
SELECT `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure` FROM `numbers`;

-- $selectRow2
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: `numbers`.`a` <=> `numbers`.`b`
unlimited: 18446744073709551615

-- $selectRow3
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: NOT `numbers`.`a` <=> `numbers`.`b`
unlimited: 18446744073709551615

-- $selectRow4
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: `numbers`.`a` = 1
unlimited: 18446744073709551615

-- $selectRow5
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: NOT `numbers`.`a` <=> 1
unlimited: 18446744073709551615

-- $selectRow6
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: `numbers`.`a` IS NULL
unlimited: 18446744073709551615

-- $selectRow7
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: `numbers`.`a` IS NOT NULL AND `numbers`.`b` IS NOT NULL
unlimited: 18446744073709551615

-- $selectRow8
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: `numbers`.`a` <=> ?
unlimited: 18446744073709551615

-- $selectRow9
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: NOT `numbers`.`a` <=> ?
unlimited: 18446744073709551615

-- $selectRow10
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: `numbers`.`a` > ?
unlimited: 18446744073709551615

-- $selectRow11
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: `numbers`.`a` < `numbers`.`b`
unlimited: 18446744073709551615

-- $selectRow12
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: (`numbers`.`a` < `numbers`.`b`) IS NOT TRUE
unlimited: 18446744073709551615

-- $selectRow13
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: (`numbers`.`a` < `numbers`.`b`) IS TRUE
unlimited: 18446744073709551615

-- $selectRow14
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: `numbers`.`a` = 1 OR `numbers`.`a` = 2 AND `numbers`.`b` = 1
unlimited: 18446744073709551615

-- $selectRow15
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: (`numbers`.`a` = 1 OR `numbers`.`a` = 2) AND `numbers`.`b` = 1
unlimited: 18446744073709551615

-- $selectRow16
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: (`numbers`.`a` = 1 AND `numbers`.`b` < 2) IS NOT TRUE
unlimited: 18446744073709551615

-- $selectRow17
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: (`numbers`.`a` < 2 OR `numbers`.`b` < 2) IS NOT TRUE
unlimited: 18446744073709551615

-- $selectRow18
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: `numbers`.`flag` = 1
unlimited: 18446744073709551615

-- $selectRow19
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: (`numbers`.`flag` = 1) IS NOT TRUE
unlimited: 18446744073709551615

-- $selectRow20
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: `numbers`.`flag` = 0
unlimited: 18446744073709551615

-- $selectRow21
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: `numbers`.`flag` = ? OR `numbers`.`sure` <> ?
unlimited: 18446744073709551615

-- $selectRow22
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: (`numbers`.`a` <=> 1) <=> (`numbers`.`b` <=> 1)
unlimited: 18446744073709551615

-- $selectRow23
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: CASE WHEN `numbers`.`a` IS NULL THEN `numbers`.`b` IS NULL ELSE (`numbers`.`a` > 1) IS TRUE END = 1
unlimited: 18446744073709551615

-- $selectRow24
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: CASE WHEN `numbers`.`a` > 1 THEN 'x' ELSE CASE WHEN `numbers`.`b` > 1 THEN 'y' ELSE 'z' END END = 'y'
unlimited: 18446744073709551615

-- $selectRow25
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: COALESCE(COALESCE(`numbers`.`a`, `numbers`.`b`), 9) = 2
unlimited: 18446744073709551615

-- $selectRow26
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: ? = 1
unlimited: 18446744073709551615

-- $selectRow27
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: ? = 1 OR `numbers`.`a` = 1
unlimited: 18446744073709551615

-- $selectRow28
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: `numbers`.`a` + CAST(`numbers`.`b` AS DOUBLE) * 2 = 5
unlimited: 18446744073709551615

-- $selectRow29
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: CAST(`numbers`.`a` + `numbers`.`b` AS DOUBLE) * 2 = 6
unlimited: 18446744073709551615

-- $selectRow30
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: `numbers`.`a` + `numbers`.`b` IS NULL
unlimited: 18446744073709551615

-- $selectRow31
from: `numbers`
row.columns: `numbers`.`id`, `numbers`.`a`, `numbers`.`b`, `numbers`.`flag`, `numbers`.`sure`
row.shape: id: int, a: int | null, b: int | null, flag: boolean | null, sure: boolean
where[0].connector: and
where[0].condition: `numbers`.`a` - (`numbers`.`b` - 1) = 1 AND - `numbers`.`a` = -2
unlimited: 18446744073709551615

