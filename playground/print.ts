/** Rows -> an aligned table, SQL -> a clause per line: how the playground shows what it found. */
import { styleText } from "node:util";
import type { Executor, SqlText } from "sqlmodel";

const width = 100;
const indent = "    ";

/** What every query is, whether it was written with `select` or with raw `sql`. */
export interface Question<Row> {
  all(db: Executor): Promise<Row[]>;
  toSQL(): SqlText;
}

/** Prints a question, the rows that answer it, and the SQL that found them; answers the rows. */
export async function ask<Row extends object>(db: Executor, title: string, question: Question<Row>): Promise<Row[]> {
  const rows = await question.all(db);
  const { sql, params } = question.toSQL();
  console.log(`\n${title}\n${"─".repeat(width)}`);
  for (const line of toTable(rows)) console.log(line);
  console.log();
  for (const line of toLines(sql)) console.log(dim(indent + line));
  if (params.length > 0) console.log(dim(`${indent}-- ? is ${params.map((value) => JSON.stringify(value)).join(", ")}`));
  return rows;
}

/** Columns are as wide as their widest cell, under the names of the properties put in words; amounts stand to the right. */
export function toTable(rows: readonly object[]): string[] {
  if (rows.length === 0) return ["(no rows)"];
  const names = Object.keys(rows[0]!).map((name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
  const cells = rows.map((row) => Object.values(row).map((value) => (value === null || value === undefined ? "—" : String(value))));
  const columns = names.map((name, index) => {
    const texts = cells.map((row) => row[index]!);
    const longest = Math.max(...[name, ...texts].map((text) => [...text].length));
    const amounts = texts.every((text) => /^-?[\d.]+$/.test(text));
    return (text: string) => (amounts ? text.padStart(longest) : text.padEnd(longest));
  });
  const line = (texts: readonly string[]) => texts.map((text, index) => columns[index]!(text)).join("   ").trimEnd();
  return [line(names), ...cells.map(line)];
}

/** A clause per line. Good enough for the build's own text: its keywords are capitals, and no name or text of ours holds one. */
function toLines(sql: string): string[] {
  return sql.split(/ (?=(?:FROM|INNER JOIN|LEFT JOIN|WHERE|GROUP BY|HAVING|ORDER BY|LIMIT) )/).flatMap(wrap);
}

/** What is wider than the page goes on, a little indented, after a comma outside of parentheses or before a word that joins. */
function wrap(clause: string): string[] {
  const lines = [""];
  for (const part of clause.split(/(?<=, )(?![^(]*\))|(?= (?:AND|OR|ON|FILTER|\|\|) )/)) {
    const line = lines.at(-1)!;
    if (line === "" || indent.length + line.length + part.trimEnd().length <= width) lines[lines.length - 1] = line + part;
    else lines.push(`  ${part.trimStart()}`);
  }
  return lines.map((line) => line.trimEnd());
}

/** A file or a pipe gets the plain text. */
const dim = (text: string): string => (process.stdout.isTTY ? styleText("dim", text) : text);
