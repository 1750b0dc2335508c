/** What the types promise: compiled by `test/types.test.ts`, never run. */
import {
  avg, count, createAll, deleteFrom, insert, max, select, sql, update, type Columns, type Database, type Decimal, type Int, type Row, type Select,
} from "sqlmodel";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const expectType = <Expected>() => <Actual>(_value: Actual, _same: Equal<Actual, Expected>): void => undefined;

interface Team {
  id?: number;
  name: string;
  heroes?: Hero[];
}

interface Hero {
  id?: number;
  name: string;
  age: Int | null;
  price: Decimal;
  meta: { nested: { city: string | null } };
  teamId: number | null;
  team?: Team | null;
}

export async function reading(db: Database): Promise<void> {
  const rows = await select<Hero>().all(db);
  expectType<number>()(rows[0]!.id, true);
  expectType<number | null>()(rows[0]!.age, true);
  expectType<Team | null | undefined>()(rows[0]!.team, true);

  // A row can be given wherever the model is asked for.
  const hero: Hero = rows[0]!;
  await update<Hero>(hero).execute(db);

  const mapped = await select<Hero>().map((h) => ({ name: h.name, team: h.team?.name, age: h.age })).one(db);
  expectType<{ name: string; team: string | undefined; age: number | null }>()(mapped, true);

  const picked = await select<Hero>().columns("id", "name").first(db);
  expectType<number | undefined>()(picked?.id, true);
  // @ts-expect-error a column that was not picked is not there
  picked?.age;
  // @ts-expect-error not a property at all
  select<Hero>().columns("nickname");
  expectType<{ nested: { city: string | null } } | undefined>()((await select<Hero>().columns("meta").first(db))?.meta, true);

  expectType<Row<Hero> | null>()(await select<Hero>().oneOrNull(db), true);
  expectType<number>()(await select<Hero>().count(db), true);
  expectType<boolean>()(await select<Hero>().exists(db), true);
  expectType<{ n: number; oldest: number | null; mean: number }>()(
    await select<Hero>().groupBy((h) => h.teamId).having(() => count() > 2).map((h) => ({ n: count(), oldest: max(h.age), mean: avg(h.age) })).one(db),
    true,
  );
  expectType<{ n: number }[]>()(await sql<{ n: Int }>`select count(*) as n from hero where age > ${3}`.all(db), true);
}

export function arrows(minimum: number): readonly Select<Hero>[] {
  const adult = (h: Hero) => h.age !== null && h.age >= 18;
  return [
    // In a filter a column is there and not null: SQL has its own answer for NULL.
    select<Hero>().filter((h) => h.age > minimum && h.team.name.startsWith("A") && h.meta.nested.city.length > 2),
    select<Hero>().filter((h) => h.team?.name !== "A" && h.team.heroes.length > 2),
    // What is written for the model is a predicate anywhere.
    select<Hero>().filter(adult).orFilter(adult),
    select<Hero>().orderBy((h) => h.name).orderByDesc((h) => h.age, { nulls: "last" }),
    // @ts-expect-error a property that is not there
    select<Hero>().filter((h) => h.nickname === "x"),
    // @ts-expect-error a condition answers a boolean
    select<Hero>().filter((h) => h.name),
    // @ts-expect-error a string and a number are never equal
    select<Hero>().filter((h) => h.name === 5),
    // @ts-expect-error a limit is a number
    select<Hero>().limit("10"),
  ];
}

export async function writing(db: Database): Promise<void> {
  expectType<number>()(await insert<Hero>({ name: "x", age: null, price: "1", meta: { nested: { city: null } }, teamId: null }).execute(db), true);
  expectType<number[]>()(await insert<Team>([{ name: "x" }]).execute(db), true);
  expectType<Row<Team>[]>()(await insert<Team>({ name: "x" }).returning().all(db), true);
  // @ts-expect-error a required property is missing
  await insert<Hero>({ name: "x" }).execute(db);
  // @ts-expect-error an unknown property
  await insert<Team>({ name: "x", nickname: "y" }).execute(db);
  expectType<number>()(await update<Hero>().set((h) => ({ age: h.age + 1 })).filter((h) => h.teamId === 3).execute(db), true);
  // @ts-expect-error null is not a value of the column
  update<Hero>().set(() => ({ name: null }));
  expectType<{ id: number }[]>()(await deleteFrom<Team>().everyRow().returning("id").all(db), true);
  await createAll<[Team, Hero]>(db);
}

// What arrows see can be given to any function of the model.
export const columnsAreTheModel = (columns: Columns<Hero>): Hero => columns;
