/** A plugin's argument, or its entry in the tsconfig -> the compiler's options. */
import type { CompileOptions } from "../compile.js";

/** Only what is ours: a host's own settings stand in the same object. */
export function compileOptionsOf({ dialects, tables, columns }: CompileOptions): CompileOptions {
  return {
    ...(dialects === undefined ? {} : { dialects }),
    ...(tables === undefined ? {} : { tables }),
    ...(columns === undefined ? {} : { columns }),
  };
}
