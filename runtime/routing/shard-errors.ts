/** What a sharded database cannot do -> the error that says so, before any SQL is sent. None holds a key's value. */
import { UnsupportedError } from "../connection/errors.js";
import type { ShardMark, Statement } from "../connection/port.js";

const elsewhere = "run it on db.shard(key), on db.shardNamed(name), or on every shard with db.scatter()";

export function keyMissing({ shard, raw }: Statement): UnsupportedError {
  if (shard === undefined) {
    const what = raw === undefined ? "The statement's model has no shardKey, so it is not said on which shard its rows are" : "The user's own SQL has no shard key";
    return new UnsupportedError("SHARD_KEY_MISSING", `${what}: ${elsewhere}.`);
  }
  const { model, property } = shard;
  return new UnsupportedError(
    "SHARD_KEY_MISSING",
    `${model} is sharded by ${property}, and this statement holds for rows of any ${property}: filter by row.${property} === value, joined to other conditions by &&, or ${elsewhere}.`,
  );
}

export const keyIsNull = ({ model, property }: ShardMark): UnsupportedError =>
  new UnsupportedError("SHARD_KEY_MISSING", `${model} is sharded by ${property}, which is null in this statement, or a value that no row can hold: no shard has it.`);

export const rowsCross = (names: readonly string[]): UnsupportedError =>
  new UnsupportedError(
    "SHARDS_CROSSED",
    `The rows belong to several shards (${names.join(", ")}), and nothing is atomic over two databases: group them by db.shardOf(key), and write each group by itself.`,
  );

export const otherShard = ({ model, property }: ShardMark, home: string, here: string): UnsupportedError =>
  new UnsupportedError("SHARDS_CROSSED", `This ${model} belongs to shard ${home} by its ${property}, and the statement was to run on shard ${here}.`);

export const shardNeeded = (): UnsupportedError =>
  new UnsupportedError("SHARD_KEY_MISSING", "A transaction runs on one shard: begin it on db.shard(key), or on db.shardNamed(name).");

export const unknownShard = (name: string, known: readonly string[]): UnsupportedError =>
  new UnsupportedError("SHARD_UNKNOWN", `There is no shard ${JSON.stringify(name)}. There are ${known.join(", ")}.`);
