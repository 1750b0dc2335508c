/** A file's text and its edits -> the edited text with a source map. What every host but tspc applies. */
import MagicString from "magic-string";
import type { AddedImport, Edit, FileEdits } from "../edits.js";

export type ModuleKind = "esm" | "commonjs";

export interface SourceMap {
  readonly version: number;
  readonly file?: string;
  readonly sources: string[];
  readonly sourcesContent?: string[];
  readonly names: string[];
  readonly mappings: string;
}

export interface EditedText {
  readonly code: string;
  readonly map: SourceMap;
}

/** `source` is how the map names the original: a path, or a file URL where Node reads it. */
export function applyEdits(
  text: string,
  source: string,
  edits: FileEdits,
  moduleKind: ModuleKind,
  options: { readonly includeContent: boolean } = { includeContent: true },
): EditedText {
  const output = new MagicString(text);
  // The block goes in first: an edit that starts at the same offset must come out after it.
  const block = [...edits.imports.map((added) => importStatement(added, moduleKind)), ...edits.hoisted];
  if (block.length > 0) output.appendLeft(edits.hoistAt, hoistedText(text, edits.hoistAt, block));
  for (const edit of edits.edits) replaceAroundHoles(output, edit);
  const map = output.generateMap({ source, includeContent: options.includeContent, hires: "boundary" });
  return { code: output.toString(), map: map as SourceMap };
}

function importStatement({ local, specifier }: AddedImport, moduleKind: ModuleKind): string {
  const from = JSON.stringify(specifier);
  return moduleKind === "esm" ? `import * as ${local} from ${from};` : `const ${local} = require(${from});`;
}

/** The statement before may lack its semicolon and its newline; the block must not become its continuation. */
function hoistedText(text: string, offset: number, block: readonly string[]): string {
  const before = offset === 0 || text[offset - 1] === "\n" ? "" : "\n";
  return `${before}${block.join("\n")}\n`;
}

/**
 * Overwrites only what lies between the holes, so that a hole keeps its exact mappings and an edit nested in it needs no care.
 * Where nothing lies between, text is inserted: on the left side of a hole's start and on the right side of the edit's end, so that
 * outer edits, which come first, end up outside of inner ones that share the offset.
 */
function replaceAroundHoles(output: MagicString, edit: Edit): void {
  let position = edit.start;
  let pending = "";
  for (const part of edit.parts) {
    if (typeof part === "string") {
      pending += part;
      continue;
    }
    if (part.start > position) output.update(position, part.start, pending);
    else output.appendLeft(part.start, pending);
    position = part.end;
    pending = "";
  }
  if (edit.end > position) output.update(position, edit.end, pending);
  else output.prependRight(edit.end, pending);
}

/** The text with its map inside, for readers that take only text. */
export function withInlineMap({ code, map }: EditedText): string {
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString("base64")}`;
}
