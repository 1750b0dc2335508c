/** A half-open range of UTF-16 offsets in one source file; what every diagnostic points at. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}
