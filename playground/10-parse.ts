/** 10 Parse: the same interface checks what comes from outside. */
import { insert, is, parse, safeParse, select, ValidationError } from "sqlmodel";
import { openHeroes, type Hero } from "./heroes.js";

await using db = await openHeroes();

// What a client sends for a new hero is Hero without what the server decides: an ordinary type.
type NewHero = Omit<Hero, "id" | "team">;

const body: unknown = JSON.parse(`{ "name": "Captain North", "secretName": "Esteban Rogelios", "age": 93, "teamId": 1 }`);
const hero = parse<NewHero>(body); // NewHero from here on
console.log(await insert<Hero>(hero).returning("id", "name").one(db));

// Every mistake is told at once, each with its path and a code. "300" would stand for a number; with { strict: true } it would not.
try {
  parse<NewHero>({ name: "", age: 300.5, teamId: "one" });
} catch (error) {
  if (!(error instanceof ValidationError)) throw error;
  for (const { path, code, message } of error.issues) console.log(`${path.join(".")} [${code}] ${message}`);
}

// Without an exception: look at `ok`.
for (const age of [44, -1]) {
  const result = safeParse<NewHero>({ name: "Ghost", secretName: "?", age, teamId: null });
  console.log(result.ok ? `welcome, ${result.value.name}` : result.issues.map(({ message }) => message));
}

// Just asking: `is` narrows the type.
const things: unknown[] = [await select<Hero>().first(db), { name: "a stone" }];
console.log(things.map((thing) => (is<Hero>(thing) ? thing.name : "no hero")));

// Any type will do, tagged or not, nested or generic.
interface Page<Item> {
  items: Item[];
  /** @validate min=1 */
  page: number;
}
console.log(is<Page<{ name: string }>>({ items: [{ name: "Tarantula" }], page: 1 }));
console.log(is<Page<{ name: string }>>({ items: [{ name: "Tarantula" }], page: 0 }));
