import { cte, select } from "sqlmodel";
import type { Hero, Team } from "./input.js";

const oslo = "Oslo";
export const inOslo = select<Team>().filter(t => t.city === oslo).map(t => t.id);
export const busy = cte("busy", select<Hero>().filter(h => h.age > 10 + oslo.length));
