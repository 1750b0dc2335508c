/** A model with seven fields -> the bytes that the build writes for each thing that can be asked of it, before and after minifying. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import sqlmodel from "sqlmodel/esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
/** The contestants' own. */
const [model] = /interface Hero \{[^]*?\n\}/.exec(readFileSync(join(root, "test/bench/validators/ours.ts"), "utf8"));
const asks = ["is", "parse", "parseJson", "dump", "stringify", "patch", "schema", "jsonSchema"];
const call = (name) => (name === "schema" || name === "jsonSchema" ? `${name}<Hero>()` : name === "patch" ? "patch<Hero>(value, changes)" : `${name}<Hero>(value)`);
const source = (names) => `import { type Int, ${names.join(", ")} } from "sqlmodel";\n${model}\n${names.map((name, index) => `export const ask${index} = (value, changes) => ${call(name)};`).join("\n")}\n`;

async function sizesOf(what, names, folder) {
  const file = join(folder, "model.ts");
  writeFileSync(file, source(names));
  const { outputFiles } = await build({ entryPoints: [file], write: false, format: "esm", plugins: [sqlmodel({ dialects: ["sqlite"] })], logLevel: "error" });
  const [emitted] = outputFiles;
  const { code } = await transform(emitted.text, { minify: true, format: "esm" });
  return { what, bytes: emitted.contents.length, minified: code.length, gzipped: gzipSync(code).length };
}

export async function bytesOfModel() {
  const folder = mkdtempSync(join(root, ".cache-bytes-"));
  try {
    const rows = [];
    for (const name of asks) rows.push(await sizesOf(name, [name], folder));
    return [...rows, await sizesOf("all of them", asks, folder)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
