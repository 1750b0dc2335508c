/** The formats of texts. Each is one linear pass: no part of an expression can match in two ways. */

/**
 * An email address, as forms of the web take it (the HTML standard's rule), with the limits of the mail itself: 64 characters before the
 * @ and 254 in all, no dot at an end or twice, a domain of two labels or more. Letters and digits of every script are taken on both sides
 * (RFC 6531), as they are written, without conversion. Quoted names, comments and addresses in brackets are refused.
 */
export function isEmail(text: string): boolean {
  if (text.length > 254) return false;
  const at = text.lastIndexOf("@");
  const local = text.slice(0, at);
  return at > 0 && at <= 64 && !local.startsWith(".") && !local.endsWith(".") && !local.includes("..") && localPart.test(local) && isDomain(text.slice(at + 1));
}

const localPart = /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;

function isDomain(text: string): boolean {
  const labels = text.split(".");
  return text.length <= 253 && labels.length > 1 && labels.every((part) => label.test(part)) && !/^\p{N}+$/u.test(labels.at(-1)!);
}

/**
 * An absolute address of the web: http, https, ws, wss or ftp, with a host, as the WHATWG URL standard reads it. Blanks and control
 * characters, which that standard would drop or escape, are refused; so are `javascript:`, `data:` and `mailto:`, which lead to no host.
 */
export function isUrl(text: string): boolean {
  return text.length <= 8192 && /^(?:https?|wss?|ftp):\/\/[^\s/\\?#]/i.test(text) && !/[\s\p{Cc}]/u.test(text) && URL.canParse(text);
}

/** A UUID of version 1 to 8 and the variant of RFC 9562, the nil one, or the one of nothing but f. */
export function isUuidFormat(text: string): boolean {
  return /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|0{8}-0{4}-0{4}-0{4}-0{12}|f{8}-f{4}-f{4}-f{4}-f{12})$/i.test(text);
}

/** Four numbers from 0 to 255, without leading zeros: some programs read those as octal. */
export function isIpv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);
}

/** RFC 4291, one `::` and a dotted end allowed; no zone and no brackets. */
export function isIpv6(text: string): boolean {
  if (text.length > 45) return false;
  const dotted = text.lastIndexOf(":") + 1;
  const plain = text.includes(".") ? (isIpv4(text.slice(dotted)) ? `${text.slice(0, dotted)}0:0` : "") : text;
  const halves = plain.split("::");
  if (halves.length > 2 || plain === "") return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) && (halves.length === 2 ? groups.length < 8 : groups.length === 8);
}

/** Six pairs of hexadecimal digits with one kind of sign between them, `:` or `-`. */
export function isMac(text: string): boolean {
  return /^[0-9a-f]{2}(?:(?::[0-9a-f]{2}){5}|(?:-[0-9a-f]{2}){5})$/i.test(text);
}

/** Words of small letters and digits with single hyphens between them. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** `#rgb`, `#rgba`, `#rrggbb` or `#rrggbbaa`. */
export function isHexColor(text: string): boolean {
  return /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(text);
}

/** E.164: a plus, and 7 to 15 digits of which the first is not 0. */
export function isPhone(text: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(text);
}

/** 13 to 19 digits, in groups by single blanks or hyphens where that helps to read, and their check digit (Luhn). */
export function isCreditCard(text: string): boolean {
  if (text.length > 40 || !/^\d(?:[ -]?\d)*$/.test(text)) return false;
  const digits = text.replace(/[ -]/g, "");
  if (digits.length < 13 || digits.length > 19) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    sum += index % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
  }
  return sum % 10 === 0;
}
