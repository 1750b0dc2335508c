/** Text of a comment -> `@sqlmodel` and `@validate` attributes with exact spans, and the description around them. */

/** One attribute: `name` or `name=value`. Offsets are those of the file. */
export interface Attribute {
  readonly tag: "sqlmodel" | "validate";
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Undefined for a bare name. */
  readonly value: AttributeValue | undefined;
}

export type AttributeValue =
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "quoted"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** `{@link Model.property}` */
  | { readonly kind: "link"; readonly text: string }
  /** `name=` with nothing that could be a value. */
  | { readonly kind: "missing" };

export interface Tags {
  readonly attributes: readonly Attribute[];
  /** The `@sqlmodel` tag itself is there, attributes or not. */
  readonly tagged: boolean;
  readonly tagStart: number;
  readonly description: string | undefined;
  /** What stands after each `@example`. */
  readonly examples: readonly Example[];
}

export interface Example {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export const noTags: Tags = { attributes: [], tagged: false, tagStart: 0, description: undefined, examples: [] };

/** Reads the last JSDoc comment of `text` between the offsets. One pass, so that a comment of any size takes linear time. */
export function readTags(text: string, from: number, to: number): Tags {
  const end = text.lastIndexOf("*/", to - 2);
  if (end < from) return noTags;
  const open = text.lastIndexOf("/**", end - 1);
  if (open < from || open + 3 > end) return noTags;
  return new TagReader(text, open + 3, end).read();
}

/** A cursor over one comment. Line ends with their decoration count as blanks. */
class TagReader {
  #at: number;
  readonly #attributes: Attribute[] = [];
  readonly #description: string[] = [];
  readonly #examples: Example[] = [];

  constructor(readonly text: string, from: number, readonly end: number) {
    this.#at = from;
  }

  read(): Tags {
    let tagged = false;
    let tagStart = 0;
    let atLineStart = true;
    let plain = this.#at;
    let describing = true;
    let other = "";
    const keep = (until: number): void => {
      if (describing) this.#description.push(this.text.slice(plain, until));
      if (other === "example") this.#keepExample(plain, until);
    };
    while (this.#at < this.end) {
      const character = this.text[this.#at]!;
      const startsTag = character === "@" && (atLineStart || isBlank(this.text[this.#at - 1]));
      if (!startsTag) {
        atLineStart = character === "\n" || (atLineStart && (isBlank(character) || character === "*"));
        this.#at += 1;
        continue;
      }
      const name = this.#word(this.#at + 1);
      keep(this.#at);
      // The description ends at the first tag, whoever it belongs to: the text after it is that tag's.
      describing = false;
      other = name;
      if (name === "sqlmodel" || name === "validate") {
        if (name === "sqlmodel" && !tagged) {
          tagged = true;
          tagStart = this.#at;
        }
        this.#at += name.length + 1;
        this.#readAttributes(name);
      } else {
        this.#at += 1 + name.length;
      }
      plain = this.#at;
      atLineStart = false;
    }
    keep(this.end);
    const description = cleanDescription(this.#description.join(""));
    return { attributes: this.#attributes, tagged, tagStart, description: description === "" ? undefined : description, examples: this.#examples };
  }

  #keepExample(from: number, to: number): void {
    const text = cleanDescription(this.text.slice(from, to));
    if (text === "") return;
    const start = from + this.text.slice(from, to).search(/[^\s*]/);
    this.#examples.push({ text, start, end: start + this.text.slice(start, to).replace(/[\s*]+$/, "").length });
  }

  #word(from: number): string {
    let to = from;
    while (to < this.end && /[\w$]/.test(this.text[to]!)) to += 1;
    return this.text.slice(from, to);
  }

  #skipBlanks(): void {
    let lineStart = false;
    while (this.#at < this.end) {
      const character = this.text[this.#at]!;
      if (character === "\n") lineStart = true;
      else if (!(isBlank(character) || character === "," || (lineStart && character === "*"))) return;
      this.#at += 1;
    }
  }

  #readAttributes(tag: Attribute["tag"]): void {
    for (;;) {
      this.#skipBlanks();
      if (this.#at >= this.end || this.text[this.#at] === "@") return;
      const start = this.#at;
      const name = this.#word(start);
      if (name === "") {
        // Something that is no name, such as a stray sign: reported as an attribute nobody knows.
        while (this.#at < this.end && !isBlank(this.text[this.#at]) && this.text[this.#at] !== ",") this.#at += 1;
        this.#attributes.push({ tag, name: this.text.slice(start, this.#at), start, end: this.#at, value: undefined });
        continue;
      }
      this.#at += name.length;
      let value: AttributeValue | undefined;
      if (this.text[this.#at] === "=") {
        this.#at += 1;
        value = this.#readValue();
      }
      this.#attributes.push({ tag, name, start, end: this.#at, value });
    }
  }

  #readValue(): AttributeValue {
    const first = this.text[this.#at];
    if (first === '"' || first === "'") return this.#quoted(first);
    if (first === "[") return this.#list();
    if (first === "{") {
      const close = this.text.indexOf("}", this.#at);
      const to = close < 0 || close > this.end ? this.end : close + 1;
      const inner = this.text.slice(this.#at + 1, to - 1).trim();
      this.#at = to;
      return inner.startsWith("@link ") ? { kind: "link", text: inner.slice(6).trim() } : { kind: "missing" };
    }
    const start = this.#at;
    while (this.#at < this.end && !isBlank(this.text[this.#at]) && this.text[this.#at] !== ",") this.#at += 1;
    const text = this.text.slice(start, this.#at);
    return text === "" ? { kind: "missing" } : { kind: "word", text };
  }

  #quoted(quote: string): AttributeValue {
    let text = "";
    let at = this.#at + 1;
    while (at < this.end && this.text[at] !== quote) {
      // Only the quote and the backslash itself are escaped, so that a pattern keeps its own backslashes.
      if (this.text[at] === "\\" && (this.text[at + 1] === quote || this.text[at + 1] === "\\")) at += 1;
      text += this.text[at];
      at += 1;
    }
    const closed = at < this.end;
    this.#at = closed ? at + 1 : this.end;
    return closed ? { kind: "quoted", text } : { kind: "missing" };
  }

  #list(): AttributeValue {
    const close = this.text.indexOf("]", this.#at);
    if (close < 0 || close > this.end) {
      this.#at = this.end;
      return { kind: "missing" };
    }
    const inner = this.text.slice(this.#at + 1, close);
    this.#at = close + 1;
    return { kind: "list", items: inner.split(/[\s,*]+/).filter((item) => item !== "") };
  }
}

const isBlank = (character: string | undefined): boolean =>
  character === " " || character === "\t" || character === "\n" || character === "\r" || character === undefined;

function cleanDescription(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/^[\s*]+/, "").trim())
    .join("\n")
    .trim();
}
