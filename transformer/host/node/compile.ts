/** A module that Node is about to run -> its edited TypeScript, or a thrown report. One session per project, opened when needed. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { fullReport, reportLine } from "../report.js";
import type { Session } from "../session.js";
import { openSession } from "../session.js";
import type { EditedText, ModuleKind } from "../text.js";

/** A file has mistakes, and is not run. The message holds every place with its frame; our own stack would only hide them. */
export class CompileError extends Error {
  constructor(report: string) {
    super(report);
    this.name = "CompileError";
    this.stack = `${this.name}: ${report}`;
  }
}

export function compileModule(file: string, text: string, moduleKind: ModuleKind): EditedText | undefined {
  const compiled = sessionFor(dirname(file)).compile(file, text, {
    moduleKind,
    mapSource: pathToFileURL(file).href,
    includeContent: false,
  });
  if (compiled === undefined) return undefined;
  const errors = compiled.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new CompileError(fullReport(errors));
  for (const warning of compiled.diagnostics) process.stderr.write(`${reportLine(warning)}\n`);
  return compiled.edited;
}

const sessions = new Map<string, Session>();
const projectDirectories = new Map<string, string>();

function sessionFor(directory: string): Session {
  const project = projectDirectory(directory) ?? process.cwd();
  let session = sessions.get(project);
  if (session === undefined) sessions.set(project, (session = openSession(project)));
  return session;
}

/** The nearest directory upwards that has a tsconfig.json: in a monorepo each package is a project of its own. */
export function projectDirectory(directory: string): string | undefined {
  let found = projectDirectories.get(directory);
  if (found !== undefined) return found;
  const parent = dirname(directory);
  found = existsSync(join(directory, "tsconfig.json")) ? directory : parent === directory ? undefined : projectDirectory(parent);
  if (found !== undefined) projectDirectories.set(directory, found);
  return found;
}
