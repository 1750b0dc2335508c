/** A node of syntax -> the place in the user's text that a diagnostic points at, or that stays as it is in the output. */
import type { Span } from "../../runtime/ir/span.js";

export const spanOf = ({ file, start, end }: Span): Span => ({ file, start, end });
