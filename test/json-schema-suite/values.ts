/** Values that hold no others: kinds, constants, numbers and texts with their rules. */
import { type Int, jsonSchema, safeParseJson } from "sqlmodel";
import type { NotNumber, NotText, Thing, Typed, Way } from "./way.js";

interface Minimum {
  /** @validate min=1.1 */
  value: number | NotNumber;
}
interface SignedMinimum {
  /** @validate min=-2 */
  value: number | NotNumber;
}
interface Above {
  /** @validate gt=1.1 */
  value: number | NotNumber;
}
interface Maximum {
  /** @validate max=3 */
  value: number | NotNumber;
}
interface GreaterMaximum {
  /** @validate max=300 */
  value: number | NotNumber;
}
interface Below {
  /** @validate lt=3 */
  value: number | NotNumber;
}
interface AtMostTen {
  /** @validate max=10 */
  value: number | NotNumber;
}
interface Between {
  /** @validate min=20 max=30 */
  value: number | NotNumber;
}
interface HugeMaximum {
  /** @validate max=18446744073709551615 */
  value: number | NotNumber;
}
interface HugeBelow {
  /** @validate lt=972783798187987123879878123.18878137 */
  value: number | NotNumber;
}
interface HugeMinimum {
  /** @validate min=-18446744073709551615 */
  value: number | NotNumber;
}
interface HugeAbove {
  /** @validate gt=-972783798187987123879878123.188781371 */
  value: number | NotNumber;
}
interface Twos {
  /** @validate multipleOf=2 */
  value: number | NotNumber;
}
interface Halves {
  /** @validate multipleOf=1.5 */
  value: number | NotNumber;
}
interface Small {
  /** @validate multipleOf=0.0001 */
  value: number | NotNumber;
}
interface OddFraction {
  /** @validate multipleOf=0.123456789 */
  value: Int;
}
interface Tiny {
  /** @validate multipleOf=1e-8 */
  value: Int;
}
interface HalfOf {
  /** @validate multipleOf=0.5 */
  value: number;
}
interface MinLength {
  /** @validate minLength=2 */
  value: string | NotText;
}
interface MaxLength {
  /** @validate maxLength=2 */
  value: string | NotText;
}

interface WholeNumber {
  value: Int;
}
interface TwoOrMore {
  /** @validate min=2 */
  value: number | NotNumber;
}
interface ShortText {
  /** @validate maxLength=2 */
  value: string;
}
interface LongText {
  /** @validate minLength=4 */
  value: string;
}
interface ShorterText {
  /** @validate maxLength=1 */
  value: string;
}
interface LongerText {
  /** @validate minLength=5 */
  value: string;
}
interface BelowZero {
  /** @validate lt=0 */
  value: number;
}
interface LittleBelowZero {
  /** @validate lt=0 min=-10 */
  value: number;
}
interface NotBelowZero {
  /** @validate min=0 */
  value: number;
}
interface EvenNotBelowZero {
  /** @validate min=0 multipleOf=2 */
  value: number;
}

export const values: readonly Way[] = [
  {
    ours: (text) => safeParseJson<Typed<unknown>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<unknown>>(),
    groups: [
      "allOf: allOf with boolean schemas, all true", "allOf: allOf with one empty schema", "allOf: allOf with two empty schemas",
      "anyOf: anyOf with boolean schemas, all true", "anyOf: anyOf with boolean schemas, some true", "anyOf: anyOf with one empty schema",
      "boolean_schema: boolean schema 'true'", "content: validation of string-encoded content based on media type", "content: validation of binary string-encoding",
      "content: validation of binary-encoded media type documents", "content: validation of binary-encoded media type documents with schema",
      "dependentRequired: empty dependents", "optional/dependencies-compatibility: empty dependents", "optional/format/unknown: unknown format",
      "if-then-else: ignore if without then or else", "if-then-else: ignore then without if", "if-then-else: ignore else without if",
      "if-then-else: non-interference across combined schemas", "items: items with boolean schema (true)", "maxContains: maxContains without contains is ignored",
      "minContains: minContains without contains is ignored", "minContains: minContains = 0", "not: not with boolean schema false",
      "oneOf: oneOf with boolean schemas, one true", "propertyNames: propertyNames with boolean schema true", "ref: $ref to boolean schema true",
      "unevaluatedItems: unevaluatedItems true", "uniqueItems: uniqueItems=false validation",
    ],
  },
  {
    ours: (text) => safeParseJson<Typed<Int>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<Int>>(),
    groups: [
      "type: integer type matches integers", "optional/bignum: integer", "anchor: Location-independent identifier",
      "anchor: Location-independent identifier with absolute URI", "anchor: Location-independent identifier with base URI change in subschema", "ref: nested refs",
      "ref: ref to if", "ref: ref to then", "ref: ref to else", "refRemote: remote ref", "refRemote: fragment within remote ref", "refRemote: anchor within remote ref",
      "refRemote: ref within remote ref", "refRemote: Location-independent identifier in remote ref",
    ],
  },
  {
    ours: (text) => safeParseJson<Typed<number>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<number>>(),
    groups: [
      "type: number type matches numbers", "optional/bignum: number", "ref: $id must be resolved against nearest parent, not just immediate parent",
      "vocabulary: ignore unrecognized optional vocabulary",
    ],
  },
  {
    ours: (text) => safeParseJson<Typed<unknown & number>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<unknown & number>>(),
    groups: ["allOf: allOf with the first empty schema", "allOf: allOf with the last empty schema"],
  },
  {
    ours: (text) => safeParseJson<Typed<string>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<string>>(),
    groups: [
      "type: string type matches strings", "type: type as array with one item", "optional/bignum: string", "anchor: same $anchor with different base uri",
      "ref: URN ref with nested pointer ref", "ref: ref with absolute-path-reference", "refRemote: remote HTTP ref with different $id",
      "refRemote: remote HTTP ref with different URN $id", "refRemote: remote HTTP ref with nested absolute ref",
    ],
  },
  { ours: (text) => safeParseJson<Typed<boolean>>(text, { strict: true }).ok, schema: jsonSchema<Typed<boolean>>(), groups: ["type: boolean type matches booleans"] },
  {
    ours: (text) => safeParseJson<Typed<null>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<null>>(),
    groups: [
      "type: null type matches only the null object", "allOf: nested allOf, to check validation semantics", "anyOf: nested anyOf, to check validation semantics",
      "oneOf: nested oneOf, to check validation semantics", "const: const with null", "dynamicRef: after leaving a dynamic scope, it is not used by a $dynamicRef",
    ],
  },
  { ours: (text) => safeParseJson<Typed<Int | string>>(text, { strict: true }).ok, schema: jsonSchema<Typed<Int | string>>(), groups: ["type: multiple types can be specified in an array"] },
  { ours: (text) => safeParseJson<Typed<unknown[] | Thing>>(text, { strict: true }).ok, schema: jsonSchema<Typed<unknown[] | Thing>>(), groups: ["type: type: array or object"] },
  {
    ours: (text) => safeParseJson<Typed<unknown[] | Thing | null>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<unknown[] | Thing | null>>(),
    groups: ["type: type: array, object or null"],
  },

  { ours: (text) => safeParseJson<Typed<2>>(text, { strict: true }).ok, schema: jsonSchema<Typed<2>>(), groups: ["const: const validation"] },
  {
    ours: (text) => safeParseJson<Typed<false>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<false>>(),
    groups: ["const: const with false does not match 0", "enum: enum with false does not match 0"],
  },
  {
    ours: (text) => safeParseJson<Typed<true>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<true>>(),
    groups: ["const: const with true does not match 1", "enum: enum with true does not match 1"],
  },
  {
    ours: (text) => safeParseJson<Typed<0>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<0>>(),
    groups: ["const: const with 0 does not match other zero-like types", "enum: enum with 0 does not match false"],
  },
  {
    ours: (text) => safeParseJson<Typed<1>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<1>>(),
    groups: ["const: const with 1 does not match true", "enum: enum with 1 does not match true"],
  },
  { ours: (text) => safeParseJson<Typed<-2>>(text, { strict: true }).ok, schema: jsonSchema<Typed<-2>>(), groups: ["const: const with -2.0 matches integer and float types"] },
  {
    ours: (text) => safeParseJson<Typed<9007199254740992>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<9007199254740992>>(),
    groups: ["const: float and integers are equal up to 64-bit representation limits"],
  },
  {
    ours: (text) => safeParseJson<Typed<"hello\u0000there">>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<"hello\u0000there">>(),
    groups: ["const: nul characters in strings", "enum: nul characters in strings"],
  },
  { ours: (text) => safeParseJson<Typed<1 | 2 | 3>>(text, { strict: true }).ok, schema: jsonSchema<Typed<1 | 2 | 3>>(), groups: ["enum: simple enum validation"] },
  { ours: (text) => safeParseJson<Typed<6 | null>>(text, { strict: true }).ok, schema: jsonSchema<Typed<6 | null>>(), groups: ["enum: heterogeneous enum-with-null validation"] },
  {
    ours: (text) => safeParseJson<Typed<"foo\nbar" | "foo\rbar">>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<"foo\nbar" | "foo\rbar">>(),
    groups: ["enum: enum with escaped characters"],
  },
  { ours: (text) => safeParseJson<Typed<"then">>(text, { strict: true }).ok, schema: jsonSchema<Typed<"then">>(), groups: ["if-then-else: if with boolean schema true"] },
  { ours: (text) => safeParseJson<Typed<"else">>(text, { strict: true }).ok, schema: jsonSchema<Typed<"else">>(), groups: ["if-then-else: if with boolean schema false"] },
  {
    ours: (text) => safeParseJson<Typed<"yes" | "other">>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<"yes" | "other">>(),
    groups: ["if-then-else: if appears at the end when serialized (keyword processing sequence)"],
  },

  { ours: (text) => safeParseJson<Minimum>(text, { strict: true }).ok, schema: jsonSchema<Minimum>(), groups: ["minimum: minimum validation"] },
  { ours: (text) => safeParseJson<SignedMinimum>(text, { strict: true }).ok, schema: jsonSchema<SignedMinimum>(), groups: ["minimum: minimum validation with signed integer"] },
  { ours: (text) => safeParseJson<Above>(text, { strict: true }).ok, schema: jsonSchema<Above>(), groups: ["exclusiveMinimum: exclusiveMinimum validation"] },
  { ours: (text) => safeParseJson<Maximum>(text, { strict: true }).ok, schema: jsonSchema<Maximum>(), groups: ["maximum: maximum validation"] },
  { ours: (text) => safeParseJson<GreaterMaximum>(text, { strict: true }).ok, schema: jsonSchema<GreaterMaximum>(), groups: ["maximum: maximum validation with unsigned integer"] },
  { ours: (text) => safeParseJson<Below>(text, { strict: true }).ok, schema: jsonSchema<Below>(), groups: ["exclusiveMaximum: exclusiveMaximum validation"] },
  {
    ours: (text) => safeParseJson<AtMostTen>(text, { strict: true }).ok,
    schema: jsonSchema<AtMostTen>(),
    groups: ["ref: order of evaluation: $id and $ref", "ref: order of evaluation: $id and $anchor and $ref"],
  },
  { ours: (text) => safeParseJson<Between>(text, { strict: true }).ok, schema: jsonSchema<Between>(), groups: ["allOf: allOf simple types"] },
  { ours: (text) => safeParseJson<HugeMaximum>(text, { strict: true }).ok, schema: jsonSchema<HugeMaximum>(), groups: ["optional/bignum: maximum integer comparison"] },
  { ours: (text) => safeParseJson<HugeBelow>(text, { strict: true }).ok, schema: jsonSchema<HugeBelow>(), groups: ["optional/bignum: float comparison with high precision"] },
  { ours: (text) => safeParseJson<HugeMinimum>(text, { strict: true }).ok, schema: jsonSchema<HugeMinimum>(), groups: ["optional/bignum: minimum integer comparison"] },
  { ours: (text) => safeParseJson<HugeAbove>(text, { strict: true }).ok, schema: jsonSchema<HugeAbove>(), groups: ["optional/bignum: float comparison with high precision on negative numbers"] },
  { ours: (text) => safeParseJson<Twos>(text, { strict: true }).ok, schema: jsonSchema<Twos>(), groups: ["multipleOf: by int"] },
  { ours: (text) => safeParseJson<Halves>(text, { strict: true }).ok, schema: jsonSchema<Halves>(), groups: ["multipleOf: by number"] },
  { ours: (text) => safeParseJson<Small>(text, { strict: true }).ok, schema: jsonSchema<Small>(), groups: ["multipleOf: by small number"] },
  { ours: (text) => safeParseJson<OddFraction>(text, { strict: true }).ok, schema: jsonSchema<OddFraction>(), groups: ["multipleOf: float division = inf"] },
  { ours: (text) => safeParseJson<Tiny>(text, { strict: true }).ok, schema: jsonSchema<Tiny>(), groups: ["multipleOf: small multiple of large integer"] },
  { ours: (text) => safeParseJson<HalfOf>(text, { strict: true }).ok, schema: jsonSchema<HalfOf>(), groups: ["optional/float-overflow: all integers are multiples of 0.5, if overflow is handled"] },
  {
    ours: (text) => safeParseJson<MinLength>(text, { strict: true }).ok,
    schema: jsonSchema<MinLength>(),
    groups: ["minLength: minLength validation", "minLength: minLength validation with a decimal", "optional/no-schema: validation without $schema"],
  },
  {
    ours: (text) => safeParseJson<MaxLength>(text, { strict: true }).ok,
    schema: jsonSchema<MaxLength>(),
    groups: ["maxLength: maxLength validation", "maxLength: maxLength validation with a decimal"],
  },

  // Where the members of a choice have rules of their own, the choice is one of objects.
  { ours: (text) => safeParseJson<WholeNumber | TwoOrMore>(text, { strict: true }).ok, schema: jsonSchema<WholeNumber | TwoOrMore>(), groups: ["anyOf: anyOf"] },
  { ours: (text) => safeParseJson<ShortText | LongText>(text, { strict: true }).ok, schema: jsonSchema<ShortText | LongText>(), groups: ["anyOf: anyOf with base schema"] },
  { ours: (text) => safeParseJson<ShorterText | LongerText>(text, { strict: true }).ok, schema: jsonSchema<ShorterText | LongerText>(), groups: ["oneOf: oneOf with base schema"] },
  { ours: (text) => safeParseJson<Typed<NotNumber>>(text, { strict: true }).ok, schema: jsonSchema<Typed<NotNumber>>(), groups: ["oneOf: oneOf with empty schema"] },
  {
    ours: (text) => safeParseJson<LittleBelowZero | NotBelowZero | Typed<NotNumber>>(text, { strict: true }).ok,
    schema: jsonSchema<LittleBelowZero | NotBelowZero | Typed<NotNumber>>(),
    groups: ["if-then-else: if and then without else"],
  },
  {
    ours: (text) => safeParseJson<BelowZero | EvenNotBelowZero | Typed<NotNumber>>(text, { strict: true }).ok,
    schema: jsonSchema<BelowZero | EvenNotBelowZero | Typed<NotNumber>>(),
    groups: ["if-then-else: if and else without then"],
  },
  {
    ours: (text) => safeParseJson<LittleBelowZero | EvenNotBelowZero | Typed<NotNumber>>(text, { strict: true }).ok,
    schema: jsonSchema<LittleBelowZero | EvenNotBelowZero | Typed<NotNumber>>(),
    groups: ["if-then-else: validate against correct branch, then vs else"],
  },
];
