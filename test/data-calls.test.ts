/** Where a call may stand, by which name it goes, and where its type may come from. */
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as everything from "sqlmodel";
import { type Int, is, type Issue, parse as check, safeParse, type SafeParsed } from "sqlmodel";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { HeroPublic } from "../playground/rest/models.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const told = (result: SafeParsed<unknown>): readonly string[] => (result.ok ? [] : result.issues.map(({ path, code }) => `${path.join(".")} ${code}`));

namespace Shop {
  export interface Item {
    /** @validate gt=0 */
    price: number;
  }
  export namespace Labels {
    export type Code = `c-${number}`;
  }
}

class Intake {
  static readonly limit = check<Int>("10");
  readonly item = (input: unknown): Shop.Item => check<Shop.Item>(input);

  get first(): Int {
    return check<Int>("1");
  }

  all(input: unknown): SafeParsed<Shop.Item[]> {
    return safeParse<Shop.Item[]>(input);
  }
}

test("a call by another name, and through the namespace", () => {
  assert.is(check<Int>("5"), 5);
  assert.is(everything.parse<Int>("5"), 5);
  assert.is(everything.is<Int>("5"), false);
  assert.equal(everything.dump<Shop.Item>({ price: 1, more: 2 } as Shop.Item), { price: 1 });
});

test("a call in a class, in a function, in a default and in a template", () => {
  const intake = new Intake();
  assert.is(Intake.limit + intake.first, 11);
  assert.equal(intake.item({ price: "2" }), { price: 2 });
  assert.equal(told(intake.all([{ price: 0 }])), ["0.price gt"]);
  const doubled = (input: unknown, value = check<Int>(input)): string => `${value} and ${check<Int>(input)}`;
  assert.is(doubled("4"), "4 and 4");
  assert.equal(["1", 2, 2.5].filter((input) => is<Int>(input)), [2]);
});

test("a type of a function, of a namespace, of another file, of a package's declarations", () => {
  interface Local {
    count: Int;
    next?: Local;
  }
  type Locals = Record<string, Local>;
  assert.equal(told(safeParse<Locals>({ a: { count: 1, next: { count: 1.5 } } })), ["a.next.count type"]);
  assert.is(is<Shop.Labels.Code>("c-1"), true);
  assert.is(is<Shop.Labels.Code>("c-x"), false);
  assert.equal(told(safeParse<HeroPublic>({ id: 1, name: "", age: 201, teamId: null })), ["name minLength", "age max"]);
  assert.equal(told(safeParse<Issue>({ path: ["a", 1, true], code: "type" })), ["path.2 type", "message missing"]);
  const sizes = ["small", "large"] as const;
  const sample = { size: "small", at: new Date(0) };
  assert.is(is<(typeof sizes)[number]>("medium"), false);
  assert.equal(told(safeParse<typeof sample>({ size: 1, at: 0 })), ["size type"]);
  assert.is(is<keyof Shop.Item>("price"), true);
});

test("everything runs where no code may be made from texts", () => {
  for (const page of ["10-parse.ts", "26-dump.ts"]) {
    const { status, stderr } = spawnSync(process.execPath, ["--disallow-code-generation-from-strings", "--import", "sqlmodel/register", join("playground", page)], { cwd: root, encoding: "utf8" });
    assert.is(status, 0, stderr);
  }
});

test.run();
