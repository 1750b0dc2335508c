/** What the server says of a statement that it refused -> the errors of `runtime/connection/errors.ts`, without parameter values. */
import { ConnectionError, QueryError, SqlModelError, ValidationError, type QueryErrorKind } from "../../runtime/connection/errors.js";
import { withoutValues } from "../../runtime/connection/without-values.js";
import type { NativeError } from "./native.js";

/** The numbers that the driver itself acts upon. */
export const numbers = {
  interrupted: 1317, sortInterrupted: 1028, deadlock: 1213, recordChanged: 1020, lockTimeout: 1205,
  tooManyPrepared: 1461, mustPrepareAgain: 1615, unknownPrepared: 1243, notPreparable: 1295, packetTooLarge: 1153, unknownThread: 1094,
} as const;

/** The server ends the connection after these: shutdown, KILL (MariaDB, MySQL), an aborted connection. */
const endings: readonly (number | undefined)[] = [1053, 1927, 3169, 1152];

export const isLoss = ({ fatal, errno }: NativeError): boolean => fatal === true || endings.includes(errno);

/** After these InnoDB has rolled the whole transaction back, its savepoints too. */
export const endsTransaction = (error: NativeError, lockTimeoutEndsIt: boolean): boolean =>
  error.errno === numbers.deadlock || error.errno === numbers.recordChanged || (lockTimeoutEndsIt && error.errno === numbers.lockTimeout);

/** What a message tells besides its kind. With a `sentence` the server's own words hold values, and are not shown. */
interface Said {
  readonly sentence?: string;
  readonly constraint?: string | undefined;
  readonly table?: string | undefined;
  readonly columns?: readonly string[] | undefined;
  readonly position?: number | undefined;
}

type Reader = (message: string, sql: string, args: readonly unknown[]) => Said;
type Entry = readonly [kind: QueryErrorKind, read?: Reader | undefined];

/** By error number, of MariaDB 10.11 and MySQL 8 and 9. Messages of numbers that are not in here may hold values, too. */
const entries: ReadonlyMap<number, Entry> = new Map<number, Entry>([
  [1062, ["unique", readKey]],
  [1586, ["unique", readKey]],
  [1451, ["foreignKey", readForeignKey]],
  [1452, ["foreignKey", readForeignKey]],
  [1216, ["foreignKey"]],
  [1217, ["foreignKey"]],
  [1048, ["notNull", readColumn]],
  [1364, ["notNull", readColumn]],
  [3819, ["check", (message) => ({ constraint: /^Check constraint '(.+)' is violated/s.exec(message)?.[1] })]],
  [4025, ["check", readCheck]],
  [numbers.deadlock, ["deadlock"]],
  [numbers.lockTimeout, ["busy"]],
  [3572, ["busy"]],
  [numbers.recordChanged, ["serialization"]],
  [1064, ["syntax", readPosition]],
  [1146, ["notFound", readTable]],
  [1051, ["notFound", readTable]],
  [1054, ["notFound", readColumn]],
  [1049, ["notFound"]],
  [1091, ["notFound"]],
  [1109, ["notFound"]],
  [1176, ["notFound"]],
  [1305, ["notFound"]],
  [1360, ["notFound"]],
  [1050, ["exists"]],
  [1060, ["exists"]],
  [1061, ["exists"]],
  [1007, ["exists"]],
  [1044, ["permission"]],
  [1148, ["permission"]],
  [4166, ["permission"]],
  [1142, ["permission", readTable]],
  [1143, ["permission"]],
  [1227, ["permission"]],
  [1370, ["permission"]],
  [1264, ["value", readColumn]],
  [1265, ["value", readColumn]],
  [1406, ["value", readColumn]],
  [1292, ["value", readIncorrect]],
  [1366, ["value", readIncorrect]],
  [1367, ["value", readIncorrect]],
  [1411, ["value", readIncorrect]],
  [1525, ["value", readIncorrect]],
  [1690, ["value", (message) => ({ sentence: `A ${/^\w+/.exec(message)?.[0] ?? "number"} value is out of range.` })]],
  [3140, ["value", readJson]],
  [3141, ["value", readJson]],
  [4078, ["value"]],
  [numbers.packetTooLarge, ["value"]],
  [1792, ["readOnly"]],
  [1836, ["readOnly"]],
  [1290, ["readOnly"]],
  [numbers.interrupted, ["cancelled"]],
  [1969, ["timeout"]],
  [3024, ["timeout"]],
  [1644, ["other", readSignal]],
  [numbers.tooManyPrepared, ["other"]],
  [numbers.mustPrepareAgain, ["other"]],
  [numbers.notPreparable, ["other"]],
]);

/** A statement with arguments: a message that is not known may repeat them. */
export function translateError(error: NativeError, sql: string, args: readonly unknown[]): SqlModelError {
  if (error instanceof SqlModelError) return error;
  if (error.errno === undefined) return ownMistake(error, sql);
  if (error.errno === 1047 && error.message.includes("WSREP")) return notReady(error);
  const [kind, read]: Entry = entries.get(error.errno) ?? ["other", args.length > 0 ? withoutQuoted : undefined];
  const { sentence, ...place } = read === undefined ? {} : read(error.message, sql, args);
  const details = { kind: kindOf(kind, error), sql, databaseCode: String(error.errno), ...place };
  return new QueryError(sentence ?? error.message, details, sentence === undefined ? { cause: error } : undefined);
}

/** --read-only and --super-read-only share a number with all other options that forbid something. */
const kindOf = (kind: QueryErrorKind, { errno, message }: NativeError): QueryErrorKind =>
  errno === 1290 && !/read[-_]only/.test(message) ? "permission" : kind;

/** mysql2 itself would not go on. Its message may hold a value. */
function ownMistake({ message }: NativeError, sql: string): QueryError {
  const isFile = message.includes("LOCAL INFILE");
  const sentence = isFile ? "The server asked for a file of this machine (LOAD DATA LOCAL), which is refused." : "mysql2 could not send the statement, or read its answer.";
  return new QueryError(sentence, { kind: isFile ? "permission" : "other", sql });
}

/** A node of a Galera cluster that has lost the others, or does not have their data yet. */
const notReady = (error: NativeError): ConnectionError =>
  new ConnectionError("NOT_READY", "This node of the cluster takes no statements now: it is not connected to the others, or still copies their data.", { cause: error });

export const cancelledError = (sql: string): QueryError => new QueryError("The statement was cancelled.", { kind: "cancelled", sql, databaseCode: String(numbers.interrupted) });

export const tooLargeError = (sql: string, bytes: number, limit: number): QueryError =>
  new QueryError(`The statement and its values take ${bytes} bytes, and the server's max_allowed_packet is ${limit}: nothing was sent.`, {
    kind: "value", sql, databaseCode: String(numbers.packetTooLarge),
  });

/** "Duplicate entry 'a-1' for key 'heroes.uk_name'"; MariaDB names no table. */
function readKey(message: string): Said {
  const name = /^.* for key '(.+)'$/s.exec(message)?.[1];
  if (name === undefined) return { sentence: "A row with the same key exists already." };
  const dot = name.indexOf(".");
  const constraint = name.slice(dot + 1);
  return { sentence: `A row with the same values in the unique key "${constraint}" exists already.`, constraint, table: dot < 0 ? undefined : name.slice(0, dot) };
}

/** "… fails (`db`.`heroes`, CONSTRAINT `fk` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`))": the table is the one that refers to the other. */
function readForeignKey(message: string): Said {
  const parts = /\(`.*?`\.`(.+?)`, CONSTRAINT `(.+?)` FOREIGN KEY \((.+?)\) REFERENCES/s.exec(message);
  return parts === null ? {} : { table: parts[1], constraint: parts[2], columns: parts[3]!.split(", ").map((column) => column.slice(1, -1)) };
}

/** "CONSTRAINT `grown_up` failed for `db`.`heroes`"; a constraint that was written with a column is called `heroes.age`. */
function readCheck(message: string): Said {
  const parts = /^CONSTRAINT `(.+)` failed for `.+?`\.`(.+)`$/s.exec(message);
  if (parts === null) return {};
  const [, constraint = "", table = ""] = parts;
  return { constraint, table, columns: constraint.startsWith(`${table}.`) ? [constraint.slice(table.length + 1)] : undefined };
}

/** "Column 'name' cannot be null", "Out of range value for column 'age' at row 1", "Unknown column 'h.nix' in 'SELECT'". */
function readColumn(message: string): Said {
  const name = /(?:column|field) '(.+?)'/i.exec(message)?.[1];
  return name === undefined ? {} : { columns: [name.slice(name.lastIndexOf(".") + 1)] };
}

/** "Incorrect integer value: 'abc' for column `db`.`heroes`.`age` at row 1"; MySQL writes 'age'. The value may hold anything, so the column is looked for at the end. */
function readIncorrect(message: string): Said {
  const type = /^(?:truncated )?(?:incorrect|illegal) (\w+)/i.exec(message)?.[1];
  const place = / for column (?:(?:`[^`]*`\.)?(?:`([^`]*)`\.)?`([^`]*)`|'([^']*)') at row \d+$/.exec(message);
  const column = place?.[2] ?? place?.[3];
  const sentence = `Incorrect ${type === undefined ? "" : `${type} `}value${column === undefined ? "" : ` for column "${column}"`}.`;
  return column === undefined ? { sentence } : { sentence, table: place?.[1], columns: [column] };
}

/** "Invalid JSON text: … in value for column 'heroes.data'." */
function readJson(message: string): Said {
  const parts = /for column '([^']*)\.([^'.]*)'\.?$/.exec(message);
  return parts === null ? { sentence: "Invalid JSON text." } : { sentence: `Invalid JSON text for column "${parts[2]}".`, table: parts[1], columns: [parts[2]!] };
}

/** "Table 'db.heroes' doesn't exist", "… denied to user 'a'@'b' for table `db`.`heroes`" ('heroes' of MySQL). */
function readTable(message: string): Said {
  const name = /table ['`](.+?)['`](?:\.`(.+?)`)?(?:$| doesn't)/i.exec(message);
  return name === null ? {} : { table: name[2] ?? name[1]!.slice(name[1]!.indexOf(".") + 1) };
}

/** "… near 'selec 1' at line 1": the text from the error on, up to 80 characters of it. */
function readPosition(message: string, sql: string): Said {
  const parts = /near '(.*)' at line (\d+)$/s.exec(message);
  if (parts === null) return {};
  const [, rest = "", line = "1"] = parts;
  const lineStart = sql.split("\n").slice(0, Number(line) - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const index = sql.endsWith(rest) && rest.length < 80 ? sql.length - rest.length : sql.indexOf(rest, lineStart);
  return index < 0 ? {} : { position: index + 1 };
}

/** What SIGNAL says in a trigger or a procedure: words of the user's own, with or without quotes around a value. */
function readSignal(message: string, _sql: string, args: readonly unknown[]): Said {
  const plain = withoutValues(message, args);
  return plain === message ? {} : { sentence: plain };
}

/** Values stand in quotes and may hold quotes themselves, so everything from the first to the last is left out. */
function withoutQuoted(message: string): Said {
  const plain = message.replace(/['"`][^]*['"`]/, "…");
  return plain === message ? {} : { sentence: plain };
}

/** Names the argument by its place among the placeholders, from 0, and never by its value. */
export const bindError = (index: number, message: string): ValidationError => new ValidationError([{ path: ["arguments", index], code: "bind", message }]);
