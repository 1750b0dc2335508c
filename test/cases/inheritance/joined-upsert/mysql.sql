-- $schema
CREATE TABLE IF NOT EXISTS `employees` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `kind` LONGTEXT NOT NULL DEFAULT ('employee'),
  `name` LONGTEXT NOT NULL,
  `level` BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `managers` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `budget` BIGINT NOT NULL,
  `note` LONGTEXT,
  CONSTRAINT `fk_managers_id` FOREIGN KEY (`id`) REFERENCES `employees` (`id`) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `engineers` (
  `id` BIGINT NOT NULL PRIMARY KEY,
  `language` LONGTEXT NOT NULL,
  CONSTRAINT `fk_engineers_id` FOREIGN KEY (`id`) REFERENCES `employees` (`id`) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `places` (
  `land` VARCHAR(255) NOT NULL,
  `town` VARCHAR(255) NOT NULL,
  `size` BIGINT NOT NULL,
  PRIMARY KEY (`land`, `town`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `capitals` (
  `land` VARCHAR(255) NOT NULL,
  `town` VARCHAR(255) NOT NULL,
  `ruler` LONGTEXT NOT NULL,
  PRIMARY KEY (`land`, `town`),
  CONSTRAINT `fk_capitals_land_town` FOREIGN KEY (`land`, `town`) REFERENCES `places` (`land`, `town`) ON DELETE CASCADE
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `capitals`, `places`, `engineers`, `managers`, `employees`;

-- $insertEngineer
keys.0: id
tables[0]: INSERT INTO `employees` (`id`, `kind`, `name`, `level`) VALUES (?, ?, ?, ?);
tables[0].many: INSERT INTO `employees` (`id`, `kind`, `name`, `level`) VALUES (?, ?, ?, ?) …;
tables[1]: INSERT INTO `engineers` (`id`, `language`) VALUES (?, ?);
tables[1].many: INSERT INTO `engineers` (`id`, `language`) VALUES (?, ?) …;

-- $selectEmployee_Manager_Engineer
SELECT `employees`.`id`, `employees`.`kind`, `employees`.`name`, `employees`.`level`, `managers`.`budget`, `managers`.`note`, `managers`.`id` AS `managers`, `engineers`.`language`, `engineers`.`id` AS `engineers` FROM `employees` LEFT JOIN `managers` ON `managers`.`id` = `employees`.`id` LEFT JOIN `engineers` ON `engineers`.`id` = `employees`.`id` ORDER BY `employees`.`id`;

-- $insertManager
keys.0: id
tables[0]: INSERT INTO `employees` (`id`, `kind`, `name`, `level`) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE `id` = CASE WHEN LAST_INSERT_ID(CASE WHEN `employees`.`id` = VALUES(`id`) THEN CASE WHEN `employees`.`kind` = 'manager' THEN `employees`.`id` ELSE -9223372036854775807 END ELSE -9223372036854775806 END) IS NULL THEN `employees`.`id` ELSE `employees`.`id` END, `kind` = CASE WHEN `employees`.`kind` = 'manager' THEN `employees`.`kind` ELSE `employees`.`kind` END;
tables[0].upsert.plain: INSERT INTO `employees` (`id`, `kind`, `name`, `level`) VALUES (?, ?, ?, ?);
tables[1]: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `id` = CASE WHEN LAST_INSERT_ID(CASE WHEN `managers`.`id` = VALUES(`id`) THEN 1 ELSE -9223372036854775806 END) IS NULL THEN `managers`.`id` ELSE `managers`.`id` END, `budget` = `managers`.`budget` + VALUES(`budget`);
tables[1].upsert.plain: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?);

-- $insertManager2
keys.0: id
tables[0]: INSERT INTO `employees` (`id`, `kind`, `name`, `level`) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE `id` = CASE WHEN LAST_INSERT_ID(CASE WHEN `employees`.`id` = VALUES(`id`) THEN CASE WHEN `employees`.`kind` = 'manager' THEN `employees`.`id` ELSE -9223372036854775807 END ELSE -9223372036854775806 END) IS NULL THEN `employees`.`id` ELSE `employees`.`id` END, `name` = CASE WHEN `employees`.`kind` = 'manager' THEN VALUES(`name`) ELSE `employees`.`name` END, `level` = CASE WHEN `employees`.`kind` = 'manager' THEN `employees`.`level` + ? ELSE `employees`.`level` END;
tables[0].upsert.plain: INSERT INTO `employees` (`id`, `kind`, `name`, `level`) VALUES (?, ?, ?, ?);
tables[1]: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `id` = CASE WHEN LAST_INSERT_ID(CASE WHEN `managers`.`id` = VALUES(`id`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `managers`.`id` ELSE `managers`.`id` END;
tables[1].upsert.plain: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?);

-- $insertManager3
keys.0: id
tables[0]: INSERT INTO `employees` (`id`, `kind`, `name`, `level`) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE `id` = CASE WHEN LAST_INSERT_ID(CASE WHEN `employees`.`id` = VALUES(`id`) THEN CASE WHEN `employees`.`kind` = 'manager' THEN `employees`.`id` ELSE -9223372036854775807 END ELSE -9223372036854775806 END) IS NULL THEN `employees`.`id` ELSE `employees`.`id` END, `level` = CASE WHEN `employees`.`kind` = 'manager' THEN VALUES(`level`) ELSE `employees`.`level` END;
tables[0].upsert.plain: INSERT INTO `employees` (`id`, `kind`, `name`, `level`) VALUES (?, ?, ?, ?);
tables[1]: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `id` = CASE WHEN LAST_INSERT_ID(CASE WHEN `managers`.`id` = VALUES(`id`) THEN 1 ELSE -9223372036854775806 END) IS NULL THEN `managers`.`id` ELSE `managers`.`id` END, `note` = VALUES(`note`);
tables[1].upsert.plain: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?);

-- $insertManager4
keys.0: id
tables[0]: INSERT INTO `employees` (`id`, `kind`, `name`, `level`) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE `id` = CASE WHEN LAST_INSERT_ID(CASE WHEN `employees`.`id` = VALUES(`id`) THEN CASE WHEN `employees`.`kind` = 'manager' THEN `employees`.`id` ELSE -9223372036854775807 END ELSE -9223372036854775806 END) IS NULL THEN `employees`.`id` ELSE `employees`.`id` END, `name` = CASE WHEN `employees`.`kind` = 'manager' THEN VALUES(`name`) ELSE `employees`.`name` END;
tables[0].upsert.plain: INSERT INTO `employees` (`id`, `kind`, `name`, `level`) VALUES (?, ?, ?, ?);
tables[1]: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `id` = CASE WHEN LAST_INSERT_ID(CASE WHEN `managers`.`id` = VALUES(`id`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `managers`.`id` ELSE `managers`.`id` END;
tables[1].upsert.plain: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?);

-- $insertManager5
keys.0: id
tables[0]: INSERT INTO `employees` (`id`, `kind`, `name`, `level`) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE `id` = CASE WHEN LAST_INSERT_ID(CASE WHEN `employees`.`id` = VALUES(`id`) THEN CASE WHEN `employees`.`kind` = 'manager' THEN `employees`.`id` ELSE -9223372036854775807 END ELSE -9223372036854775806 END) IS NULL THEN `employees`.`id` ELSE `employees`.`id` END, `kind` = CASE WHEN `employees`.`kind` = 'manager' THEN `employees`.`kind` ELSE `employees`.`kind` END;
tables[0].upsert.plain: INSERT INTO `employees` (`id`, `kind`, `name`, `level`) VALUES (?, ?, ?, ?);
tables[1]: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `id` = CASE WHEN LAST_INSERT_ID(CASE WHEN `managers`.`id` = VALUES(`id`) THEN 1 ELSE -9223372036854775806 END) IS NULL THEN `managers`.`id` ELSE `managers`.`id` END, `note` = VALUES(`note`);
tables[1].upsert.plain: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?);

-- $insertManager6
keys.0: id
tables[0]: INSERT INTO `employees` (`id`, `kind`, `name`, `level`) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE `id` = CASE WHEN LAST_INSERT_ID(CASE WHEN `employees`.`id` = VALUES(`id`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `employees`.`id` ELSE `employees`.`id` END;
tables[0].upsert.plain: INSERT INTO `employees` (`id`, `kind`, `name`, `level`) VALUES (?, ?, ?, ?);
tables[1]: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `id` = CASE WHEN LAST_INSERT_ID(CASE WHEN `managers`.`id` = VALUES(`id`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `managers`.`id` ELSE `managers`.`id` END;
tables[1].upsert.plain: INSERT INTO `managers` (`id`, `budget`, `note`) VALUES (?, ?, ?);

-- $insertCapital
keys.0: land
keys.1: town
tables[0]: INSERT INTO `places` (`land`, `town`, `size`) VALUES (?, ?, ?);
tables[0].many: INSERT INTO `places` (`land`, `town`, `size`) VALUES (?, ?, ?) …;
tables[1]: INSERT INTO `capitals` (`land`, `town`, `ruler`) VALUES (?, ?, ?);
tables[1].many: INSERT INTO `capitals` (`land`, `town`, `ruler`) VALUES (?, ?, ?) …;
rows: SELECT `capitals`.`land`, `capitals`.`town`, `places`.`size`, `capitals`.`ruler` FROM JSON_TABLE(?, '$[*]' COLUMNS (n FOR ORDINALITY, k0 LONGTEXT CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ PATH '$[0]', k1 LONGTEXT CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */ PATH '$[1]')) AS `wanted` INNER JOIN `capitals` ON `capitals`.`land` = `wanted`.`k0` AND `capitals`.`town` = `wanted`.`k1` INNER JOIN `places` ON `places`.`land` = `capitals`.`land` AND `places`.`town` = `capitals`.`town` ORDER BY `wanted`.`n`;

-- $insertCapital2
keys.0: land
keys.1: town
tables[0]: INSERT INTO `places` (`land`, `town`, `size`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `land` = CASE WHEN LAST_INSERT_ID(CASE WHEN `places`.`land` = VALUES(`land`) AND `places`.`town` = VALUES(`town`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `places`.`land` ELSE `places`.`land` END;
tables[0].upsert.plain: INSERT INTO `places` (`land`, `town`, `size`) VALUES (?, ?, ?);
tables[1]: INSERT INTO `capitals` (`land`, `town`, `ruler`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `land` = CASE WHEN LAST_INSERT_ID(CASE WHEN `capitals`.`land` = VALUES(`land`) AND `capitals`.`town` = VALUES(`town`) THEN -9223372036854775807 ELSE -9223372036854775806 END) IS NULL THEN `capitals`.`land` ELSE `capitals`.`land` END;
tables[1].upsert.plain: INSERT INTO `capitals` (`land`, `town`, `ruler`) VALUES (?, ?, ?);

-- $selectCapital
SELECT `capitals`.`land`, `capitals`.`town`, `places`.`size`, `capitals`.`ruler` FROM `capitals` INNER JOIN `places` ON `places`.`land` = `capitals`.`land` AND `places`.`town` = `capitals`.`town` ORDER BY `capitals`.`town`;

