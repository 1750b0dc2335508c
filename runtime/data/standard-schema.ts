/** An emitted validator -> a Standard Schema (version 1), which many libraries take wherever they take one of zod's. */
import type { SafeParsed } from "./declare.js";
import { type AsyncValidator, runSafeParse, runSafeParseAsync } from "./parse.js";
import type { Validator } from "./parsing.js";

/** As standardschema.dev describes it. `types` is never there: it tells TypeScript what goes in and what comes out. */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "sqlmodel";
    /** A promise where a validator of the type is async. */
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly (string | number)[] }[] };

export function standardSchema(validator: Validator): StandardSchema {
  return schemaOf((value) => resultOf(runSafeParse(validator, value)));
}

export function asyncStandardSchema(validator: AsyncValidator): StandardSchema {
  return schemaOf(async (value) => resultOf(await runSafeParseAsync(validator, value)));
}

const schemaOf = (validate: StandardSchema["~standard"]["validate"]): StandardSchema => ({ "~standard": { version: 1, vendor: "sqlmodel", validate } });

function resultOf(result: SafeParsed<unknown>): StandardResult<unknown> {
  if (result.ok) return { value: result.value };
  return { issues: result.issues.map(({ message, path }) => ({ message, path })) };
}
