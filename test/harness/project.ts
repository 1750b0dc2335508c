/** A fixture -> a project of its own outside of this repository, with the package installed in it as npm would, and its programs' output. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const installed = ["typescript", "ts-patch", "vite", "esbuild", "@types"];

export interface Output {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type NodeVersion = 20 | 22 | 24;

/** Installed by the runner: see `test/harness/nodes/package.json`. */
const otherNodes = join(root, "test/harness/nodes/node_modules");

export interface ProjectSetup {
  readonly fixture: string;
  readonly type: "module" | "commonjs";
  /** The Node that its programs run on; its better-sqlite3 is the one for it. */
  readonly version?: NodeVersion;
  readonly compilerOptions?: Record<string, unknown>;
  /** Packages that the project goes without. */
  readonly without?: readonly string[];
}

export class FixtureProject {
  readonly directory: string;

  constructor({ fixture, type, version = 20, compilerOptions = {}, without = [] }: ProjectSetup) {
    this.directory = mkdtempSync(join(realpathSync(tmpdir()), "sqlmodel-hosts-"));
    cpSync(join(root, "test/fixtures", fixture), this.directory, { recursive: true });
    const modules = join(this.directory, "node_modules");
    mkdirSync(join(modules, "sqlmodel"), { recursive: true });
    cpSync(join(root, "package.json"), join(modules, "sqlmodel/package.json"));
    cpSync(join(root, "dist"), join(modules, "sqlmodel/dist"), { recursive: true });
    for (const name of installed.filter((name) => !without.includes(name))) symlinkSync(join(root, "node_modules", name), join(modules, name));
    symlinkSync(join(version === 20 ? join(root, "node_modules") : otherNodes, "better-sqlite3"), join(modules, "better-sqlite3"));
    this.write("package.json", JSON.stringify({ name: "fixture", type }));
    this.write("tsconfig.json", JSON.stringify(tsconfig(compilerOptions)));
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.directory, file), text);
  }

  /** Runs a program of Node with this version of it. */
  node(args: readonly string[], version: NodeVersion = 20): Output {
    const program = version === 20 ? process.execPath : join(otherNodes, `node-${version}/bin/node`);
    const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: this.directory, encoding: "utf8", env: cleanEnvironment() });
    if (error !== undefined) throw error;
    return { code: status, stdout, stderr };
  }

  tspc(...args: string[]): Output {
    return this.node(["node_modules/ts-patch/bin/tspc.js", "--project", "tsconfig.json", ...args]);
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

function tsconfig(compilerOptions: Record<string, unknown>): object {
  return {
    compilerOptions: {
      target: "es2022",
      module: "nodenext",
      strict: true,
      skipLibCheck: true,
      types: ["node"],
      rootDir: "src",
      outDir: "out",
      sourceMap: true,
      plugins: [{ transform: "sqlmodel/transformer" }],
      ...compilerOptions,
    },
    files: ["src/app.ts"],
  };
}

/** The loader that runs this suite is not the one under test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...environment } = process.env;
  return environment;
}
