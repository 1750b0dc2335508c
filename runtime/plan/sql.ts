/** SQL text under construction: chunks of text with slots between, numbered only when the whole statement stands. */
import type { Column } from "../ir/entity.js";
import type { BindCodec } from "./codec.js";

/** Where the value of a placeholder comes from. */
export type Slot =
  /** The n-th captured value of the call, through a codec where the driver cannot bind it as it is. */
  | { readonly kind: "capture"; readonly capture: number; readonly bind: BindCodec | undefined }
  /** The n-th captured value of the call, written to a column. */
  | { readonly kind: "written"; readonly capture: number; readonly column: Column }
  /** A property of the object being written. */
  | { readonly kind: "property"; readonly column: Column }
  /** 1 where the object being written leaves the property out, else 0. */
  | { readonly kind: "omitted"; readonly column: Column }
  /** The keys of the rows that a write has touched, as one JSON text. */
  | { readonly kind: "keys" };

/** `S` is what stands for a placeholder: a slot of the build, or a reference into a piece of a composed query. */
export interface Sql<S = Slot> {
  readonly chunks: readonly (string | S)[];
}

export const raw = (text: string): Sql<never> => ({ chunks: [text] });
export const slot = (value: Slot): Sql => ({ chunks: [value] });

/** A template of SQL: the text is trusted, the holes are SQL already. */
export function sql<S = Slot>(texts: TemplateStringsArray, ...holes: readonly Sql<S>[]): Sql<S> {
  const chunks: (string | S)[] = [];
  texts.forEach((text, index) => {
    if (text !== "") chunks.push(text);
    const hole = holes[index];
    if (hole !== undefined) chunks.push(...hole.chunks);
  });
  return { chunks };
}

export function joinSql<S>(list: readonly Sql<S>[], separator: string): Sql<S> {
  return { chunks: list.flatMap((item, index) => (index === 0 ? item.chunks : [separator, ...item.chunks])) };
}

/** The finished text, with `placeholder(position)` from 1 for each slot, and the slots in that order. */
export function renderSql<S>(
  statement: Sql<S>,
  placeholder: (position: number) => string,
): { readonly text: string; readonly slots: readonly S[] } {
  const slots: S[] = [];
  let text = "";
  for (const chunk of statement.chunks) {
    if (typeof chunk === "string") {
      text += chunk;
    } else {
      slots.push(chunk);
      text += placeholder(slots.length);
    }
  }
  return { text, slots };
}
