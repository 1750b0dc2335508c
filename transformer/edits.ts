/** What compiling one file answers, in a form that every host applies: text edits with holes. */

/** A range of the original text that stays verbatim inside a replacement, source-mapped to itself. */
export interface Hole {
  readonly start: number;
  readonly end: number;
}

/** Replaces exactly one expression. Holes stand in source order, and each is used once; edits may lie inside holes. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly (string | Hole)[];
}

/** A namespace import that the emitted code needs: `import * as local from "specifier"`, or `require` in CommonJS. */
export interface AddedImport {
  readonly local: string;
  readonly specifier: string;
}

/** Everything a host has to do to one file. Offsets are UTF-16, on the very text that was compiled. */
export interface FileEdits {
  readonly imports: readonly AddedImport[];
  /** JavaScript statements to stand before the first statement that is neither a directive nor an import. */
  readonly hoisted: readonly string[];
  /** Where `hoisted` (and the imports) go: the offset of that first statement, its leading comments included. */
  readonly hoistAt: number;
  /** Sorted by start; they nest only inside holes. */
  readonly edits: readonly Edit[];
  /** Files whose types this output came from: a change in one makes it stale. */
  readonly dependencies: readonly string[];
}
