/**
 * What a query made at run time may have wrong -> an error that names the place in what the program said. What the check finds keeps the
 * catalogue's codes (SQM2…); what cannot happen to an arrow, which is syntax, has the codes below. No message holds a value.
 */
import { type Issue, SqlModelError } from "../../runtime/connection/errors.js";
import type { Span } from "../../runtime/ir/span.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** A query made at run time that its models do not allow. Nothing was sent to the database. `code` is that of the first issue. */
export class DynamicQueryError extends SqlModelError {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues[0]?.code ?? "DYNAMIC_QUERY", issues.map(({ path, message }) => `${path.join(".") || "query"}: ${message}`).join("; "));
    this.issues = issues;
  }
}

export type IssuePath = readonly (string | number)[];

/** At run time a place is a path into what the program said: it travels where the build has a range of a file. */
export class PlaceSpan implements Span {
  readonly start = 0;
  readonly end = 0;
  readonly #path: IssuePath;

  constructor(path: IssuePath) {
    this.#path = path;
  }

  get file(): string {
    return this.#path.join(".");
  }

  /** Places are no part of what a statement says: two that differ in nothing else are one. */
  toJSON(): undefined {
    return undefined;
  }

  static pathOf(span: Span): IssuePath {
    return span instanceof PlaceSpan ? span.#path : [];
  }
}

const orList = (names: readonly string[]): string => (names.length <= 1 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`);

const nearOr = (near: readonly string[], otherwise: string): string => (near.length > 0 ? `Did you mean ${orList(near)}?` : otherwise);

/** Untrusted input may be a million characters. */
const short = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text);

const mistakes = {
  operator: { code: "SQM4001", say: (name: string, near: readonly string[], known: readonly string[]) => `There is no operator "${short(name)}". ${nearOr(near, `Use ${orList(known)}.`)}` },
  function: { code: "SQM4002", say: (name: string, near: readonly string[], known: readonly string[]) => `There is no function "${short(name)}". ${nearOr(near, `Use ${orList(known)}.`)}` },
  choice: { code: "SQM4003", say: (what: string, known: readonly string[]) => `${what} is one of a closed set. Use ${orList(known)}.` },
  value: { code: "SQM4004", say: (expected: string, given: string) => `This takes ${expected}, and was given ${given}. Hand over a value of that kind, or an expression.` },
  undefinedValue: { code: "SQM4005", say: () => "The value is undefined, which would leave the condition out. Use null for NULL, or do not add the condition." },
  expression: { code: "SQM4006", say: (given: string) => `This takes an expression made by the functions of sqlmodel/dynamic, and was given ${given}. Make it with op(), column() or one of the others.` },
  modelNotGiven: { code: "SQM4007", say: (property: string, model: string, root: string) => `"${property}" leads to ${model}, whose model was not given. Write dynamic(model<${root}>(), model<${model}>()).` },
  depth: { code: "SQM4008", say: (limit: number) => `It is nested more than ${limit} levels deep. Say it flatter.` },
  size: { code: "SQM4009", say: (what: string, limit: number) => `It holds more than ${limit} ${what}. Ask for less at once.` },
  json: { code: "SQM4010", say: (expected: string, given: string) => `Expected ${expected}, got ${given}. See filterFromJson() for the form.` },
  key: { code: "SQM4011", say: (name: string, near: readonly string[], known: readonly string[]) => `There is no "${short(name)}" here. ${nearOr(near, `Use ${orList(known)}.`)}` },
  modelTwice: { code: "SQM4012", say: (name: string) => `Two of the models are called ${name}. Give each model once.` },
  columnNotAllowed: { code: "SQM4013", say: (name: string, near: readonly string[]) => `"${short(name)}" is not among the columns that may be asked for. ${nearOr(near, "Use one of those.")}` },
  arity: { code: "SQM4014", say: (name: string, least: number, most: number) => `${name} takes ${least === most ? least : `${least} to ${most}`} arguments. Give it as many.` },
  path: { code: "SQM4015", say: () => `A path is a name, or names with dots between, as in "team.name". Write one, or a list of the names.` },
  outer: { code: "SQM4016", say: () => "There is no query around this one. Use column() here." },
  unconditional: { code: "SQM4017", say: (verb: string) => `${verb} without a condition changes every row. Add where(…), or everyRow() if that is meant.` },
} as const;

export type MistakeName = keyof typeof mistakes;

export const mistakeCodes: readonly string[] = Object.values(mistakes).map(({ code }) => code);

export function refuse<Name extends MistakeName>(name: Name, path: IssuePath, ...args: Parameters<(typeof mistakes)[Name]["say"]>): never {
  const { code, say } = mistakes[name] as { readonly code: string; readonly say: (...given: typeof args) => string };
  throw new DynamicQueryError([{ path: [...path], code, message: say(...args) }]);
}

/** What the check has found. */
export const refuseAll = (diagnostics: readonly Diagnostic[]): never => {
  throw new DynamicQueryError(diagnostics.map(({ code, text, fix, span }) => ({ path: [...PlaceSpan.pathOf(span)], code, message: `${text} ${fix}` })));
};
