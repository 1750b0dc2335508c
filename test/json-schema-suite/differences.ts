/** Single cases whose answer is not the suite's, on purpose. One that comes to agree fails the test, so that it leaves this table. */
export interface Difference {
  /** Our validator, ajv with our schema, or both. */
  readonly who: "ours" | "ajv" | "both";
  readonly reason: string;
  /** By `file: group`, the descriptions of the cases. */
  readonly cases: Readonly<Record<string, readonly string[]>>;
}

const emails = "optional/format/email: validation of e-mail addresses";
const instants = "optional/format/date-time: validation of date-time strings";

export const differences: readonly Difference[] = [
  {
    who: "both",
    reason: "an Int is within 2^53, so that no value is rounded",
    cases: { "optional/bignum: integer": ["a bignum is an integer", "a negative bignum is an integer"] },
  },
  {
    who: "both",
    reason: "quoted names and addresses in brackets are refused: see runtime/data/formats.ts",
    cases: {
      [emails]: [
        "a quoted string with a space in the local part is valid", "a quoted string with a double dot in the local part is valid",
        "a quoted string with a @ in the local part is valid", "an IPv4-address-literal after the @ is valid", "an IPv6-address-literal after the @ is valid",
      ],
    },
  },
  {
    who: "ajv",
    reason: "our email takes letters of every script; of ajv's formats none does",
    cases: { "optional/format/idn-email: validation of an internationalized e-mail addresses": ["a valid idn e-mail (example@example.test in Hangul)"] },
  },
  {
    who: "ours",
    reason: "a url leads to a host of the web",
    cases: { "optional/format/uri: validation of URIs": ["a valid URL ", "a valid mailto URI", "a valid newsgroup URI", "a valid tel URI", "a valid URN"] },
  },
  { who: "ours", reason: "a Date has no leap seconds", cases: { [instants]: ["a valid date-time with a leap second, UTC", "a valid date-time with a leap second, with minus offset"] } },
  { who: "both", reason: "T and Z are capitals, as every writer of JSON writes them", cases: { [instants]: ["case-insensitive T and Z"] } },
  {
    who: "both",
    reason: "__proto__ is no field of any type, since who copies it changes a prototype",
    cases: { "properties: properties whose names are Javascript object property names": ["__proto__ not valid"] },
  },
];
