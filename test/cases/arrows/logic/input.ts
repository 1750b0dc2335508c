// Precedence, and the logic of null: comparisons with null are false, === holds for two nulls, NOT stays two-valued.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table=numbers */
export interface Row {
  id?: number;
  a: Int | null;
  b: Int | null;
  flag: boolean | null;
  sure: boolean;
}

export default async function (db: Database) {
  await createAll<[Row]>(db);
  const values = [null, 1, 2] as const;
  await insert<Row>(values.flatMap((a) => values.map((b) => ({ a, b, flag: a === null ? null : a > (b ?? 0), sure: a === b })))).execute(db);
  const ids = (query: { all(db: Database): Promise<{ id?: number }[]> }) => query.all(db).then((rows) => rows.map(({ id }) => id).join(" "));
  const none: number | null = Math.random() > 2 ? 1 : null;
  const one: number | null = Math.random() > 2 ? null : 1;
  const f = false, t = true;
  return {
    all: (await select<Row>().all(db)).map(({ id, a, b, flag }) => `${id}:${a},${b},${flag}`).join(" "),
    equal: await ids(select<Row>().filter(r => r.a === r.b)),
    unequal: await ids(select<Row>().filter(r => r.a !== r.b)),
    equalOne: await ids(select<Row>().filter(r => r.a === 1)),
    notOne: await ids(select<Row>().filter(r => r.a !== 1)),
    notEqualOne: await ids(select<Row>().filter(r => !(r.a === 1))),
    isNull: await ids(select<Row>().filter(r => r.a === null)),
    isNotNull: await ids(select<Row>().filter(r => r.a !== null && null != r.b)),
    undefinedToo: await ids(select<Row>().filter(r => r.a == null)),
    capturedNull: await ids(select<Row>().filter(r => r.a === none)),
    capturedNotNull: await ids(select<Row>().filter(r => r.a !== none)),
    capturedOne: await ids(select<Row>().filter(r => r.a === one)),
    capturedNotOne: await ids(select<Row>().filter(r => r.a !== one)),
    greaterNull: await ids(select<Row>().filter(r => r.a > none!)),
    less: await ids(select<Row>().filter(r => r.a < r.b)),
    notLess: await ids(select<Row>().filter(r => !(r.a < r.b))),
    notNotLess: await ids(select<Row>().filter(r => !!(r.a < r.b))),
    andOr: await ids(select<Row>().filter(r => r.a === 1 || r.a === 2 && r.b === 1)),
    andOrParentheses: await ids(select<Row>().filter(r => (r.a === 1 || r.a === 2) && r.b === 1)),
    notAnd: await ids(select<Row>().filter(r => !(r.a === 1 && r.b < 2))),
    notOr: await ids(select<Row>().filter(r => !(r.a < 2 || r.b < 2))),
    flag: await ids(select<Row>().filter(r => r.flag)),
    notFlag: await ids(select<Row>().filter(r => !r.flag)),
    flagIsFalse: await ids(select<Row>().filter(r => r.flag === false)),
    flagIsCaptured: await ids(select<Row>().filter(r => r.flag === f || r.sure !== t)),
    compareComparisons: await ids(select<Row>().filter(r => (r.a === 1) === (r.b === 1))),
    conditional: await ids(select<Row>().filter(r => r.a === null ? r.b === null : r.a > 1)),
    nested: await ids(select<Row>().filter(r => (r.a > 1 ? "x" : r.b > 1 ? "y" : "z") === "y")),
    coalesce: await ids(select<Row>().filter(r => (r.a ?? r.b ?? 9) === 2)),
    onlyCaptured: await ids(select<Row>().filter(() => f || t)),
    mixed: await ids(select<Row>().filter(r => f || r.a === 1)),
    arithmetic: await ids(select<Row>().filter(r => r.a + r.b * 2 === 5)),
    grouped: await ids(select<Row>().filter(r => (r.a + r.b) * 2 === 6)),
    nullSum: await ids(select<Row>().filter(r => (r.a + r.b) === null)),
    minusMinus: await ids(select<Row>().filter(r => r.a - (r.b - 1) === 1 && -r.a === -2)),
  };
}
