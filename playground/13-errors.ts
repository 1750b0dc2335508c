/** 13 Errors: a class per kind, a stable code per mistake, and never a value in a message. */
import {
  deleteFrom, DecodeError, insert, MultipleResultsError, NoResultError, QueryError, select, sql, SqlModelError, TimeoutError, TransactionError,
  ValidationError,
} from "sqlmodel";
import { openHeroes, type Hero, type Team } from "./heroes.js";

await using db = await openHeroes();

/** Runs what should fail, and tells how it did. */
async function fails(what: string, run: () => Promise<unknown>): Promise<unknown> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof SqlModelError)) throw error;
    console.log(`${what}: ${error.name} ${error.code}\n  ${error.message}`);
    return error;
  }
  throw new Error(`${what} did not fail.`);
}
const boy: Hero = { name: "Spider-Boy", secretName: "A second one", age: 20, teamId: null };

// What the database refused: `kind` tells which rule was broken, whichever database said so. The SQL is there, the values are not.
const taken = await fails("taken name", () => insert<Hero>(boy).execute(db));
if (taken instanceof QueryError) console.log(`  kind ${taken.kind}, table ${taken.table}, columns ${taken.columns?.join()}\n  ${taken.sql}`);
const lost = await fails("no such team", () => insert<Hero>({ ...boy, name: "Lost", teamId: 99 }).execute(db));
if (lost instanceof QueryError) console.log(`  kind ${lost.kind}`);
const typo = await fails("bad SQL", () => sql`selekt 1`.execute(db));
if (typo instanceof QueryError) console.log(`  kind ${typo.kind}`);

// What never reached the database.
const bad = await fails("half a year", () => insert<Hero>({ ...boy, age: 0.5 }).execute(db));
console.log(" ", bad instanceof ValidationError && bad.issues);

// What the answer was not.
console.log(" ", (await fails("nobody", () => select<Hero>().filter((h) => h.age > 200).one(db))) instanceof NoResultError);
console.log(" ", (await fails("several", () => select<Hero>().filter((h) => h.age > 20).one(db))) instanceof MultipleResultsError);

// A row that is not what the model says is refused when it is read, rather than handed on as what it is not.
await sql`insert into teams (name, headquarters) values ('Odd', x'00ff')`.execute(db);
console.log(" ", (await fails("no text", () => select<Team>().all(db))) instanceof DecodeError);
await deleteFrom<Team>().filter((t) => t.name === "Odd").execute(db);

// What ended early.
console.log(" ", (await fails("too late", () => select<Hero>().all(db, { deadline: new Date(0) }))) instanceof TimeoutError);
await fails("cancelled", () => select<Hero>().all(db, { signal: AbortSignal.abort() }));
const ended = await db.begin();
await ended.commit();
console.log(" ", (await fails("after the end", () => select<Hero>().all(ended))) instanceof TransactionError);

// Most mistakes come earlier, from the build: `sqlmodel check` lists them all, each at the very place, with the way out.
//   select<Hero>().filter(h => h.nme === "x")        SQM2003 Hero has no column or relation "nme". Did you mean name?
//   /** @sqlmodel uniqe */                           SQM1001 @sqlmodel has no attribute "uniqe". Did you mean unique?
//   deleteFrom<Hero>().execute(db)                   SQM2011 deleteFrom() without a filter changes every row.
