-- $schema
CREATE TABLE IF NOT EXISTS `items` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `n` BIGINT,
  `big` BIGINT NOT NULL,
  `money` DECIMAL(65, 30) NOT NULL,
  `key` CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` ENUM ('on', 'off') NOT NULL,
  `x` DOUBLE NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `items`;

-- $insertItem
INSERT INTO `items` (`id`, `name`, `n`, `big`, `money`, `key`, `state`, `x`) VALUES (?, ?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `items` (`id`, `name`, `n`, `big`, `money`, `key`, `state`, `x`) VALUES (?, ?, ?, ?, ?, ?, ?, ?) …;

-- $selectItem
from: `items`
row.columns: `items`.`id`, `items`.`name`, `items`.`n`, `items`.`big`, `items`.`money`, `items`.`key`, `items`.`state`, `items`.`x`
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
where[0].connector: and
where[0].condition: `items`.`n` IN (SELECT v FROM JSON_TABLE(?, '$[*]' COLUMNS (v BIGINT PATH '$')) AS listed)
unlimited: 18446744073709551615

-- $selectItem2
from: `items`
row.columns: `items`.`id`, `items`.`name`, `items`.`n`, `items`.`big`, `items`.`money`, `items`.`key`, `items`.`state`, `items`.`x`
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
where[0].connector: and
where[0].condition: (`items`.`n` IN (SELECT v FROM JSON_TABLE(?, '$[*]' COLUMNS (v BIGINT PATH '$')) AS listed)) IS NOT TRUE
unlimited: 18446744073709551615

-- $selectItem3
from: `items`
row.columns: `items`.`id`, `items`.`name`, `items`.`n`, `items`.`big`, `items`.`money`, `items`.`key`, `items`.`state`, `items`.`x`
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
where[0].connector: and
where[0].condition: (`items`.`n` IN (SELECT v FROM JSON_TABLE(?, '$[*]' COLUMNS (v BIGINT PATH '$')) AS listed) OR `items`.`n` IS NULL AND ? = 1)
unlimited: 18446744073709551615

-- $selectItem4
from: `items`
row.columns: `items`.`id`, `items`.`name`, `items`.`n`, `items`.`big`, `items`.`money`, `items`.`key`, `items`.`state`, `items`.`x`
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
where[0].connector: and
where[0].condition: (`items`.`n` IN (SELECT v FROM JSON_TABLE(?, '$[*]' COLUMNS (v BIGINT PATH '$')) AS listed) OR `items`.`n` IS NULL AND ? = 1) IS NOT TRUE
unlimited: 18446744073709551615

-- $selectItem5
from: `items`
row.columns: `items`.`id`, `items`.`name`, `items`.`n`, `items`.`big`, `items`.`money`, `items`.`key`, `items`.`state`, `items`.`x`
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
where[0].connector: and
where[0].condition: `items`.`name` IN (SELECT v COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ FROM JSON_TABLE(?, '$[*]' COLUMNS (v LONGTEXT CHARACTER SET utf8mb4 PATH '$')) AS listed)
unlimited: 18446744073709551615

-- $selectItem6
from: `items`
row.columns: `items`.`id`, `items`.`name`, `items`.`n`, `items`.`big`, `items`.`money`, `items`.`key`, `items`.`state`, `items`.`x`
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
where[0].connector: and
where[0].condition: `items`.`big` IN (SELECT v FROM JSON_TABLE(?, '$[*]' COLUMNS (v BIGINT PATH '$')) AS listed)
unlimited: 18446744073709551615

-- $selectItem7
from: `items`
row.columns: `items`.`id`, `items`.`name`, `items`.`n`, `items`.`big`, `items`.`money`, `items`.`key`, `items`.`state`, `items`.`x`
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
where[0].connector: and
where[0].condition: `items`.`money` IN (SELECT v FROM JSON_TABLE(?, '$[*]' COLUMNS (v DECIMAL(65, 30) PATH '$')) AS listed WHERE v IS NOT NULL)
unlimited: 18446744073709551615

-- $selectItem8
from: `items`
row.columns: `items`.`id`, `items`.`name`, `items`.`n`, `items`.`big`, `items`.`money`, `items`.`key`, `items`.`state`, `items`.`x`
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
where[0].connector: and
where[0].condition: `items`.`key` IN (SELECT v FROM JSON_TABLE(?, '$[*]' COLUMNS (v CHAR(36) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) AS listed)
unlimited: 18446744073709551615

-- $selectItem9
from: `items`
row.columns: `items`.`id`, `items`.`name`, `items`.`n`, `items`.`big`, `items`.`money`, `items`.`key`, `items`.`state`, `items`.`x`
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
where[0].connector: and
where[0].condition: `items`.`state` IN (SELECT v COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ FROM JSON_TABLE(?, '$[*]' COLUMNS (v LONGTEXT CHARACTER SET utf8mb4 PATH '$')) AS listed)
unlimited: 18446744073709551615

-- $selectItem10
from: `items`
row.columns: `items`.`id`, `items`.`name`, `items`.`n`, `items`.`big`, `items`.`money`, `items`.`key`, `items`.`state`, `items`.`x`
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
where[0].connector: and
where[0].condition: `items`.`x` IN (SELECT v FROM JSON_TABLE(?, '$[*]' COLUMNS (v DOUBLE PATH '$')) AS listed)
unlimited: 18446744073709551615

-- $selectItem11
from: `items`
row.columns: `items`.`id`, `items`.`name`, `items`.`n`, `items`.`big`, `items`.`money`, `items`.`key`, `items`.`state`, `items`.`x`
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
where[0].connector: and
where[0].condition: `items`.`n` IN (1, 2, 3)
unlimited: 18446744073709551615

-- $selectItem12
from: `items`
row.columns: `items`.`id`, `items`.`name`, `items`.`n`, `items`.`big`, `items`.`money`, `items`.`key`, `items`.`state`, `items`.`x`
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
where[0].connector: and
where[0].condition: (`items`.`n` IN (1) OR `items`.`n` <=> NULL)
unlimited: 18446744073709551615

-- $selectItem13
from: `items`
row.columns: `items`.`id`, `items`.`name`, `items`.`n`, `items`.`big`, `items`.`money`, `items`.`key`, `items`.`state`, `items`.`x`
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
where[0].connector: and
where[0].condition: 1 = 0
unlimited: 18446744073709551615

-- $selectItem14
from: `items`
row.columns: `items`.`id`, `items`.`name`, `items`.`n`, `items`.`big`, `items`.`money`, `items`.`key`, `items`.`state`, `items`.`x`
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
where[0].connector: and
where[0].condition: (1 IN (7) OR 1 <=> `items`.`n`)
unlimited: 18446744073709551615

-- $selectItem15
from: `items`
row.columns: `items`.`id`, `items`.`name`, `items`.`n`, `items`.`big`, `items`.`money`, `items`.`key`, `items`.`state`, `items`.`x`
row.shape: id: int, name: string, n: int | null, big: bigint, money: decimal, key: uuid, state: enum, x: number
where[0].connector: and
where[0].condition: `items`.`n` IN (SELECT v FROM JSON_TABLE(?, '$[*]' COLUMNS (v BIGINT PATH '$')) AS listed) OR `items`.`n` + 1 IN (SELECT v FROM JSON_TABLE(?, '$[*]' COLUMNS (v BIGINT PATH '$')) AS listed)
unlimited: 18446744073709551615

