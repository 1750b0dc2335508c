/**
 * Which texts a cast takes for numbers, on every database alike. Any other text, the empty one among them, becomes NULL: what is no number
 * equals nothing. Beside JavaScript's own rule a text with blanks alone is no zero, hexadecimal digits and `Infinity` are no number, and
 * lengths have limits, within which no database overflows.
 *
 * Regular expressions that mean the same to JavaScript, PostgreSQL, PCRE (MariaDB) and ICU (MySQL): no backslash, and the blanks themselves.
 */

const blanks = "[ \t\r\n]*";

/** Within the range of a double, whatever its exponent. */
export const numberPattern = `^${blanks}[-+]?(?:[0-9]{1,200}(?:[.][0-9]{0,200})?|[.][0-9]{1,200})(?:[eE][-+]?[0-9]{1,2})?${blanks}$`;

/** What DECIMAL(65, 30) holds. */
export const decimalPattern = `^${blanks}[-+]?[0-9]{1,35}(?:[.][0-9]{1,30})?${blanks}$`;

/** What DECIMAL(65) holds. */
export const integerPattern = `^${blanks}[-+]?[0-9]{1,65}${blanks}$`;
