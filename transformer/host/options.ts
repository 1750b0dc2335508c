/** A tsconfig's plugin entry, or a plugin's argument -> the compiler's options. One entry serves every host. */
import type { CompileOptions } from "../compile.js";

/** The entry of `compilerOptions.plugins` that tspc reads is read by all hosts, so that no two of them differ in their SQL. */
export function pluginOptions(options: Readonly<Record<string, unknown>>): CompileOptions {
  const { plugins } = options;
  const entries = Array.isArray(plugins) ? (plugins as readonly Record<string, unknown>[]) : [];
  const entry = entries.find((candidate) => candidate["transform"] === "sqlmodel/transformer");
  return entry === undefined ? {} : compileOptionsOf(entry);
}

/** Only what is ours: ts-patch's own settings stand in the same entry. */
export function compileOptionsOf(entry: CompileOptions): CompileOptions {
  const { dialects, tables, columns } = entry;
  return {
    ...(dialects === undefined ? {} : { dialects }),
    ...(tables === undefined ? {} : { tables }),
    ...(columns === undefined ? {} : { columns }),
  };
}
