/** A dialect -> how far a database has come, as its replicas count it. What one asks of a server about replication stands here alone. */
import type { DialectName, RawRow, Statement } from "../connection/port.js";

export interface ReplicationForms {
  /** Run on the primary: a position that no commit which has been answered is behind. Null where the server keeps none. */
  readonly current: Statement;
  /** Run on the primary: how far a reader without any lag would be. */
  readonly sent: Statement;
  /** Run on a reader: everything up to this position can be read. Null where the server follows nobody. */
  readonly applied: Statement;
  /** Run on a reader that has not come as far as the primary: how many milliseconds it is behind. Null where the server does not know. */
  readonly lag: Statement;
  reached(applied: string, wanted: string): boolean;
  /** How a position is written: one that comes from outside may be anything. */
  readonly position: RegExp;
}

const value = (raw: RawRow): unknown => raw[0] ?? null;
const currentGtid: Statement = { text: "SELECT NULLIF(@@global.gtid_current_pos, '')", row: value };

/** SQLite has none: its readers are connections to the same file, and see what is committed at once. */
export const replicationForms: { readonly [Dialect in DialectName]: ReplicationForms | undefined } = {
  sqlite: undefined,
  postgres: {
    // Where the next record goes, rather than what is written: with synchronous_commit off a commit is answered before that. It may take
    // in what an open transaction did, which is sent with the next commit of anybody, or after some seconds.
    current: { text: "SELECT pg_current_wal_insert_lsn()::text", row: value },
    sent: { text: "SELECT pg_current_wal_flush_lsn()::text", row: value },
    // A promoted server goes on from here on a way of its own.
    applied: { text: "SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()::text END", row: value },
    // The age of the last change that was applied. It is asked only while another is to come, since it grows while nothing changes.
    lag: { text: "SELECT (extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) * 1000)::text", row: value },
    reached: (applied, wanted) => lsn(applied) >= lsn(wanted),
    position: /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/,
  },
  // MariaDB, with its binary log and global transaction ids. Other servers refuse these statements, and then nothing is known.
  mysql: {
    current: currentGtid,
    sent: currentGtid,
    applied: { text: "SELECT NULLIF(@@global.gtid_slave_pos, '')", row: value },
    // Needs the privilege REPLICA MONITOR (before MariaDB 10.5: REPLICATION CLIENT), and counts whole seconds.
    lag: { text: "SHOW SLAVE STATUS", raw: { columns: ["Seconds_Behind_Master"] }, row: (raw) => (raw[0] == null ? null : Number(raw[0]) * 1000) },
    reached: (applied, wanted) => {
      const come = sequences(applied);
      return [...sequences(wanted)].every(([domain, sequence]) => (come.get(domain) ?? -1n) >= sequence);
    },
    position: /^\d{1,10}-\d{1,10}-\d{1,20}(, ?\d{1,10}-\d{1,10}-\d{1,20})*$/,
  },
};

/** `16/B374D848`: two hexadecimal halves of a 64-bit number. */
function lsn(text: string): bigint {
  const [high = "0", low = "0"] = text.split("/");
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}

/** `0-1-100,1-2-5`: per domain the server that wrote last, and the number of its transaction. */
function sequences(text: string): ReadonlyMap<string, bigint> {
  return new Map(text.split(",").map((id) => {
    const [domain = "", , sequence = "0"] = id.trim().split("-");
    return [domain, BigInt(sequence)];
  }));
}
