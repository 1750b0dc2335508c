-- $refineHero
where[0].connector: and
where[0].condition: `hero`.`age` > ?

-- $refineHero2
where[0].connector: and
where[0].condition: LOCATE(?, `hero`.`name`) > 0

-- $schema
CREATE TABLE IF NOT EXISTS `team` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `hero` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `age` BIGINT,
  `team_id` BIGINT,
  CONSTRAINT `fk_hero_team_id` FOREIGN KEY (`team_id`) REFERENCES `team` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `hero`, `team`;

-- $insertTeam
INSERT INTO `team` (`id`, `name`) VALUES (?, ?);
many: INSERT INTO `team` (`id`, `name`) VALUES (?, ?) …;

-- $insertHero
INSERT INTO `hero` (`id`, `name`, `age`, `team_id`) VALUES (?, ?, ?, ?);
many: INSERT INTO `hero` (`id`, `name`, `age`, `team_id`) VALUES (?, ?, ?, ?) …;

-- $selectHero
from: `hero`
row.columns: `hero`.`id`, `hero`.`name`, `hero`.`age`, `hero`.`team_id` AS `teamId`
row.shape: id: int, name: string, age: int | null, teamId: int | null
unlimited: 18446744073709551615

-- $refineHero3
orderBy[0]: `hero`.`id`

-- $refineHero4
where[0].connector: and
where[0].condition: `hero`.`age` > 10

-- $refineHero5
joins[0].alias: team
joins[0].kind: inner
joins[0].target: `team` ON `hero`.`team_id` = `team`.`id`
where[0].connector: and
where[0].condition: `team`.`name` = 'A'

-- $refineHero6
where[0].connector: or
where[0].condition: `hero`.`name` = 'Cy'

-- $refineHero7
row.columns: `hero`.`name` AS `value`
row.shape: value: string

-- $selectHero2
from: `hero`
row.columns: `hero`.`id`, `hero`.`name`, `hero`.`age`, `hero`.`team_id` AS `teamId`
row.shape: id: int, name: string, age: int | null, teamId: int | null
where[0].connector: and
where[0].condition: `hero`.`id` < 0
unlimited: 18446744073709551615

-- $refineHero8
joins[0].alias: team
joins[0].kind: inner
joins[0].target: `team` ON `hero`.`team_id` = `team`.`id`
where[0].connector: or
where[0].condition: `team`.`name` = ? AND `hero`.`id` > ?

-- $refineHero9
where[0].connector: and
where[0].condition: `hero`.`id` > 3

-- $refineHero10
row.columns: `hero`.`id` AS `value`
row.shape: value: int

-- $refineHero11
row.columns: `hero`.`id`, `hero`.`name`
row.shape: id: int, name: string

-- $refineHero12
joins[0].alias: team
joins[0].kind: inner
joins[0].target: `team` ON `hero`.`team_id` = `team`.`id`
where[0].connector: and
where[0].condition: `team`.`name` <> 'B'

-- $refineHero13
joins[0].alias: team
joins[0].kind: inner
joins[0].target: `team` ON `hero`.`team_id` = `team`.`id`
orderBy[0]: `team`.`name` DESC

-- $refineHero14
row.columns: `team`.`name` AS `value`
row.shape: value: string
joins[0].alias: team
joins[0].kind: inner
joins[0].target: `team` ON `hero`.`team_id` = `team`.`id`

-- $refineHero15
row.columns: `hero`.`name` AS `n`, `team`.`name` AS `t`
row.shape: n: string, t: string | null
joins[0].alias: team
joins[0].kind: left
joins[0].target: `team` ON `hero`.`team_id` = `team`.`id`

-- $refineHero16
joins[0].alias: team
joins[0].kind: inner
joins[0].target: `team` ON `hero`.`team_id` = `team`.`id`
where[0].connector: and
where[0].condition: `team`.`name` = 'B'

-- $refineHero17
row.columns: `hero`.`team_id` AS `value`
row.shape: value: int | null

-- $refineHero18
orderBy[0]: `hero`.`team_id`

-- $refineHero19
where[0].connector: and
where[0].condition: `hero`.`id` = 1 OR `hero`.`id` = 2

-- $refineHero20
where[0].connector: and
where[0].condition: `hero`.`age` IS NULL OR `hero`.`id` > 4

-- $selectHero3
SELECT COUNT(*) AS `value` FROM `hero` LIMIT 2;

