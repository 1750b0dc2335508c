/** Reports of differences -> the failure of a test. */

/** A report stands for itself: no difference of texts, no stack. */
export function assertNone(reports: readonly string[]): void {
  if (reports.length === 0) return;
  const error = new Error(`SQL and JavaScript differ:\n${reports.join("\n")}`);
  error.stack = "";
  throw error;
}
