/** The part of mysql2 that this driver uses, in our own words: no published type depends on the package. */
import type { Duplex } from "node:stream";

/** A value as mysql2's COM_STMT_EXECUTE sends it: text as VAR_STRING, a Buffer as BLOB, a number as DOUBLE, an `ExactInteger` as BIGINT. */
export type NativeValue = string | number | null | Buffer | ExactInteger;

/** What `BIGINT` makes of an integer; opaque to us. */
export interface ExactInteger {
  readonly value: unknown;
}

export interface NativeModule {
  createConnection(options: NativeOptions): NativeConnection;
  readonly TypedParameter: {
    readonly BIGINT: {
      (value: number | bigint): ExactInteger;
      unsigned(value: bigint): ExactInteger;
    };
  };
}

/** A description of a column in one result. mysql2 parses it anew for each result, and reads `name` and `encoding` again when it parses rows. */
export interface NativeField {
  name: string;
  encoding: string | undefined;
}

export type NativeRow = unknown[];

/** What a statement without rows answers: an OK packet. */
export interface NativeHeader {
  readonly affectedRows: number;
  /** A text where it does not fit a number. */
  readonly insertId: number | string;
  readonly info: string;
  readonly serverStatus: number;
}

/** One result, or after CALL a list of results that ends with an OK packet. */
export type NativeAnswer = NativeHeader | NativeRow[] | readonly (NativeHeader | NativeRow[])[];
export type NativeFields = readonly NativeField[] | readonly (readonly NativeField[] | undefined)[] | undefined;

/** mysql2's own mistakes have a `code` and no `errno`; `fatal` ones end the connection. */
export interface NativeError extends Error {
  readonly code?: string;
  readonly errno?: number;
  readonly fatal?: boolean;
}

export type NativeCallback = (error: NativeError | null, answer: NativeAnswer, fields: NativeFields) => void;

/** A statement under way. Without a callback its rows come as `result` events. */
export interface NativeCommand {
  on(event: "fields", listener: (fields: readonly NativeField[] | undefined) => void): this;
  on(event: "result", listener: (row: NativeRow | NativeHeader) => void): this;
  on(event: "error", listener: (error: NativeError) => void): this;
  on(event: "end", listener: () => void): this;
}

export interface NativeStatementOptions {
  readonly sql: string;
  readonly values?: readonly NativeValue[];
  readonly rowsAsArray: true;
}

export interface NativeConnection {
  /** The socket, or TLS over it once both sides have agreed on that. */
  readonly stream: Duplex;
  on(event: "connect", listener: () => void): this;
  on(event: "error", listener: (error: NativeError) => void): this;
  /** Prepares where the text is not prepared yet, then executes: the binary protocol. */
  execute(options: NativeStatementOptions, callback?: NativeCallback): NativeCommand;
  /** COM_QUERY, the text protocol. It is called without values only: mysql2 would put them into the text. */
  query(options: NativeStatementOptions, callback: NativeCallback): NativeCommand;
  /** Closes a prepared statement and forgets it. */
  unprepare(options: NativeStatementOptions): unknown;
  /** COM_RESET_CONNECTION. It forgets all prepared statements. */
  reset(callback: (error: NativeError | null) => void): unknown;
  /** COM_QUIT. */
  end(): unknown;
  pause(): void;
  resume(): void;
}

/** mysql2's names for TLS. The object is the key of its cache of secure contexts and sessions, so one serves all connections. */
export interface NativeTls {
  readonly ca?: string | Buffer | undefined;
  readonly cert?: string | Buffer | undefined;
  readonly key?: string | Buffer | undefined;
  rejectUnauthorized: boolean;
  readonly verifyIdentity: boolean;
}

export interface NativeOptions {
  /** The socket is ours; the host is only what a certificate must name. */
  readonly stream: () => Duplex;
  readonly host: string;
  readonly socketPath?: string;
  readonly user: string;
  readonly password: string;
  readonly database: string | undefined;
  readonly ssl?: NativeTls;
  readonly charset: "utf8mb4_bin";
  readonly flags: readonly string[];
  readonly connectTimeout: 0;
  readonly maxPreparedStatements: number;
  readonly supportBigNumbers: true;
  readonly dateStrings: true;
  readonly jsonStrings: true;
  readonly decimalNumbers: false;
  readonly multipleStatements: false;
  readonly enableCleartextPlugin: false;
}
