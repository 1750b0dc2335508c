-- $schema
CREATE TABLE IF NOT EXISTS `words` (
  `id` BIGINT PRIMARY KEY AUTO_INCREMENT,
  `text` LONGTEXT NOT NULL,
  `n` BIGINT NOT NULL,
  `x` DOUBLE NOT NULL,
  `at` DATETIME(3) NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */;
DROP TABLE IF EXISTS `words`;

-- $insertWord
INSERT INTO `words` (`id`, `text`, `n`, `x`, `at`) VALUES (?, ?, ?, ?, ?);
many: INSERT INTO `words` (`id`, `text`, `n`, `x`, `at`) VALUES (?, ?, ?, ?, ?) …;

-- $selectWord
SELECT `words`.`id`, `words`.`text`, `words`.`n`, `words`.`x`, `words`.`at` FROM `words` ORDER BY `words`.`id`;

-- $selectWord2
SELECT `words`.`id` AS `value` FROM `words` WHERE `words`.`text` >= 'A%' AND `words`.`text` < 'A&';

-- $selectWord3
SELECT `words`.`id` AS `value` FROM `words` WHERE RIGHT(`words`.`text`, CHAR_LENGTH('_')) = '_';

-- $selectWord4
SELECT `words`.`id` AS `value` FROM `words` WHERE LOCATE('*', `words`.`text`) > 0 OR LOCATE('[', `words`.`text`) > 0 OR LOCATE('?', `words`.`text`) > 0;

-- $selectWord5
SELECT `words`.`id` AS `value` FROM `words` WHERE LOWER(REPLACE(`words`.`text`, 'İ', 'i̇')) = 'äß';

-- $selectWord6
SELECT `words`.`id` AS `value` FROM `words` WHERE LEFT(UPPER(REPLACE(`words`.`text`, 'ß', 'SS')), CHAR_LENGTH('A')) = 'A';

-- $selectWord7
SELECT `words`.`id` AS `value` FROM `words` WHERE REGEXP_SUBSTR(`words`.`text`, '(?s)[^	
    -     　﻿](.*[^	
    -     　﻿])?|$') = 'trimmed';

-- $selectWord8
SELECT `words`.`id` AS `value` FROM `words` WHERE SUBSTRING(`words`.`text`, 2, 2) = 'bc';

-- $selectWord9
SELECT `words`.`id` AS `value` FROM `words` WHERE RIGHT(`words`.`text`, 2) = 'ef';

-- $selectWord10
SELECT `words`.`id` AS `value` FROM `words` WHERE SUBSTRING(`words`.`text`, 2, 2) = 'bc';

-- $selectWord11
SELECT `words`.`id` AS `value` FROM `words` WHERE SUBSTRING(`words`.`text`, 1, 1) = 'a';

-- $selectWord12
SELECT `words`.`id` AS `value` FROM `words` WHERE LPAD(`words`.`text`, GREATEST(8, CHAR_LENGTH(`words`.`text`)), '*') = '**abcdef';

-- $selectWord13
SELECT `words`.`id` AS `value` FROM `words` WHERE LOCATE('$&$&', REPLACE(`words`.`text`, 'b', 'bb')) > 0;

-- $selectWord14
SELECT `words`.`id` AS `value` FROM `words` WHERE LOCATE('c', `words`.`text`) - 1 = 2;

-- $selectWord15
SELECT `words`.`id` AS `value` FROM `words` WHERE CHAR_LENGTH(`words`.`text`) = 6;

-- $selectWord16
SELECT `words`.`id` AS `value` FROM `words` WHERE `words`.`text` < 'b';

-- $selectWord17
SELECT `words`.`id` AS `value` FROM `words` WHERE `words`.`text` >= 'a' AND `words`.`text` <= 'z';

-- $selectWord18
SELECT `words`.`id` AS `value` FROM `words` WHERE CONCAT(`words`.`text`, '!') = 'abcdef!';

-- $selectWord19
SELECT `words`.`id` AS `value` FROM `words` WHERE CONCAT(`words`.`text`, '-', `words`.`n`) = 'abcdef-7';

-- $selectWord20
SELECT `words`.`id` AS `value` FROM `words` WHERE `words`.`n` % 3 = -1;

-- $selectWord21
SELECT `words`.`id` AS `value` FROM `words` WHERE CAST(`words`.`n` AS DOUBLE) / 2 = 3.5e0;

-- $selectWord22
SELECT `words`.`id` AS `value` FROM `words` WHERE POW(`words`.`n`, 2) > 40;

-- $selectWord23
SELECT `words`.`id` AS `value` FROM `words` WHERE CAST((((`words`.`n`) & (3)) & 4294967295) ^ 2147483648 AS SIGNED) - 2147483648 = 3;

-- $selectWord24
SELECT `words`.`id` AS `value` FROM `words` WHERE CAST((((`words`.`n`) | (8)) & 4294967295) ^ 2147483648 AS SIGNED) - 2147483648 = 15 OR CAST((((`words`.`n`) ^ (1)) & 4294967295) ^ 2147483648 AS SIGNED) - 2147483648 = 6;

-- $selectWord25
SELECT `words`.`id` AS `value` FROM `words` WHERE CAST((((`words`.`n`) ^ (-1)) & 4294967295) ^ 2147483648 AS SIGNED) - 2147483648 = -8 OR CAST((((`words`.`n`) << ((1) & 31)) & 4294967295) ^ 2147483648 AS SIGNED) - 2147483648 = 14 OR CAST((((CAST(((`words`.`n`) & 4294967295) ^ 2147483648 AS SIGNED) - 2147483648) >> ((1) & 31)) & 4294967295) ^ 2147483648 AS SIGNED) - 2147483648 = -4;

-- $selectWord26
SELECT `words`.`id` AS `value` FROM `words` WHERE CAST(ROUND(`words`.`x`) + (MOD(`words`.`x`, 2) IN (0.5e0, -1.5e0)) AS DOUBLE) = 3 OR CAST(ROUND(`words`.`x`) + (MOD(`words`.`x`, 2) IN (0.5e0, -1.5e0)) AS DOUBLE) = -2;

-- $selectWord27
SELECT `words`.`id` AS `value` FROM `words` WHERE CAST(FLOOR(`words`.`x`) AS DOUBLE) = -3 AND CAST(CEILING(`words`.`x`) AS DOUBLE) = -2 AND CAST(TRUNCATE(`words`.`x`, 0) AS DOUBLE) = -2;

-- $selectWord28
SELECT `words`.`id` AS `value` FROM `words` WHERE SIGN(`words`.`x`) = -1;

-- $selectWord29
SELECT `words`.`id` AS `value` FROM `words` WHERE ABS(`words`.`n`) = 7 AND GREATEST(`words`.`n`, 0) = 7;

-- $selectWord30
SELECT `words`.`id` AS `value` FROM `words` WHERE SQRT(`words`.`x`) > 1 OR POW(`words`.`x`, 2) > 100;

-- $selectWord31
SELECT `words`.`id` AS `value` FROM `words` WHERE FLOOR(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', `words`.`at`) / 1000) = 0;

-- $selectWord32
SELECT `words`.`id` AS `value` FROM `words` WHERE CAST(YEAR(`words`.`at`) AS SIGNED) = 1969 AND MONTH(`words`.`at`) - 1 = 11 AND DAYOFMONTH(`words`.`at`) = 31;

-- $selectWord33
SELECT `words`.`id` AS `value` FROM `words` WHERE DAYOFWEEK(`words`.`at`) - 1 = 4 AND HOUR(`words`.`at`) = 0 AND MINUTE(`words`.`at`) = 0;

-- $selectWord34
SELECT `words`.`id` AS `value` FROM `words` WHERE SECOND(`words`.`at`) = 59 AND MICROSECOND(`words`.`at`) DIV 1000 = 999;

-- $selectWord35
SELECT `words`.`id` AS `value` FROM `words` WHERE `words`.`n` IN (7, -7);

-- $selectWord36
SELECT `words`.`id` AS `value` FROM `words` WHERE NOT (`words`.`n` IN (7, -7));

-- $selectWord37
SELECT `words`.`id` AS `value` FROM `words` WHERE `words`.`n` = 7 AND `words`.`x` > 1 OR `words`.`text` = '';

-- $selectWord38
SELECT `words`.`id` AS `value` FROM `words` WHERE CASE WHEN `words`.`text` = '' THEN `words`.`n` ELSE - `words`.`n` END > 0;

-- $selectWord39
SELECT `words`.`id` AS `value` FROM `words` WHERE CHAR_LENGTH(`words`.`text`) - CAST(`words`.`n` AS DOUBLE) * 2 + 1 = -7;

-- $selectWord40
SELECT `words`.`id` AS `value` FROM `words` WHERE `words`.`n` - (`words`.`x` - 1) > 3;

-- $selectWord41
SELECT `words`.`id` AS `value` FROM `words` WHERE SUBSTRING(`words`.`text`, 3) = '' AND CHAR_LENGTH(SUBSTRING(`words`.`text`, 1, CHAR_LENGTH(`words`.`text`) + -1 - (0))) < 2;

-- $selectWord42
SELECT `words`.`id` AS `value` FROM `words` WHERE REGEXP_SUBSTR(`words`.`text`, '(?s)[^	
    -     　﻿].*|$') = `words`.`text` AND REGEXP_SUBSTR(`words`.`text`, '(?s)^.*[^	
    -     　﻿]|^') = `words`.`text`;

-- $selectWord43
SELECT `words`.`id` AS `value` FROM `words` WHERE LOCATE('', `words`.`text`) > 0 AND `words`.`text` >= '' AND `words`.`text` < '􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿􏿿' AND RIGHT(`words`.`text`, CHAR_LENGTH('')) = '';

-- $selectWord44
SELECT `words`.`id` AS `value` FROM `words` WHERE LOCATE('''', `words`.`text`) > 0 OR LOCATE(CONCAT('', _utf8mb4 0x5c), `words`.`text`) > 0 OR LOCATE('"', `words`.`text`) > 0;

-- $selectWord45
SELECT `words`.`id` AS `value` FROM `words` WHERE LOWER(REPLACE(`words`.`text`, 'İ', 'i̇')) = `words`.`text` AND UPPER(REPLACE(`words`.`text`, 'ß', 'SS')) <> `words`.`text`;

-- $selectWord46
SELECT `words`.`id` AS `value` FROM `words` WHERE NOT `words`.`n` % 2 <=> 0 AND - `words`.`n` % 4 = -3;

