-- $schema
CREATE TABLE IF NOT EXISTS `thing` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `amount` BIGINT NOT NULL DEFAULT (0),
  `ratio` DOUBLE NOT NULL DEFAULT (-1.5e0),
  `label` LONGTEXT NOT NULL DEFAULT ('it''s "quoted"'),
  `active` BOOLEAN NOT NULL DEFAULT (1),
  `state` ENUM ('open', 'closed') NOT NULL DEFAULT ('open'),
  `price` DECIMAL(65, 2) NOT NULL DEFAULT ('12.50'),
  `big` BIGINT NOT NULL DEFAULT (9007199254740991),
  `maybe` BIGINT DEFAULT (5),
  `nothing` LONGTEXT DEFAULT NULL,
  `computed` BIGINT NOT NULL DEFAULT (1 + 2),
  `wrapped` BIGINT NOT NULL DEFAULT ((abs(-4))),
  `made` LONGTEXT NOT NULL,
  `doubled` BIGINT GENERATED ALWAYS AS (amount * 2) STORED,
  `late` LONGTEXT NOT NULL DEFAULT ('later'),
  `born` LONGTEXT NOT NULL,
  CHECK (`active` IN (0, 1)),
  CHECK (`doubled` IS NOT NULL),
  CHECK (amount >= 0)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ COMMENT 'Things with defaults';
DROP TABLE IF EXISTS `thing`;

-- $insertThing
INSERT INTO `thing` (`id`, `name`, `amount`, `ratio`, `label`, `active`, `state`, `price`, `big`, `maybe`, `nothing`, `computed`, `wrapped`, `made`, `born`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, COALESCE(?, (1 + 2)), COALESCE(?, ((abs(-4)))), ?, ?);
many: INSERT INTO `thing` (`id`, `name`, `amount`, `ratio`, `label`, `active`, `state`, `price`, `big`, `maybe`, `nothing`, `computed`, `wrapped`, `made`, `born`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, COALESCE(?, (1 + 2)), COALESCE(?, ((abs(-4)))), ?, ?) …;

-- $insertThing2
INSERT INTO `thing` (`id`, `name`, `amount`, `ratio`, `label`, `active`, `state`, `price`, `big`, `maybe`, `nothing`, `computed`, `wrapped`, `made`, `born`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, COALESCE(?, (1 + 2)), COALESCE(?, ((abs(-4)))), ?, ?);
many: INSERT INTO `thing` (`id`, `name`, `amount`, `ratio`, `label`, `active`, `state`, `price`, `big`, `maybe`, `nothing`, `computed`, `wrapped`, `made`, `born`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, COALESCE(?, (1 + 2)), COALESCE(?, ((abs(-4)))), ?, ?) …;
readBack: SELECT `thing`.`id`, `thing`.`name`, `thing`.`amount`, `thing`.`ratio`, `thing`.`label`, `thing`.`active`, `thing`.`state`, `thing`.`price`, `thing`.`big`, `thing`.`maybe`, `thing`.`nothing`, `thing`.`computed`, `thing`.`wrapped`, `thing`.`made`, `thing`.`doubled`, `thing`.`late`, `thing`.`born` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `thing` ON `thing`.`id` = wanted.k0 ORDER BY wanted.n;

-- $updateThing
UPDATE `thing` SET `name` = ?, `amount` = CASE WHEN ? = 1 THEN `amount` ELSE ? END, `ratio` = CASE WHEN ? = 1 THEN `ratio` ELSE ? END, `label` = CASE WHEN ? = 1 THEN `label` ELSE ? END, `active` = CASE WHEN ? = 1 THEN `active` ELSE ? END, `state` = CASE WHEN ? = 1 THEN `state` ELSE ? END, `price` = CASE WHEN ? = 1 THEN `price` ELSE ? END, `big` = CASE WHEN ? = 1 THEN `big` ELSE ? END, `maybe` = CASE WHEN ? = 1 THEN `maybe` ELSE ? END, `nothing` = CASE WHEN ? = 1 THEN `nothing` ELSE ? END, `computed` = CASE WHEN ? = 1 THEN `computed` ELSE ? END, `wrapped` = CASE WHEN ? = 1 THEN `wrapped` ELSE ? END, `made` = CASE WHEN ? = 1 THEN `made` ELSE ? END, `late` = CASE WHEN ? = 1 THEN `late` ELSE ? END WHERE `id` = ?;
emulation.before: SELECT `thing`.`id` FROM `thing` WHERE `id` = ? FOR UPDATE;
emulation.after: SELECT `thing`.`id`, `thing`.`name`, `thing`.`amount`, `thing`.`ratio`, `thing`.`label`, `thing`.`active`, `thing`.`state`, `thing`.`price`, `thing`.`big`, `thing`.`maybe`, `thing`.`nothing`, `thing`.`computed`, `thing`.`wrapped`, `thing`.`made`, `thing`.`doubled`, `thing`.`late`, `thing`.`born` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `thing` ON `thing`.`id` = wanted.k0 ORDER BY wanted.n;

-- $selectThing
SELECT `thing`.`id`, `thing`.`name`, `thing`.`amount`, `thing`.`ratio`, `thing`.`label`, `thing`.`active`, `thing`.`state`, `thing`.`price`, `thing`.`big`, `thing`.`maybe`, `thing`.`nothing`, `thing`.`computed`, `thing`.`wrapped`, `thing`.`made`, `thing`.`doubled`, `thing`.`late`, `thing`.`born` FROM `thing` ORDER BY `thing`.`id`;

