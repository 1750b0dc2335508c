/** A file, or a line of it -> what the build makes of each query there: its tier and why, what it captures, its meaning and its SQL. */
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Dialect } from "../../runtime/plan/dialect.js";
import { allOf } from "../../runtime/ir/logic.js";
import { planInsert } from "../../runtime/plan/insert.js";
import { renderSql, type Slot, type Sql } from "../../runtime/plan/sql.js";
import { checkFile } from "../compile.js";
import type { LaterClauses } from "../check/parts.js";
import type { CheckedChain } from "../check/query.js";
import { foldFilters, type PieceClauses } from "../check/select.js";
import { clauseLines, fromLine, queryLines } from "../emit/ir-text.js";
import { printPiece, silent } from "../emit/pieces.js";
import { planQuery, runners } from "../emit/query.js";
import type { Guard } from "../read/arrow.js";
import { loadTypeScript, SetupError } from "./locate.js";
import { projectDirectory } from "./node/compile.js";
import { compileOptionsOf } from "./options.js";
import { locateDiagnostics, reportLine } from "./report.js";
import type { SourceHost } from "./source.js";
import { openProject } from "./typescript/project.js";

export type Tier = "static" | "variants" | "composed";

export interface ExplainedSql {
  readonly dialect: string;
  readonly sql: string;
  /** What each placeholder is filled with, as the source says it. */
  readonly parameters: readonly string[];
}

/** A part of a query that values decide on, or that follows one. */
export interface ExplainedPiece {
  readonly when: string | undefined;
  readonly meaning: readonly string[];
  readonly statements: readonly ExplainedSql[];
}

export interface ExplainedQuery {
  readonly line: number;
  readonly column: number;
  readonly lastLine: number;
  readonly tier: Tier;
  /** Why it is of no better tier. */
  readonly why: string | undefined;
  /** Source texts, in the order in which they are evaluated. */
  readonly captures: readonly string[];
  readonly meaning: readonly string[];
  readonly statements: readonly ExplainedSql[];
  readonly pieces: readonly ExplainedPiece[];
}

export interface Explanation {
  readonly queries: readonly ExplainedQuery[];
  /** Lines of a report: a file with mistakes has no SQL. */
  readonly mistakes: readonly string[];
}

export function explainFile(file: string): Explanation {
  const directory = projectDirectory(dirname(file)) ?? process.cwd();
  const project = openProject(loadTypeScript(directory), { directory });
  project.setText(file, readText(file));
  const host = project.host();
  const { unit, project: models, calls, diagnostics } = checkFile(host, file, compileOptionsOf(project.options));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { queries: [], mistakes: locateDiagnostics(errors, host).map(reportLine) };
  const queries = calls.flatMap((call) => (isChain(call) ? [explainChain(call, models.dialects, unit.text, host)] : []));
  return { queries, mistakes: [] };
}

const isChain = (call: { readonly kind: string }): call is CheckedChain => ["static", "statement", "several", "compose", "extend"].includes(call.kind);

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new SetupError(`There is no ${file}.`);
  }
}

function explainChain(chain: CheckedChain, dialects: readonly Dialect[], text: string, host: SourceHost): ExplainedQuery {
  const captures = chain.captures.map(({ span, held }) => (held === undefined ? text.slice(span.start, span.end) : `${text.slice(span.start, span.end)}, its value ${held + 1}`));
  const place = { ...host.position(chain.span.file, chain.span.start), lastLine: host.position(chain.span.file, chain.span.end).line, captures };
  switch (chain.kind) {
    case "static":
    case "statement": {
      const { query } = chain;
      const end = (chain.kind === "static" ? runners[chain.end.name]?.end : undefined) ?? "rows";
      const statements = dialects.map((dialect) => {
        const { sql } = query.kind === "insert" ? planInsert(query, dialect) : planQuery(query, end, dialect);
        return explainSql(sql, dialect, captures);
      });
      return { ...place, tier: "static", why: undefined, meaning: queryLines(query), statements, pieces: [] };
    }
    case "several": {
      const { query } = chain;
      const steps = query.kind === "insertParts" ? query.tables : query.writes;
      return {
        ...place, tier: "static", why: "Its rows lie in several tables, each of which has a statement, in one transaction.", meaning: steps.flatMap(queryLines), pieces: [],
        statements: dialects.flatMap((dialect) => steps.map((step) => explainSql((step.kind === "insert" ? planInsert(step, dialect) : planQuery(step, "rows", dialect)).sql, dialect, captures))),
      };
    }
    case "compose": {
      const { from, piece, end } = chain;
      return {
        ...place, tier: end === undefined ? "composed" : "variants", meaning: [fromLine(from), ...clauseLines(piece)],
        why: end === undefined ? "It has no end here, so what is added to it, and which end it gets, is known only at run time." : whyVariants(piece.later, captures),
        statements: dialects.map((dialect) => {
          const query = { ...piece, kind: "select" as const, from, entity: chain.entity, where: allOf([piece.only, foldFilters(piece.filters)]), projection: piece.projection! };
          return explainSql(planQuery(query, runners[end?.name ?? "all"]?.end ?? "rows", dialect).sql, dialect, captures);
        }),
        pieces: piece.later.map((later) => explainPiece(later, dialects, captures)),
      };
    }
    case "extend": {
      const { piece } = chain;
      const query = text.slice(chain.query.start, chain.query.end);
      const why = `It goes on from ${query.length > 60 || query.includes("\n") ? "a query" : `\`${query}\``}, which may be any query by the time that this runs.`;
      return {
        ...place, tier: "composed", why, meaning: clauseLines(piece), statements: explainClauses(piece, dialects, captures),
        pieces: piece.later.map((later) => explainPiece(later, dialects, captures)),
      };
    }
  }
}

function whyVariants(later: readonly LaterClauses[], captures: readonly string[]): string {
  const asked = [...new Set(later.flatMap(({ when }) => when.map(({ capture }) => `\`${captures[capture]!}\``)))];
  return `${asked.join(" and ")} ${asked.length === 1 ? "decides" : "decide"} at run time which of its verbs are there.`;
}

function explainPiece(later: LaterClauses, dialects: readonly Dialect[], captures: readonly string[]): ExplainedPiece {
  const clauses: PieceClauses = { ...silent, ...later };
  return {
    when: later.when.length === 0 ? undefined : later.when.map((guard) => guardText(guard, captures)).join(" && "),
    meaning: clauseLines(clauses),
    statements: explainClauses(clauses, dialects, captures),
  };
}

/** Only its own clauses: they go into the statement behind those of the pieces before. */
const explainClauses = (clauses: PieceClauses, dialects: readonly Dialect[], captures: readonly string[]): readonly ExplainedSql[] =>
  dialects.map((dialect) => explainSql(printPiece(clauses, dialect), dialect, captures));

function guardText({ capture, is }: Guard, captures: readonly string[]): string {
  return is === "truthy" ? captures[capture]! : `!(${captures[capture]!})`;
}

function explainSql(statement: Sql, dialect: Dialect, captures: readonly string[]): ExplainedSql {
  const { text, slots } = renderSql(statement, dialect.placeholder);
  return { dialect: dialect.name, sql: text, parameters: slots.map((slot) => slotText(slot, captures)) };
}

function slotText(slot: Slot, captures: readonly string[]): string {
  switch (slot.kind) {
    case "capture":
      return slot.bind === undefined ? captures[slot.capture]! : `${slot.bind}(${captures[slot.capture]!})`;
    case "written":
      return captures[slot.capture]!;
    case "property":
      return `.${slot.column.property}`;
    case "omitted":
      return `.${slot.column.property} is left out`;
    case "keys":
      return "the keys";
  }
}

/** Those that begin on the line, or else those that it is a part of. */
export function queriesAt(queries: readonly ExplainedQuery[], line: number): readonly ExplainedQuery[] {
  const begun = queries.filter((query) => query.line === line);
  return begun.length > 0 ? begun : queries.filter((query) => query.line < line && line <= query.lastLine);
}

/** For people. */
export function explanationLines(shownFile: string, queries: readonly ExplainedQuery[]): readonly string[] {
  return queries.flatMap((query) => [
    `${shownFile}:${query.line}:${query.column} - ${query.tier}`,
    ...(query.why === undefined ? [] : [`  why      ${query.why}`]),
    ...titled("values", query.captures.map((capture, index) => `$${index} ${oneLine(capture)}`)),
    ...titled("meaning", query.meaning),
    ...query.statements.flatMap(statementLines),
    ...query.pieces.flatMap(({ when, meaning, statements }) => [
      `  ${when === undefined ? "then" : `where ${oneLine(when)}`}`,
      ...titled("meaning", meaning),
      ...statements.flatMap(statementLines),
    ]),
    "",
  ]);
}

const statementLines = ({ dialect, sql, parameters }: ExplainedSql): readonly string[] =>
  sql === "" ? [] : titled(dialect, [sql, ...(parameters.length === 0 ? [] : [`with ${parameters.map(oneLine).join(", ")}`])]);

const titled = (title: string, lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => `  ${(index === 0 ? title : "").padEnd(8)} ${line}`);

const oneLine = (text: string): string => text.replace(/\s+/g, " ");
