/** The public types, checked by the compiler: what must hold holds, and what must not compile does not. */
import ts from "typescript";
import { test } from "uvu";
import * as assert from "uvu/assert";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts", "lib.dom.d.ts"], strict: true, exactOptionalPropertyTypes: true, noEmit: true, types: [],
};

function check(files: readonly string[], extra: ts.CompilerOptions = {}): { readonly errors: readonly string[]; readonly program: ts.Program } {
  const program = ts.createProgram(files, { ...options, ...extra });
  const errors = ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const place = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    return `${diagnostic.file?.fileName ?? ""}:${(place?.line ?? 0) + 1} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n")}`;
  });
  return { errors, program };
}

test("the types promise what the language says", () => {
  const { errors } = check(["test/types/queries.ts", "test/types/dynamic.ts"], { skipLibCheck: true });
  assert.equal(errors, []);
});

test("the published declarations compile by themselves, without skipLibCheck", () => {
  const { errors } = check(["dist/index.d.ts", "dist/sqlite.d.ts", "dist/testing.d.ts", "dist/dynamic.d.ts", "dist/emitted.d.ts"]);
  assert.equal(errors, []);
});

test.run();
