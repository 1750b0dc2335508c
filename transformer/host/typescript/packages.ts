/** A source file -> the name of the npm package that it belongs to. */
import type ts from "typescript";
import type { TypeScript } from "./instance.js";

/** TypeScript's own lib files answer this, wherever they lie. */
export const libPackage = "typescript";

export interface Packages {
  isLib(file: ts.SourceFile): boolean;
  ofFile(file: ts.SourceFile): string | undefined;
  ofSymbol(symbol: ts.Symbol): string | undefined;
}

export function createPackages(ts: TypeScript, program: ts.Program): Packages {
  const libs = new Map<ts.SourceFile, boolean>();
  const directories = new Map<string, string | undefined>();

  function isLib(file: ts.SourceFile): boolean {
    let lib = libs.get(file);
    if (lib === undefined) {
      lib =
        program.isSourceFileDefaultLibrary(file) ||
        (file.isDeclarationFile && /\/node_modules\/(?:typescript[^/]*\/lib\/lib\.|@typescript\/lib-)[^/]*/.test(file.fileName));
      libs.set(file, lib);
    }
    return lib;
  }

  function ofFile(file: ts.SourceFile): string | undefined {
    if (isLib(file)) return libPackage;
    // A source is the project's own: its `select` is not ours, though the project be called sqlmodel.
    if (!file.isDeclarationFile && !file.fileName.includes("/node_modules/")) return undefined;
    return ofDirectory(file.fileName.slice(0, Math.max(file.fileName.lastIndexOf("/"), 0)));
  }

  function ofDirectory(directory: string): string | undefined {
    if (directories.has(directory)) return directories.get(directory);
    const name = readName(directory);
    directories.set(directory, name);
    return name;
  }

  function readName(directory: string): string | undefined {
    if (directory.endsWith("/node_modules")) return undefined;
    const manifest = `${directory}/package.json`;
    // No file system in a browser: the path says it.
    if (ts.sys === undefined) return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(`${directory}/`)?.[1];
    const exists = ts.sys.fileExists(manifest);
    if (exists) {
      const { config } = ts.readConfigFile(manifest, (path) => ts.sys.readFile(path)) as { config?: { name?: unknown } };
      if (typeof config?.name === "string") return config.name;
    }
    // A package may hold nameless ones, `{ "type": "commonjs" }`; a nameless application is none of the directory above it.
    if (exists && !directory.includes("/node_modules/")) return undefined;
    const parent = directory.slice(0, Math.max(directory.lastIndexOf("/"), 0));
    return parent === directory ? undefined : ofDirectory(parent);
  }

  return {
    isLib,
    ofFile,
    ofSymbol(symbol) {
      const declarations = symbol.declarations ?? [];
      // Others add members to what a lib declares: @types/node to Uint8Array. It is the lib's still.
      const first = declarations.find((declaration) => isLib(declaration.getSourceFile())) ?? declarations[0];
      if (first === undefined) return undefined;
      return ambientModule(ts, first) ?? ofFile(first.getSourceFile());
    },
  };
}

/** The package of `declare module "package/entry"` around a declaration. */
function ambientModule(ts: TypeScript, declaration: ts.Node): string | undefined {
  for (let node: ts.Node = declaration; node !== undefined; node = node.parent) {
    if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) {
      const name = node.name.text;
      return name.startsWith(".") ? undefined : /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0];
    }
  }
  return undefined;
}
