/** A database's words about a statement -> the same words without the values that were sent with it. */

/**
 * A quoted text goes where an argument holds it, and an argument of six characters or more goes wherever it stands; shorter ones are part
 * of ordinary words too often. Quotes are those of any language that a server speaks.
 */
export function withoutValues(message: string, args: readonly unknown[]): string {
  const texts = args.filter((arg) => !ArrayBuffer.isView(arg)).map(String);
  const unquoted = message.replace(/(["'«„“‘])(.+?)(["'»“”’])/gs, (quoted: string, _open: string, inside: string) =>
    texts.some((text) => text.includes(inside)) ? "?" : quoted,
  );
  return texts.flatMap(partsOf).reduce((left, text) => (text.length < 6 ? left : left.replaceAll(text, "?")), unquoted);
}

/** A list is sent as one text, {"a","b"} or ["a","b"], and each of its texts may be repeated. */
const partsOf = (text: string): readonly string[] =>
  /^[[{]/.test(text) ? [text, ...(text.match(/"(?:[^"\\]|\\.)*"/gs) ?? []).map((part) => part.slice(1, -1).replace(/\\(.)/gs, "$1"))] : [text];
