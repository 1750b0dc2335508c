/** A project's directory -> one long-lived compiler for all its modules: a file and its text in, edited text and diagnostics out. */
import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { CompileOptions } from "../compile.js";
import { compileFile } from "../compile.js";
import { loadTypeScript } from "./locate.js";
import { compileOptionsOf } from "./options.js";
import type { LocatedDiagnostic } from "./report.js";
import { locateDiagnostics } from "./report.js";
import type { SourceHost } from "./source.js";
import type { EditedText, ModuleKind } from "./text.js";
import { applyEdits } from "./text.js";
import type { Project } from "./typescript/project.js";
import { openProject } from "./typescript/project.js";

export interface SessionOptions extends CompileOptions {
  /** The project file, where it is not the `tsconfig.json` nearest to the directory. */
  readonly tsconfig?: string | undefined;
}

export interface CompiledFile {
  /** Undefined where the file stays as it is. */
  readonly edited: EditedText | undefined;
  /** Files whose change makes this answer stale; the file itself is not among them. */
  readonly dependencies: readonly string[];
  readonly diagnostics: readonly LocatedDiagnostic[];
}

export interface FileRequest {
  /** How the host will read the result; it decides the form of the added import. */
  readonly moduleKind: ModuleKind;
  /** How the map names the file; its path where absent. */
  readonly mapSource?: string;
  /** False where the reader of the map finds the file by itself. */
  readonly includeContent?: boolean;
}

export interface Session {
  /** Undefined where the file needs nothing. `text` is what the host is about to hand on, which may differ from the disk. */
  compile(file: string, text: string, request: FileRequest): CompiledFile | undefined;
  /** Looks at the disk again: files have changed since. */
  refresh(): void;
}

/** Opens nothing yet: TypeScript is loaded for the first file that asks for it. */
export function openSession(directory: string, options: SessionOptions = {}): Session {
  let project: Project | undefined;
  let compileOptions: CompileOptions = {};
  /** Files whose text was handed in. */
  const overlaid = new Set<string>();

  function open(): Project {
    const { tsconfig } = options;
    // Hosts name files by their real paths.
    const real = realpathSync(directory);
    const opened = openProject(loadTypeScript(real), { directory: real, ...(tsconfig === undefined ? {} : { tsconfig: resolve(real, tsconfig) }) });
    // The entry that tspc reads counts everywhere, so that no two hosts differ in their SQL.
    compileOptions = { ...compileOptionsOf(opened.options), ...compileOptionsOf(options) };
    return opened;
  }

  /**
   * The program with this file in it, as this text. A test or a script outside of the tsconfig's `include` joins the program; for the
   * first file that is done before there is one, rather than to make it twice.
   */
  function hostWith(file: string, text: string): SourceHost {
    const opened = project;
    project ??= open();
    if (opened === undefined || !knows(opened.host(), file) || opened.host().text(file) !== text) {
      project.setText(file, text);
      overlaid.add(file);
    }
    return project.host();
  }

  return {
    compile(givenFile, text, request) {
      if (!isSource(givenFile) || !canConcernUs(text)) return undefined;
      const file = givenFile.replaceAll("\\", "/");
      const host = hostWith(file, text);
      const { edits, diagnostics } = compileFile(host, file, compileOptions);
      if (edits === undefined && diagnostics.length === 0) return undefined;
      return {
        edited:
          edits &&
          applyEdits(text, request.mapSource ?? file, edits, request.moduleKind, { includeContent: request.includeContent ?? true }),
        dependencies: (edits?.dependencies ?? allSources(host)).filter((dependency) => dependency !== file),
        diagnostics: locateDiagnostics(diagnostics, host),
      };
    },
    refresh() {
      // A text handed in earlier must not hide what the file has become; its host hands in the new one when it comes to it.
      for (const file of overlaid) project?.setText(file, undefined);
      overlaid.clear();
      project?.refresh();
    },
  };
}

/** Whether a path can hold anything to compile: TypeScript that is the user's own. */
export function isSource(file: string): boolean {
  return /\.[cm]?tsx?$/.test(file) && !/\.d\.[cm]?ts$/.test(file) && !/[\\/]node_modules[\\/]/.test(file);
}

/**
 * A file that names us nowhere can still call us by way of a module of the user's own; one that imports nothing but Node cannot.
 * It spares small programs the opening of TypeScript.
 */
function canConcernUs(text: string): boolean {
  return text.includes("sqlmodel") || /\b(?:from|import|require)\b[\s(]*["'`](?!node:)/.test(text);
}

/** What a file with a mistake is waiting for cannot be told: the mistake may be in any file that it reads types from. */
function allSources(host: SourceHost): readonly string[] {
  return host.files.filter(isSource);
}

const fileSets = new WeakMap<SourceHost, ReadonlySet<string>>();

function knows(host: SourceHost, file: string): boolean {
  let files = fileSets.get(host);
  if (files === undefined) fileSets.set(host, (files = new Set(host.files)));
  return files.has(file);
}
