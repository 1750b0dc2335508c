/** A seed -> values that are hard to carry, the same in every run. */
import { Random } from "../oracle/random.js";

const words = [
  "", "a", "Spider-Boy", "\"", "\\", "\"\\\"", "\u0000", "\n\t\b\f\r", "\u001f", "\u007f", "\u2028\u2029", "é", "e\u0301", "😀", "\ud800", "\udc00x", "x\udbff", "</script>", "__proto__",
  "constructor", "${x}`", "null", "0", "long ".repeat(40), `${"long ".repeat(40)}"`, "\u{10ffff}".repeat(9), "ﷺ", "\ufeff", "a\u0300".repeat(20),
];
const numbers = [0, -0, 1, -1, 0.1, 1 / 3, 5e-324, 1.7976931348623157e308, 1e21, 1e-7, 123456789012345680000, 2 ** 53, -(2 ** 53) + 1];

export class Values extends Random {
  text(): string {
    return this.chance(0.5) ? this.pick(words) : this.many(() => String.fromCharCode(this.pick([this.below(128), this.below(0x800), 0xd7f0 + this.below(0x900)])), 50).join("");
  }

  number(): number {
    return this.chance(0.4) ? this.pick(numbers) : (this.next() - 0.5) * 10 ** this.below(20);
  }

  whole(): number {
    return this.pick([0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, this.below(1000) - 500]);
  }

  big(): bigint {
    return this.pick([0n, -1n, 2n ** 63n - 1n, -(2n ** 200n), BigInt(this.whole())]);
  }

  /** Within the years 0 to 9999. */
  date(): Date {
    return new Date(this.pick([0, -1, 253402300799999, -62167219200000, Math.floor((this.next() - 0.5) * 2e12)]));
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.many(() => this.below(256), 8));
  }

  /** A list of any length up to the most. */
  many<Item>(make: () => Item, most = 4): Item[] {
    return this.list(this.below(most + 1), make);
  }

  orNull<Item>(make: () => Item): Item | null {
    return this.chance(0.3) ? null : make();
  }
}
