/**
 * A LIKE pattern -> whether a text matches it: case-sensitive, `%` is any run of characters, `_` one character (a code point),
 * and a backslash takes the next character as itself, as on PostgreSQL and MySQL.
 *
 * At most one earlier `%` is ever tried again, so a hostile pattern costs length times length and not more.
 */
export function matchesLike(text: string, pattern: string): boolean {
  let at = 0;
  let step = 0;
  /** Where to go on when the characters after the last `%` did not match: one character further on. */
  let retryStep = -1;
  let retryAt = 0;
  while (at < text.length || step < pattern.length) {
    const wanted = pattern[step];
    if (wanted === "%") {
      retryStep = step + 1;
      retryAt = at;
      step += 1;
      continue;
    }
    if (wanted === "_" && at < text.length) {
      at += widthAt(text, at);
      step += 1;
      continue;
    }
    if (wanted !== undefined && wanted !== "_") {
      const escaped = wanted === "\\" && step + 1 < pattern.length;
      if (at < text.length && text[at] === (escaped ? pattern[step + 1] : wanted)) {
        at += 1;
        step += escaped ? 2 : 1;
        continue;
      }
    }
    if (retryStep === -1 || retryAt >= text.length) return false;
    retryAt += widthAt(text, retryAt);
    at = retryAt;
    step = retryStep;
  }
  return true;
}

const widthAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);
