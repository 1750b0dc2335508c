/** Several databases with the same tables -> one `Database` that sends each statement to the one where its rows are. */
import type { Work } from "../connection/attempts.js";
import { ValidationError } from "../connection/errors.js";
import type { Outcome } from "../connection/outcome.js";
import type {
  BoundValue, CallOptions, Database, DialectName, InsertStatement, Statement, StatementRuns, Transaction, WriteResult,
} from "../connection/port.js";
import type { QueryListener } from "../connection/query-event.js";
import { ForwardingExecutor } from "./forward.js";
import { Ring } from "./hash.js";
import { closeAll, onEveryQuery, type PoolTotals, poolTotals } from "./pools.js";
import { type PerShard, settleEach, valuesOf } from "./scatter.js";
import { keyIsNull, keyMissing, otherShard, rowsCross, shardNeeded, unknownShard } from "./shard-errors.js";
import { type ShardKey, keyText, keyTextIn } from "./shard-key.js";

export interface ShardsOptions<Name extends string> {
  /** The databases by names that stay: the name, not the place in the list or the address, decides which rows a shard holds. */
  readonly shards: { readonly [Shard in Name]: Database };
}

/**
 * A statement of a model with `shardKey` runs on the shard of its key: a property of the inserted, updated or deleted object, or a filter
 * `row.key === value`. Any other statement rejects with `UnsupportedError` SHARD_KEY_MISSING before anything is sent, and so do
 * transactions, which run on one shard. Creating and dropping tables runs on all.
 */
export interface ShardedDatabase<Name extends string = string> extends Database {
  readonly names: readonly Name[];
  /** The name of the shard that holds the rows of a key. */
  shardOf(key: ShardKey): Name;
  /**
   * The shard that holds the rows of a key, for transactions, raw SQL, and statements without a key. A statement with the key of another
   * shard rejects with `UnsupportedError` SHARDS_CROSSED before anything of it is sent.
   */
  shard(key: ShardKey): Database;
  /** A shard by its name; for an unknown one throws `UnsupportedError` SHARD_UNKNOWN, which lists them. */
  shardNamed(name: string): Database;
  /**
   * Runs the work on every shard at once; answers each shard's result by its name. Where a shard fails it rejects with `ScatterError`, which
   * holds the outcome of every shard.
   *
   * ```ts
   * const perShard = await db.scatter((shard) => select<Hero>().filter((h) => h.level > 9).all(shard));
   * const heroes = Object.values(perShard).flat();
   * ```
   */
  scatter<Value>(work: (shard: Database, name: Name) => Promise<Value> | Value): Promise<PerShard<Name, Value>>;
  /** As `scatter`, for who can do with less than all: answers the outcome of every shard, and never rejects. */
  scatterSettled<Value>(work: (shard: Database, name: Name) => Promise<Value> | Value): Promise<PerShard<Name, Outcome<Value>>>;
  /** The sums over the pools of all shards. */
  readonly pool: { stats(): PoolTotals };
}

/**
 * Spreads the rows of models over several databases, by `@sqlmodel shardKey=property`. Which shard holds a key is decided by the key and the
 * shards' names alone, and never changes (the algorithm is in `routing/hash.ts`); adding a shard moves one key in n.
 *
 * ```ts
 * const db = shards({ shards: { north: await connect("postgres://…"), south: await connect("postgres://…") } });
 * await insert<Hero>({ tenant: "acme", name: "Ada" }).execute(db);          // on the shard of "acme"
 * await db.shard("acme").transaction(async (tx) => { … });
 * ```
 */
export function shards<Name extends string>({ shards: databases }: ShardsOptions<Name>): ShardedDatabase<Name> {
  const entries = Object.entries(databases) as [Name, Database][];
  const [first] = entries;
  if (first === undefined) refuse("needs one database at least");
  const dialects = new Set(entries.map(([, { dialect }]) => dialect));
  if (dialects.size > 1) refuse(`are of one dialect, not of ${[...dialects].join(" and ")}`);
  if (new Set(entries.map(([, database]) => database)).size < entries.length) refuse("hold each database once");
  return new Sharded(entries, first[1].dialect);
}

function refuse(message: string): never {
  throw new ValidationError([{ path: ["shards"], code: "shards", message }]);
}

class Sharded<Name extends string> implements ShardedDatabase<Name> {
  readonly names: readonly Name[];
  readonly dialect: DialectName;
  readonly pool = { stats: (): PoolTotals => poolTotals(this.#databases) };
  readonly #databases: readonly Database[];
  readonly #ring: Ring<Name>;
  readonly #shards: ReadonlyMap<string, Shard<Name>>;
  #closing: Promise<void> | undefined;

  constructor(entries: readonly (readonly [Name, Database])[], dialect: DialectName) {
    this.names = entries.map(([name]) => name);
    this.dialect = dialect;
    this.#databases = entries.map(([, database]) => database);
    this.#ring = new Ring(this.names);
    this.#shards = new Map(entries.map(([name, database]) => [name, new Shard(name, database, this.#ring)]));
  }

  shardOf(key: ShardKey): Name {
    return this.#ring.nameOf(keyText(key));
  }

  shard(key: ShardKey): Database {
    return this.shardNamed(this.shardOf(key));
  }

  shardNamed(name: string): Database {
    const shard = this.#shards.get(name);
    if (shard === undefined) throw unknownShard(name, this.names);
    return shard;
  }

  async scatter<Value>(work: (shard: Database, name: Name) => Promise<Value> | Value): Promise<PerShard<Name, Value>> {
    return valuesOf(await this.scatterSettled(work));
  }

  scatterSettled<Value>(work: (shard: Database, name: Name) => Promise<Value> | Value): Promise<PerShard<Name, Outcome<Value>>> {
    return settleEach([...this.#shards.values()].map((shard) => [shard.name, shard] as const), work);
  }

  /** The shard on which all of this runs. */
  home(runs: readonly StatementRuns[]): Database {
    let found: Name | undefined;
    for (const { statement, lists } of runs) {
      for (const args of lists) {
        const name = homeOf(statement, args, this.#ring);
        if (name === undefined) throw keyMissing(statement);
        if (found !== undefined && name !== found) throw rowsCross([found, name].sort());
        found = name;
      }
    }
    if (found === undefined) throw shardNeeded();
    return this.#databases[this.names.indexOf(found)]!;
  }

  async all(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<unknown[]> {
    return this.home([{ statement, lists: [args] }]).all(statement, args, options);
  }

  async first(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<unknown> {
    return this.home([{ statement, lists: [args] }]).first(statement, args, options);
  }

  async write(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<WriteResult> {
    return this.home([{ statement, lists: [args] }]).write(statement, args, options);
  }

  async insertMany(statement: InsertStatement, argumentLists: readonly (readonly BoundValue[])[], options?: CallOptions): Promise<unknown[]> {
    if (argumentLists.length === 0) return [];
    return this.home([{ statement, lists: argumentLists }]).insertMany(statement, argumentLists, options);
  }

  async *stream(statement: Statement, args: readonly BoundValue[], options?: CallOptions): AsyncGenerator<unknown> {
    yield* this.home([{ statement, lists: [args] }]).stream(statement, args, options);
  }

  /** On every shard: all or nothing on each, and no more than that on all of them. */
  async script(texts: readonly string[], options?: CallOptions): Promise<void> {
    await this.scatter((shard) => shard.script(texts, options));
  }

  async transaction<Result>(_work: Work<Result>): Promise<Result> {
    throw shardNeeded();
  }

  async begin(): Promise<Transaction> {
    throw shardNeeded();
  }

  onQuery(listener: QueryListener): () => void {
    return onEveryQuery(this.#databases, listener);
  }

  close(): Promise<void> {
    return (this.#closing ??= closeAll(this.#databases));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** The name of the shard that a statement's key belongs to; undefined where it holds none. */
function homeOf<Name extends string>(statement: Statement, args: readonly BoundValue[], ring: Ring<Name>): Name | undefined {
  const { shard: mark } = statement;
  const text = mark && keyTextIn(mark, args);
  if (text === null) throw keyIsNull(mark!);
  return text === undefined ? undefined : ring.nameOf(text);
}

/** One of the databases, which takes no statement about the rows of another. */
class Shard<Name extends string> extends ForwardingExecutor<Database> implements Database {
  readonly name: Name;

  constructor(name: Name, database: Database, ring: Ring<Name>) {
    super(database, {
      before: ({ statement, lists }) => {
        for (const args of lists) {
          const home = homeOf(statement, args, ring);
          if (home !== undefined && home !== name) throw otherShard(statement.shard!, home, name);
        }
      },
    });
    this.name = name;
  }

  onQuery(listener: QueryListener): () => void {
    return this.inner.onQuery(listener);
  }

  close(): Promise<void> {
    return this.inner.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
