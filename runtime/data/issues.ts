/** What can be wrong with a value: the closed list of codes, and the sentences. None holds a text or bytes of the input, which may be secret. */
import type { Issue } from "../connection/errors.js";
import { described } from "./described.js";

/** Every code of an issue that `parse` answers, and when. */
export const issueCodes = {
  missing: "a required field is not there",
  type: "the value is of another type",
  min: "it is less than `min` or `ge`",
  max: "it is more than `max` or `le`",
  gt: "it is not more than `gt`",
  lt: "it is not less than `lt`",
  multipleOf: "it is no multiple",
  minLength: "the text has too few characters",
  maxLength: "the text has too many characters",
  pattern: "the text does not match",
  format: "the text is not of the format",
  maxDigits: "the decimal has too many digits",
  decimalPlaces: "the decimal has too many digits after the point",
  minItems: "the list has too few items",
  maxItems: "the list has too many items",
  uniqueItems: "the list holds an item twice",
  custom: "a function named by `custom` refused the value",
  model: "a function named by `model` refused the value",
  union: "the value is none of several types",
  extra: "the key is not one of the type's, and extra keys are forbidden",
  key: "the key is not like those that the type says, or one that no object may have",
  depth: "the value is nested too deeply, or contains itself",
  unreadable: "reading the value threw: a getter or a Proxy",
  json: "the text is not JSON",
} as const;

export type IssueCode = keyof typeof issueCodes;

/** The way to a value from the outside. A step more is a small object, where a list that grows would take room for many. */
export interface Trail {
  readonly key: string | number;
  readonly inside: Trail | undefined;
}

/** An issue under way: its path is gathered from the inside out. */
export interface Found {
  path: Trail | undefined;
  readonly code: IssueCode;
  readonly message: string;
  readonly expected: string;
  readonly received: string;
}

export const finished = (found: readonly Found[]): readonly Issue[] =>
  found.map(({ path, code, message, expected, received }) => ({ path: keysOf(path), code, message, expected, received }));

function keysOf(path: Trail | undefined): (string | number)[] {
  let length = 0;
  for (let step = path; step !== undefined; step = step.inside) length += 1;
  const keys = new Array<string | number>(length);
  let index = 0;
  for (let step = path; step !== undefined; step = step.inside) {
    keys[index] = step.key;
    index += 1;
  }
  return keys;
}

export function typeIssue(key: string | number | undefined, expected: string, value: unknown): Found {
  const received = described(value);
  return { path: pathOf(key), code: value === undefined ? "missing" : "type", message: `expected ${expected}, got ${received}`, expected, received };
}

/** What a rule asks, after "must". */
const sentences: { readonly [Code in IssueCode]?: (limit: string | number) => string } = {
  min: (limit) => `be at least ${limit}`,
  max: (limit) => `be at most ${limit}`,
  gt: (limit) => `be greater than ${limit}`,
  lt: (limit) => `be less than ${limit}`,
  multipleOf: (limit) => `be a multiple of ${limit}`,
  minLength: (limit) => `have at least ${counted(limit, "character")}`,
  maxLength: (limit) => `have at most ${counted(limit, "character")}`,
  pattern: (limit) => `match ${limit}`,
  format: (limit) => `be ${formats[limit as keyof typeof formats]}`,
  maxDigits: (limit) => `have at most ${counted(limit, "digit")}`,
  decimalPlaces: (limit) => `have at most ${counted(limit, "digit")} after the point`,
  minItems: (limit) => `have at least ${counted(limit, "item")}`,
  maxItems: (limit) => `have at most ${counted(limit, "item")}`,
  uniqueItems: () => "not hold an item twice",
};

const formats = {
  email: "an email address", url: "a URL", uuid: "a UUID", ipv4: "an IPv4 address", ipv6: "an IPv6 address", mac: "a MAC address",
  slug: "a slug like a-few-words", hexColor: "a color like #ff8800", phone: "a phone number like +4712345678", creditCard: "a credit card number",
} as const;

/** `received` is a number or a count, or undefined where the value is not to be shown. */
export function ruleIssue(key: string | number | undefined, code: IssueCode, limit: string | number, received: unknown, message: string | undefined): Found {
  const asked = sentences[code]?.(limit) ?? "be valid";
  const got = received === undefined ? "" : `, got ${String(received)}`;
  return {
    path: pathOf(key), code, message: message ?? `must ${asked}${got}`, expected: asked.replace(/^(be|have) /, ""),
    received: received === undefined ? "another value" : String(received),
  };
}

export function plainIssue(key: string | number | undefined, code: IssueCode, message: string, expected: string, received: string): Found {
  return { path: pathOf(key), code, message, expected, received };
}

const pathOf = (key: string | number | undefined): Trail | undefined => (key === undefined ? undefined : { key, inside: undefined });

const counted = (count: string | number, noun: string): string => `${count} ${noun}${Number(count) === 1 ? "" : "s"}`;
