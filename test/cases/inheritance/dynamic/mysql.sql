-- $schema
CREATE TABLE IF NOT EXISTS `things` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `sort` BIGINT NOT NULL,
  `name` LONGTEXT NOT NULL,
  `size` BIGINT,
  `lid` BOOLEAN,
  `wood` LONGTEXT,
  CHECK (`lid` IN (0, 1)),
  CHECK (`sort` NOT IN (1) OR `size` IS NOT NULL),
  CHECK (`sort` NOT IN (2, 3) OR `size` IS NOT NULL),
  CHECK (`sort` NOT IN (3) OR `wood` IS NOT NULL)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `things`;

-- $insertBall
INSERT INTO `things` (`sort`, `id`, `name`, `size`) VALUES (?, ?, ?, ?);
many: INSERT INTO `things` (`sort`, `id`, `name`, `size`) VALUES (?, ?, ?, ?) …;

-- $insertBox
INSERT INTO `things` (`id`, `sort`, `name`, `size`, `lid`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `things` (`id`, `sort`, `name`, `size`, `lid`) VALUES (?, ?, ?, ?, ?) …;

-- $insertCrate
INSERT INTO `things` (`id`, `sort`, `name`, `size`, `lid`, `wood`) VALUES (?, ?, ?, ?, ?, ?);
many: INSERT INTO `things` (`id`, `sort`, `name`, `size`, `lid`, `wood`) VALUES (?, ?, ?, ?, ?, ?) …;

