// Fields come through extends, Omit, Pick, Partial, generics, intersections and aliases, and keep their tags and names.
import { createAll, type Database, type Decimal, insert, type Int, model, select } from "sqlmodel";
import type { Alias, Base, Either, Named, Priced, Timed } from "./models.js";

/** @sqlmodel table */
export interface Direct extends Base {
  id?: number;
}

/** @sqlmodel table */
export interface Without extends Omit<Base, "secret" | "ref"> {
  id?: number;
}

/** @sqlmodel table */
export interface Picked extends Pick<Base, "name" | "size">, Timed<Date> {
  id?: number;
}

/** @sqlmodel table */
export interface Loose extends Partial<Pick<Base, "ref">> {
  id?: number;
}

/** @sqlmodel table */
export interface Generic extends Timed<Int>, Priced {
  id?: number;
}

/** @sqlmodel table */
export type Crossed = Named & Either & { id?: number };

/** @sqlmodel table */
export interface Renamed extends Omit<Base, "size"> {
  id?: number;
  /** @sqlmodel column=how_big */
  size: Int;
}

/** @sqlmodel table */
export interface Deep extends Direct {
  extra: Decimal;
}

type Columns = Required<Alias<Base>> & { id?: number };
/** @sqlmodel table */
export interface Aliased extends Columns {
  readonly note: string;
}

export default async function (db: Database) {
  await createAll<[Direct, Without, Picked, Loose, Generic, Crossed, Renamed, Deep, Aliased]>(db);
  await insert<Direct>({ name: "d", secret: "s", size: 1, ref: null }).execute(db);
  await insert<Without>({ name: "w", size: 2 }).execute(db);
  await insert<Picked>({ name: "p", size: 3, at: new Date(0), until: null }).execute(db);
  await insert<Loose>({}).execute(db);
  await insert<Generic>({ at: 4, until: 5, price: "12.30" }).execute(db);
  await insert<Crossed>({ name: "c", first: 6, second: "7.5", third: true }).execute(db);
  await insert<Renamed>({ name: "r", secret: "s", ref: null, size: 8 }).execute(db);
  await insert<Deep>({ name: "deep", secret: "s", size: 9, ref: null, extra: "9.9" }).execute(db);
  await insert<Aliased>({ size: 10, note: "n" }).execute(db);
  const describe = ({ table, columns }: { table: string; columns: readonly { name: string; kind: string; nullable: boolean }[] }) =>
    `${table}: ${columns.map((column) => `${column.name} ${column.kind}${column.nullable ? "?" : ""}`).join(", ")}`;
  return {
    rows: [
      await select<Direct>().all(db), await select<Without>().all(db), await select<Picked>().all(db), await select<Loose>().all(db),
      await select<Generic>().all(db), await select<Crossed>().all(db), await select<Renamed>().all(db), await select<Deep>().all(db),
      await select<Aliased>().all(db),
    ],
    models: [model<Direct>(), model<Without>(), model<Picked>(), model<Loose>(), model<Generic>(), model<Crossed>(), model<Renamed>(), model<Deep>(), model<Aliased>()].map(describe),
  };
}
