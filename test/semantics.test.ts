/** The rule of meaning: an arrow run as JavaScript over the decoded rows answers what its SQL answers, over hostile rows. */
import { test } from "uvu";
import { Generator } from "./semantics/generate.js";
import { type Case, Semantics } from "./semantics/run.js";
import type { Kind } from "./semantics/tree.js";

const semantics = await Semantics.open();

async function assertSame(cases: readonly Case[]): Promise<void> {
  const failures = await semantics.check(cases);
  const error = new Error(`${failures.length} differ:\n\n${failures.map(({ report }) => report).join("\n\n")}`);
  error.stack = "";
  if (failures.length > 0) throw error;
}

const predicates = (seed: number, count: number): Case[] => {
  const generator = new Generator(seed);
  return Array.from({ length: count }, (_, index): Case => ({ verb: "filter", tree: generator.tree("flag", 1 + (index % 4)) }));
};

const kinds: readonly Kind[] = ["flag", "whole", "real", "big", "text", "text", "at", "decimal"];

const projections = (seed: number, count: number): Case[] => {
  const generator = new Generator(seed);
  return Array.from({ length: count }, (_, index): Case => ({ verb: "map", tree: generator.tree(kinds[index % kinds.length]!, 1 + (Math.floor(index / kinds.length) % 3)) }));
};

const seed = Number(process.env["SEED"] ?? 1);
const count = Number(process.env["CASES"] ?? 500);

test("predicates", () => assertSame(predicates(seed, count)));
test("projections", () => assertSame(projections(seed + 1000, count)));

test.run();
