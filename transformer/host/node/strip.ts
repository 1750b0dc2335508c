/** TypeScript text -> JavaScript text with a composed map, for a Node that does not strip types: by the project's esbuild or TypeScript. */
import remapping from "@jridgewell/remapping";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadTypeScript } from "../locate.js";
import type { EditedText, SourceMap } from "../text.js";
import { withInlineMap } from "../text.js";
import type { TypeScript } from "../typescript/instance.js";
import { projectDirectory } from "./compile.js";
import type { ModuleFormat } from "./format.js";

/** Answers JavaScript with its map inside. `before` is the map of what was already done to the text. */
export async function stripTypes(text: string, before: SourceMap | undefined, file: string, format: ModuleFormat): Promise<string> {
  const stripper = stripperFor(projectDirectory(dirname(file)) ?? dirname(file));
  return composed(await stripper(text, file, format), before, file);
}

/** Syntax that Node strips types around and then cannot run itself: `using` before Node 24. */
export const needsLowering = (text: string): boolean => Number(process.versions.node.split(".")[0]) < 24 && /\busing\s+[\p{ID_Start}$_]/u.test(text);

/** As `stripTypes`, at once, by the project's TypeScript. */
export function lowerSyntax(text: string, before: SourceMap | undefined, file: string, format: ModuleFormat): string {
  const ts = loadTypeScript(projectDirectory(dirname(file)) ?? dirname(file));
  return composed(transpile(ts, text, file, format), before, file);
}

function composed(stripped: EditedText, before: SourceMap | undefined, file: string): string {
  if (before === undefined) return withInlineMap({ code: stripped.code, map: { ...stripped.map, sources: [pathToFileURL(file).href] } });
  let first = true;
  const map = remapping(JSON.stringify(stripped.map), () => {
    // Only the stripped text's own source has a map before it; what that one names is the user's file.
    const inner = first ? JSON.stringify(before) : null;
    first = false;
    return inner;
  });
  return withInlineMap({ code: stripped.code, map: map as unknown as SourceMap });
}

type Stripper = (text: string, file: string, format: ModuleFormat) => Promise<EditedText>;

const strippers = new Map<string, Stripper>();

function stripperFor(directory: string): Stripper {
  let stripper = strippers.get(directory);
  if (stripper === undefined) strippers.set(directory, (stripper = stripWithEsbuild(directory) ?? stripWithTypeScript(directory)));
  return stripper;
}

/** What we use of esbuild. */
interface Esbuild {
  transform(text: string, options: Record<string, unknown>): Promise<{ readonly code: string; readonly map: string }>;
}

/** esbuild takes a millisecond for what takes TypeScript twenty; it is the project's own, or none. */
function stripWithEsbuild(directory: string): Stripper | undefined {
  let esbuild: Esbuild;
  try {
    esbuild = createRequire(join(directory, "package.json"))("esbuild") as Esbuild;
  } catch {
    return undefined;
  }
  return async (text, file, { kind, lowered }) => {
    const { code, map } = await esbuild.transform(text, {
      loader: "ts",
      format: kind === "esm" && !lowered ? "esm" : "cjs",
      target: `node${process.versions.node}`,
      sourcemap: "external",
      sourcesContent: false,
      sourcefile: pathToFileURL(file).href,
    });
    return { code, map: JSON.parse(map) as SourceMap };
  };
}

function stripWithTypeScript(directory: string): Stripper {
  const ts: TypeScript = loadTypeScript(directory);
  return async (text, file, format) => transpile(ts, text, file, format);
}

function transpile(ts: TypeScript, text: string, file: string, { kind, lowered }: ModuleFormat): EditedText {
  const { outputText, sourceMapText } = ts.transpileModule(text, {
    fileName: file,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: kind === "esm" && !lowered ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS,
      esModuleInterop: true,
      sourceMap: true,
    },
  });
  const code = outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, "");
  return { code, map: JSON.parse(sourceMapText ?? "{}") as SourceMap };
}
