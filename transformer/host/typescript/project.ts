/** A tsconfig -> one long-lived program of its files, as they are on the disk or handed in; a change costs only what it touches. */
import { readdirSync, statSync } from "node:fs";
import type ts from "typescript";
import type { SourceHost } from "../source.js";
import { createSourceHost } from "./host.js";
import type { TypeScript } from "./instance.js";
import { isDirectoryOf, readProjectConfig } from "./tsconfig.js";

export interface ProjectRequest {
  /** Where absent, the `tsconfig.json` nearest to the directory. */
  readonly tsconfig?: string;
  readonly directory: string;
}

export interface ProjectDiagnostic {
  /** The project file where the mistake is in no source. Line and column are from 1. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: number;
  readonly text: string;
  readonly category: "error" | "warning" | "suggestion" | "message";
}

export interface Project {
  /** The path of the project file, where there is one. */
  readonly tsconfig: string | undefined;
  /** Our entry of `compilerOptions.plugins`, without the `transform` that names us. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The same object until something changes. */
  host(): SourceHost;
  /** Puts a text over a file, which joins the program where it was none of it; undefined takes it off. */
  setText(file: string, text: string | undefined): void;
  /** Looks at the disk again. */
  refresh(): void;
  /** TypeScript's own, of its options, of syntax and of types. */
  semanticDiagnostics(): readonly ProjectDiagnostic[];
}

interface CachedFile {
  readonly source: ts.SourceFile | undefined;
  /** What the file was when it was read: see `stampOf`. */
  readonly stamp: string;
  /** What else decides how a text is parsed: the format that a package.json implies. */
  readonly format: unknown;
}

export function openProject(ts: TypeScript, request: ProjectRequest): Project {
  let config = readProjectConfig(ts, request);
  const overlays = new Map<string, string>();
  const sources = new Map<string, CachedFile>();
  const listings = new Map<string, string>();
  let program: ts.Program | undefined;
  /** What the next program may reuse; undefined where files came or went, since imports may lead elsewhere then. */
  let previous: ts.Program | undefined;
  let current: SourceHost | undefined;

  const normalize = (file: string): string => ts.sys.resolvePath(file).replaceAll("\\", "/");
  const keyOf = (file: string): string => (ts.sys.useCaseSensitiveFileNames ? file : file.toLowerCase());

  function invalidate(keepStructure: boolean): void {
    if (!keepStructure) previous = undefined;
    else if (program !== undefined) previous = program;
    program = undefined;
    current = undefined;
  }

  function stampOf(file: string): string {
    const overlay = overlays.get(keyOf(file));
    if (overlay !== undefined) return `text ${overlay}`;
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat === undefined ? "none" : `disk ${stat.mtimeMs} ${stat.size}`;
  }

  function createHost(): ts.CompilerHost {
    const host = ts.createCompilerHost(config.options, true);
    const { readFile, fileExists, directoryExists } = host;
    host.getCurrentDirectory = () => config.directory;
    host.readFile = (file) => overlays.get(keyOf(file)) ?? readFile.call(host, file);
    host.fileExists = (file) => overlays.has(keyOf(file)) || fileExists.call(host, file);
    host.directoryExists = (directory) =>
      (directoryExists?.call(host, directory) ?? true) || [...overlays.keys()].some((file) => isDirectoryOf(keyOf(directory), file));
    // Comments are read from the text, so only what tsc itself reports on is worth parsing.
    host.jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeErrors;
    host.getSourceFile = (file, languageVersion) => {
      const key = keyOf(file);
      const format = typeof languageVersion === "object" ? languageVersion.impliedNodeFormat : undefined;
      const known = sources.get(key);
      if (known !== undefined && known.format === format) return known.source;
      const stamp = stampOf(file);
      const text = host.readFile(file);
      const source = text === undefined ? undefined : ts.createSourceFile(file, text, languageVersion, true);
      sources.set(key, { source, stamp, format });
      return source;
    };
    return host;
  }

  function rootFiles(): readonly string[] {
    const known = new Set(config.files.map(keyOf));
    return [...config.files, ...[...overlays.keys()].filter((file) => !known.has(file)).map((file) => overlayPaths.get(file) ?? file)];
  }

  /** Overlays are found by key; a program is made of paths. */
  const overlayPaths = new Map<string, string>();

  function openProgram(): ts.Program {
    if (program !== undefined) return program;
    program = ts.createProgram({
      rootNames: rootFiles(),
      options: config.options,
      configFileParsingDiagnostics: config.errors,
      host: createHost(),
      ...(config.references === undefined ? {} : { projectReferences: config.references }),
      ...(previous === undefined ? {} : { oldProgram: previous }),
    });
    previous = undefined;
    for (const file of program.getSourceFiles()) {
      const directory = file.fileName.slice(0, file.fileName.lastIndexOf("/"));
      if (!listings.has(directory)) listings.set(directory, listing(directory));
    }
    return program;
  }

  /** Whether a directory gained or lost a file: an import that led nowhere may now lead there. */
  function directoriesChanged(): boolean {
    let changed = false;
    for (const [directory, known] of listings) {
      const now = listing(directory);
      if (now === known) continue;
      listings.set(directory, now);
      changed = true;
    }
    return changed;
  }

  return {
    get tsconfig() {
      return config.path;
    },
    get options() {
      return config.plugin;
    },
    host() {
      current ??= createSourceHost(ts, openProgram());
      return current;
    },
    setText(file, text) {
      const path = normalize(file);
      const key = keyOf(path);
      if (overlays.get(key) === text) return;
      const known = sources.get(key)?.source !== undefined && (program ?? previous)?.getSourceFile(path) !== undefined;
      const root = config.files.some((candidate) => keyOf(candidate) === key);
      if (text === undefined) overlays.delete(key);
      else overlays.set(key, text);
      overlayPaths.set(key, path);
      const stamp = stampOf(path);
      const before = sources.get(key);
      // Its own text, put over a file that is already read, changes nothing.
      if (before?.source !== undefined && before.source.text === (text ?? ts.sys.readFile(path))) sources.set(key, { ...before, stamp });
      else sources.delete(key);
      invalidate(known && (root || text !== undefined) && stamp !== "none");
    },
    refresh() {
      const changed = [...sources].filter(([key, { source, stamp }]) => stampOf(source?.fileName ?? key) !== stamp);
      for (const [key] of changed) sources.delete(key);
      const fresh = readProjectConfig(ts, request);
      const sameOptions = JSON.stringify(fresh.options) === JSON.stringify(config.options);
      const sameFiles = JSON.stringify(fresh.files) === JSON.stringify(config.files);
      const moved = directoriesChanged();
      if (!sameOptions) sources.clear();
      config = fresh;
      if (changed.length > 0 || moved || !sameOptions || !sameFiles) invalidate(!moved && sameOptions && sameFiles);
    },
    semanticDiagnostics() {
      return ts.sortAndDeduplicateDiagnostics(ts.getPreEmitDiagnostics(openProgram())).map((diagnostic) => {
        const { file, start = 0, code, category, messageText } = diagnostic;
        const { line, character } = file?.getLineAndCharacterOfPosition(start) ?? { line: 0, character: 0 };
        return {
          file: file?.fileName ?? config.path ?? config.directory,
          line: line + 1,
          column: character + 1,
          code,
          text: ts.flattenDiagnosticMessageText(messageText, "\n"),
          category: categories[category] ?? "error",
        };
      });
    },
  };
}

/** By TypeScript's own numbers for them. */
const categories = ["warning", "error", "suggestion", "message"] as const;

function listing(directory: string): string {
  try {
    return readdirSync(directory).sort().join("\n");
  } catch {
    // A directory of overlays only, or one that is gone.
    return "";
  }
}
