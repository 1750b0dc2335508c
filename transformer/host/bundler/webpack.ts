/** Modules of webpack and Rspack -> the same modules compiled, by a loader that runs before the one that strips types. */
import { fileURLToPath } from "node:url";
import { CompileError } from "../node/compile.js";
import type { LocatedDiagnostic } from "../report.js";
import { fullReport } from "../report.js";
import type { Session, SessionOptions } from "../session.js";
import { openSession } from "../session.js";
import { requestFor, separate } from "./shared.js";

/** What we use of a compiler of webpack or Rspack. */
interface WebpackCompiler {
  readonly context: string;
  readonly options: { readonly module: { readonly rules: unknown[] } };
  readonly hooks: { readonly watchRun: { tap(name: string, callback: () => void): void } };
}

export interface WebpackPlugin {
  apply(compiler: WebpackCompiler): void;
}

export function webpack(options: SessionOptions = {}): WebpackPlugin {
  return {
    apply(compiler) {
      const session = openSession(compiler.context, options);
      compiler.hooks.watchRun.tap("sqlmodel", () => session.refresh());
      compiler.options.module.rules.unshift({
        test: /\.[cm]?tsx?$/,
        exclude: /[\\/]node_modules[\\/]/,
        // Loaders marked "pre" run first, whatever strips the types comes later.
        enforce: "pre",
        use: [{ loader: loaderFile, options: { session }, ident: "sqlmodel" }],
      });
    },
  };
}

/** The file that hands `webpackLoader` to webpack, which takes loaders by path; it stands next to the bundle of this one. */
const loaderFile = fileURLToPath(new URL("webpack-loader.cjs", import.meta.url));

interface WebpackLoaderContext {
  readonly resourcePath: string;
  readonly query: { readonly session: Session };
  addDependency(file: string): void;
  emitWarning(warning: Error): void;
  callback(error: Error | null, code?: string, map?: unknown): void;
}

export function webpackLoader(this: WebpackLoaderContext, code: string, map?: unknown): void {
  const file = this.resourcePath;
  const compiled = this.query.session.compile(file, code, requestFor(file));
  if (compiled === undefined) return this.callback(null, code, map);
  for (const dependency of compiled.dependencies) this.addDependency(dependency);
  const { errors, warnings } = separate(compiled);
  for (const warning of warnings) this.emitWarning(webpackError([warning]));
  if (errors.length > 0) return this.callback(webpackError(errors));
  if (compiled.edited === undefined) return this.callback(null, code, map);
  this.callback(null, compiled.edited.code, compiled.edited.map);
}

/** webpack prints a module error with its stack, which would be ours and tell nothing. */
function webpackError(diagnostics: readonly LocatedDiagnostic[]): Error {
  const error = new CompileError(fullReport(diagnostics));
  error.stack = "";
  return error;
}
