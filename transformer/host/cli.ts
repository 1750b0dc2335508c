/** The command line -> a report and an exit code: the bin `sqlmodel`. */
import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkProject } from "./check.js";
import { SetupError } from "./locate.js";
import type { ProjectRequest } from "./typescript/project.js";

const usage = `Usage: sqlmodel <command>

  check [--project tsconfig.json]   report every mistake in the project: TypeScript's own and sqlmodel's
`;

/** Answers the exit code: 0 without errors, 1 with errors in the project, 2 where the command itself was wrong. */
export function main(args: readonly string[]): number {
  const [command, ...rest] = args;
  if (command === "check") return check(rest);
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
