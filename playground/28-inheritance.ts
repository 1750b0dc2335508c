/** 28 Inheritance: models that extend others, in one table or in a table each. */
import { createAll, deleteFrom, insert, select, type Int } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";

/** One table for all, and a column that says what each row is. @sqlmodel table=staff inheritance=single discriminator=kind */
interface Staff {
  id?: number;
  name: string;
  kind: string;
}

/** @sqlmodel table */
interface Manager extends Staff {
  kind: "manager";
  budget: Int;
}

/** @sqlmodel table */
interface Engineer extends Staff {
  kind: "engineer";
  language: string;
}

/** A table for what they share, and one for what each adds. @sqlmodel table=vehicles inheritance=joined */
interface Vehicle {
  id?: number;
  plate: string;
}

/** @sqlmodel table=trucks */
interface Truck extends Vehicle {
  load: Int;
}

await using db = await connect(":memory:");
await createAll<[Staff, Manager, Engineer, Vehicle, Truck]>(db);

await insert<Manager>({ name: "Ada", kind: "manager", budget: 100 }).execute(db);
await insert<Engineer>([{ name: "Bob", kind: "engineer", language: "TypeScript" }, { name: "Cy", kind: "engineer", language: "Rust" }]).execute(db);

// Each model is its own rows; the base is all of them.
console.log(await select<Engineer>().filter((e) => e.name < "C").map((e) => e.language).all(db), await select<Staff>().count(db));

// A union reads several at once, and TypeScript tells them apart as in any program.
for (const one of await select<Manager | Engineer>().orderBy((s) => s.id).all(db)) console.log(one.kind === "manager" ? `${one.name}: ${one.budget}` : `${one.name}: ${one.language}`);

// "Every row" of a model never means another's.
console.log(await deleteFrom<Manager>().everyRow().execute(db), await select<Staff>().map((s) => s.name).all(db));

// With a table each, an insert writes both or neither, and a read joins them by their key.
const truck = await insert<Truck>({ plate: "M-12", load: 7 }).execute(db);
const heavy = select<Truck>().filter((t) => t.load > 5 && t.plate.startsWith("M"));
console.log(heavy.toSQL().sql);
console.log(await heavy.all(db), (await select<Vehicle>().one(db)).id === truck);
