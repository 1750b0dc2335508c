/** The elements of a column with `sqlType=array` <-> PostgreSQL's array literals, or JSON elsewhere. Each element goes through the codec of its type. */
import { DecodeError, ValidationError } from "../connection/errors.js";
import type { BoundValue } from "../connection/port.js";
import { described } from "./described.js";
import { writeJson } from "./writers.js";

type WriteElement = (item: unknown) => BoundValue;

/** `{"a","b",NULL}`: a text is always in quotes, so that neither NULL, nor a brace, nor an empty text is mistaken. */
export function writeArray(value: unknown, name: string, writeElement: WriteElement): BoundValue {
  return `{${elementsOf(value, name, writeElement).map((element) => (element === null ? "NULL" : quoted(String(element)))).join(",")}}`;
}

export function writeJsonArray(value: unknown, name: string, writeElement: WriteElement, encode?: (value: never) => unknown): BoundValue {
  elementsOf(value, name, writeElement);
  return writeJson(value, name, encode);
}

function elementsOf(value: unknown, name: string, writeElement: WriteElement): readonly BoundValue[] {
  if (!Array.isArray(value)) throw new ValidationError([{ path: [name], code: "type", message: `expected an array, got ${described(value)}` }]);
  // A hole in a sparse array is undefined here, which no element is.
  return Array.from(value as readonly unknown[], (item, index) => {
    try {
      return writeElement(item);
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
      throw new ValidationError(error.issues.map((issue) => ({ ...issue, path: [name, index] })));
    }
  });
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;

/** An array of one dimension, as the server writes it. */
export function readArrayText(value: unknown, column: string, readElement: (item: string | null) => unknown): unknown[] {
  const wrong = (): never => {
    throw new DecodeError(column, "an array of one dimension", described(value));
  };
  // Bounds that do not begin at 1 are written before it: they have no place in an array of JavaScript.
  if (typeof value !== "string" || value[0] !== "{" || value.at(-1) !== "}") return wrong();
  const items: unknown[] = [];
  let at = 1;
  const end = value.length - 1;
  while (at < end) {
    if (value[at] === "{") return wrong();
    if (value[at] === '"') {
      let text = "";
      at += 1;
      for (let from = at; ; at += 1) {
        const character = value[at];
        if (character === undefined) return wrong();
        if (character !== '"' && character !== "\\") continue;
        text += value.slice(from, at);
        if (character === '"') break;
        at += 1;
        from = at;
      }
      items.push(readElement(text));
      at += 1;
    } else {
      const comma = value.indexOf(",", at);
      const stop = comma === -1 ? end : comma;
      const text = value.slice(at, stop);
      items.push(readElement(text === "NULL" ? null : text));
      at = stop;
    }
    if (at < end && value[at] !== ",") return wrong();
    at += 1;
  }
  return items;
}
