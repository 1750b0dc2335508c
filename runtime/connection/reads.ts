/** A statement -> whether any copy of the data can answer it. */
import type { Statement } from "./port.js";

/** It changes nothing and locks nothing. The user's own SQL may do anything, whatever it begins with. */
export const isRead = ({ raw, text }: Statement): boolean =>
  raw === undefined && text.startsWith("SELECT") && !/\bFOR (?:UPDATE|SHARE|NO KEY UPDATE|KEY SHARE)\b/.test(text);
