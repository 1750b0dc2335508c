import { createAll, type Database, insert, type Int, select, ValidationError } from "sqlmodel";

export const isFree = (name: string): boolean | string => name !== "taken" || "is taken";
export const sensible = ({ age, name }: Guest): boolean | string => age === null || age > 0 || name === "" || "a guest of no age has no name";

/** @sqlmodel table  @validate model=sensible */
export interface Guest {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel alias=guestName  @validate minLength=2 custom=isFree */
  name: string;
  /** @validate min=0 max=150 */
  age: Int | null;
  /** @sqlmodel default=guest  @validate pattern="^[a-z]+$" */
  role: string;
}


async function told(write: Promise<unknown>): Promise<unknown> {
  try {
    return await write;
  } catch (error) {
    return error instanceof ValidationError ? error.issues.map(({ path, code, message }) => `${path.join(".")} ${code}: ${message}`) : String(error);
  }
}

export default async function (db: Database): Promise<object> {
  await createAll<[Guest]>(db);
  const loose = await told(insert<Guest>({ name: "x", age: 200, role: "guest" }).execute(db));
  const one = await told(insert<Guest>({ name: "Ann 😀", age: 30, role: "guest" }, { validate: true }).execute(db));
  const bad = await told(insert<Guest>({ name: "x", age: 200, role: "A" }, { validate: true }).execute(db));
  const list = await told(insert<Guest>([{ name: "Bo", age: 1, role: "a" }, { name: "taken", age: 1, role: "a" }, { name: "Cy", age: 0, role: "a" }], { validate: true }).execute(db));
  const off = await told(insert<Guest>({ name: "y", age: 0, role: "b" }, { validate: false }).execute(db));
  return { loose, one, bad, list, off, rows: await select<Guest>().map((guest) => ({ name: guest.name, age: guest.age, role: guest.role })).all(db) };
}

