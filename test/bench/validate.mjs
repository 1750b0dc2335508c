/**
 * Checking and writing values by their types, ours beside what others make of the same types, on the same inputs in one run, taking turns:
 * `npm run bench -- validators`, which installs the others first. Nothing here is an assertion.
 */
import * as byHand from "./validators/by-hand.mjs";
import { heroes, heroesText, mistakesEverywhere, oneHero, oneMistake, order, small, texts, visits } from "./validators/inputs.mjs";
import { loadOthers } from "./validators/others/all.mjs";
import { bytesOfModel } from "./validators/bytes.mjs";
import * as ours from "./validators/ours.ts";

const stringified = (value) => JSON.stringify(value);
const engine = { stringifySmall: stringified, stringifyOrder: stringified, stringifyVisits: stringified, stringifyTexts: stringified, dumpItems: (value) => structuredClone(value) };
const contestants = { sqlmodel: ours, "by hand": byHand, ...(await loadOthers()), "the engine": engine };

const yes = (answer) => answer === true;
const listed = (count) => (answer) => answer.length === count;
const written = (value) => (answer) => answer === JSON.stringify(value);
/** A text put together from parts is made one when it is sent. */
const send = (text) => Buffer.byteLength(text);
/** An answer that a contestant may not get wrong: what is quick and wrong is no figure. */
const questions = [
  { question: "one: yes or no", unit: "ns", ask: "isHero", input: oneHero, times: 200_000, right: yes },
  { question: "1,000: yes or no", unit: "µs", ask: "isHeroes", input: heroes, times: 300, right: yes },
  { question: "1,000 with one mistake: which", unit: "µs", ask: "issuesOfHeroes", input: oneMistake, times: 300, right: (answer) => answer.length >= 1 && answer.length <= 3 },
  { question: "1,000 mistakes: which", unit: "µs", ask: "issuesOfHeroes", input: mistakesEverywhere, times: 30, right: (answer) => answer.length >= 1000 },
  { question: "1,000: a clean copy", unit: "µs", ask: "copyHeroes", input: heroes, times: 300, right: listed(1000) },
  { question: "1,000 from JSON text", unit: "µs", ask: "parseHeroesText", input: heroesText, times: 100, right: listed(1000) },
  { question: "JSON text of a small object", unit: "ns", ask: "stringifySmall", input: small, times: 200_000, right: written(small), use: send },
  { question: "JSON text of an order of 1,000 items", unit: "µs", ask: "stringifyOrder", input: order, times: 100, right: written(order), use: send },
  { question: "JSON text of 1,000 texts", unit: "µs", ask: "stringifyTexts", input: texts, times: 200, right: written(texts), use: send },
  { question: "JSON text of 1,000 rows with a Date", unit: "µs", ask: "stringifyVisits", input: visits, times: 100, right: written(visits), use: send },
  { question: "a copy of 1,000 items (dump)", unit: "µs", ask: "dumpItems", input: order.items, times: 200, right: listed(1000) },
];

const rounds = 11;
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

for (const { question, unit, ask, input, times, right, use = (answer) => answer } of questions) {
  const asked = Object.entries(contestants).filter(([, contestant]) => contestant[ask] !== undefined);
  for (const [name, contestant] of asked) if (!right(contestant[ask](input))) throw new RangeError(`${name} answers otherwise: ${question}`);
  const samples = new Map(asked.map(([name]) => [name, []]));
  for (let round = 0; round < rounds + 3; round += 1) {
    for (const [name, { [ask]: answer }] of asked) {
      const started = performance.now();
      for (let time = 0; time < times; time += 1) use(answer(input));
      // The first rounds warm the engine up.
      if (round >= 3) samples.get(name).push((performance.now() - started) / times);
    }
  }
  const scale = unit === "ns" ? 1e6 : 1e3;
  const medians = [...samples].map(([name, values]) => [name, median(values) * scale]);
  const floor = medians[0][1];
  process.stdout.write(`${question}\n`);
  console.table(Object.fromEntries(medians.map(([name, value]) => [name, { [unit]: Number(value.toFixed(1)), "to sqlmodel": Number((value / floor).toFixed(2)) }])));
}

process.stdout.write("Bytes that the build writes for a model with seven fields\n");
console.table(Object.fromEntries((await bytesOfModel()).map(({ what, ...sizes }) => [what, sizes])));
