/**
 * A chain made at run time -> a statement, by the very stations that compile arrows: check, plan, and readers of closures where the build
 * writes text. A statement is kept by what the chain says, without its values.
 */
import { dialect as mysql } from "../../drivers/mysql/dialect.js";
import { dialect as postgres } from "../../drivers/postgres/dialect.js";
import { dialect as sqlite } from "../../drivers/sqlite/dialect.js";
import { UnsupportedError } from "../../runtime/connection/errors.js";
import type { DialectName } from "../../runtime/connection/port.js";
import type { Include, Query } from "../../runtime/ir/query.js";
import type { SelectEnd } from "../../runtime/plan/assemble.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import { planSelect } from "../../runtime/plan/select.js";
import { renderSql } from "../../runtime/plan/sql.js";
import { type Emulation, planDelete, type PlannedWrite, planUpdate } from "../../runtime/plan/write.js";
import type { CompiledInclude, CompiledStatement } from "../../runtime/query/compiled.js";
import { readCount, readExists } from "../../runtime/query/ends.js";
import { checkChain } from "../check/query.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { shardMark } from "../emit/shard.js";
import type { ReadChain } from "../read/chain.js";
import { binder } from "./binds.js";
import { refuse, refuseAll } from "./mistakes.js";
import type { Gathered } from "./place.js";
import { Recent } from "./recent.js";
import { rowReader } from "./rows.js";

const dialects: { readonly [Name in DialectName]: Dialect } = { sqlite, postgres, mysql };

/** A search form has a few hundred shapes; whoever makes more, or longer ones, pays with time and not with memory. */
const statements = new Recent<CompiledStatement>(1000);
const longestKept = 20_000;

export function statementOf(chain: ReadChain, { entities }: Gathered, end: SelectEnd, name: DialectName): CompiledStatement {
  if (!Object.hasOwn(dialects, name)) refuse("choice", ["dialect"], "The dialect", Object.keys(dialects));
  const key = `${name} ${end} ${structureOf(chain)}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  const dialect = dialects[name];
  const diagnostics: Diagnostic[] = [];
  const checked = checkChain(chain, { entities, broken: new Set(), dialects: [dialect], hybrids: new Map(), diagnostics });
  if (checked?.kind === "several") throw new UnsupportedError("DYNAMIC_STATEMENT", `A row of ${checked.query.entity.name} lies in several tables, and a statement that is made at run time writes one.`);
  if (checked?.kind !== "static") return refuseAll(diagnostics);
  const statement = compile(checked.query, end, dialect);
  if (key.length <= longestKept) statements.set(key, statement);
  return statement;
}

/** All that the chain says. Places leave themselves out, and a value is only its number. */
const structureOf = ({ root, verbs }: ReadChain): string =>
  JSON.stringify([root, verbs], (_name, value: unknown) => (value instanceof Map ? [...value] : value));

function compile(query: Query, end: SelectEnd, dialect: Dialect): CompiledStatement {
  const { sql, row, emulation } = planned(query, end, dialect);
  const { text, slots } = renderSql(sql, dialect.placeholder);
  const reader = end === "count" ? readCount : end === "exists" ? readExists : row && rowReader(row, dialect);
  const shard = shardMark(query, slots, dialect);
  const includes = query.kind === "select" && end !== "count" && end !== "exists" ? query.includes : [];
  return {
    text, bind: binder(slots, dialect),
    ...(reader === undefined ? {} : { row: reader }),
    ...(shard === undefined ? {} : { shard }),
    ...(emulation === undefined ? {} : { emulation: compileEmulation(emulation, dialect) }),
    ...(includes.length === 0 ? {} : { includes: includes.map((include) => compileInclude(include, dialect)) }),
  };
}

function planned(query: Query, end: SelectEnd, dialect: Dialect): PlannedWrite {
  switch (query.kind) {
    case "select":
      return planSelect(query, end, dialect);
    case "update":
      return planUpdate(query, dialect);
    case "delete":
      return planDelete(query, dialect);
    default:
      throw new UnsupportedError("DYNAMIC_STATEMENT", `A statement of the kind ${query.kind} is not made at run time.`);
  }
}

/** The rows of a write where the database has no RETURNING: read before it, or after it by their keys. */
function compileEmulation({ before, after }: Emulation, dialect: Dialect): NonNullable<CompiledStatement["emulation"]> {
  const statement = (part: NonNullable<Emulation["before"]>): CompiledStatement => {
    const { text, slots } = renderSql(part.sql, dialect.placeholder);
    return { text, bind: binder(slots, dialect), row: rowReader(part.row, dialect) };
  };
  return { ...(before === undefined ? {} : { before: statement(before) }), ...(after === undefined ? {} : { after: statement(after) }) };
}

function compileInclude({ path, property, keys, query }: Include, dialect: Dialect): CompiledInclude {
  const { sql, row } = planSelect(query, "rows", dialect);
  const { text, slots } = renderSql(sql, dialect.placeholder);
  return {
    path, property, keys, text, bind: binder(slots, dialect), row: rowReader(row, dialect) as CompiledInclude["row"],
    ...(query.includes.length === 0 ? {} : { includes: query.includes.map((include) => compileInclude(include, dialect)) }),
  };
}
