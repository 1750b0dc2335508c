/** 19 Routing: reads to replicas, rows to shards. The databases here are in memory; servers are routed to in the same way. */
import { createAll, insert, replicas, select, settle, shards } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";
import { openHeroes, type Hero } from "./heroes.js";

// Reads go to the readers in turn; writes, transactions and raw SQL to the primary. These two are copies of our own making: replication
// itself is the servers' work.
const primary = await openHeroes();
const reader = await openHeroes();
await using db = replicas({ primary, readers: [reader], settleTime: 1_000 });
await insert<Hero>({ name: "Newcomer", secretName: "unknown", age: null, teamId: null }).execute(db);
console.log("the reader has", await select<Hero>().count(db), "and the primary", await select<Hero>().count(db.primary));

// A handle that sees its own writes: after one, its reads go to the primary until a reader has come as far,
// or for a time where the databases tell no position.
const own = db.readYourWrites();
await insert<Hero>({ name: "Second", secretName: "unknown", age: null, teamId: null }).execute(own);
console.log("I see", await select<Hero>().count(own));

/** @sqlmodel table=visits shardKey=visitor */
interface Visit {
  /** @sqlmodel primaryKey */
  id: number;
  visitor: string;
}

// Each row lives on the shard of its key; the build knows where a statement says it.
await using sharded = shards({ shards: { north: await connect(":memory:"), south: await connect(":memory:") } });
await createAll<[Visit]>(sharded);
for (const [id, visitor] of ["Ada", "Bo", "Cy", "Di", "Eve", "Flo"].entries()) await insert<Visit>({ id, visitor }).execute(sharded);
console.log(await select<Visit>().filter((v) => v.visitor === "Ada").all(sharded), "on", sharded.shardOf("Ada"));

// Without the key nothing is sent, rather than half an answer given. Whoever wants all shards says so.
const lost = await settle(select<Visit>().all(sharded));
console.log(lost.kind === "error" && lost.error.code);
const perShard = await sharded.scatter((shard) => select<Visit>().count(shard));
console.log(perShard.north + perShard.south, "visits on", Object.keys(perShard).length, "shards, none of them empty:", perShard.north > 0 && perShard.south > 0);
