/** What a pool is doing -> numbers that somebody can watch. */

/** Sessions now, and what happened since the start. Always: total = idle + used + connecting, and created - closed = idle + used. */
export interface PoolStats {
  readonly total: number;
  /** Free, to be handed out. */
  readonly idle: number;
  /** Lent, or being tested or cleaned. */
  readonly used: number;
  /** Attempts to connect that are under way. */
  readonly connecting: number;
  /** Callers in line. */
  readonly waiting: number;
  readonly max: number;
  readonly created: number;
  readonly closed: number;
  /** Attempts to connect that failed. */
  readonly failed: number;
  /** Leases that were given out. */
  readonly acquired: number;
  /** Callers that were refused at `acquireTimeout`. */
  readonly timeouts: number;
  /** Leases that were out for longer than `leakTimeout`. */
  readonly leaked: number;
}
