/** A password or a private key -> a value that no log, inspection or JSON shows. */

/** A private field: neither `util.inspect`, nor `JSON.stringify`, nor a spread can see it. */
export class Secret<Value> {
  readonly #value: Value;

  constructor(value: Value) {
    this.#value = value;
  }

  reveal(): Value {
    return this.#value;
  }
}
