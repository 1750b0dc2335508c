/**
 * JavaScript's string methods as SQL functions, counting characters (code points). SQLite's own `length` and `substr` stop at a NUL,
 * and its `replace` knows nothing of `$&` and of an empty needle.
 */

const surrogate = /[\ud800-\udfff]/;

/** One element per character; a text where every character is one unit stands for itself. */
const charactersOf = (text: string): string | readonly string[] => (surrogate.test(text) ? Array.from(text) : text);

const textOf = (characters: string | readonly string[]): string => (typeof characters === "string" ? characters : characters.join(""));

export const lengthOf = (text: string): number => charactersOf(text).length;

export const sliceText = (text: string, from: number, to?: number): string => textOf(charactersOf(text).slice(from, to));

export function substringText(text: string, from: number, to?: number): string {
  const characters = charactersOf(text);
  if (typeof characters === "string") return characters.substring(from, to);
  const [start, end] = [Math.max(from, 0), Math.max(to ?? characters.length, 0)];
  return characters.slice(Math.min(start, end), Math.max(start, end)).join("");
}

export const charAtText = (text: string, index: number): string => charactersOf(text)[Math.trunc(index)] ?? "";

export function padStartText(text: string, length: number, fill = " "): string {
  const missing = Math.trunc(length) - lengthOf(text);
  if (missing <= 0 || fill === "") return text;
  const filling = charactersOf(fill);
  const repeated = fill.repeat(Math.ceil(missing / filling.length));
  return sliceText(repeated, 0, missing) + text;
}

export const replaceAllText = (text: string, needle: string, replacement: string): string => text.replaceAll(needle, replacement);
