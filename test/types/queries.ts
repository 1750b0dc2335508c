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

interface Power {
  id?: number;
  name: string;
  level: Int;
  hero?: Warrior;
}

interface Warrior {
  id?: number;
  name: string;
  team?: Team | null;
  powers?: Power[];
}

export async function including(db: Database): Promise<void> {
  const [hero] = await select<Warrior>().include({ team: true, powers: { filter: (p) => p.level > 3, orderBy: (p) => [p.level, p.name], limit: 5, include: { hero: true } } }).all(db);
  expectType<Row<Team> | null>()(hero!.team, true);
  expectType<number>()(hero!.powers.length, true);
  expectType<number>()(hero!.powers[0]!.level, true);
  expectType<Row<Warrior>>()(hero!.powers[0]!.hero, true);
  expectType<number>()(hero!.id, true);
  // What was not asked for may not be there.
  const [bare] = await select<Warrior>().include({ team: true }).all(db);
  expectType<Power[] | undefined>()(bare!.powers, true);
  // @ts-expect-error a relation that is not there
  select<Warrior>().include({ teem: true });
  // @ts-expect-error a column is not a relation
  select<Warrior>().include({ name: true });
  // @ts-expect-error the arrow sees the related row
  select<Warrior>().include({ powers: { filter: (p) => p.nickname === "x" } });
}

export async function joining(db: Database): Promise<void> {
  const [inner] = await select<Hero>().join<Team>((h, t) => h.teamId === t.id).all(db);
  expectType<[Row<Hero>, Row<Team>]>()(inner, true);
  const [left] = await select<Hero>().leftJoin<Team>((h, t) => h.teamId === t.id).all(db);
  expectType<[Row<Hero>, Row<Team> | null]>()(left, true);
  const [full] = await select<Hero>().fullJoin<Team>().all(db);
  expectType<[Row<Hero> | null, Row<Team> | null]>()(full, true);
  const [named] = await select<Hero>().leftJoin<Team>().map((h, t) => ({ hero: h.name, team: t?.name })).all(db);
  expectType<{ hero: string; team: string | undefined }>()(named, true);
  // @ts-expect-error a row that may be missing is asked for
  select<Hero>().leftJoin<Team>().map((h, t) => t.name);
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
