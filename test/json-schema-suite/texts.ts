/** Texts by pattern and by format, and keys by pattern. */
import { type DateOnly, jsonSchema, safeParseJson, type Uuid } from "sqlmodel";
import type { NotText, Typed, Way } from "./way.js";

interface OnlyA {
  /** @validate pattern="^a*$" */
  value: string | NotText;
}
interface NotAnchored {
  /** @validate pattern="a+" */
  value: string | NotText;
}
interface EndOfText {
  /** @validate pattern="^abc$" */
  value: string;
}
interface Tab {
  /** @validate pattern="^\\t$" */
  value: string;
}
interface ControlUpper {
  /** @validate pattern="^\\cC$" */
  value: string;
}
interface ControlLower {
  /** @validate pattern="^\\cc$" */
  value: string;
}
interface Digit {
  /** @validate pattern="^\\d$" */
  value: string;
}
interface NoDigit {
  /** @validate pattern="^\\D$" */
  value: string;
}
interface WordCharacter {
  /** @validate pattern="^\\w$" */
  value: string;
}
interface NoWordCharacter {
  /** @validate pattern="^\\W$" */
  value: string;
}
interface Blank {
  /** @validate pattern="^\\s$" */
  value: string;
}
interface NoBlank {
  /** @validate pattern="^\\S$" */
  value: string;
}
interface LetterCole {
  /** @validate pattern="\\p{Letter}cole" */
  value: string;
}
interface WordCole {
  /** @validate pattern="\\wcole" */
  value: string;
}
interface RangeCole {
  /** @validate pattern="[a-z]cole" */
  value: string;
}
interface Digits {
  /** @validate pattern="^\\d+$" */
  value: string;
}
interface Dragons {
  /** @validate pattern="^🐲*$" */
  value: string | NotText;
}

interface Email {
  /** @validate format=email */
  value: string | NotText;
}
interface Url {
  /** @validate format=url */
  value: string | NotText;
}
interface Ipv4 {
  /** @validate format=ipv4 */
  value: string | NotText;
}
interface Ipv6 {
  /** @validate format=ipv6 */
  value: string | NotText;
}

export const texts: readonly Way[] = [
  { ours: (text) => safeParseJson<OnlyA>(text, { strict: true }).ok, schema: jsonSchema<OnlyA>(), groups: ["pattern: pattern validation"] },
  { ours: (text) => safeParseJson<NotAnchored>(text, { strict: true }).ok, schema: jsonSchema<NotAnchored>(), groups: ["pattern: pattern is not anchored"] },
  { ours: (text) => safeParseJson<EndOfText>(text, { strict: true }).ok, schema: jsonSchema<EndOfText>(), groups: ["optional/ecmascript-regex: ECMA 262 regex $ does not match trailing newline"] },
  { ours: (text) => safeParseJson<Tab>(text, { strict: true }).ok, schema: jsonSchema<Tab>(), groups: ["optional/ecmascript-regex: ECMA 262 regex converts \\t to horizontal tab"] },
  { ours: (text) => safeParseJson<ControlUpper>(text, { strict: true }).ok, schema: jsonSchema<ControlUpper>(), groups: ["optional/ecmascript-regex: ECMA 262 regex escapes control codes with \\c and upper letter"] },
  { ours: (text) => safeParseJson<ControlLower>(text, { strict: true }).ok, schema: jsonSchema<ControlLower>(), groups: ["optional/ecmascript-regex: ECMA 262 regex escapes control codes with \\c and lower letter"] },
  { ours: (text) => safeParseJson<Digit>(text, { strict: true }).ok, schema: jsonSchema<Digit>(), groups: ["optional/ecmascript-regex: ECMA 262 \\d matches ascii digits only"] },
  { ours: (text) => safeParseJson<NoDigit>(text, { strict: true }).ok, schema: jsonSchema<NoDigit>(), groups: ["optional/ecmascript-regex: ECMA 262 \\D matches everything but ascii digits"] },
  { ours: (text) => safeParseJson<WordCharacter>(text, { strict: true }).ok, schema: jsonSchema<WordCharacter>(), groups: ["optional/ecmascript-regex: ECMA 262 \\w matches ascii letters only"] },
  { ours: (text) => safeParseJson<NoWordCharacter>(text, { strict: true }).ok, schema: jsonSchema<NoWordCharacter>(), groups: ["optional/ecmascript-regex: ECMA 262 \\W matches everything but ascii letters"] },
  { ours: (text) => safeParseJson<Blank>(text, { strict: true }).ok, schema: jsonSchema<Blank>(), groups: ["optional/ecmascript-regex: ECMA 262 \\s matches whitespace"] },
  { ours: (text) => safeParseJson<NoBlank>(text, { strict: true }).ok, schema: jsonSchema<NoBlank>(), groups: ["optional/ecmascript-regex: ECMA 262 \\S matches everything but whitespace"] },
  { ours: (text) => safeParseJson<LetterCole>(text, { strict: true }).ok, schema: jsonSchema<LetterCole>(), groups: ["optional/ecmascript-regex: patterns always use unicode semantics with pattern"] },
  { ours: (text) => safeParseJson<WordCole>(text, { strict: true }).ok, schema: jsonSchema<WordCole>(), groups: ["optional/ecmascript-regex: \\w in patterns matches [A-Za-z0-9_], not unicode letters"] },
  { ours: (text) => safeParseJson<RangeCole>(text, { strict: true }).ok, schema: jsonSchema<RangeCole>(), groups: ["optional/ecmascript-regex: pattern with ASCII ranges"] },
  { ours: (text) => safeParseJson<Digits>(text, { strict: true }).ok, schema: jsonSchema<Digits>(), groups: ["optional/ecmascript-regex: \\d in pattern matches [0-9], not unicode digits"] },
  { ours: (text) => safeParseJson<Dragons>(text, { strict: true }).ok, schema: jsonSchema<Dragons>(), groups: ["optional/non-bmp-regex: Proper UTF-16 surrogate pair handling: pattern"] },

  {
    ours: (text) => safeParseJson<Email>(text, { strict: true }).ok,
    schema: jsonSchema<Email>(),
    groups: ["optional/format/email: validation of e-mail addresses", "optional/format/idn-email: validation of an internationalized e-mail addresses"],
  },
  { ours: (text) => safeParseJson<Url>(text, { strict: true }).ok, schema: jsonSchema<Url>(), groups: ["optional/format/uri: validation of URIs"] },
  {
    ours: (text) => safeParseJson<Ipv4>(text, { strict: true }).ok,
    schema: jsonSchema<Ipv4>(),
    groups: ["optional/format/ipv4: validation of IP addresses", "optional/format-assertion: schema that uses custom metaschema with format-assertion: true"],
  },
  { ours: (text) => safeParseJson<Ipv6>(text, { strict: true }).ok, schema: jsonSchema<Ipv6>(), groups: ["optional/format/ipv6: validation of IPv6 addresses"] },
  {
    ours: (text) => safeParseJson<Typed<Uuid | NotText>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<Uuid | NotText>>(),
    groups: ["optional/format/uuid: uuid format"],
  },
  {
    ours: (text) => safeParseJson<Typed<DateOnly | NotText>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<DateOnly | NotText>>(),
    groups: ["optional/format/date: validation of date strings"],
  },
  {
    ours: (text) => safeParseJson<Typed<Date | NotText>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<Date | NotText>>(),
    groups: ["optional/format/date-time: validation of date-time strings"],
  },
];
