// Models that have nothing in common but their properties: each has a table of its own with all of its columns, and no foreign key between them.
import { createAll, type Database, deleteFrom, insert, type Int, model, select } from "sqlmodel";

/** @sqlmodel table=vehicles inheritance=concrete */
export interface Vehicle {
  id?: number;
  name: string;
  wheels: Int;
}

/** @sqlmodel table=trucks */
export interface Truck extends Vehicle {
  load: Int;
}

/** A plain `extends` says the same.  @sqlmodel table=boats */
export interface Boat {
  id?: number;
  name: string;
}

/** @sqlmodel table=ships */
export interface Ship extends Boat {
  flag: string;
}

export default async function (db: Database) {
  await createAll<[Vehicle, Truck, Boat, Ship]>(db);
  await insert<Vehicle>({ name: "cart", wheels: 2 }).execute(db);
  const truck = await insert<Truck>({ name: "big", wheels: 6, load: 40 }).execute(db);
  await insert<Ship>({ name: "Ü", flag: "🏴" }).execute(db);
  const answer = {
    truck,
    vehicles: await select<Vehicle>().all(db),
    trucks: await select<Truck>().filter((t) => t.wheels > 2 && t.load > 1).all(db),
    boats: await select<Boat>().count(db),
    ships: await select<Ship>().all(db),
    deleted: await deleteFrom<Vehicle>().everyRow().execute(db),
    metadata: [model<Vehicle>().inheritance, model<Truck>().inheritance ?? "none", model<Truck>().columns.map(({ name }) => name).join()],
  };
  return { ...answer, left: await select<Truck>().count(db) };
}
