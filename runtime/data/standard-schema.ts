/** An emitted validator -> a Standard Schema (version 1), which many libraries take wherever they take one of zod's. */
import { runSafeParse, type Validator } from "./parse.js";

/** As standardschema.dev describes it. `types` is never there: it tells TypeScript what goes in and what comes out. */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "sqlmodel";
    readonly validate: (value: unknown) => StandardResult<Output>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly (string | number)[] }[] };

export function standardSchema(validator: Validator): StandardSchema {
  const validate = (value: unknown): StandardResult<unknown> => {
    const result = runSafeParse(validator, value);
    if (result.ok) return { value: result.value };
    return { issues: result.issues.map(({ message, path }) => ({ message, path })) };
  };
  return { "~standard": { version: 1, vendor: "sqlmodel", validate } };
}
