/** The table of exceptions -> the page that users read. `node --import sqlmodel/register test/exceptions.test.ts --update` writes it. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Exception, exceptions } from "./exceptions.js";

export const pageFile = join(dirname(fileURLToPath(import.meta.url)), "../../playground/exceptions.md");

const titles: readonly (readonly [title: string, has: (exception: Exception) => boolean])[] = [
  ["On every database", ({ databases }) => databases.length === 3],
  ["On SQLite", ({ databases }) => databases.length < 3 && databases.includes("sqlite")],
  ["On PostgreSQL", ({ databases }) => databases.length < 3 && databases.includes("postgres")],
  ["On MySQL and MariaDB", ({ databases }) => databases.length < 3 && databases.includes("mysql")],
];

export function printPage(): string {
  return [
    "# Where a database does not answer what JavaScript does",
    "",
    "An arrow run as JavaScript over the rows answers what its SQL answers, on all three databases. Everything but this does; `npm run oracle` compares",
    "as many generated queries as you like. This page is made of `test/oracle/exceptions.ts`, and each line has a test of its name.",
    ...titles.flatMap(([title, has]) => ["", `## ${title}`, "", ...printTable(exceptions.filter(has))]),
    "",
    "MariaDB keeps one zero, MySQL both. A foreign table compares and orders its texts by its own collation, and reads microseconds cut to milliseconds;",
    'one of PostgreSQL whose text columns were not declared with COLLATE "C" orders by its own collation too.',
    "",
  ].join("\n");
}

const printTable = (list: readonly Exception[]): readonly string[] => [
  "| what | written | JavaScript | SQL | why |",
  "|---|---|---|---|---|",
  ...list.map(({ name, expression, javascript, sql, why, diagnostic }) =>
    `| ${[name, expression, javascript, diagnostic === undefined ? sql : `${sql} (${diagnostic})`, why].map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`,
  ),
];
