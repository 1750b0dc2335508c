/** Modules of Vite, Rollup and Rolldown -> the same modules compiled, before the host strips their types. */
import type { LocatedDiagnostic } from "../report.js";
import { codeFrame, reportLine, sentence } from "../report.js";
import type { SessionOptions } from "../session.js";
import { openSession } from "../session.js";
import type { SourceMap } from "../text.js";
import { requestFor, separate } from "./shared.js";

/** What we use of the context that Rollup, Rolldown and Vite call a plugin's hooks with. */
interface RollupContext {
  addWatchFile(file: string): void;
  warn(report: RollupReport): void;
  error(report: RollupReport): never;
}

interface RollupReport {
  readonly message: string;
  readonly id: string;
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  readonly frame: string;
}

/** A plugin as Rollup, Rolldown and Vite read it, written in our own words: a host's types are not ours to depend on. */
export interface RollupPlugin {
  readonly name: string;
  readonly enforce: "pre";
  configResolved(config: { readonly root: string }): void;
  watchChange(): void;
  readonly transform: {
    readonly order: "pre";
    readonly filter: { readonly id: RegExp };
    handler(this: RollupContext, code: string, id: string): { readonly code: string; readonly map: SourceMap } | undefined;
  };
}

export function rollup(options: SessionOptions = {}): RollupPlugin {
  let session = openSession(process.cwd(), options);
  return {
    name: "sqlmodel",
    enforce: "pre",
    configResolved({ root }) {
      session = openSession(root, options);
    },
    watchChange() {
      session.refresh();
    },
    transform: {
      order: "pre",
      filter: { id: /\.[cm]?tsx?(?:\?|$)/ },
      handler(code, id) {
        const [file = id, query = ""] = id.split("?", 2);
        // `file.ts?raw` asks for the text, not for the module.
        if (/(?:^|&)(?:raw|url)(?:&|=|$)/.test(query)) return undefined;
        const compiled = session.compile(file, code, requestFor(file));
        if (compiled === undefined) return undefined;
        for (const dependency of compiled.dependencies) this.addWatchFile(dependency);
        const { errors, warnings } = separate(compiled);
        for (const warning of warnings) this.warn(rollupReport(warning, []));
        const [first, ...others] = errors;
        if (first !== undefined) this.error(rollupReport(first, others));
        return compiled.edited;
      },
    },
  };
}

/** A hook of these hosts fails once: the first place is the report's own, the other mistakes stand in its message. */
function rollupReport(first: LocatedDiagnostic, others: readonly LocatedDiagnostic[]): RollupReport {
  const further = others.map((diagnostic) => `\n${reportLine(diagnostic)}\n${codeFrame(diagnostic)}`);
  return {
    message: [`${first.code}: ${sentence(first)}`, ...further].join("\n"),
    id: first.file,
    // Their columns count from 0.
    loc: { file: first.file, line: first.line, column: first.column - 1 },
    frame: codeFrame(first),
  };
}
