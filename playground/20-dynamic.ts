/**
 * 20 Dynamic: queries whose shape is only known while the program runs.
 *
 * Arrows are compiled, so whoever writes them knows the columns. A search form, an admin table or a REST filter does not: its columns and
 * operators are texts. `sqlmodel/dynamic` checks them against the model and runs the compiler's own second half on them, so a query says
 * what the arrow would have said, in the same SQL. This costs time at run time, once for each shape of a query.
 */
import { model, select } from "sqlmodel";
import {
  aggregate, and, columnsFromJson, countOf, dynamic, dynamicDelete, DynamicQueryError, dynamicUpdate, filterFromJson, op, or, orderFromJson, some,
} from "sqlmodel/dynamic";
import { openHeroes, type Hero, type Team } from "./heroes.js";

await using db = await openHeroes();

// Relations lead to the models that are given here, and to no others: what is not given cannot be asked for.
const heroes = dynamic(model<Hero>(), model<Team>());

// Names that are literals are checked by the types, and all names before anything is sent. Values are bound.
const adults = heroes.where(and(op("age", "gte", 18), or(op("team?.name", "eq", "Preventers"), op("name", "contains", "Lion")))).orderBy("age", "desc");
console.log((await adults.all(db)).map((hero) => hero.name));
const minAge: number = 18;
console.log("as an arrow:", heroes.where(op("age", "gte", minAge)).toSQL(db).sql === select<Hero>().filter((h) => h.age >= minAge).toSQL(db).sql);

// An admin table: the columns, the order and the page are what somebody clicked on.
async function page(columns: readonly string[], sort: string, direction: "asc" | "desc", number: number) {
  return heroes.select(...columns).orderBy(sort, direction).limit(2).offset((number - 1) * 2).all(db);
}
console.log(await page(["name", "age"], "name", "asc", 1));

// Groups, related rows and whatever else arrows can say.
console.log(await heroes.groupBy("teamId").orderBy("teamId").select({ team: "teamId", heroes: aggregate("count"), oldest: aggregate("max", "age") }).all(db));
const teams = dynamic(model<Team>(), model<Hero>());
console.log(await teams.where(some("heroes", op("age", "gt", 40))).select({ name: "name", adults: countOf("heroes", op("age", "gte", 18)) }).all(db));

// A REST filter comes from anybody. It has one form, its words come from closed sets, and there is an end to its depth and size; the list
// of columns says what may be asked for, since the answer to a condition tells of a column even where the column itself is not shown.
async function handle(body: { filter: unknown; sort: unknown; fields: unknown }): Promise<unknown> {
  const columns = ["id", "name", "age", "team.name"];
  try {
    const query = heroes.where(filterFromJson(body.filter, { columns })).orderByAll(orderFromJson(body.sort, { columns }));
    return await query.select(...columnsFromJson(body.fields, { columns })).all(db);
  } catch (error) {
    if (!(error instanceof DynamicQueryError)) throw error;
    return error.issues.map(({ code, path, message }) => `400 ${code} at ${path.join(".")}: ${message}`);
  }
}
const sent = '{ "or": [{ "column": "age", "operator": "lt", "value": 18 }, { "column": "team?.name", "operator": "in", "value": ["Z-Force"] }] }';
console.log(await handle({ filter: JSON.parse(sent), sort: [{ column: "name", direction: "desc" }], fields: ["name"] }));
console.log(await handle({ filter: { and: [{ column: "agee", operator: "lt", value: 18 }] }, sort: [], fields: ["name"] }));
console.log(await handle({ filter: { column: "name", operator: "or 1=1", value: "" }, sort: [], fields: ["name"] }));
console.log(await handle({ filter: { column: "name", operator: "eq", value: { $ne: null } }, sort: [], fields: ["name"] }));
console.log(await handle({ filter: { and: [] }, sort: [], fields: ["secretName"] }));

// Writes take the same conditions. One that leaves nothing out is none, and is refused, unless everyRow() says that all are meant.
console.log(await dynamicUpdate(model<Hero>()).set({ age: 17 }).where(op("name", "eq", "Spider-Boy")).returning("name", "age").all(db));
const emptied = dynamicDelete(model<Hero>()).where(filterFromJson({ and: [] })).execute(db);
console.log(await emptied.catch((error: unknown) => (error instanceof DynamicQueryError ? error.message : "deleted!")), await heroes.count(db));
