-- $schema
CREATE TABLE IF NOT EXISTS `products` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `name` VARCHAR(255) NOT NULL,
  `price` DECIMAL(10, 2) NOT NULL,
  CONSTRAINT `uk_products_name` UNIQUE (`name`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
CREATE TABLE IF NOT EXISTS `sale` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `product_id` BIGINT NOT NULL,
  CONSTRAINT `fk_sale_product_id` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `sale`, `products`;

-- $insertProduct
INSERT INTO `products` (`id`, `name`, `price`) VALUES (?, ?, ?);
many: INSERT INTO `products` (`id`, `name`, `price`) VALUES (?, ?, ?) …;

-- $insertSale
INSERT INTO `sale` (`id`, `product_id`) VALUES (?, ?);
many: INSERT INTO `sale` (`id`, `product_id`) VALUES (?, ?) …;

-- $selectSale
SELECT `product`.`name`, `product`.`price` FROM `sale` INNER JOIN `products` AS `product` ON `sale`.`product_id` = `product`.`id`;

