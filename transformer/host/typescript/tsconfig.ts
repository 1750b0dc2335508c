/** A directory, or the path of a tsconfig -> its options, its files and our entry among its plugins. */
import type ts from "typescript";
import type { TypeScript } from "./instance.js";

export interface ProjectConfig {
  readonly path: string | undefined;
  readonly directory: string;
  readonly options: ts.CompilerOptions;
  readonly files: readonly string[];
  readonly references: readonly ts.ProjectReference[] | undefined;
  readonly errors: readonly ts.Diagnostic[];
  readonly plugin: Readonly<Record<string, unknown>>;
}

const transformName = "sqlmodel/transformer";

export function readProjectConfig(ts: TypeScript, request: { readonly tsconfig?: string; readonly directory: string }): ProjectConfig {
  const directory = ts.sys.resolvePath(request.directory).replaceAll("\\", "/");
  const path =
    request.tsconfig === undefined
      ? ts.findConfigFile(directory, (file) => ts.sys.fileExists(file))
      : ts.sys.resolvePath(request.tsconfig).replaceAll("\\", "/");
  if (path !== undefined) return readConfig(ts, path, new Set());
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noEmit: true,
  };
  return { path, directory, options, files: [], references: undefined, errors: [], plugin: {} };
}

function readConfig(ts: TypeScript, path: string, visited: Set<string>): ProjectConfig {
  visited.add(path);
  const unreadable: ts.Diagnostic[] = [];
  const parsed = ts.getParsedCommandLineOfConfigFile(path, undefined, {
    useCaseSensitiveFileNames: ts.sys.useCaseSensitiveFileNames,
    getCurrentDirectory: () => ts.sys.getCurrentDirectory(),
    fileExists: (file) => ts.sys.fileExists(file),
    readFile: (file) => ts.sys.readFile(file),
    readDirectory: (...request) => ts.sys.readDirectory(...request),
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => void unreadable.push(diagnostic),
  });
  const directory = path.slice(0, Math.max(path.lastIndexOf("/"), 1));
  const config: ProjectConfig = {
    path,
    directory,
    options: parsed?.options ?? {},
    files: parsed?.fileNames ?? [],
    references: parsed?.projectReferences,
    errors: [...unreadable, ...(parsed?.errors ?? [])],
    plugin: pluginEntry(parsed?.options.plugins),
  };
  return config.files.length > 0 ? config : (firstReferenced(ts, config, visited) ?? config);
}

/** A tsconfig that only refers to others, as Vite's templates have it, stands for the first of them that has files. */
function firstReferenced(ts: TypeScript, config: ProjectConfig, visited: Set<string>): ProjectConfig | undefined {
  for (const reference of config.references ?? []) {
    const path = ts.resolveProjectReferencePath(reference);
    if (visited.has(path) || !ts.sys.fileExists(path)) continue;
    const referenced = readConfig(ts, path, visited);
    if (referenced.files.length > 0) return referenced;
  }
  return undefined;
}

function pluginEntry(plugins: unknown): Readonly<Record<string, unknown>> {
  for (const entry of Array.isArray(plugins) ? (plugins as readonly unknown[]) : []) {
    const { transform, ...options } = entry as Readonly<Record<string, unknown>>;
    if (transform === transformName) return options;
  }
  return {};
}

export function isDirectoryOf(directory: string, file: string): boolean {
  return file.startsWith(directory.endsWith("/") ? directory : `${directory}/`);
}
