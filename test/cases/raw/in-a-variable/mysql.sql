-- $sql
select name, born from heroes where born < ? order by name;

-- $schema
CREATE TABLE IF NOT EXISTS `heroes` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `born` DATETIME(3) NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `heroes`;

-- $insertHero
INSERT INTO `heroes` (`id`, `name`, `born`) VALUES (?, ?, ?);
many: INSERT INTO `heroes` (`id`, `name`, `born`) VALUES (?, ?, ?) …;

-- $sql2
select count(*) as n from heroes;

-- $sql3
update heroes set name = ? where name = ?;

-- $selectHero
SELECT upper(`heroes`.`name`) AS `value` FROM `heroes` ORDER BY `heroes`.`id`;

