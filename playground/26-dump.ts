/**
 * 26 Dump: what goes out of a program is what its type says, and nothing else.
 *
 * `dump` copies the declared fields, `stringify` writes their JSON at once, `jsonSchema` describes them. All three are made when the project
 * is built: no class, no decorator, no schema beside the interface.
 */
import { dump, fieldsSet, type Int, jsonSchema, parse, parseJson, patch, schema, select, stringify, ValidationError } from "sqlmodel";
import { openHeroes, type Hero } from "./heroes.js";

await using db = await openHeroes();
const hero = await select<Hero>().filter((h) => h.name === "Rusty-Man").include({ team: true }).one(db);

// A type made of another one is enough to keep a field in. A row stays a plain object: this is a copy.
type HeroPublic = Omit<Hero, "secretName" | "teamId">;
console.log(dump<HeroPublic>(hero));
console.log(dump<Hero>(hero, { include: { name: true, team: { name: true } } }), dump<Hero>(hero, { exclude: { team: true, secretName: true } }));

// Dates, bigints and bytes have a text in JSON, by the declared type, and come back from it as they were.
interface Deposit {
  at: Date;
  cents: bigint;
  /** @sqlmodel serializationAlias=signature */
  proof: Uint8Array;
  /** Never dumped unless somebody asks, and hidden from logs. @sqlmodel secret */
  pin: string;
  /** @sqlmodel default=EUR */
  currency: string;
}
const deposit = parse<Deposit>({ at: "2024-02-29T12:00:00Z", cents: "9007199254740993", proof: "AQID", pin: "1234" });
console.log(deposit);
console.log(stringify<Deposit>(deposit));
console.log(dump<Deposit>(deposit, { mode: "json", byAlias: true, excludeUnset: true }));
// What the input did not say is known without a field for it on the value.
console.log(fieldsSet(deposit));
console.log(parseJson<Deposit>(stringify<Deposit>(deposit, { secrets: true })).cents === deposit.cents);

// JSON has no NaN: the place is named instead of null being written.
try {
  stringify<number[]>([1, NaN]);
} catch (error) {
  if (error instanceof ValidationError) console.log(error.message);
}

// A change writes what it names, after a check, all of it or nothing.
console.log(patch<Hero>(hero, { age: null, unknown: true }).age);

// The same interface for other libraries: JSON Schema for documents, Standard Schema for tRPC, Hono, TanStack and the like.
interface Page {
  /** From 1 on. @sqlmodel default=1 @validate min=1 */
  number: Int;
  sort: "name" | "age";
}
console.log(jsonSchema<Page>());
console.log(await schema<Page>()["~standard"].validate({ number: 0, sort: "name" }));
