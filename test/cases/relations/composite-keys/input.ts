// Columns whose foreign keys name the parts of one composite key are one key: in tables, joins, paths, predicates and includes.
import { createAll, type Database, type DateOnly, insert, type Int, model, select } from "sqlmodel";

/** @sqlmodel table=flights primaryKey=[line, day] */
export interface Flight {
  line: string;
  day: DateOnly;
  gate: Int;
  seats?: Seat[];
  /** @sqlmodel through=Crew */
  staff?: Person[];
  /** @sqlmodel backPopulates=next */
  before?: Leg[];
}

/** @sqlmodel table=seats primaryKey=[flightLine, flightDay, number] */
export interface Seat {
  /** @sqlmodel foreignKey=flights.line onDelete=cascade */
  flightLine: string;
  /** @sqlmodel foreignKey={@link Flight.day} */
  flightDay: DateOnly;
  number: Int;
  flight?: Flight;
}

/** @sqlmodel table=people */
export interface Person {
  id?: number;
  name: string;
  flights?: Flight[];
}

/** @sqlmodel table=crew primaryKey=[line, day, personId] */
export interface Crew {
  /** @sqlmodel foreignKey=flights.line */
  line: string;
  /** @sqlmodel foreignKey=flights.day */
  day: DateOnly;
  /** @sqlmodel foreignKey=people.id */
  personId: Int;
}

/** @sqlmodel table=legs */
export interface Leg {
  id?: number;
  /** @sqlmodel foreignKey=flights.line */
  firstLine: string;
  /** @sqlmodel foreignKey=flights.day */
  firstDay: DateOnly;
  first?: Flight;
  /** @sqlmodel foreignKey=flights.line */
  nextLine: string | null;
  /** @sqlmodel foreignKey=flights.day */
  nextDay: DateOnly | null;
  next?: Flight | null;
}

async function fill(db: Database): Promise<void> {
  await createAll<[Flight, Seat, Person, Crew, Leg]>(db);
  await insert<Flight>([{ line: "SK1", day: "2026-01-01", gate: 3 }, { line: "SK1", day: "2026-01-02", gate: 4 }, { line: "AZ9", day: "2026-01-01", gate: 5 }]).execute(db);
  await insert<Seat>([
    { flightLine: "SK1", flightDay: "2026-01-01", number: 1 }, { flightLine: "SK1", flightDay: "2026-01-01", number: 2 }, { flightLine: "AZ9", flightDay: "2026-01-01", number: 1 },
  ]).execute(db);
  await insert<Person>([{ name: "Ann" }, { name: "bob" }]).execute(db);
  await insert<Crew>([{ line: "SK1", day: "2026-01-02", personId: 1 }, { line: "AZ9", day: "2026-01-01", personId: 1 }, { line: "AZ9", day: "2026-01-01", personId: 2 }]).execute(db);
  await insert<Leg>([
    { firstLine: "SK1", firstDay: "2026-01-01", nextLine: "AZ9", nextDay: "2026-01-01" }, { firstLine: "SK1", firstDay: "2026-01-02", nextLine: null, nextDay: null },
  ]).execute(db);
}

export default async function (db: Database) {
  await fill(db);
  return {
    metadata: [model<Flight>().relations, model<Leg>().relations],
    refused: await insert<Seat>({ flightLine: "AZ9", flightDay: "2026-01-02", number: 1 }).execute(db).catch((error: unknown) => error),
    path: await select<Seat>().orderBy((s) => s.flight.gate).orderBy((s) => s.number).map((s) => [s.flight!.gate, s.number]).all(db),
    whole: await select<Leg>().orderBy((l) => l.id).map((l) => ({ first: l.first, next: l.next })).all(db),
    missing: await select<Leg>().filter((l) => l.next === null).map((l) => l.id).all(db),
    length: await select<Flight>().orderBy((f) => f.gate).map((f) => [f.gate, f.seats!.length, f.staff!.filter((p) => p.name === "Ann").length]).all(db),
    some: await select<Person>().filter((p) => p.flights.some((f) => f.seats.length === 0)).map((p) => p.name).all(db),
    join: await select<Flight>().join<Seat>().orderBy((f, s) => s.flightLine).orderBy((f, s) => s.number).map((f, s) => [f.line, f.day, s.number]).all(db),
    include: await select<Flight>().orderBy((f) => f.gate).include({ seats: true, staff: { orderByDesc: (p) => p.name }, before: { include: { first: true } } }).all(db),
    back: await select<Seat>().orderBy((s) => s.flightLine).orderBy((s) => s.number).include({ flight: { include: { seats: { limit: 1 } } } }).all(db),
  };
}
