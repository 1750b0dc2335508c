/** What a station says of a mistake: every host reports it in its own way. */
import type { Span } from "../../runtime/ir/span.js";

export type Severity = "error" | "warning";

/** One mistake at one place. `text` is the sentence, `fix` what to write instead. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly text: string;
  readonly fix: string;
  readonly span: Span;
}
