/** What the types of queries made at run time promise: compiled by `test/types.test.ts`, never run. */
import { type Database, type Int, model, type ModelInfo } from "sqlmodel";
import { and, column, type Condition, dynamic, dynamicUpdate, exists, fn, not, op, or, outer, some, value } from "sqlmodel/dynamic";

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
  teamId: number | null;
  team?: Team | null;
}

export async function reading(db: Database, anything: string, untyped: ModelInfo): Promise<void> {
  const heroes = dynamic(model<Hero>(), model<Team>());
  const rows = await heroes.where(and(op("age", "gte", 18), or(op("team?.name", "eq", "x"), not(op("name", "contains", "y"))))).orderBy("team.name", "desc").all(db);
  expectType<number>()(rows[0]!.id, true);
  expectType<number | null>()(rows[0]!.age, true);
  const [picked] = await heroes.select("id", "age").all(db);
  expectType<number>()(picked!.id, true);
  expectType<number | null>()(picked!.age, true);
  // @ts-expect-error it was not selected
  void picked!.name;
  const [computed] = await heroes.select({ loud: fn("upper", "name") }).all(db);
  expectType<unknown>()(computed!.loud, true);

  // A text is checked at run time.
  await heroes.where(op(anything, "eq", 1)).orderBy(anything).select(anything).all(db);
  const gathered: Condition<Hero>[] = [op("age", "gt", 1), op(anything, "eq", 2), value(true), op(column("name"), "eq", fn("lower", "name"))];
  await heroes.where(and(...gathered)).all(db);
  await dynamic(model<Team>(), model<Hero>()).where(and(some("heroes", op("age", "gt", 1)), exists(heroes.where(op("teamId", "eq", outer("id")))))).all(db);
  await dynamic(untyped).where(op("whatever", "eq", 1)).orderBy("whatever").all(db);
  await heroes.select("name").union(heroes.select("name")).all(db);

  // A literal is checked here.
  // @ts-expect-error no such column
  await heroes.where(op("agee", "eq", 1)).all(db);
  // @ts-expect-error no such column
  await heroes.where(and(op("age", "eq", 1), not(op("agee", "eq", 1)))).all(db);
  // @ts-expect-error no such column
  await heroes.where(op(fn("lower", "nmae"), "eq", "x")).all(db);
  // @ts-expect-error no such column
  await heroes.orderBy("agee").all(db);
  // @ts-expect-error no such operator
  op("age", "=", 1);
  // @ts-expect-error no such direction
  heroes.orderBy("age", "down");
  // @ts-expect-error no such column
  dynamicUpdate(model<Hero>()).set({ agee: 1 });
  // @ts-expect-error an expression is made by a function of the entry alone
  heroes.where({ kind: "literal", value: true });
}
