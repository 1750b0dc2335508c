-- input.ts $schema
CREATE TABLE IF NOT EXISTS `authors` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` LONGTEXT NOT NULL,
  `favourite_id` BIGINT
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `books` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `title` LONGTEXT NOT NULL,
  `author_id` BIGINT NOT NULL,
  CONSTRAINT `fk_books_author_id` FOREIGN KEY (`author_id`) REFERENCES `authors` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
SET @sqlmodel = (SELECT if(count(*) = 0, 'ALTER TABLE `authors` ADD CONSTRAINT `fk_authors_favourite_id` FOREIGN KEY /*M!100200 IF NOT EXISTS */ (`favourite_id`) REFERENCES `books` (`id`) ON DELETE SET NULL', 'DO 0') FROM information_schema.table_constraints WHERE constraint_schema = database() AND table_name = 'authors' AND constraint_name = 'fk_authors_favourite_id');
PREPARE sqlmodel FROM @sqlmodel;
EXECUTE sqlmodel;
DEALLOCATE PREPARE sqlmodel;
SET @sqlmodel = (SELECT if(count(*) > 0, 'ALTER TABLE `authors` DROP FOREIGN KEY `fk_authors_favourite_id`', 'DO 0') FROM information_schema.table_constraints WHERE constraint_schema = database() AND table_name = 'authors' AND constraint_name = 'fk_authors_favourite_id');
PREPARE sqlmodel FROM @sqlmodel;
EXECUTE sqlmodel;
DEALLOCATE PREPARE sqlmodel;
DROP TABLE IF EXISTS `books`, `authors`;

-- input.ts $insertAuthor
INSERT INTO `authors` (`id`, `name`, `favourite_id`) VALUES (?, ?, ?);
many: INSERT INTO `authors` (`id`, `name`, `favourite_id`) VALUES (?, ?, ?) …;

-- input.ts $insertBook
INSERT INTO `books` (`id`, `title`, `author_id`) VALUES (?, ?, ?);
many: INSERT INTO `books` (`id`, `title`, `author_id`) VALUES (?, ?, ?) …;

-- input.ts $selectBook
SELECT `books`.`id`, `books`.`title`, `books`.`author_id` AS `authorId` FROM `books`;

-- input.ts $selectBook2
SELECT `books`.`title` AS `0`, `author`.`name` AS `1` FROM `books` INNER JOIN `authors` AS `author` ON `books`.`author_id` = `author`.`id` WHERE `author`.`name` = 'Anna';

-- input.ts $selectAuthor
SELECT `authors`.`name`, `favourite`.`title` AS `favourite` FROM `authors` LEFT JOIN `books` AS `favourite` ON `authors`.`favourite_id` = `favourite`.`id` ORDER BY `authors`.`id`;

-- input.ts $selectAuthor2
SELECT count(*) AS count FROM `authors`;

