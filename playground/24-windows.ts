/** 24 Windows: a value from the rows around each row, which stay as they are. */
import { denseRank, desc, lag, over, rowNumber, select, sum } from "sqlmodel";
import { openHeroes, type Hero } from "./heroes.js";

await using db = await openHeroes();

// A group makes one row of many (page 07). A window leaves them, and looks at their group from each.
const ranks = select<Hero>()
  .filter((h) => h.age !== null)
  .orderBy((h) => h.id)
  .map((h) => ({
    name: h.name,
    inTeam: over(denseRank(), { partitionBy: h.teamId, orderBy: desc(h.age) }),
    before: over(lag(h.name), { orderBy: h.age }),
    years: over(sum(h.age), { orderBy: h.age, frame: { rows: ["unbounded", 0] } }),
  }));
console.log(ranks.toSQL().sql);
console.log(await ranks.all(db));

// A window stands in `map` or `orderBy`, since SQL computes it after the filter. To filter by one, read from the query that computes it.
const numbered = select<Hero>().map((h) => ({ name: h.name, team: h.teamId, place: over(rowNumber(), { partitionBy: h.teamId, orderBy: desc(h.age) }) }));
console.log(await select(numbered).filter((n) => n.place === 1 && n.team !== null).orderBy((n) => n.name).map((n) => n.name).all(db));

// The first row of each, said directly.
console.log(await select<Hero>().filter((h) => h.teamId !== null).distinctOn((h) => h.teamId).orderBy((h) => h.teamId).orderByDesc((h) => h.age).map((h) => h.name).all(db));
