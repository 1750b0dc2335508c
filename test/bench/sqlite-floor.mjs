// Our driver against hand-written better-sqlite3 with cached statements, each awaited alike -> ratios per operation.
// node test/bench/sqlite-floor.mjs <bundle of drivers/sqlite/index.ts>
import Database from "better-sqlite3";
import { pathToFileURL } from "node:url";

const { connect } = await import(pathToFileURL(process.argv[2]).href);
const ddl = "create table heroes(id integer primary key, name text not null, secret text not null, age integer, team integer)";
const insert = "insert into heroes(name, secret, age, team) values(?, ?, ?, ?)";
const byKey = "select id, name, secret, age, team from heroes where id = ?";
const many = "select id, name, secret, age, team from heroes where id <= ?";

const native = new Database(":memory:");
native.exec(ddl);
const db = await connect(":memory:");
await db.script([ddl]);
const hero = (i) => [`hero ${i}`, `secret ${i}`, i % 90, i % 7];
await db.insertMany({ text: insert }, Array.from({ length: 1000 }, (_, i) => hero(i)));
const prepared = { insert: native.prepare(insert), byKey: native.prepare(byKey), many: native.prepare(many) };
for (let i = 0; i < 1000; i += 1) prepared.insert.run(...hero(i));

const row = (raw) => (raw.active = raw.age > 20, raw);
const statements = { byKey: { text: byKey, row }, many: { text: many, row }, insert: { text: insert } };
const raw = {
  get: async (id) => row(prepared.byKey.get(id)),
  hundred: async (id) => {
    const rows = prepared.many.all(100);
    for (let i = 0; i < rows.length; i += 1) rows[i] = row(rows[i]);
    return rows;
  },
  write: async (id) => prepared.insert.run(`hero ${id}`, "secret", 1, 2),
};
const ours = {
  get: (id) => db.first(statements.byKey, [id]),
  hundred: () => db.all(statements.many, [100]),
  write: (id) => db.write(statements.insert, [`hero ${id}`, "secret", 1, 2]),
};

async function time(run, count) {
  const from = process.hrtime.bigint();
  for (let i = 0; i < count; i += 1) await run(1 + (i % 1000));
  return Number(process.hrtime.bigint() - from) / count;
}

for (const [name, count] of [["get", 20000], ["hundred", 400], ["write", 10000]]) {
  const [a, b, ratios] = [[], [], []];
  for (let round = 0; round < 25; round += 1) {
    const ourTurnFirst = round % 2 === 0;
    const first = await time(ourTurnFirst ? ours[name] : raw[name], count);
    const second = await time(ourTurnFirst ? raw[name] : ours[name], count);
    const [x, y] = ourTurnFirst ? [first, second] : [second, first];
    if (round < 5) continue;
    a.push(x);
    b.push(y);
    ratios.push(x / y);
  }
  const median = (list) => list.sort((p, q) => p - q)[list.length >> 1];
  console.log(name.padEnd(8), `ours ${median(a).toFixed(0)} ns, raw ${median(b).toFixed(0)} ns, ratio ${median(ratios).toFixed(3)}`);
}
await db.close();
