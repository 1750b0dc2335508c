/** A node's leading trivia -> where its own comments begin. */
import type { TypeScript } from "./instance.js";

/**
 * `fullStart` lies right behind the token before, so that a comment at the end of that token's line would be taken for ours; it is
 * the other's, unless nothing stands before us (`first`) or we begin on that same line.
 */
export function commentStart(ts: TypeScript, text: string, fullStart: number, start: number, first: boolean): number {
  let position = fullStart;
  if (position === 0) position = ts.getShebang(text)?.length ?? 0;
  if (!first) {
    const trailing = ts.getTrailingCommentRanges(text, position)?.at(-1);
    if (trailing !== undefined && /^[^\S\r\n\u2028\u2029]*[\r\n\u2028\u2029]/.test(text.slice(trailing.end, start))) position = trailing.end;
  }
  while (position < start && /[\s\uFEFF]/.test(text.charAt(position))) position += 1;
  return position;
}
