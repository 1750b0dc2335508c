/** The name of a constraint, an index or a type -> one that every database keeps whole. */

/** PostgreSQL cuts names at 63 bytes of UTF-8 without an error, MySQL refuses more than 64 characters. */
const longest = 63;

/** A name that is too long ends in a hash of the whole: two that begin alike stay two, and a name is the same on every database. */
export function objectName(name: string): string {
  const bytes = new TextEncoder().encode(name);
  if (bytes.length <= longest) return name;
  const end = `_${hash(bytes)}`;
  let start = "";
  let length = end.length;
  for (const character of name) {
    length += new TextEncoder().encode(character).length;
    if (length > longest) break;
    start += character;
  }
  return start + end;
}

/** FNV-1a in 64 bits: it needs nothing but the language. */
function hash(bytes: Uint8Array): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of bytes) value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  return value.toString(16).padStart(16, "0");
}
