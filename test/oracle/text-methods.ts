/** The methods of texts, with the character for a unit: half a surrogate pair is no text in any database. */
import type { Limits } from "./databases.js";
import { Beyond } from "./numbers.js";
import type { Value } from "./tree.js";

/** Beside another text; one missing value does not spoil it. */
export const textOf = (value: Value): string => (value === null ? "" : String(value));

const characters = (text: string): readonly string[] => [...text];

export function callText(name: string, text: string, args: readonly NonNullable<Value>[], limits: Limits): Value {
  const points = characters(text);
  const [first, second] = args as readonly [never, never];
  if (!limits.rewritesTexts && rewrites(name, text, args)) throw new Beyond();
  switch (name) {
    case "slice":
      return points.slice(first, second).join("");
    case "substring": {
      const clamp = (index: number): number => Math.min(Math.max(Math.trunc(index), 0), points.length);
      const [from, to] = [clamp(first), second === undefined ? points.length : clamp(second)];
      return points.slice(Math.min(from, to), Math.max(from, to)).join("");
    }
    case "charAt":
      return points[Math.trunc(first)] ?? "";
    case "indexOf": {
      const at = text.indexOf(first);
      return at === -1 ? -1 : characters(text.slice(0, at)).length;
    }
    case "padStart": {
      const fill = second === undefined ? [" "] : characters(second);
      const missing = Math.trunc(first) - points.length;
      if (missing <= 0 || fill.length === 0) return text;
      return Array.from({ length: missing }, (_, index) => fill[index % fill.length]).join("") + text;
    }
    default:
      return (text as unknown as Record<string, (...args: readonly Value[]) => Value>)[name]!(...args);
  }
}

/** What becomes several letters, and what stands for the text around a place. */
function rewrites(name: string, text: string, args: readonly Value[]): boolean {
  if (name === "replaceAll") return /\$[`']/.test(String(args[1]));
  const upper = name === "toUpperCase";
  if (!upper && name !== "toLowerCase") return false;
  const plain = text.replaceAll(upper ? "ß" : "İ", "");
  return characters(upper ? plain.toUpperCase() : plain.toLowerCase()).length !== characters(plain).length;
}
