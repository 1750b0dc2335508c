-- $schema
CREATE TABLE IF NOT EXISTS `team` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `player` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `score` BIGINT NOT NULL,
  `ratio` DOUBLE NOT NULL,
  `nick` LONGTEXT,
  `team_id` BIGINT,
  `active` BOOLEAN NOT NULL,
  `seen` DATETIME(3),
  `meta` JSON,
  `level` ENUM ('low', 'high') NOT NULL,
  CONSTRAINT `fk_player_team_id` FOREIGN KEY (`team_id`) REFERENCES `team` (`id`),
  CHECK (`active` IN (0, 1))
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `player`, `team`;

-- $insertTeam
INSERT INTO `team` (`id`, `name`) VALUES (?, ?);
many: INSERT INTO `team` (`id`, `name`) VALUES (?, ?) …;

-- $insertPlayer
INSERT INTO `player` (`id`, `name`, `score`, `ratio`, `nick`, `team_id`, `active`, `seen`, `meta`, `level`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
many: INSERT INTO `player` (`id`, `name`, `score`, `ratio`, `nick`, `team_id`, `active`, `seen`, `meta`, `level`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) …;

-- $selectPlayer
SELECT `player`.`id`, `player`.`name`, `player`.`score`, `player`.`ratio`, `player`.`nick`, `player`.`team_id` AS `teamId`, `player`.`active`, `player`.`seen`, `player`.`meta`, `player`.`level` FROM `player` WHERE `player`.`id` = 1 LIMIT 2;

-- $updatePlayer
UPDATE `player` SET `name` = ?, `score` = ?, `ratio` = ?, `nick` = ?, `team_id` = ?, `active` = ?, `seen` = ?, `meta` = ?, `level` = ? WHERE `id` = ?;

-- $updatePlayer2
UPDATE `player` SET `score` = ? WHERE `id` = ?;

-- $updatePlayer3
UPDATE `player` SET `name` = ?, `score` = ?, `ratio` = ?, `nick` = ?, `team_id` = ?, `active` = ?, `seen` = ?, `meta` = ?, `level` = ? WHERE `id` = ?;

-- $updatePlayer4
UPDATE `player` SET `name` = ?, `score` = ?, `ratio` = ?, `nick` = ?, `team_id` = ?, `active` = ?, `seen` = ?, `meta` = ?, `level` = ? WHERE `id` = ?;

-- $updatePlayer5
UPDATE `player` SET `name` = ?, `score` = ?, `ratio` = ?, `nick` = ?, `team_id` = ?, `active` = ?, `seen` = ?, `meta` = ?, `level` = ? WHERE `id` = ?;
emulation.before: SELECT `player`.`id` FROM `player` WHERE `id` = ? FOR UPDATE;
emulation.after: SELECT `player`.`id`, `player`.`name` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `player` ON `player`.`id` = wanted.k0 ORDER BY wanted.n;

-- $updatePlayer6
UPDATE `player` SET `ratio` = `player`.`ratio` * 2 + `player`.`score`, `score` = `player`.`score` + ? WHERE `player`.`score` < 50;

-- $updatePlayer7
UPDATE `player` SET `nick` = 'all';

-- $updatePlayer8
UPDATE `player` SET `nick` = NULL WHERE `player`.`id` = 2;
emulation.before: SELECT `player`.`id` FROM `player` WHERE `player`.`id` = 2 FOR UPDATE;
emulation.after: SELECT `player`.`nick` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `player` ON `player`.`id` = wanted.k0 ORDER BY wanted.n;

-- $updatePlayer9
UPDATE `player` SET `nick` = ?, `seen` = ?, `meta` = ?, `level` = 'high', `active` = NOT (`player`.`active` = 1) WHERE `player`.`id` = 3;
emulation.before: SELECT `player`.`id` FROM `player` WHERE `player`.`id` = 3 FOR UPDATE;
emulation.after: SELECT `player`.`id`, `player`.`name`, `player`.`score`, `player`.`ratio`, `player`.`nick`, `player`.`team_id` AS `teamId`, `player`.`active`, `player`.`seen`, `player`.`meta`, `player`.`level` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `player` ON `player`.`id` = wanted.k0 ORDER BY wanted.n;

-- $updatePlayer10
UPDATE `player` SET `meta` = ? WHERE `player`.`id` = 2;
emulation.before: SELECT `player`.`id` FROM `player` WHERE `player`.`id` = 2 FOR UPDATE;
emulation.after: SELECT `player`.`id`, `player`.`name`, `player`.`score`, `player`.`ratio`, `player`.`nick`, `player`.`team_id` AS `teamId`, `player`.`active`, `player`.`seen`, `player`.`meta`, `player`.`level` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `player` ON `player`.`id` = wanted.k0 ORDER BY wanted.n;

-- $updatePlayer11
UPDATE `player` SET `name` = CONCAT(`player`.`name`, '!') WHERE `player`.`id` IN (SELECT * FROM (SELECT `player`.`id` FROM `player` INNER JOIN `team` ON `player`.`team_id` = `team`.`id` WHERE `team`.`name` = 'B' LIMIT 18446744073709551615) AS found);
emulation.before: SELECT `player`.`id` FROM `player` WHERE `player`.`id` IN (SELECT * FROM (SELECT `player`.`id` FROM `player` INNER JOIN `team` ON `player`.`team_id` = `team`.`id` WHERE `team`.`name` = 'B' LIMIT 18446744073709551615) AS found) FOR UPDATE;
emulation.after: SELECT `player`.`name` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `player` ON `player`.`id` = wanted.k0 ORDER BY wanted.n;

-- $updatePlayer12
UPDATE `player` SET `level` = CASE WHEN `player`.`score` > 10 THEN 'high' ELSE 'low' END, `score` = CASE WHEN `player`.`score` > 10 THEN 0 ELSE `player`.`score` END;
emulation.before: SELECT `player`.`id` FROM `player` FOR UPDATE;
emulation.after: SELECT `player`.`score`, `player`.`level` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `player` ON `player`.`id` = wanted.k0 ORDER BY wanted.n;

-- $updatePlayer13
UPDATE `player` SET `score` = 1, `nick` = `player`.`name` WHERE `player`.`id` = 1 AND `player`.`active` = 1;
emulation.before: SELECT `player`.`id` FROM `player` WHERE `player`.`id` = 1 AND `player`.`active` = 1 FOR UPDATE;
emulation.after: SELECT `player`.`score`, `player`.`nick` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `player` ON `player`.`id` = wanted.k0 ORDER BY wanted.n;

-- $updatePlayer14
UPDATE `player` SET `name` = replace(upper(`player`.`name`), 'E', '?') WHERE `player`.`id` = 1;
emulation.before: SELECT `player`.`id` FROM `player` WHERE `player`.`id` = 1 FOR UPDATE;
emulation.after: SELECT `player`.`name` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 BIGINT PATH '$[0]')) AS wanted INNER JOIN `player` ON `player`.`id` = wanted.k0 ORDER BY wanted.n;

-- $updatePlayer15
UPDATE `player` SET `score` = ? WHERE `player`.`id` = 1;

-- $updatePlayer16
UPDATE `player` SET `score` = `player`.`score` + ? WHERE `player`.`name` = 'it''s';

-- $selectPlayer2
SELECT `player`.`id`, `player`.`name`, `player`.`score`, `player`.`ratio`, `player`.`nick`, `player`.`team_id` AS `teamId`, `player`.`active`, `player`.`seen`, `player`.`meta`, `player`.`level` FROM `player` ORDER BY `player`.`id`;

