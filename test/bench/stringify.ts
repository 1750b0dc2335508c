/**
 * `stringify` against `JSON.stringify` and against what a careful person, or typia, would write by hand for the type, on the same values in one
 * run: `node --expose-gc --import sqlmodel/register test/bench/stringify.ts`. Nothing here is an assertion.
 */
import { dump, type Int, stringify } from "sqlmodel";
import { median } from "./measure.js";

interface Small {
  id: Int;
  name: string;
  active: boolean;
}

interface Item {
  id: Int;
  title: string;
  price: number;
  tags: string[];
  note: string | null;
}

interface Order {
  id: Int;
  customer: { name: string; email: string };
  items: Item[];
}

const small: Small = { id: 7, name: "Spider-Boy", active: true };
const items = Array.from({ length: 1000 }, (_, index): Item => ({
  id: index, title: `Record number ${index}`, price: index * 1.25, tags: ["rock", "vinyl"], note: index % 3 === 0 ? "signed \"by\" the band" : null,
}));
const order: Order = { id: 1, customer: { name: "Ada Lovelace", email: "ada@example.org" }, items };
const texts = Array.from({ length: 1000 }, (_, index) => "A sentence of ordinary length, which needs no escape at all. ".repeat(1 + (index % 3)));

const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;
const quoted = (text: string): string => (escaped.test(text) ? JSON.stringify(text) : `"${text}"`);
const itemByHand = (item: Item): string =>
  `{"id":${item.id},"title":${quoted(item.title)},"price":${item.price},"tags":[${item.tags.map(quoted).join(",")}],"note":${item.note === null ? "null" : quoted(item.note)}}`;

interface Contest {
  readonly what: string;
  readonly perRound: number;
  readonly ours: () => unknown;
  readonly engine: () => unknown;
  readonly byHand: () => unknown;
}

const contests: readonly Contest[] = [
  {
    what: "a small object", perRound: 200_000, ours: () => stringify<Small>(small), engine: () => JSON.stringify(small),
    byHand: () => `{"id":${small.id},"name":${quoted(small.name)},"active":${small.active}}`,
  },
  {
    what: "an order of 1,000 items", perRound: 100, ours: () => stringify<Order>(order), engine: () => JSON.stringify(order),
    byHand: () => `{"id":${order.id},"customer":{"name":${quoted(order.customer.name)},"email":${quoted(order.customer.email)}},"items":[${order.items.map(itemByHand).join(",")}]}`,
  },
  { what: "1,000 texts", perRound: 200, ours: () => stringify<string[]>(texts), engine: () => JSON.stringify(texts), byHand: () => `[${texts.map(quoted).join(",")}]` },
  {
    what: "a copy of 1,000 items (dump)", perRound: 200, ours: () => dump<Item[]>(items), engine: () => structuredClone(items),
    byHand: () => items.map(({ id, title, price, tags, note }) => ({ id, title, price, tags: [...tags], note })),
  },
];

const rounds = 15;

function microseconds(work: () => unknown, count: number): number {
  const start = process.hrtime.bigint();
  for (let index = 0; index < count; index += 1) work();
  return Number(process.hrtime.bigint() - start) / 1000 / count;
}

console.table(contests.map(({ what, perRound, ...ways }) => {
  const times = { ours: [] as number[], engine: [] as number[], byHand: [] as number[] };
  for (let round = 0; round < rounds + 3; round += 1) {
    for (const way of ["ours", "engine", "byHand"] as const) {
      const time = microseconds(ways[way], perRound);
      // The first rounds warm the engine up.
      if (round >= 3) times[way].push(time);
    }
  }
  const [ours, engine, byHand] = [median(times.ours), median(times.engine), median(times.byHand)];
  return { what, "ours (µs)": Number(ours.toFixed(3)), "to the engine's": Number((ours / engine).toFixed(2)), "to code by hand": Number((ours / byHand).toFixed(2)) };
}));
