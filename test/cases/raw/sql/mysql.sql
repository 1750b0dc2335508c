-- $schema
CREATE TABLE IF NOT EXISTS `events` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `at` DATETIME(3) NOT NULL,
  `price` DECIMAL(65, 30) NOT NULL,
  `big` BIGINT NOT NULL,
  `meta` JSON NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `events`;

-- $insertEvent
INSERT INTO `events` (`id`, `name`, `at`, `price`, `big`, `meta`) VALUES (?, ?, ?, ?, ?, ?);
many: INSERT INTO `events` (`id`, `name`, `at`, `price`, `big`, `meta`) VALUES (?, ?, ?, ?, ?, ?) …;

-- $sql
select name, at, price, meta, 1 = 1 as flag, null as missing from events order by id;

-- $sql2
select count(*) as n from events where name = ? and at > ? and big < ? and ? and coalesce(?, 1) = 1;

-- $sql3
select '?' as n, ? as m -- ?
      , "quoted ? name";

-- $sql4
select name from events where name = ?;

-- $sql5
select name from events where 1 = 0;

-- $sql6
update events set name = ? where name = ?;

-- $selectEvent
SELECT `events`.`name` AS `value` FROM `events` WHERE (length(`events`.`name`) = 1 and `events`.`name` <> 'b') = 1;

-- $selectEvent2
SELECT upper(`events`.`name`) AS `up`, `events`.`id` * 10 AS `n`, null AS `none` FROM `events` ORDER BY (-`events`.`id`);

-- $sql7
select 'text' as n;

-- $sql8
select missing from nowhere;

