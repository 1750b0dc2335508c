/** The user's own SQL -> whether it may be sent as a statement, and whether it leaves something behind in its session. */
import { QueryError, TransactionError, UnsupportedError, type SqlModelError } from "../../runtime/connection/errors.js";

const controlWords: readonly string[] = ["begin", "commit", "rollback", "savepoint", "release", "end", "abort"];

/**
 * What must not reach the server: the end of a transaction, of which the driver would not know; COPY, which speaks another protocol. Several
 * statements in one text are refused by the server itself. Undefined for everything else.
 */
export function refusalOf(text: string): SqlModelError | undefined {
  const [first, second] = leadingWords(text);
  if (controlWords.includes(first) || ((first === "start" || first === "prepare") && second === "transaction")) {
    return new TransactionError(
      "TRANSACTION_STATEMENT",
      "BEGIN, COMMIT, ROLLBACK, SAVEPOINT, RELEASE and their like are not run as statements: use transaction(), begin(), commit() and rollback().",
    );
  }
  if (first === "copy" && /\bstd(?:in|out)\b/i.test(text)) {
    return new UnsupportedError("COPY_UNSUPPORTED", "COPY … FROM STDIN and TO STDOUT are not supported: insert a list of objects, or read with stream().");
  }
  if (text.includes("\0")) return new QueryError("The statement holds a NUL character.", { kind: "syntax", sql: text });
  return undefined;
}

const plainWords: readonly string[] = ["select", "insert", "update", "delete", "merge", "with", "values", "explain", "table"];

/** Settings, session locks and temporary tables outlive the statement. What a function does inside cannot be seen. */
export const touchesSession = (text: string): boolean =>
  !plainWords.includes(leadingWords(text)[0]) || /\bset_config\b|advisory|\binto\s+(?:(?:local|global)\s+)?temp(?:orary)?\b|\bcreate\b/i.test(text);

/** The first two words, in lower case, past blanks, comments, parentheses and empty statements. */
function leadingWords(text: string): readonly [string, string] {
  const first = wordAt(text, skip(text, 0));
  return [first.word, first.word === "" ? "" : wordAt(text, skip(text, first.end)).word];
}

function wordAt(text: string, start: number): { readonly word: string; readonly end: number } {
  const letters = /[a-z_]*/iy;
  letters.lastIndex = start;
  const word = letters.exec(text)![0];
  return { word: word.toLowerCase(), end: start + word.length };
}

/** Comments in slashes and stars may be nested. */
function skip(text: string, start: number): number {
  let at = start;
  for (let depth = 0; at < text.length; ) {
    const two = text.slice(at, at + 2);
    if (two === "/*" || (depth > 0 && two === "*/")) {
      depth += two === "/*" ? 1 : -1;
      at += 2;
    } else if (depth > 0 || /[\s;(]/.test(text[at]!)) {
      at += 1;
    } else if (two === "--") {
      const line = text.indexOf("\n", at);
      at = line === -1 ? text.length : line + 1;
    } else {
      break;
    }
  }
  return at;
}
