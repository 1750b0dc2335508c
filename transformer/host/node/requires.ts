/** `require` of a TypeScript file -> compiled text for Node's CommonJS loader, which asks no hook where CommonJS was imported. */
import module from "node:module";
import { pathToFileURL } from "node:url";
import { typeScriptSpecifier } from "./resolve.js";

export interface RequiredText {
  readonly code: string;
  /** A name that Node's loader knows: "commonjs", "module", and from 22 on the two followed by "-typescript". */
  readonly format: string;
}

interface LoadedModule {
  _compile(code: string, file: string, format: string): void;
}

/** The parts of the loader that every such tool hangs on; they have no types. */
interface CommonJsLoader {
  readonly _extensions: Record<string, (loaded: LoadedModule, file: string) => void>;
  _resolveFilename(request: string, parent: { readonly filename?: string } | undefined, ...rest: unknown[]): string;
}

export function handleRequires(textOf: (file: string) => RequiredText): void {
  const loader = module as unknown as CommonJsLoader;
  for (const extension of [".ts", ".mts", ".cts"]) {
    const previous = loader._extensions[extension] ?? loader._extensions[".js"];
    loader._extensions[extension] = (loaded, file) => {
      // A package's TypeScript is its own business.
      if (/[\\/]node_modules[\\/]/.test(file)) return previous?.(loaded, file);
      const { code, format } = textOf(file);
      loaded._compile(code, file, format);
    };
  }
  const resolveFilename = loader._resolveFilename;
  loader._resolveFilename = (request, parent, ...rest) => {
    const parentUrl = parent?.filename === undefined ? undefined : pathToFileURL(parent.filename).href;
    return resolveFilename.call(loader, typeScriptSpecifier(request, parentUrl), parent, ...rest);
  };
}
