/**
 * 01 Define: an interface is a table.
 *
 * Run it: node --import sqlmodel/register playground/01-define.ts
 */
import { createAll, insert, model, select, sql } from "sqlmodel";
import type { DateOnly, Decimal, Int, Json, Uuid } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";

// The tag makes a table of the interface. It may stand after a text, which describes the table wherever a description can stand.
/** Where pictures hang.  @sqlmodel table=galleries */
interface Gallery {
  // Optional, because the database makes it: an insert leaves it out, a row that was read always has it.
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel unique maxLength=80 */
  name: string;
}

// Without a name, the table is called as the interface is, in lower case: "painting".
/** @sqlmodel table  index=[painter, title]  check="width > 0 and height > 0" */
interface Painting {
  // A key need not be a number. The factory runs where the row is made, so the program knows the key before the database does.
  /** @sqlmodel primaryKey defaultFactory=newId */
  id?: Uuid;
  title: string; //                               NOT NULL, because the type has no null
  painter: string | null; //                      may be NULL
  /** @sqlmodel default="oil" */
  technique?: "oil" | "ink" | "tempera"; //       a union becomes a CHECK
  width: Int; //                                  a plain `number` is a floating-point column; Int holds whole numbers
  height: Int;
  /** @sqlmodel maxDigits=12 decimalPlaces=2 */
  price: Decimal; //                              exact, as a text: "1250000.00"
  finishedOn: DateOnly | null; //                 a day, in no time zone
  boughtAt: Date; //                              an instant
  tags: string[]; //                              arrays and objects are JSON
  frame: Json<{ wood: string; weight: number }>;
  onLoan: boolean;
  // Names in SQL are the property's in snake_case, unless you choose another. Deleting a gallery leaves its paintings homeless.
  /** @sqlmodel column=hangs_in foreignKey=galleries.id onDelete=setNull */
  galleryId: number | null;
  gallery?: Gallery | null; //                    not a column: the way to the row that galleryId names (page 06)
}

export const newId = (): Uuid => "6f0c1e5e-34a1-4d6b-9f39-0f5c7d3a1b11"; // crypto.randomUUID() outside of a course

await using db = await connect(":memory:");

// Creates what is missing, referenced tables first. Running it again changes nothing.
await createAll<[Painting, Gallery]>(db);
for (const { sql: text } of await sql<{ sql: string }>`select sql from sqlite_master where sql is not null order by name`.all(db)) {
  console.log(text);
}

// The build knows the model, and so can the program.
console.log(model<Painting>().columns.map(({ property, name }) => `${property} -> ${name}`).join(", "));

const galleryId = await insert<Gallery>({ name: "Uffizi" }).execute(db);
await insert<Painting>({
  title: "Primavera", painter: "Botticelli", technique: "tempera", width: 314, height: 203, price: "1250000.50", finishedOn: "1482-03-01",
  boughtAt: new Date("1919-05-04T10:30:00Z"), tags: ["spring", "myth"], frame: { wood: "poplar", weight: 41.5 }, onLoan: false, galleryId,
}).execute(db);

// What went in comes out: a Date is a Date again, a boolean a boolean, JSON an object, money the same text.
console.log(await select<Painting>().one(db));
