/** An expression for an object -> the same, whose secret properties who inspects it does not see. */
import { dataLiteral, type Output } from "./code.js";

export function concealed(value: string, secrets: readonly string[], output: Output): string {
  if (secrets.length === 0) return value;
  return `${output.helper("conceal")}(${value}, ${output.hoist("secrets", (name) => `const ${name} = ${dataLiteral(secrets)};`)})`;
}
