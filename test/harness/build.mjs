/** The sources -> dist/: few files, since Node reads each at every start. Run by `npm run build`. */
import { build } from "esbuild";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
/** Tests run while a build may be running: they must never see half a dist. */
const finished = join(root, "dist");
const dist = join(root, `.cache/dist.${process.pid}`);

/** The entries that a program imports when it runs. */
const runtimeEntries = {
  index: "runtime/index.ts",
  emitted: "runtime/emitted.ts",
  sqlite: "drivers/sqlite/index.ts",
  postgres: "drivers/postgres/index.ts",
  mysql: "drivers/mysql/index.ts",
  dynamic: "transformer/dynamic/index.ts",
  opentelemetry: "drivers/events/opentelemetry.ts",
  testing: "drivers/mirror/index.ts",
};

/** The entries of the hosts: lines on top of the compiler's bundle. */
const hostEntries = {
  "transformer.cjs": `module.exports = require("./compiler.cjs").transformer;`,
  "webpack-loader.cjs": `module.exports = require("./compiler.cjs").bundler.webpackLoader;`,
  "register.js": `import compiler from "./compiler.cjs";\ncompiler.register();`,
  "register-hooks.js": `import compiler from "./compiler.cjs";\nexport const { initialize, resolve, load } = compiler.hooks;`,
  "cli.js": `#!/usr/bin/env node\nimport compiler from "./compiler.cjs";\nprocess.exitCode = compiler.main(process.argv.slice(2));`,
};
const bundlers = ["vite", "rollup", "rolldown", "esbuild", "webpack", "rspack"];

const present = Object.entries(runtimeEntries).filter(([name, source]) => {
  if (existsSync(join(root, source))) return true;
  process.stdout.write(`skipped ${name}.js: there is no ${source} yet\n`);
  return false;
});

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
try {
  await bundleRuntime();
  await bundleWorker();
  await bundleCompiler();
  writeHostEntries();
  writeDeclarations();
  rmSync(finished, { recursive: true, force: true });
  renameSync(dist, finished);
} finally {
  rmSync(dist, { recursive: true, force: true });
}

async function bundleRuntime() {
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(present),
    outdir: dist,
    bundle: true,
    splitting: true,
    chunkNames: "shared-[hash]",
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    logLevel: "warning",
  });
}

/** What runs inside SQLite's workers: one file that stands for itself, since it is found by its place and may be copied. */
async function bundleWorker() {
  await build({
    absWorkingDir: root,
    entryPoints: { "sqlite-worker": "drivers/sqlite/worker.ts" },
    outdir: dist,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    logLevel: "warning",
  });
}

/** CommonJS, because ts-patch loads its plugins with `require`; the user's own TypeScript is found when it is needed. */
async function bundleCompiler() {
  await build({
    absWorkingDir: root,
    entryPoints: { compiler: "transformer/index.ts" },
    outdir: dist,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20.19",
    external: ["typescript"],
    define: { "import.meta.url": "bundleUrl" },
    banner: { js: `const bundleUrl = require("node:url").pathToFileURL(__filename).href;` },
    legalComments: "none",
    // It runs while a project is built, and names stay; what a program runs keeps its lines, for whoever reads a stack trace at night.
    minifyWhitespace: true,
    logLevel: "warning",
  });
  const text = readFileSync(join(dist, "compiler.cjs"), "utf8");
  if (/require\("typescript"\)/.test(text)) throw new Error("The compiler's bundle loads a TypeScript of its own. Import only its types.");
}

function writeHostEntries() {
  for (const [file, text] of Object.entries(hostEntries)) writeFileSync(join(dist, file), `${text}\n`);
  for (const name of bundlers) {
    writeFileSync(join(dist, `${name}.js`), `import compiler from "./compiler.cjs";\nexport default compiler.bundler.${name};\n`);
  }
  chmodSync(join(dist, "cli.js"), 0o755);
}

/** One declaration per entry, and below `types/` only what those reach. */
function writeDeclarations() {
  const emitted = emitDeclarations([...present.map(([, source]) => source), "transformer/host/bundler.ts"]);
  const reached = new Set();
  const reach = (file) => {
    const text = emitted.get(file);
    if (text === undefined || reached.has(file)) return;
    reached.add(file);
    for (const { fileName } of ts.preProcessFile(text).importedFiles) reach(join(dirname(file), fileName.replace(/\.js$/, ".d.ts")));
  };
  const write = (name, source, statement) => {
    const declaration = source.replace(/\.ts$/, ".d.ts");
    reach(declaration);
    writeFileSync(join(dist, `${name}.d.ts`), `${statement} from "./types/${declaration.replace(/\.d\.ts$/, ".js")}";\n`);
  };
  for (const [name, source] of present) write(name, source, "export *");
  for (const name of bundlers) write(name, "transformer/host/bundler.ts", `export { ${name} as default }`);
  for (const file of reached) {
    mkdirSync(join(dist, "types", dirname(file)), { recursive: true });
    writeFileSync(join(dist, "types", file), emitted.get(file));
  }
}

/** Declarations by their path from the root. */
function emitDeclarations(sources) {
  const config = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(
    sources.map((source) => join(root, source)),
    { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, stripInternal: true, rootDir: root, outDir: root },
  );
  const emitted = new Map();
  const { diagnostics } = program.emit(undefined, (file, text) => emitted.set(relative(root, file), text));
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => root, getNewLine: () => "\n" }));
  return emitted;
}
