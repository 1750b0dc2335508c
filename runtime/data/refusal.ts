/** What straight-line code throws at a value that its type does not say; the caller then looks for the place with the type's table. */
import { SqlModelError } from "../connection/errors.js";

export class Refusal extends SqlModelError {
  constructor() {
    super("REFUSED", "A value is not of its declared type.");
  }
}

export function refuse(): never {
  throw new Refusal();
}
