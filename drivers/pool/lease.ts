/** A session, as the pool keeps it -> one borrower's right to use it. */
import type { Session } from "../server/session.js";

export interface Member {
  readonly session: Session;
  /** From then on it is closed as soon as it is free. */
  readonly retireAt: number;
  /** When it was last known to be well. */
  usedAt: number;
  /** The pool's generation in which it was opened or last tested: an older one may have died with its server. */
  generation: number;
  /** How many leases of it are out. */
  borrowers: number;
  /** The pool has let go of it; leases that are still out change nothing any more. */
  gone: boolean;
}

/** Each borrower has a lease of its own, also where several share the session: so each can give it back only once. */
export class Lease {
  readonly session: Session;
  /** For the pool. */
  readonly member: Member;
  /** False once it was given back: nothing may run on the session through it then. */
  open = true;

  constructor(member: Member) {
    this.session = member.session;
    this.member = member;
  }
}
