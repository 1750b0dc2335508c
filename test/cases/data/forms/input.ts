import { type Database, type Decimal, type Int, is, parse, parseJson, safeParse, type Uuid } from "sqlmodel";

export const isFree = (name: string): boolean | string => name !== "taken" || "is taken";
export const newId = (): string => "00000000-0000-4000-8000-000000000000";
export const trimmed = (input: unknown): unknown => (typeof input === "object" && input !== null && "name" in input ? { ...input, name: String(input.name).trim() } : input);
export const ordered = ({ from, to }: Span): true | { path: string[]; message: string } => from <= to || { path: ["to"], message: "must not come before from" };

/** @validate model=ordered */
interface Span {
  from: Int;
  to: Int;
}

interface Cat {
  kind: "cat";
  lives: Int;
}

interface Dog {
  kind: "dog" | "wolf";
  barks: boolean;
}

interface Node {
  label: string;
  children: Node[];
}

/** @sqlmodel extra=forbid  @validate before=trimmed */
interface Person {
  /** @sqlmodel defaultFactory=newId */
  id: Uuid;
  /** @validate minLength=2 maxLength=20 pattern="^\p{Lu}" custom=isFree */
  name: string;
  /** @validate min=0 lt=150 */
  age: Int | null;
  /** @sqlmodel alias="e_mail" @validate format=email message="write an address" */
  email?: string;
  /** @sqlmodel default=member */
  role: "member" | "admin";
  /** @sqlmodel secret @validate min=1000 */
  pin?: Int;
  pet: Cat | Dog | null;
  /** @validate minItems=1 uniqueItems */
  tags: string[];
  born: Date;
  /** @sqlmodel maxDigits=5 decimalPlaces=2 */
  price: Decimal;
  point: [number, number?, ...string[]];
  scores: Record<string, Int>;
  key: Int | string | Span;
  tree: Node;
  code: `item-${number}`;
  seen: Set<bigint>;
  rooms: Map<string, Span>;
}

const person = {
  name: " Ann ", age: "48", e_mail: "ann@example.org", pet: { kind: "cat", lives: 9 }, tags: ["a"], born: "2000-01-02T03:04:05Z", price: "12.50", point: [1, 2, "x"],
  scores: { a: 1 }, key: 7, tree: { label: "root", children: [{ label: "leaf", children: [] }] }, code: "item-1", seen: ["1", 2], rooms: { hall: { from: 1, to: 2 } },
};

export default async function (_db: Database): Promise<object> {
  const good = parse<Person>(person);
  return {
    good: [good],
    is: [is<Person>(good), is<Person>({ ...good, tags: [] })],
    bad: safeParse<Person>({
      ...person, id: 1, name: "ann", age: -1, e_mail: "ann", pin: 5, pet: { kind: "bird" }, tags: ["a", "a"], born: "soon", price: "1234.567", point: [1, 2, 3],
      scores: { a: 1.5 }, key: true, tree: { label: "root", children: [{ label: 1 }] }, code: "item-x", seen: [{}], rooms: { hall: { from: 2, to: 1 } }, more: 1,
    }),
    json: parseJson<Omit<Node, "children">>('{"label":"x","__proto__":1}'),
  };
}
