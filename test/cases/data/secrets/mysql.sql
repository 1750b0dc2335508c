-- $schema
CREATE TABLE IF NOT EXISTS `accounts` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `password` LONGTEXT NOT NULL,
  `pin` BIGINT,
  `parent_id` BIGINT,
  CONSTRAINT `fk_accounts_parent_id` FOREIGN KEY (`parent_id`) REFERENCES `accounts` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `accounts`;

-- $insertAccount
INSERT INTO `accounts` (`id`, `name`, `password`, `pin`, `parent_id`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `accounts` (`id`, `name`, `password`, `pin`, `parent_id`) VALUES (?, ?, ?, ?, ?) …;

-- $insertAccount2
INSERT INTO `accounts` (`id`, `name`, `password`, `pin`, `parent_id`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `accounts` (`id`, `name`, `password`, `pin`, `parent_id`) VALUES (?, ?, ?, ?, ?) …;
readBack: SELECT `accounts`.`id`, `accounts`.`name`, `accounts`.`password`, `accounts`.`pin`, `accounts`.`parent_id` AS `parentId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `accounts` ON `accounts`.`id` = wanted.k0 ORDER BY wanted.n;

-- $selectAccount
SELECT `accounts`.`id`, `accounts`.`name`, `accounts`.`password`, `accounts`.`pin`, `accounts`.`parent_id` AS `parentId` FROM `accounts` ORDER BY `accounts`.`id`;

-- $selectAccount2
SELECT `accounts`.`id`, `accounts`.`name`, `accounts`.`password`, `accounts`.`pin`, `accounts`.`parent_id` AS `parentId` FROM `accounts` WHERE `accounts`.`parent_id` IS NULL;
includes[0]: SELECT `wanted`.`n` AS `0`, `accounts`.`id` AS `1.id`, `accounts`.`name` AS `1.name`, `accounts`.`password` AS `1.password`, `accounts`.`pin` AS `1.pin`, `accounts`.`parent_id` AS `1.parentId` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS `wanted` INNER JOIN `accounts` ON `accounts`.`parent_id` = `wanted`.`k0` ORDER BY `accounts`.`id`;

-- $selectAccount3
SELECT `accounts`.`id`, `accounts`.`name`, `accounts`.`password`, `accounts`.`pin`, `accounts`.`parent_id` AS `parentId`, `parent`.`id` AS `parent.id`, `parent`.`name` AS `parent.name`, `parent`.`password` AS `parent.password`, `parent`.`pin` AS `parent.pin`, `parent`.`parent_id` AS `parent.parentId` FROM `accounts` LEFT JOIN `accounts` AS `parent` ON `accounts`.`parent_id` = `parent`.`id` WHERE `accounts`.`parent_id` IS NOT NULL;

-- $selectAccount4
SELECT `accounts`.`name`, `accounts`.`password` FROM `accounts` LIMIT 1;

-- $selectAccount5
SELECT `accounts`.`id` AS `0.id`, `accounts`.`name` AS `0.name`, `accounts`.`password` AS `0.password`, `accounts`.`pin` AS `0.pin`, `accounts`.`parent_id` AS `0.parentId`, `accounts_2`.`id` AS `1.id`, `accounts_2`.`name` AS `1.name`, `accounts_2`.`password` AS `1.password`, `accounts_2`.`pin` AS `1.pin`, `accounts_2`.`parent_id` AS `1.parentId` FROM `accounts` INNER JOIN `accounts` AS `accounts_2` ON `accounts`.`parent_id` = `accounts_2`.`id`;

-- $sql
select name, password from accounts order by id;

-- $selectAccount6
SELECT `accounts`.`password` AS `word` FROM `accounts` ORDER BY `accounts`.`id`;

-- $updateAccount
UPDATE `accounts` SET `name` = ?, `password` = ?, `pin` = ?, `parent_id` = ? WHERE `id` = ?;

-- $selectAccount7
SELECT `accounts`.`name` AS `value` FROM `accounts` WHERE `accounts`.`password` = 'hunter2' AND `accounts`.`pin` = 1234;

