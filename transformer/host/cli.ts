/** The command line -> a report and an exit code: the bin `sqlmodel`. */
import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkProject } from "./check.js";
import { type ExplainedQuery, explainFile, explanationLines, queriesAt } from "./explain.js";
import { SetupError } from "./locate.js";
import { displayPath } from "./report.js";
import type { ProjectRequest } from "./typescript/project.js";

const usage = `Usage: sqlmodel <command>

  check [--project tsconfig.json]   report every mistake in the project: TypeScript's own and sqlmodel's
  explain file.ts[:line] [--json]   what each query of the file, or at the line, becomes: its tier and why, its values, its SQL
`;

/** Answers the exit code: 0 without errors, 1 with errors in the project, 2 where the command itself was wrong. */
export function main(args: readonly string[]): number {
  const [command, ...rest] = args;
  if (command === "check") return check(rest);
  if (command === "explain") return explain(rest);
  if (command === "--help" || command === "-h" || command === "help") {
    process.stdout.write(usage);
    return 0;
  }
  return misuse(command === undefined ? "A command is missing." : `Unknown command "${command}".`);
}

function check(args: readonly string[]): number {
  let project: string | undefined;
  try {
    ({ project } = parseArgs({ args: [...args], options: { project: { type: "string", short: "p" } } }).values);
  } catch (error) {
    return misuse((error as Error).message);
  }
  try {
    const { lines, errors, files } = checkProject(
      project === undefined ? { directory: process.cwd() } : projectAt(resolve(project)),
    );
    for (const line of lines) process.stdout.write(`${line}\n`);
    process.stdout.write(`${summary(errors, files)}\n`);
    return errors === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function explain(args: readonly string[]): number {
  let asked: string | undefined;
  let json: boolean | undefined;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: "boolean" } } });
    if (positionals.length !== 1) return misuse("Name one file, as in sqlmodel explain src/app.ts:12.");
    asked = positionals[0]!;
    ({ json } = values);
  } catch (error) {
    return misuse((error as Error).message);
  }
  const [, path = asked, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(asked) ?? [];
  try {
    const file = resolve(path);
    const { queries, mistakes } = explainFile(file);
    for (const mistake of mistakes) process.stderr.write(`${mistake}\n`);
    if (mistakes.length > 0) return 1;
    const found = line === undefined ? queries : queriesAt(queries, Number(line));
    if (found.length === 0) return notFound(displayPath(file), line, queries);
    process.stdout.write(json === true ? `${JSON.stringify(found, undefined, 2)}\n` : explanationLines(displayPath(file), found).join("\n"));
    return 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function notFound(file: string, line: string | undefined, queries: readonly ExplainedQuery[]): number {
  const lines = [...new Set(queries.map((query) => query.line))].sort((a, b) => Math.abs(a - Number(line)) - Math.abs(b - Number(line))).slice(0, 3);
  const nearest = line === undefined || lines.length === 0 ? "There is none in the file." : `The nearest ${lines.length === 1 ? "is" : "are"} at line ${lines.sort((a, b) => a - b).join(", ")}.`;
  process.stderr.write(`There is no query at ${file}${line === undefined ? "" : `:${line}`}. ${nearest}\n`);
  return 1;
}

/** `--project` takes the file or its directory, as tsc's does. */
function projectAt(path: string): ProjectRequest {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new SetupError(`There is no ${path}. Name a tsconfig.json, or the directory of one.`);
  return stat.isDirectory() ? { directory: path, tsconfig: join(path, "tsconfig.json") } : { directory: dirname(path), tsconfig: path };
}

function summary(errors: number, files: number): string {
  const checked = `${files} ${files === 1 ? "file" : "files"} checked`;
  return errors === 0 ? `${checked}, no errors.` : `${checked}, ${errors} ${errors === 1 ? "error" : "errors"}.`;
}

function misuse(sentence: string): number {
  process.stderr.write(`sqlmodel: ${sentence}\n\n${usage}`);
  return 2;
}
