/** `patch`: what SQLModel calls sqlmodel_update. Only what is given is written, all of it or nothing. */
import { type Complaint, createAll, type DateOnly, dump, insert, type Int, parse, patch, patchAsync, select, update, ValidationError } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";
import { test } from "uvu";
import * as assert from "uvu/assert";

/** @sqlmodel table=heroes */
interface Hero {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @validate minLength=1 */
  name: string;
  /** @validate min=0 max=200 */
  age: Int | null;
  tags: string[];
}

const hero = (): Hero => ({ id: 1, name: "Deadpond", age: 30, tags: ["a"] });

function issuesOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ValidationError) return error.issues.map(({ path, code }) => `${path.join(".")} ${code}`);
    throw error;
  }
  return [];
}

test("only the keys that are given are written, null among them, into the same object", () => {
  const value = hero();
  assert.is(patch<Hero>(value, { age: null }), value);
  assert.equal(value, { id: 1, name: "Deadpond", age: null, tags: ["a"] });
  patch<Hero>(value, {});
  patch<Hero>(value, { name: undefined, age: undefined });
  assert.equal(value, { id: 1, name: "Deadpond", age: null, tags: ["a"] });
  patch<Hero>(value, { name: "Wade", tags: [] });
  assert.equal(value, { id: 1, name: "Wade", age: null, tags: [] });
});

test("unknown keys mean nothing, and no prototype changes", () => {
  const value = hero();
  patch<Hero>(value, JSON.parse('{"admin":true,"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"toString":1}'));
  assert.equal(Object.keys(value), ["id", "name", "age", "tags"]);
  assert.is(Object.getPrototypeOf(value), Object.prototype);
  assert.not.ok("admin" in value);
  assert.not.ok("admin" in {});
  // What is inherited was not given.
  patch<Hero>(value, Object.create({ name: "inherited" }));
  assert.is(value.name, "Deadpond");
});

test("nothing is written if anything is wrong, and every mistake is told", () => {
  const value = hero();
  assert.equal(issuesOf(() => patch<Hero>(value, { name: "", age: 201, tags: ["x", 5] })), ["name minLength", "age max", "tags.1 type"]);
  assert.equal(value, hero());
  assert.equal(issuesOf(() => patch<Hero>(value, { age: "never", name: "Wade" })), ["age type"]);
  assert.equal(value, hero());
  for (const changes of [null, undefined, 5, "name", ["name"]]) assert.equal(issuesOf(() => patch<Hero>(value, changes)), [changes === undefined ? " missing" : " type"]);
});

test("a target that cannot be written stays as it is", () => {
  const frozen = Object.freeze(hero());
  assert.equal(issuesOf(() => patch<Hero>(frozen, { name: "Wade", age: 1 })), ["name readOnly", "age readOnly"]);
  const half = Object.defineProperty(hero(), "age", { writable: false });
  assert.equal(issuesOf(() => patch<Hero>(half, { name: "Wade", age: 1 })), ["age readOnly"]);
  assert.is(half.name, "Deadpond");
});

test("the list that is written is not the caller's", () => {
  const value = hero();
  const tags = ["b"];
  patch<Hero>(value, { tags });
  tags.push("c");
  assert.equal(value.tags, ["b"]);
});

/** @validate model=inOrder */
interface Stay {
  from: DateOnly;
  to: DateOnly;
  guests: Int;
  /** @sqlmodel computed=labelOf */
  label?: string;
}

const seen: string[] = [];

export const labelOf = ({ from, to }: Stay): string => `${from}/${to}`;

export function inOrder(stay: Stay): Complaint | undefined {
  seen.push(JSON.stringify(stay));
  if (stay.guests === 0) stay.guests = 1;
  return stay.to < stay.from ? { path: ["to"], message: "is before from" } : undefined;
}

const stay = (): Stay => ({ from: "2026-01-02", to: "2026-01-05", guests: 2, label: "2026-01-02/2026-01-05" });

test("validators of the whole see the value as it would be, and where one refuses nothing is written", () => {
  const value = stay();
  seen.length = 0;
  assert.equal(issuesOf(() => patch<Stay>(value, { from: "2026-01-09", guests: 7 })), ["to model"]);
  assert.equal(seen, ['{"from":"2026-01-09","to":"2026-01-05","guests":7,"label":"2026-01-09/2026-01-05"}']);
  assert.equal(value, stay());
  // Each field by itself would be out of order with the other one's old value.
  assert.is(patch<Stay>(value, { from: "2026-01-09", to: "2026-01-10" }), value);
  assert.equal(value, { from: "2026-01-09", to: "2026-01-10", guests: 2, label: "2026-01-09/2026-01-10" });
  // What a validator corrects is written, as `parse` answers it.
  assert.equal(patch<Stay>(value, { guests: 0 }).guests, 1);
  // They have nothing to say of what is not of its type.
  seen.length = 0;
  assert.equal(issuesOf(() => patch<Stay>(value, { from: "tomorrow", to: "2020-01-01" })), ["from type"]);
  assert.equal(seen, []);
});

test("what a validator throws is its caller's, and nothing is written", () => {
  const value = { text: "a" };
  assert.throws(() => patch<Explosive>(value, { text: "b" }), (error: unknown) => error instanceof RangeError);
  assert.equal(value, { text: "a" });
});

/** @validate model=explode */
interface Explosive {
  text: string;
}

export const explode = (): never => {
  throw new RangeError("too much");
};

test("strict and extra mean what they mean to parse", () => {
  const value = hero();
  assert.is(patch<Hero>(value, { age: "41" }).age, 41);
  assert.equal(issuesOf(() => patch<Hero>(value, { age: "42" }, { strict: true })), ["age type"]);
  assert.equal(issuesOf(() => patch<Hero>(value, { age: 43, power: 9 }, { extra: "forbid" })), ["power extra"]);
  assert.is(value.age, 41);
  const options = { extra: "allow" } as const;
  assert.equal(patch<Hero>(value, JSON.parse('{"power":9}'), options), { ...hero(), age: 41, power: 9 });
  assert.equal(issuesOf(() => patch<Hero>(value, JSON.parse('{"__proto__":{"power":9}}'), options)), ["__proto__ key"]);
});

/** @sqlmodel extra=forbid */
interface Closed {
  name: string;
  /** @sqlmodel computed=shout */
  loud?: string;
}

export const shout = ({ name }: Closed): string => name.toUpperCase();

test("a type that forbids other keys forbids them in changes, and takes back what it computed itself", () => {
  const value = parse<Closed>({ name: "a" });
  assert.equal(issuesOf(() => patch<Closed>(value, { name: "b", other: 1 })), ["other extra"]);
  assert.equal(patch<Closed>(value, { name: "b", loud: "A" }), { name: "b", loud: "B" });
  assert.equal(patch<Closed>(value, { name: "c", other: 1 }, { extra: "ignore" }), { name: "c", loud: "C" });
});

interface Aliased {
  /** @sqlmodel alias=heroName */
  name: string;
  /** @sqlmodel alias=years validationAlias=yearsOld */
  age: Int | null;
  /** @sqlmodel serializationAlias=out */
  inner: string;
}

test("changes are read by their input names as parse reads them, and by the names of fields", () => {
  const value: Aliased = { name: "a", age: 1, inner: "x" };
  assert.equal(patch<Aliased>(value, { heroName: "b", yearsOld: 2, inner: "y" }), { name: "b", age: 2, inner: "y" });
  assert.equal(patch<Aliased>(value, { yearsOld: null }), { name: "b", age: null, inner: "y" });
  assert.equal(patch<Aliased>(value, { name: "c", age: 3 }), { name: "c", age: 3, inner: "y" });
  // The alias goes before the name, validationAlias before alias, and an alias of outputs means nothing here.
  assert.equal(patch<Aliased>(value, { name: "no", heroName: "d", years: 9, out: "no" }), { name: "d", age: 3, inner: "y" });
  assert.equal(issuesOf(() => patch<Aliased>(value, { years: 9 }, { extra: "forbid" })), ["years extra"]);
  assert.equal(issuesOf(() => patch<Aliased>(value, { name: "e", heroName: undefined }, { extra: "forbid" })), []);
  assert.is(value.name, "e");
});

interface HeroBase {
  /** @sqlmodel alias=heroName @validate minLength=1 */
  name: string;
  /** @sqlmodel default=18 */
  age?: Int | null;
}

/** @sqlmodel table=members */
interface Member extends HeroBase {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  hash: string;
}

interface MemberUpdate extends Partial<HeroBase> {
  password?: string;
}

test("of a value of another type in the family that was parsed, the fields that were given are written", () => {
  const member: Member = { id: 1, name: "a", age: 40, hash: "h" };
  const changes = parse<MemberUpdate>({ heroName: "b", password: "secret" });
  assert.equal(changes, { name: "b", age: 18, password: "secret" });
  assert.is(patch<Member>(member, changes), member);
  assert.equal(member, { id: 1, name: "b", age: 40, hash: "h" });
  // A default that was said is one that was given.
  assert.equal(patch<Member>(member, parse<MemberUpdate>({ age: null })), { id: 1, name: "b", age: null, hash: "h" });
  changes.age = 19;
  assert.equal(patch<Member>(member, changes).age, 19);
  // Of a plain object all keys are given, those that hold a default too.
  assert.equal(patch<Member>(member, { age: 18 }).age, 18);
  assert.equal(patch<Member>(member, { ...parse<MemberUpdate>({ name: undefined }) }).age, 18);
});

interface Checked {
  /** @validate custom=isFree */
  name: string;
}

/** @validate model=agreed */
interface Agreed extends Checked {
  level: Int;
}

export const isFree = async (name: string): Promise<boolean> => Promise.resolve(name !== "taken");
export const agreed = async ({ name, level }: Agreed): Promise<string | true> => Promise.resolve(level < name.length || "is too high");

test("patchAsync waits for validators that answer promises", async () => {
  const value: Agreed = { name: "abc", level: 2 };
  assert.is(await patchAsync<Agreed>(value, { level: "1" }), value);
  assert.is(value.level, 1);
  const issues = async (changes: unknown): Promise<unknown> => patchAsync<Agreed>(value, changes).then(() => [], (error: unknown) => (error as ValidationError).issues.map(({ path, code, message }) => `${path.join(".")} ${code} ${message}`));
  assert.equal(await issues({ name: "taken" }), ["name custom is not valid"]);
  assert.equal(await issues({ name: "a" }), [" model is too high"]);
  assert.equal(value, { name: "abc", level: 1 });
});

test("a parsed value stays one: what a change gave goes out with excludeUnset", () => {
  const value = parse<HeroBase>({ heroName: "a" });
  patch<HeroBase>(value, { age: 18 });
  assert.equal(dump<HeroBase>(value, { excludeUnset: true }), { name: "a", age: 18 });
});

test("getters that throw are an issue, and nothing is written", () => {
  const value = hero();
  const changes = { name: "Wade", get age(): number { throw new Error("no"); } };
  assert.equal(issuesOf(() => patch<Hero>(value, changes)), [" unreadable"]);
  assert.equal(value, hero());
});

test("a row is read, patched and written", async () => {
  await using db = await connect(":memory:");
  await createAll<[Hero]>(db);
  await insert<Hero>({ name: "Deadpond", age: 30, tags: [] }).execute(db);
  const row = await select<Hero>().one(db);
  await update<Hero>(patch<Hero>(row, JSON.parse('{"age":null,"tags":["x"]}'))).execute(db);
  assert.equal(await select<Hero>().one(db), { id: 1, name: "Deadpond", age: null, tags: ["x"] });
});

test.run();
